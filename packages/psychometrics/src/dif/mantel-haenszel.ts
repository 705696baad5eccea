// Whether people of two groups with the same total endorse an item equally often.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, figure, ratio } from '../defined.ts'
import { chiSquareAbove } from '../dist.ts'

/** One person: endorsed the item or not, group, and the total by which they are matched. */
export type Matched = {
  readonly endorsed: readonly boolean[]
  readonly group: readonly ('reference' | 'focal')[]
  readonly total: readonly number[]
}

/** The classes of Educational Testing Service: A negligible, B moderate, C large. */
export type EtsClass = 'A' | 'B' | 'C'

/** The common odds ratio and its test; null where no stratum tells the groups apart. */
export type MantelHaenszel = {
  /** Strata that hold both groups; the others tell nothing. */
  readonly strata: number
  /** Odds of endorsing in the reference group over those in the focal group. */
  readonly alpha: Figure
  /** -2.35 ln(alpha): above 0 the item is easier to endorse for the focal group. */
  readonly dDif: Figure
  readonly dDifSe: Figure
  /** With continuity correction, one degree of freedom. */
  readonly chiSquare: Figure
  readonly p: Figure
  readonly ets: EtsClass | null
}

/** Why there is no comparison. */
export type MatchedRefusal = 'empty' | 'uneven-rows' | 'not-a-number' | 'one-group'

/** Mantel & Haenszel 1959 over totals that both groups have, ETS delta (Holland & Thayer 1988), its error by Phillips & Holland 1987, classes by Zwick & Ercikan 1989. */
export function mantelHaenszel({ endorsed, group, total }: Matched): Result<MantelHaenszel, MatchedRefusal> {
  if (endorsed.length === 0) return err('empty')
  if (group.length !== endorsed.length || total.length !== endorsed.length) return err('uneven-rows')
  if (!total.every(Number.isFinite)) return err('not-a-number')
  if (!group.includes('reference') || !group.includes('focal')) return err('one-group')
  const strata = strataOf({ endorsed, group, total })
  const right = strata.reduce((s, { a, d, n }) => s + (a * d) / n, 0)
  const wrong = strata.reduce((s, { b, c, n }) => s + (b * c) / n, 0)
  const alpha = right === 0 ? null : ratio(right, wrong)
  const dDif = alpha === null ? null : -2.35 * Math.log(alpha)
  const dDifSe = alpha === null ? null : figure(2.35 * Math.sqrt(logVariance(strata, alpha, right)))
  const chiSquare = correctedTest(strata)
  return ok({
    strata: strata.length,
    alpha,
    dDif,
    dDifSe,
    chiSquare,
    p: chiSquare === null ? null : chiSquareAbove(chiSquare, 1),
    ets: dDif === null || dDifSe === null || chiSquare === null ? null : etsClass(dDif, dDifSe, chiSquare),
  })
}

/** One total: reference endorsed (a) and not (b), focal endorsed (c) and not (d). */
type Stratum = { a: number; b: number; c: number; d: number; n: number }

function strataOf({ endorsed, group, total }: Matched): readonly Stratum[] {
  const byTotal = new Map<number, Stratum>()
  for (const [i, t] of total.entries()) {
    const stratum = byTotal.get(t) ?? { a: 0, b: 0, c: 0, d: 0, n: 0 }
    const cell = group[i] === 'reference' ? (endorsed[i] ? 'a' : 'b') : endorsed[i] ? 'c' : 'd'
    stratum[cell]++
    stratum.n++
    byTotal.set(t, stratum)
  }
  return [...byTotal.values()].filter(({ a, b, c, d }) => a + b > 0 && c + d > 0)
}

function correctedTest(strata: readonly Stratum[]): Figure {
  const observed = strata.reduce((s, { a }) => s + a, 0)
  const expected = strata.reduce((s, { a, b, c, n }) => s + ((a + b) * (a + c)) / n, 0)
  // Both groups are in each stratum, so that n is 2 at least.
  const variance = strata.reduce(
    (s, { a, b, c, d, n }) => s + ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1)),
    0,
  )
  const away = Math.abs(observed - expected)
  // As in R: a distance below one half is not corrected, else the correction would turn it round. One half is one half
  // also when the order of sums has left a crumb on it: the order of people changes nothing.
  return ratio((away > 0.5 - 1e-9 ? away - 0.5 : away) ** 2, variance)
}

/** The variance of ln(alpha). */
const logVariance = (strata: readonly Stratum[], alpha: number, right: number): number =>
  strata.reduce((s, { a, b, c, d, n }) => s + ((a * d + alpha * b * c) * (a + d + alpha * (b + c))) / (n * n), 0) /
  (2 * right * right)

/** A unless at least 1 and different from 0; C if at least 1.5 and more than 1 beyond chance; else B. */
function etsClass(dDif: number, se: number, chiSquare: number): EtsClass {
  const size = Math.abs(dDif)
  if (size < 1 || chiSquareAbove(chiSquare, 1) >= 0.05) return 'A'
  return size >= 1.5 && (size - 1) / se > 1.645 ? 'C' : 'B'
}
