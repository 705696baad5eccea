/** From which age a person alone consents to outpatient mental health treatment, place by place: data only. */
import type { CountryCode } from '@holdfast/domain'

/** The day every row was read, as YYYY-MM-DD. */
export const AS_OF = '2026-11-26'

/** What no row says. A practice reads it before it relies on one. */
export const CAUTION =
  'ages for treatment that the person wants, as an outpatient and without medication; no row speaks of the right to refuse, of separated parents or a court, of emancipation, marriage or parenthood, of who may read the record, or of who pays; everyone of 18 is taken as of age, though a few places keep a later majority; laws change: the practice checks its own places with its own counsel'

/** The law of one place. Between the two ages it depends on something that software cannot see, and a practitioner has to say it. */
export type ConsentRule = {
  readonly country: CountryCode
  /** A state or province with a law of its own, as its ISO 3166-2 code without the country; null for the whole country. */
  readonly region: string | null
  /** How people write that region, in lower case and without accents, besides the code. */
  readonly names: readonly string[]
  /** Younger than this, a parent or guardian consents. In whole years. */
  readonly guardianBelow: number
  /** From this age on the person consents alone, whatever else holds. In whole years. */
  readonly aloneFrom: number
  /** The law, and where it was read. */
  readonly source: string
  /** Was it the law's own words that we read, or somebody's summary of them? */
  readonly readAs: 'text' | 'summary'
  /** What the two ages do not say. */
  readonly silent: string
}

const whole = { region: null, names: [] } as const

