/** From rows to the facts of a report. Each figure is made by @holdfast/psychometrics; here is only which rows go in and which way up. */
import { err, ok, type Result } from '@holdfast/domain'
import {
  auc,
  bootstrapCut,
  calibration,
  calibrationCurve,
  chooseCut,
  decisionCurve,
  proportion,
  randomOfSeed,
  rocTable,
  valuesAt,
  type Scored,
} from '@holdfast/psychometrics'
import type { Scale } from '../scale.ts'
import { binsOf, type ScoredRows } from './bins.ts'
import type {
  ChanceFacts,
  ChosenCut,
  DecisionFacts,
  Input,
  ReportFacts,
  ReportOptions,
  Side,
  Unverified,
} from './facts.ts'
import { itemsOf } from './items.ts'
import type { Loaded } from './load.ts'

/** Why no report can be made of rows that were read. */
export type AnalysisRefusal = 'empty' | 'one-class' | 'no-chances'

/** What is analysed, and as what. */
export type Study = Scale & {
  readonly loaded: Loaded
  readonly options: ReportOptions
  readonly madeBy: ReportFacts['madeBy']
  /** The name of the file without its folder. */
  readonly file: string
}

/** Groups of the calibration curve. */
const GROUPS = 10

/** Thresholds of the decision curve, one in a hundred to one in two. */
const THRESHOLDS: readonly number[] = Array.from({ length: 50 }, (_, at) => (at + 1) / 100)

/** So many cut-offs are shown at most; beyond that some of them, evenly. */
const MOST_CUTS = 101

/** All the figures of one file, or why there are none. */
export function analyse(study: Study): Result<ReportFacts, AnalysisRefusal> {
  const { instrument, score, loaded, options, madeBy, file } = study
  const side: Side = score.direction === 'higher-better' ? 'at-or-below' : 'at-or-above'
  const scored = scoredOf(loaded)
  if (scored.scores.length === 0) return err('empty')
  const turned = turnedBy(side)
  const data: Scored = { scores: scored.scores.map(turned), truth: scored.truth }
  const area = auc(data)
  if (!area.ok) return refused(area.error)
  const cut = chosenCut(data, { side, options })
  const seen = [...new Set([...scored.scores, cut.row.cut])].toSorted((a, b) => a - b)
  const chances = chancesOf(loaded)
  if (chances === 'none') return err('no-chances')
  const { positives, negatives } = area.value
  return ok({
    madeBy,
    instrument,
    score,
    side,
    options,
    input: inputOf(loaded, file),
    people: {
      n: positives + negatives,
      positives,
      negatives,
      prevalence: proportion(positives, positives + negatives),
    },
    auc: area.value,
    cut,
    unverified: unverifiedOf(loaded, { cut: cut.row.cut, side }),
    cuts: rowsAt(data, thinned(seen, cut.row.cut), side),
    cutsSeen: seen.length,
    bins: binsOf(scored, score),
    chances: chances === null ? null : chances.facts,
    decision: chances === null ? decisionByCut(scored, { cut: cut.row.cut, side }) : chances.decision,
    items: itemsOf(study, loaded),
  })
}

function scoredOf({ scores, truth }: Loaded): ScoredRows {
  const kept: { readonly scores: number[]; readonly truth: number[] } = { scores: [], truth: [] }
  for (const [at, score] of scores.entries()) {
    const truly = truth[at] ?? null
    if (score === null || truly === null) continue
    kept.scores.push(score)
    kept.truth.push(truly)
  }
  return kept
}

/** The statistics call a score positive at or above a cut-off; where low scores are the positive ones, both change their sign. */
const turnedBy =
  (side: Side) =>
  (score: number): number =>
    side === 'at-or-above' ? score : 0 - score

function rowsAt(data: Scored, cuts: readonly number[], side: Side): ReportFacts['cuts'] {
  const turned = turnedBy(side)
  return sure(rocTable(data, cuts.map(turned))).map((row, at) => ({ ...row, cut: cuts[at] ?? row.cut }))
}

