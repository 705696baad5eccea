/** How well a score tells those who have something from those who have it not: the figures of one study. */
import { ok, type Result } from '@holdfast/domain'
import {
  auc,
  bootstrapCut,
  chooseCut,
  randomOfSeed,
  rocTable,
  valuesAt,
  type Auc,
  type BootstrapCut,
  type ChosenCuts,
  type CutRow,
  type CutRule,
  type PredictiveValues,
  type Scored,
  type ScoredRefusal,
} from '@holdfast/psychometrics'

/** What is asked of a score. */
export type Question = {
  /** Do low scores count as positive? Else high ones do. */
  readonly isLow: boolean
  readonly cut: number | null
  /** Shares of people, 0 to 1, at which predictive values are wanted. */
  readonly prevalences: readonly number[]
  readonly rule: CutRule | null
  /** How often the rule chooses again among people who are drawn anew; nothing without a rule. */
  readonly bootstrap: { readonly resamples: number; readonly seed: number } | null
}

/** One cut-off with all that it does, and whether it was named beforehand or chosen by these very people. */
export type AtCut = CutRow & { readonly isChosen: boolean; readonly at: readonly PredictiveValues[] }

/** The figures of a study: the area, and the cut-offs that were named or chosen. */
export type AccuracyFigures = {
  readonly isLow: boolean
  readonly prevalence: number
  readonly auc: Auc
  readonly atCuts: readonly AtCut[]
  readonly chosen: ChosenCuts | null
  readonly bootstrap: BootstrapCut | null
}

/** The same with the table of all cut-offs; null where it would be too long to read. */
export type Accuracy = AccuracyFigures & { readonly roc: readonly CutRow[] | null }

/** With more different scores than this the table of all cut-offs is left out. */
const MOST_CUTS = 200

/** Why there are no figures. */
type AccuracyRefusal = ScoredRefusal | 'no-resamples'

/** Computes what was asked, and the table of all cut-offs. */
export function accuracyOf(scored: Scored, question: Question): Result<Accuracy, AccuracyRefusal> {
  const found = figuresOf(scored, question)
  if (!found.ok) return found
  const seen = differing(scored.scores)
  const roc = seen.length > MOST_CUTS ? ok(null) : rowsAt(scored, seen, question.isLow)
  return roc.ok ? ok({ ...found.value, roc: roc.value }) : roc
}

/** Computes what was asked. Positive is at or above a cut-off, or at or below it where low scores count. */
export function figuresOf(
  scored: Scored,
  { isLow, cut, rule, prevalences, bootstrap }: Question,
): Result<AccuracyFigures, AccuracyRefusal> {
  const data = turned(scored, isLow)
  const back = turnedBy(isLow)
  const area = auc(data)
  if (!area.ok) return area
  const chosen = rule === null ? null : chooseCut(data, rule)
  if (chosen?.ok === false) return chosen
  const cuts = chosen === null ? [] : chosen.value.cuts.map(back)
  const rows = rowsAt(scored, [...(cut === null ? [] : [cut]), ...cuts], isLow)
  if (!rows.ok) return rows
  const drawn =
    rule === null || bootstrap === null
      ? null
      : bootstrapCut(data, randomOfSeed(bootstrap.seed), { resamples: bootstrap.resamples, rule })
  if (drawn?.ok === false) return drawn
  return ok({
    isLow,
    prevalence: area.value.positives / scored.scores.length,
    auc: area.value,
    atCuts: rows.value.map((row, i): AtCut => {
      const [sensitivity, specificity] = [
        row.sensitivity.estimate ?? Number.NaN,
        row.specificity.estimate ?? Number.NaN,
      ]
      const at = prevalences.map(share => valuesAt(share, sensitivity, specificity))
      return { ...row, isChosen: cut === null || i > 0, at }
    }),
    chosen: chosen === null ? null : { ...chosen.value, cuts },
    bootstrap: drawn === null ? null : turnedBack(drawn.value, back),
  })
}

/** What each of some cut-offs does. */
export function rowsAt(
  scored: Scored,
  cuts: readonly number[],
  isLow: boolean,
): Result<readonly CutRow[], ScoredRefusal> {
  const rows = rocTable(turned(scored, isLow), cuts.map(turnedBy(isLow)))
  return rows.ok ? ok(rows.value.map((row, at) => ({ ...row, cut: cuts[at] ?? row.cut }))) : rows
}

/** The statistics call a score positive at or above a cut-off; where low ones are, both change their sign, there and back. */
const turnedBy =
  (isLow: boolean) =>
  (x: number): number =>
    // Adding 0 makes 0 of the -0 that a turned 0 becomes.
    (isLow ? -x : x) + 0

const turned = ({ scores, truth }: Scored, isLow: boolean): Scored => ({
  scores: isLow ? Float64Array.from(scores, turnedBy(isLow)) : scores,
  truth,
})

/** The different scores in rising order; one more than the table would show is enough to know that it would be too long. */
function differing(scores: ArrayLike<number>): readonly number[] {
  const seen = new Set<number>()
  for (let i = 0; i < scores.length && seen.size <= MOST_CUTS; i++) seen.add(scores[i] ?? 0)
  return [...seen].toSorted((a, b) => a - b)
}

function turnedBack(drawn: BootstrapCut, turn: (x: number) => number): BootstrapCut {
  const [one, other] = [turn(drawn.cut95.lower), turn(drawn.cut95.upper)]
  return {
    ...drawn,
    cutMedian: turn(drawn.cutMedian),
    cut95: { lower: Math.min(one, other), upper: Math.max(one, other) },
    frequencies: drawn.frequencies
      .map(({ cut, times }) => ({ cut: turn(cut), times }))
      .toSorted((a, b) => a.cut - b.cut),
  }
}
