/** Whose licence opens a place, and which places take another's as good: data only. */
import { covers, PLACES } from '../place.ts'
import { PROFESSIONS, type Profession } from '../profession.ts'
import type { AcceptanceRow, LicensingRow, TemporaryRow } from '../row.ts'
import { at } from './at.ts'
import { EU } from './places.ts'
import { seen } from './written.ts'

const TERRITORIES = 'AS GU MP PR VI'.split(' ').map(code => `US-${code}`)

/** The fifty states and the District of Columbia. Of the territories we have read nothing. */
const STATES = PLACES.filter(place => covers('US', place) && place.length > 'US'.length && !TERRITORIES.includes(place))

const COUNSELLING: readonly Profession[] = [
  'professional-counsellor',
  'marriage-and-family-therapist',
  'clinical-social-worker',
]

/** California and Texas in the words of their boards; elsewhere in the USA as the rule is told in general. */
const STATES_IN_GENERAL = seen(
  'masspsychaction.org/advocacy-toolkit/psypact-explainers: care takes place in the state where the client is; the words of this state’s own board were not read',
)

const READ_AT_THE_BOARD: readonly Profession[] = [...COUNSELLING, 'psychologist']

const americanRows = STATES.map((state): LicensingRow => {
  const read = state === 'US-CA' || state === 'US-TX' ? READ_AT_THE_BOARD : []
  return {
    id: `licensing.${state.toLowerCase()}`,
    kind: 'licensing',
    place: state,
    professions: PROFESSIONS.filter(one => !read.includes(one)),
    licensedBy: state,
    others: 'blocked',
    ...STATES_IN_GENERAL,
  }
})

const CANADIAN = seen('acpro-aocrp.ca/acpro-mou-regarding-interjurisdictional-telepsychology')
const REGISTER_HERE = 'BC AB SK MB ON PE NL NT'.split(' ').map(code => at(`CA-${code}`))
const HOME_IS_ENOUGH = 'QC NS NB'.split(' ').map(code => at(`CA-${code}`))
const PROVINCES = PLACES.filter(place => covers('CA', place) && place.length > 'CA'.length)

const canadianRows = [...REGISTER_HERE, ...HOME_IS_ENOUGH].map((province): LicensingRow => {
  const isClosed = REGISTER_HERE.includes(province)
  return {
    id: `licensing.${province.toLowerCase()}.psychologist`,
    kind: 'licensing',
    place: province,
    professions: ['psychologist'],
    licensedBy: province,
    others: isClosed ? 'blocked' : 'ask',
    ...CANADIAN,
  }
})

/** Whose licence opens which place. */
export const LICENSING_ROWS: readonly LicensingRow[] = [
  ...americanRows,
  {
    id: 'licensing.us-ca.behavioral-sciences',
    kind: 'licensing',
    place: at('US-CA'),
    professions: COUNSELLING,
    licensedBy: at('US-CA'),
    others: 'blocked',
    ...seen('California, 16 CCR § 1815.5(a), text at telementalhealthtraining.com/california'),
  },
  {
    id: 'licensing.us-ca.psychologist',
    kind: 'licensing',
    place: at('US-CA'),
    professions: ['psychologist'],
    licensedBy: at('US-CA'),
    others: 'blocked',
    ...seen('California Board of Psychology, psychology.ca.gov/laws_regs/telehealth_faq.shtml'),
  },
  {
    id: 'licensing.us-tx.executive-council',
    kind: 'licensing',
    place: at('US-TX'),
    professions: READ_AT_THE_BOARD,
    licensedBy: at('US-TX'),
    others: 'blocked',
    ...seen('Texas, 22 TAC § 882.23 (texreg.sos.state.tx.us), which speaks of a client who is located in the state'),
  },
  ...canadianRows,
  {
    id: 'licensing.gb.psychologist',
    kind: 'licensing',
    place: at('GB'),
    professions: ['psychologist'],
    licensedBy: at('GB'),
    others: 'ask',
    ...seen(
      'Health and Care Professions Council: nine titles of psychologists (yourspace.merseycare.nhs.uk, hcpc-registration)',
    ),
  },
  {
    id: 'licensing.au.psychologist',
    kind: 'licensing',
    place: at('AU'),
    professions: ['psychologist'],
    licensedBy: at('AU'),
    others: 'ask',
    ...seen('cairnmillar.org.au, FAQ on psychologists: one national register (AHPRA)'),
  },
]

/** Which places take a licence of which others as good. */
export const ACCEPTANCE_ROWS: readonly AcceptanceRow[] = [
  ...EU.map((country): AcceptanceRow => ({
    id: `acceptance.eu.${country.toLowerCase()}`,
    kind: 'acceptance',
    place: at(country),
    professions: PROFESSIONS,
    from: EU.map(at),
    conditions: ['purely-remote', 'established-there', 'health-profession', 'title-of-place'],
    ...seen(
      'Court of Justice of the European Union, C-115/24, 11 September 2025 (curia.europa.eu, docid=304246; summary at en.havelpartners.blog)',
    ),
  })),
  ...HOME_IS_ENOUGH.map((province): AcceptanceRow => ({
    id: `acceptance.${province.toLowerCase()}.psychologist`,
    kind: 'acceptance',
    place: province,
    professions: ['psychologist'],
    from: PROVINCES.filter(one => one !== province),
    conditions: ['purely-remote', 'home-regulator-answers'],
    ...CANADIAN,
  })),
]

/** Who may work somewhere for some days. The only one that we have seen is for hours in the same room. */
export const TEMPORARY_ROWS: readonly TemporaryRow[] = [
  {
    id: 'temporary.us.psypact',
    kind: 'temporary',
    place: at('US'),
    professions: ['psychologist'],
    daysInYear: 30,
    isRemote: false,
    ...seen(
      'therapywithoutborders.org/news/psypact-explained: temporary authorization to practice, in person',
      '2026-02',
    ),
  },
]