function chosenCut(
  data: Scored,
  { side, options }: { readonly side: Side; readonly options: ReportOptions },
): ChosenCut {
  const turned = turnedBy(side)
  const { choice, seed, resamples, prevalences } = options
  const rule = choice.how === 'given' ? null : choice.rule
  const best = choice.how === 'given' ? [turned(choice.cut)] : sure(chooseCut(data, choice.rule)).cuts
  const [row] = rowsAt(data, best.slice(0, 1).map(turned), side)
  if (!row) throw new Error('no cut-off of a curve that has one')
  const { sensitivity, specificity, cut } = row
  const resampled = rule === null ? null : sure(bootstrapCut(data, randomOfSeed(seed), { resamples, rule }))
  return {
    rule,
    equallyGood: rule === null ? [cut] : best.map(turned).toSorted((a, b) => a - b),
    row,
    elsewhere: prevalences.map(share =>
      valuesAt(share, sensitivity.estimate ?? Number.NaN, specificity.estimate ?? Number.NaN),
    ),
    bootstrap:
      resampled === null || side === 'at-or-above'
        ? resampled
        : {
            ...resampled,
            cutMedian: turned(resampled.cutMedian),
            cut95: { lower: turned(resampled.cut95.upper), upper: turned(resampled.cut95.lower) },
            frequencies: resampled.frequencies.map(({ cut: one, times }) => ({ cut: turned(one), times })).toReversed(),
          },
  }
}

/** Some of many cut-offs, evenly, and the chosen one among them. */
function thinned(cuts: readonly number[], chosen: number): readonly number[] {
  if (cuts.length <= MOST_CUTS) return cuts
  const step = (cuts.length - 1) / (MOST_CUTS - 1)
  const places = new Set(Array.from({ length: MOST_CUTS }, (_, at) => Math.round(at * step)))
  return cuts.filter((cut, at) => places.has(at) || cut === chosen)
}

function chancesOf({
  chances,
  truth,
}: Loaded): { readonly facts: ChanceFacts; readonly decision: DecisionFacts } | null | 'none' {
  if (chances === null) return null
  const kept = chances.flatMap((chance, at) => {
    const truly = truth[at] ?? null
    return chance === null || truly === null ? [] : { chance, truly }
  })
  if (kept.length === 0) return 'none'
  const data = { chances: kept.map(({ chance }) => chance), truth: kept.map(({ truly }) => truly) }
  return {
    facts: { calibration: sure(calibration(data)), curve: sure(calibrationCurve(data, { groups: GROUPS })) },
    decision: { by: 'chances', n: kept.length, points: sure(decisionCurve(data, THRESHOLDS)) },
  }
}

/** A cut-off acts the same at every threshold: as a chance of 1 at its positive side, and of 0 at the other. */
function decisionByCut(
  { scores, truth }: ScoredRows,
  { cut, side }: { readonly cut: number; readonly side: Side },
): DecisionFacts {
  const turned = turnedBy(side)
  const chances = scores.map(score => Number(turned(score) >= turned(cut)))
  return { by: 'cut', n: scores.length, points: sure(decisionCurve({ chances, truth }, THRESHOLDS)) }
}

/** What the cut-off says of those whose criterion nobody knows. */
function unverifiedOf(
  { scores, truth }: Loaded,
  { cut, side }: { readonly cut: number; readonly side: Side },
): Unverified {
  const turned = turnedBy(side)
  const unknown = scores.filter((score, at): score is number => score !== null && truth[at] === null)
  const positive = unknown.filter(score => turned(score) >= turned(cut)).length
  return { n: unknown.length, positive: proportion(positive, unknown.length) }
}

function inputOf({ rows, sha256, scores, truth, chances, prorated, raised }: Loaded, name: string): Input {
  const holes = (column: readonly (number | null)[]): number => column.filter(value => value === null).length
  return {
    name,
    sha256,
    rows,
    withoutScore: holes(scores),
    withoutCriterion: holes(truth),
    withoutChance: chances === null ? null : holes(chances),
    prorated,
    raised,
  }
}

function refused(error: string): Result<never, AnalysisRefusal> {
  if (error === 'one-class') return err(error)
  throw new Error(`rows that were read cannot be analysed: ${error}`)
}

/** Rows were checked before they came here; a refusal now is our own bug. */
function sure<T>(result: Result<T, string>): T {
  if (result.ok) return result.value
  throw new Error(`rows that were read cannot be analysed: ${result.error}`)
}
