/** What a reader has to know before the figures: rules from the facts of a report to sentences, each with its source. */
import { FEWEST, isFarFrom } from '../cautions.ts'
import { ruleWords } from './choice.ts'
import type { ReportFacts } from './facts.ts'
import { fixed, grouped, percentText, pointsText } from './figures.ts'
import type { SourceName } from './sources.ts'

/** One thing to know, under a name that programs can look for. */
export type Warning = { readonly code: WarningCode; readonly text: string; readonly source: SourceName | null }

/** All that a report can warn of. What `screen validate` warns of as well has the same code there. */
export type WarningCode =
  | 'cut-from-same-data'
  | 'cut-not-unique'
  | 'few-positives'
  | 'few-negatives'
  | 'few-people'
  | 'spectrum'
  | 'verification'
  | 'base-rate'
  | 'left-out'
  | 'prorated'
  | 'no-chances'
  | 'answers-to-read'
  | 'small-counts'

type Rule = (facts: ReportFacts) => Warning | null

/** Below so many on either side, figures of accuracy and calibration are too unsure to build on. */
const FEW = 100

/** A count of people below this may tell who they are. */
const SMALL = 5

const cutFromSameData: Rule = ({ cut: { rule, bootstrap }, options: { choice } }) => {
  if (rule === null || choice.how === 'given') return null
  const { by, holds } = ruleWords(rule)
  const asked = choice.isNamed
    ? `The cut-off was chosen by ${by}`
    : `No cut-off and no rule to choose one was given, so it was chosen by ${by}`
  const lost =
    bootstrap === null || bootstrap.sensitivity.outOfBag === null || bootstrap.specificity.outOfBag === null
      ? ''
      : ` In the bootstrap people who had no part in choosing came to a sensitivity of ${fixed(bootstrap.sensitivity.outOfBag, 3)} and a specificity of ${fixed(bootstrap.specificity.outOfBag, 3)}.`
  return {
    code: 'cut-from-same-data',
    text: `${asked}, which ${holds}. It was chosen and tested on the same people: its sensitivity and specificity look better here than they will elsewhere.${lost}`,
    source: 'Thiele & Hirschfeld 2021',
  }
}

const cutNotUnique: Rule = ({ cut: { equallyGood, row, rule } }) =>
  rule === null || equallyGood.length < 2
    ? null
    : {
        code: 'cut-not-unique',
        text: `By that rule these cut-offs are equally good: ${equallyGood.map(pointsText).join(', ')}. The report is about ${pointsText(row.cut)}.`,
        source: ruleWords(rule).source,
      }

const fewPositives: Rule = ({ people: { positives } }) =>
  positives >= FEWEST
    ? null
    : {
        code: 'few-positives',
        text: `Only ${people(positives)} met the criterion, fewer than ${FEWEST}: sensitivity is hardly known, and a cut-off that is chosen by them means little.`,
        source: 'Bachmann et al. 2006',
      }

const fewNegatives: Rule = ({ people: { negatives } }) =>
  negatives >= FEWEST
    ? null
    : {
        code: 'few-negatives',
        text: `Only ${people(negatives)} did not meet the criterion, fewer than ${FEWEST}: specificity is hardly known.`,
        source: 'Bachmann et al. 2006',
      }

const fewPeople: Rule = ({ people: { positives, negatives } }) =>
  (positives >= FEW && negatives >= FEW) || positives < FEWEST || negatives < FEWEST
    ? null
    : {
        code: 'few-people',
        text: `${capital(people(positives))} met the criterion and ${people(negatives)} did not. With fewer than ${FEW} on either side the figures move much from one sample to the next; read the intervals before the estimates.`,
        source: 'Collins, Ogundimu & Altman 2016',
      }

const spectrum: Rule = () => ({
  code: 'spectrum',
  text: 'Sensitivity and specificity belong to the people they were found in. Where people are more or less severely affected, come by another way or were selected beforehand, they differ. This report cannot know how these people were found.',
  source: 'Ransohoff & Feinstein 1978',
})

