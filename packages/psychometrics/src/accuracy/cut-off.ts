// Which cut-off a study would choose, by a rule that is named.
import { mapResult, type Result } from '@holdfast/domain'
import { seenCuts } from './roc.ts'
import { type Groups, groupsOf, type Scored, type ScoredRefusal } from './scored.ts'

/** How a cut-off is chosen. There is no default: which error is worse is a clinical question. */
export type CutRule =
  | { readonly kind: 'youden' }
  | { readonly kind: 'closest-top-left' }
  | { readonly kind: 'sensitivity-at-least'; readonly sensitivity: number }

/** All cut-offs that are equally good by the rule, and how good that is; none when no cut-off fulfils it. */
export type ChosenCuts = {
  readonly rule: CutRule
  readonly cuts: readonly number[]
  /** Youden’s J, the distance to the corner, or the specificity that is left. */
  readonly reached: number | null
}

/** Cut-offs by Youden 1950, by the corner (Perkins & Schisterman 2006), or the most specific one of those sensitive enough. Chosen and tested on the same people, they look too good: see `bootstrapCut`. */
export const chooseCut = (data: Scored, rule: CutRule): Result<ChosenCuts, ScoredRefusal> =>
  mapResult(groupsOf(data), groups => chosen(groups, rule))

/** What two equal fractions may differ by in their last digits. */
export const CRUMB = 1e-12

function chosen(groups: Groups, rule: CutRule): ChosenCuts {
  const { cuts, falseNegatives, trueNegatives } = seenCuts(groups)
  const worth = cuts.map((_, i) =>
    worthOf(
      1 - (falseNegatives[i] ?? 0) / groups.positive.length,
      (trueNegatives[i] ?? 0) / groups.negative.length,
      rule,
    ),
  )
  const best = worth.reduce((most, x) => Math.max(most, x), -Infinity)
  if (best === -Infinity) return { rule, cuts: [], reached: null }
  return {
    rule,
    cuts: Array.from(cuts.filter((_, i) => (worth[i] ?? -Infinity) >= best - CRUMB)),
    reached: rule.kind === 'closest-top-left' ? Math.sqrt(-best) : best,
  }
}

/** How good a cut-off is by the rule; without end bad where the rule does not allow it. */
export function worthOf(sensitivity: number, specificity: number, rule: CutRule): number {
  switch (rule.kind) {
    case 'youden':
      return sensitivity + specificity - 1
    case 'closest-top-left':
      return -((1 - sensitivity) ** 2 + (1 - specificity) ** 2)
    case 'sensitivity-at-least':
      return sensitivity >= rule.sensitivity - CRUMB ? specificity : -Infinity
  }
}
