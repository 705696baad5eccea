/** How two scores of a person differ, and what that counts as; and how many rows it counts as what. */
import {
  changeCuts,
  changeOutcome,
  reliableChangeIndex,
  type ChangeCuts,
  type ChangeOutcome,
  type ErrorOfScore,
  type Figure,
  type Norm,
} from '@holdfast/psychometrics'

/** What change is judged by. A cut-off of null: nothing counts as reached. */
export type Judged = {
  readonly error: ErrorOfScore
  readonly better: 'higher' | 'lower'
  readonly cut: number | null
}

/** The change of one row; everything is null where one of its scores is. */
export type RowChange = {
  readonly pre: number | null
  readonly post: number | null
  readonly change: number | null
  readonly rci: Figure
  readonly outcome: ChangeOutcome | null
}

/** Judges two scores of a person. */
export function changeOf(pre: number | null, post: number | null, { error, better, cut }: Judged): RowChange {
  if (pre === null || post === null) return { pre, post, change: null, rci: null, outcome: null }
  const scores = { before: pre, after: post }
  // Without a cut-off nobody comes over it: the best that a change can be is reliably better.
  const beyond = better === 'higher' ? Number.MAX_VALUE : -Number.MAX_VALUE
  return {
    pre,
    post,
    change: post - pre,
    rci: reliableChangeIndex(scores, error),
    outcome: changeOutcome(scores, { ...error, better, cut: cut ?? beyond }),
  }
}

/** How many rows came to what, and how far they moved on average. */
export type ChangeSum = {
  readonly rows: number
  readonly judged: number
  readonly meanChange: Figure
  readonly outcomes: Readonly<Record<ChangeOutcome, number>>
}

/** Counts rows as they come. */
export function changeCounter(): { readonly add: (row: RowChange) => void; readonly sum: () => ChangeSum } {
  const outcomes = { recovered: 0, improved: 0, unchanged: 0, deteriorated: 0 }
  let [rows, judged, moved] = [0, 0, 0]
  return {
    add: ({ change, outcome }) => {
      rows += 1
      if (change === null || outcome === null) return
      judged += 1
      moved += change
      outcomes[outcome] += 1
    },
    sum: () => ({ rows, judged, meanChange: judged === 0 ? null : moved / judged, outcomes: { ...outcomes } }),
  }
}

/** The cut-off between two groups that is used here, c, beside the other two. */
export function cutBetween(clinical: Norm, functional: Norm): { readonly cuts: ChangeCuts; readonly cut: Figure } {
  const cuts = changeCuts(clinical, functional)
  return { cuts, cut: cuts.c }
}
