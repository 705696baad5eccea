// Predictions in groups of rising chance: the points of a curve and the test of Hosmer and Lemeshow.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, ratio } from '../defined.ts'
import { chiSquareAbove } from '../dist.ts'
import { type Proportion, proportion } from '../accuracy/proportion.ts'
import { type Predicted, type PredictedRefusal, predictedRefusal } from './calibration.ts'
import { quantile7 } from '../quantile.ts'

/** One group: how many, what was predicted of them on average, and what came. */
export type CurvePoint = {
  readonly n: number
  readonly meanChance: number
  readonly expected: number
  readonly observed: number
  readonly rate: Proportion
}

/** The points, and the test over them; null with fewer than three groups or a group that cannot differ. */
export type CalibrationCurve = {
  readonly points: readonly CurvePoint[]
  readonly chiSquare: Figure
  readonly df: number
  readonly p: Figure
}

/** Groups by quantiles of the chance (R’s type 7, closed on the right; ends that coincide make one group) and the test of Hosmer & Lemeshow 1980. */
export function calibrationCurve(
  data: Predicted,
  { groups }: { readonly groups: number },
): Result<CalibrationCurve, PredictedRefusal | 'too-few-groups'> {
  const refusal = predictedRefusal(data)
  if (refusal !== null) return err(refusal)
  if (!Number.isSafeInteger(groups) || groups < 2) return err('too-few-groups')
  const sorted = Float64Array.from(data.chances).sort()
  const ends = [...new Set(Array.from({ length: groups }, (_, i) => quantile7(sorted, (i + 1) / groups)))]
  const points = gather(data, ends).filter(point => point.n > 0)
  const parts = points.map(({ n, expected, observed }) =>
    ratio((observed - expected) ** 2, expected * (1 - expected / n)),
  )
  const df = points.length - 2
  const chiSquare = df < 1 || parts.includes(null) ? null : parts.reduce<number>((s, x) => s + (x ?? 0), 0)
  return ok({ points, chiSquare, df, p: chiSquare === null ? null : chiSquareAbove(chiSquare, df) })
}

function gather({ chances, truth }: Predicted, ends: readonly number[]): readonly CurvePoint[] {
  const sums = ends.map(() => ({ n: 0, expected: 0, observed: 0 }))
  for (let i = 0; i < chances.length; i++) {
    const p = chances[i] ?? 0
    const found = ends.findIndex(end => p <= end)
    const group = sums[found === -1 ? ends.length - 1 : found]
    if (!group) continue
    group.n++
    group.expected += p
    group.observed += truth[i] ?? 0
  }
  return sums.map(group => ({
    ...group,
    meanChance: group.n === 0 ? 0 : group.expected / group.n,
    rate: proportion(group.observed, group.n),
  }))
}
