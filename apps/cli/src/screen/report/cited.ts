/** The citations of a report: of the instrument as its declaration names them, and of each method that was used. */
import type { Cited } from '@holdfast/risk-screening'
import { ruleWords } from './choice.ts'
import type { ReportFacts } from './facts.ts'
import { list, markup, type Html } from './markup.ts'
import { sourceInFull, type SourceName } from './sources.ts'
import type { Warning } from './warnings.ts'

/** What the letters beside a figure of a declaration mean. */
const CERTAINTY: Readonly<Record<Cited['certainty'], string>> = {
  S: 'seen in its source',
  L: 'known from the literature and not read again',
  'L-': 'known from the literature, with doubt',
}

/** A figure of the declaration with where it comes from. */
export const sourceOf = ({ source, certainty }: Cited): string => `${source ?? 'no source'}; ${CERTAINTY[certainty]}`

const ALWAYS: readonly SourceName[] = [
  'Altman & Bland 1994',
  'Bossuyt et al. 2015',
  'Cronbach 1951',
  'DeLong, DeLong & Clarke-Pearson 1988',
  'Feldt, Woodruff & Salih 1987',
  'Glas et al. 2003',
  'Hanley & McNeil 1982',
  'Mann & Whitney 1947',
  'Nunnally & Bernstein 1994',
  'Sun & Xu 2014',
  'Vickers & Elkin 2006',
  'Wilson 1927',
  'Youden 1950',
]
const OF_CHANCES: readonly SourceName[] = [
  'Brier 1950',
  'Cox 1958',
  'Hosmer & Lemeshow 1980',
  'Spiegelhalter 1986',
  'Steyerberg 2019',
]
const OF_THE_BOOTSTRAP: readonly SourceName[] = [
  'Blackman & Vigna 2021',
  'Efron & Tibshirani 1993',
  'Lemire 2019',
  'Thiele & Hirschfeld 2021',
]

/** Every method that was used and every caution that was given, once each, in the order of the alphabet. */
export function methodsCited({ chances, cut }: ReportFacts, warnings: readonly Warning[]): Html {
  const names = new Set<SourceName>([
    ...ALWAYS,
    ...(chances === null ? [] : OF_CHANCES),
    ...(cut.bootstrap === null ? [] : OF_THE_BOOTSTRAP),
    ...(cut.rule === null ? [] : [ruleWords(cut.rule).source].flatMap(source => source ?? [])),
    ...warnings.flatMap(({ source }) => source ?? []),
  ])
  return list([...names].toSorted().map(name => markup`<b>${name}.</b> ${sourceInFull(name)}`))
}

/** Every source that the declaration of the instrument names for this score, once each. */
export function instrumentCited({ instrument, score }: ReportFacts): Html {
  const cited: readonly Cited[] = [
    ...score.cutoffs,
    ...score.bandSets,
    ...score.change,
    ...(score.proration === null ? [] : [score.proration]),
    ...instrument.evidence,
  ]
  const lines = new Set(cited.flatMap(one => (one.source === null ? [] : sourceOf(one))))
  return lines.size === 0 ? markup`<p>The declaration names no source for this score.</p>` : list([...lines].toSorted())
}