/** Who is examined because of the score makes it look more sensitive and less specific than it is. */
const verification: Rule = ({ unverified: { n, positive }, cut: { row } }) => {
  const among = row.truePositive + row.falsePositive
  const known = among + row.falseNegative + row.trueNegative
  const seen =
    n === 0
      ? 'Every row with a score has a criterion, but people who were never examined may not be in the file at all.'
      : `Of the ${grouped(n)} rows with a score and no criterion ${percentText(positive.estimate ?? 0)} are positive at this cut-off; of the ${grouped(known)} with both, ${percentText(among / known)}. If these two lie apart, suspect it.`
  return {
    code: 'verification',
    text: `If it depended on the score who was examined for the criterion, sensitivity looks higher and specificity lower than they are. ${seen} Nor can this report know whether whoever judged the criterion knew the score.`,
    source: 'Begg & Greenes 1983',
  }
}

const baseRate: Rule = ({ people: { prevalence }, options: { prevalences } }) => {
  const here = prevalence.estimate ?? 0
  const far = prevalences.filter(isFarFrom(here))
  const elsewhere =
    prevalences.length === 0
      ? ' For other places give their share with --prev.'
      : ' For the other shares that were given they are worked out below, as if sensitivity and specificity stayed the same; often they do not.'
  const doubt =
    far.length === 0
      ? ''
      : ` That is least to be trusted where the share is less than half or more than twice the one here: ${far.map(share => percentText(share)).join(', ')}.`
  return {
    code: 'base-rate',
    text: `Predictive values hold where the share of people who meet the criterion is the one here (${percentText(here)}).${elsewhere}${doubt}`,
    source: 'Leeflang et al. 2009',
  }
}

const leftOut: Rule = ({ input: { rows, withoutScore, withoutCriterion }, people: { n } }) =>
  n === rows
    ? null
    : {
        code: 'left-out',
        text: `${grouped(rows - n)} of ${grouped(rows)} rows are not in the figures of accuracy: ${lacking(withoutScore, withoutCriterion)}. If those people differ from the others, the figures are off by as much.`,
        source: 'Bossuyt et al. 2015',
      }

const prorated: Rule = ({ input, options: { missing } }) =>
  input.prorated === 0
    ? null
    : {
        code: 'prorated',
        text: `${grouped(input.prorated)} scores were made from fewer answers than the instrument has, by the rule “${missing}”, and rounded to a whole number, halves up.`,
        source: null,
      }

const noChances: Rule = ({ chances }) =>
  chances !== null
    ? null
    : {
        code: 'no-chances',
        text: 'A score is no chance, so there is no calibration of it. Instead the report shows how often the criterion was met at each score. With a column of predicted chances (--chance) it shows their calibration.',
        source: 'Steyerberg 2019',
      }

const answersToRead: Rule = ({ input: { raised } }) => {
  const flags = Object.entries(raised).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return flags.length === 0
    ? null
    : {
        code: 'answers-to-read',
        text: `Some rows have an answer that a person has to read, whatever the score: ${flags.map(([flag, rows]) => `${flag} in ${grouped(rows)}`).join(', ')}. If nobody has read them yet, that comes before any study.`,
        source: null,
      }
}

const smallCounts: Rule = ({ bins, cuts }) => {
  const counts = [
    ...bins.flatMap(({ met, unmet }) => [met, unmet]),
    ...cuts.flatMap(row => [row.truePositive, row.falsePositive, row.falseNegative, row.trueNegative]),
  ]
  return counts.every(count => count === 0 || count >= SMALL)
    ? null
    : {
        code: 'small-counts',
        text: `Some tables count fewer than ${SMALL} people. In a small population such a count may tell who they are; look at the tables before you hand this file on.`,
        source: null,
      }
}

const lacking = (noScore: number, noCriterion: number): string =>
  [
    ...(noScore > 0 ? [`${grouped(noScore)} without a score`] : []),
    ...(noCriterion > 0 ? [`${grouped(noCriterion)} without a criterion`] : []),
  ].join(' and ') + (noScore > 0 && noCriterion > 0 ? ', some perhaps without both' : '')

const people = (count: number): string => (count === 1 ? 'one person' : `${grouped(count)} people`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** In the order in which they are read. */
const RULES: readonly Rule[] = [
  cutFromSameData,
  cutNotUnique,
  fewPositives,
  fewNegatives,
  fewPeople,
  spectrum,
  verification,
  baseRate,
  leftOut,
  prorated,
  noChances,
  answersToRead,
  smallCounts,
]

/** Everything that a report of these facts warns of. */
export const warningsOf = (facts: ReportFacts): readonly Warning[] => RULES.flatMap(rule => rule(facts) ?? [])
