// Whether an item runs differently in two groups of people who are matched by their total.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, ratio } from '../defined.ts'
import { chiSquareAbove } from '../dist.ts'
import { nagelkerke } from '../likelihood.ts'
import type { MatchedRefusal } from './mantel-haenszel.ts'
import { fitProportionalOdds, type OrdinalFit, type OrdinalRefusal } from './proportional-odds.ts'

/** One person: the answer to the item, the group, and the total by which they are matched. */
export type AnswersByGroup = {
  readonly answers: readonly number[]
  readonly group: readonly ('reference' | 'focal')[]
  readonly total: readonly number[]
}

/** A likelihood ratio test. */
export type RatioTest = { readonly chiSquare: number; readonly df: number; readonly p: number }

/** Three models on top of each other: total; total and group (uniform); and both multiplied (non-uniform). */
export type OrdinalDif = {
  readonly n: number
  readonly logLikelihoods: readonly [number, number, number]
  readonly uniform: RatioTest
  readonly nonUniform: RatioTest
  readonly both: RatioTest
  /** How much likelier the focal group answers higher at the same total, in logits, by the second model. */
  readonly groupEffect: number
  /** What the group adds to what is explained, of the two ways to say that. */
  readonly deltaMcFadden: Figure
  readonly deltaNagelkerke: Figure
}

/** Ordinal logistic regression on the total including the item (Swaminathan & Rogers 1990; Zumbo 1999), R² by McFadden 1974 and Nagelkerke 1991. */
export function ordinalDif({
  answers,
  group,
  total,
}: AnswersByGroup): Result<OrdinalDif, MatchedRefusal | OrdinalRefusal> {
  const n = answers.length
  if (n === 0) return err('empty')
  if (group.length !== n || total.length !== n) return err('uneven-rows')
  if (!answers.every(Number.isFinite) || !total.every(Number.isFinite)) return err('not-a-number')
  if (!group.includes('reference') || !group.includes('focal')) return err('one-group')
  const focal = group.map(g => (g === 'focal' ? 1 : 0))
  const none = fitProportionalOdds(answers, [])
  if (!none.ok) return none
  const matched = fitProportionalOdds(answers, [total])
  if (!matched.ok) return matched
  const uniform = fitProportionalOdds(answers, [total, focal])
  if (!uniform.ok) return uniform
  const crossed = fitProportionalOdds(answers, [total, focal, total.map((t, i) => t * (focal[i] ?? 0))])
  if (!crossed.ok) return crossed
  return ok(compare(n, [none.value, matched.value, uniform.value, crossed.value]))
}

function compare(
  n: number,
  [none, matched, uniform, crossed]: readonly [OrdinalFit, OrdinalFit, OrdinalFit, OrdinalFit],
): OrdinalDif {
  const gained = uniform.logLikelihood - matched.logLikelihood
  const explained = (fit: OrdinalFit): Figure => nagelkerke(none.logLikelihood, fit.logLikelihood, n)
  const [before, after] = [explained(matched), explained(uniform)]
  return {
    n,
    logLikelihoods: [matched.logLikelihood, uniform.logLikelihood, crossed.logLikelihood],
    uniform: ratioTest(matched, uniform, 1),
    nonUniform: ratioTest(uniform, crossed, 1),
    both: ratioTest(matched, crossed, 2),
    groupEffect: uniform.slopes[1] ?? 0,
    deltaMcFadden: ratio(gained, -none.logLikelihood),
    deltaNagelkerke: before === null || after === null ? null : after - before,
  }
}

function ratioTest(less: OrdinalFit, more: OrdinalFit, df: number): RatioTest {
  const chiSquare = Math.max(0, 2 * (more.logLikelihood - less.logLikelihood))
  return { chiSquare, df, p: chiSquareAbove(chiSquare, df) }
}