/** Only places for which we have read a source. A place that is not here is unknown, and never opens for someone under 18. */
export const CONSENT_RULES: readonly ConsentRule[] = [
  {
    country: 'AR',
    ...whole,
    guardianBelow: 13,
    aloneFrom: 16,
    source:
      'Código Civil y Comercial de la Nación, art. 26 (universojus.com/codigo-civil-comercial-comentado/articulo-26)',
    readAs: 'text',
    silent:
      'from 13 to 15 someone is presumed able to decide on treatment that is neither invasive nor a grave risk; whether that holds is to be judged',
  },
  {
    country: 'CA',
    region: 'QC',
    names: ['quebec'],
    guardianBelow: 14,
    aloneFrom: 14,
    source: 'Civil Code of Québec, art. 14 and 17 (legisquebec.gouv.qc.ca, CCQ-1991)',
    readAs: 'text',
    silent:
      'a grave risk in care that health does not require needs a parent; a stay of more than 12 hours is told to them',
  },
  {
    country: 'DK',
    ...whole,
    guardianBelow: 15,
    aloneFrom: 15,
    source: 'Sundhedsloven § 17, stk. 1 and 2 (danskelove.dk/sundhedsloven/17-19)',
    readAs: 'text',
    silent:
      'whoever has custody is informed too and takes part in the decision; they consent where someone of 15 cannot understand what it means',
  },
  {
    country: 'ES',
    ...whole,
    guardianBelow: 16,
    aloneFrom: 16,
    source: 'Ley 41/2002, art. 9.3.c and 9.4 (summary: J. Alventosa del Río, Rev. Bol. Der. 20, 2015, scielo.org.bo)',
    readAs: 'summary',
    silent:
      'an act of grave risk at 16 or 17 is for the parents; a mature person under 16 is heard and not regulated precisely',
  },
  {
    country: 'GB',
    ...whole,
    guardianBelow: 0,
    aloneFrom: 16,
    source:
      'England and Wales: Family Law Reform Act 1969, s. 8; Gillick [1985] 3 All ER 402 (heinonline.org, 3 J. Child L. 121, which quotes s. 8). By citation only: Age of Legal Capacity (Scotland) Act 1991, s. 1 and 2; Age of Majority Act (Northern Ireland) 1969, s. 4',
    readAs: 'text',
    silent:
      'speaks of surgical, medical and dental treatment; under 16 it depends on whether the young person understands; the acts of Scotland and Northern Ireland are cited and were not read',
  },
  {
    country: 'IT',
    ...whole,
    guardianBelow: 18,
    aloneFrom: 18,
    source: 'Legge 22 dicembre 2017, n. 219, art. 3, comma 2 (gazzettaufficiale.it, 18G00006)',
    readAs: 'text',
    silent:
      'the will of the young person counts by age and maturity; some services are open to them by laws of their own',
  },
  {
    country: 'NL',
    ...whole,
    guardianBelow: 16,
    aloneFrom: 16,
    source: 'Burgerlijk Wetboek 7:447 and 7:450 (summary: revalidatie-friesland.nl, on 12 to 16)',
    readAs: 'summary',
    silent: 'from 12 to 15 both the young person and the parents consent',
  },
  {
    country: 'NO',
    ...whole,
    guardianBelow: 12,
    aloneFrom: 16,
    source: 'Pasient- og brukerrettighetsloven § 4-3 (helserettsportalen.online/autonomiprinsippet)',
    readAs: 'text',
    silent:
      'from 12 to 15 it depends on whether the parents are told of the matter; the nature of a measure can ask for more',
  },
  {
    country: 'US',
    region: 'CA',
    names: ['california'],
    guardianBelow: 12,
    aloneFrom: 18,
    source:
      'Health and Safety Code § 124260 and Family Code § 6924 (jurris.com; allynetwork.org on the change of 1 July 2024)',
    readAs: 'text',
    silent:
      'from 12 on, where the professional finds the minor mature enough; a parent is involved unless that is judged inappropriate, which is written down',
  },
  {
    country: 'US',
    region: 'CO',
    names: ['colorado'],
    guardianBelow: 12,
    aloneFrom: 18,
    source: 'C.R.S. § 12-245-203.5 (colorado.public.law/statutes/crs_12-245-203.5)',
    readAs: 'text',
    silent:
      'from 12 on, where the professional finds that the minor seeks it knowingly and freely and that it is clinically indicated',
  },
  {
    country: 'US',
    region: 'IL',
    names: ['illinois'],
    guardianBelow: 12,
    aloneFrom: 17,
    source: '405 ILCS 5/3-5A-105, Public Act 100-0614 (ilga.gov)',
    readAs: 'text',
    silent:
      'from 12 to 16 alone for at most eight sessions of 90 minutes at first; then the professional decides and writes it down',
  },
  {
    country: 'US',
    region: 'NY',
    names: ['new york', 'nueva york'],
    guardianBelow: 0,
    aloneFrom: 18,
    source: 'Mental Hygiene Law § 33.21 (newyork.public.law)',
    readAs: 'text',
    silent:
      'no age is named: parents consent, but for exceptions that a practitioner has to find; speaks of licensed or operated outpatient programs',
  },
  {
    country: 'US',
    region: 'OR',
    names: ['oregon'],
    guardianBelow: 14,
    aloneFrom: 14,
    source: 'ORS 109.675 (quoted at newinsightspsychology.com/minor-rights; co.lincoln.or.us/814)',
    readAs: 'text',
    silent:
      'parents are involved before the end of treatment, with exceptions; the law lists which professions it speaks of',
  },
  {
    country: 'US',
    region: 'PA',
    names: ['pennsylvania', 'pensilvania'],
    guardianBelow: 14,
    aloneFrom: 14,
    source: '35 P.S. § 10101.1, Act 65 of 2020 (govt.westlaw.com/pac)',
    readAs: 'text',
    silent: 'a parent may consent for a minor too, without the minor',
  },
  {
    country: 'US',
    region: 'TN',
    names: ['tennessee'],
    guardianBelow: 16,
    aloneFrom: 18,
    source: 'Tenn. Code § 33-8-202 (law.justia.com, 2024)',
    readAs: 'text',
    silent:
      'at 16 and 17 for someone with a serious emotional disturbance or mental illness, which a practitioner has to find',
  },
  {
    country: 'US',
    region: 'WA',
    names: ['washington', 'washington state', 'estado de washington'],
    guardianBelow: 13,
    aloneFrom: 13,
    source: 'RCW 71.34.530 (instalawyer.io, as amended 2019 c 381)',
    readAs: 'text',
    silent: 'the family may be brought in by procedures of their own in the same chapter',
  },
]
