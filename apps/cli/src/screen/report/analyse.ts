/** From rows to the facts of a report. Each figure is made by @holdfast/psychometrics; here is only which rows go in and which way up. */
import { err, ok, type Result } from '@holdfast/domain'
import { calibration, calibrationCurve, decisionCurve, proportion } from '@holdfast/psychometrics'
import { figuresOf, rowsAt, type AccuracyFigures, type Question } from '../accuracy.ts'
import type { Scale } from '../scale.ts'
import { binsOf, type ScoredRows } from './bins.ts'
import type { ChanceFacts, ChosenCut, DecisionFacts, Input, ReportFacts, ReportOptions, Unverified } from './facts.ts'
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
  const isLow = score.direction === 'higher-better'
  const scored = scoredOf(loaded)
  if (scored.scores.length === 0) return err('empty')
  const found = figuresOf(scored, questionOf(isLow, options))
  if (!found.ok) return refused(found.error)
  const cut = cutOf(found.value, options)
  const at: At = { cut: cut.row.cut, isLow }
  const seen = [...new Set([...scored.scores, at.cut])].toSorted((a, b) => a - b)
  const chances = chancesOf(loaded)
  if (chances === 'none') return err('no-chances')
  const { positives, negatives } = found.value.auc
  return ok({
    madeBy,
    instrument,
    score,
    side: isLow ? 'at-or-below' : 'at-or-above',
    options,
    input: inputOf(loaded, file),
    people: {
      n: positives + negatives,
      positives,
      negatives,
      prevalence: proportion(positives, positives + negatives),
    },
    auc: found.value.auc,
    cut,
    unverified: unverifiedOf(loaded, at),
    cuts: sure(rowsAt(scored, thinned(seen, at.cut), isLow)),
    cutsSeen: seen.length,
    bins: binsOf(scored, score),
    chances: chances === null ? null : chances.facts,
    decision: chances === null ? decisionByCut(scored, at) : chances.decision,
    items: itemsOf(study, loaded),
  })
}

/** The cut-off of the report, and on which side of it a score is positive. */
type At = { readonly cut: number; readonly isLow: boolean }

const isPositive = (score: number, { cut, isLow }: At): boolean => (isLow ? score <= cut : score >= cut)

function questionOf(isLow: boolean, { choice, seed, resamples, prevalences }: ReportOptions): Question {
  if (choice.how === 'given') return { isLow, prevalences, cut: choice.cut, rule: null, bootstrap: null }
  return { isLow, prevalences, cut: null, rule: choice.rule, bootstrap: { resamples, seed } }
}

/** The one that was given, or the first of those that the rule chose. */
function cutOf({ atCuts: [first], chosen, bootstrap }: AccuracyFigures, { choice }: ReportOptions): ChosenCut {
  if (!first) throw new Error('no cut-off of a curve that has one')
  const { at, isChosen: _, ...row } = first
  return {
    rule: choice.how === 'given' ? null : choice.rule,
    equallyGood: chosen === null ? [row.cut] : chosen.cuts.toSorted((a, b) => a - b),
    row,
    elsewhere: at,
    bootstrap,
  }
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
function decisionByCut({ scores, truth }: ScoredRows, at: At): DecisionFacts {
  const chances = scores.map(score => Number(isPositive(score, at)))
  return { by: 'cut', n: scores.length, points: sure(decisionCurve({ chances, truth }, THRESHOLDS)) }
}

/** What the cut-off says of those whose criterion nobody knows. */
function unverifiedOf({ scores, truth }: Loaded, at: At): Unverified {
  const unknown = scores.filter((score, row): score is number => score !== null && truth[row] === null)
  const positive = unknown.filter(score => isPositive(score, at)).length
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
