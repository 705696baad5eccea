/** Where the formulas and the cautions of a report come from. Printed as plain text: a report asks nothing of any other place. */
import { SOURCES } from '@holdfast/psychometrics'

/** What cautions rest on, each by a short name, in the order of the alphabet. Formulas have their sources where they are. */
const CAUTIONS = {
  'Bachmann et al. 2006':
    'Bachmann LM, Puhan MA, ter Riet G, Bossuyt PM. Sample sizes of studies on diagnostic accuracy: literature survey. BMJ 2006;332(7550):1127-1129.',
  'Begg & Greenes 1983':
    'Begg CB, Greenes RA. Assessment of diagnostic tests when disease verification is subject to selection bias. Biometrics 1983;39(1):207-215.',
  'Bossuyt et al. 2015':
    'Bossuyt PM, Reitsma JB, Bruns DE, et al. STARD 2015: an updated list of essential items for reporting diagnostic accuracy studies. BMJ 2015;351:h5527.',
  'Collins, Ogundimu & Altman 2016':
    'Collins GS, Ogundimu EO, Altman DG. Sample size considerations for the external validation of a multivariable prognostic model: a resampling study. Statistics in Medicine 2016;35(2):214-226.',
  'Leeflang et al. 2009':
    'Leeflang MMG, Bossuyt PMM, Irwig L. Diagnostic test accuracy may vary with prevalence: implications for evidence-based diagnosis. Journal of Clinical Epidemiology 2009;62(1):5-12.',
  'Ransohoff & Feinstein 1978':
    'Ransohoff DF, Feinstein AR. Problems of spectrum and bias in evaluating the efficacy of diagnostic tests. New England Journal of Medicine 1978;299(17):926-930.',
} as const satisfies Readonly<Record<string, string>>

/** The sources of the formulas that a report can use, as the statistics name them. */
type MethodName =
  | 'Altman & Bland 1994'
  | 'Blackman & Vigna 2021'
  | 'Brier 1950'
  | 'Cox 1958'
  | 'Cronbach 1951'
  | 'DeLong, DeLong & Clarke-Pearson 1988'
  | 'Efron & Tibshirani 1993'
  | 'Feldt, Woodruff & Salih 1987'
  | 'Glas et al. 2003'
  | 'Hanley & McNeil 1982'
  | 'Hosmer & Lemeshow 1980'
  | 'Lemire 2019'
  | 'Mann & Whitney 1947'
  | 'Nunnally & Bernstein 1994'
  | 'Perkins & Schisterman 2006'
  | 'Spiegelhalter 1986'
  | 'Steyerberg 2019'
  | 'Sun & Xu 2014'
  | 'Thiele & Hirschfeld 2021'
  | 'Vickers & Elkin 2006'
  | 'Wilson 1927'
  | 'Youden 1950'

/** The short name of a source. */
export type SourceName = keyof typeof CAUTIONS | MethodName

const METHODS = new Map(SOURCES.map(({ short, full }) => [short, full]))

const isCaution = (name: SourceName): name is keyof typeof CAUTIONS => name in CAUTIONS

/** A source in full. */
export function sourceInFull(name: SourceName): string {
  const full = isCaution(name) ? CAUTIONS[name] : METHODS.get(name)
  if (full === undefined) throw new Error(`no source is called ${name}`)
  return full
}
