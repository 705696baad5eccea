// Omega total of one factor, fitted by maximum likelihood or by the least residuals.
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { err, ok, type Result } from '@holdfast/domain'
import type { Columns } from '../rows.ts'
import { correlations, type Square, totalVariance } from './spread.ts'

/** One factor’s loadings on the items, what each item keeps for itself, and omega total. */
export type OneFactor = {
  readonly loadings: readonly number[]
  readonly uniquenesses: readonly number[]
  readonly omega: number
  /** An item kept (almost) nothing for itself: a Heywood case, to be read with doubt. */
  readonly isHeywood: boolean
}

/** Why no factor was fitted: one needs three items, each with variance, and steps that settle. */
export type OneFactorRefusal = 'too-few-items' | 'no-variance' | 'not-settled'

/** The least an item keeps for itself, as in R’s factanal. */
const LEAST_UNIQUE = 0.005
const STEPS = 50_000
const SETTLED = 1e-11

/** Omega total (McDonald 1999) of one factor on Pearson correlations, by the EM steps of Rubin & Thayer 1982. */
export function omegaTotal(columns: Columns): Result<OneFactor, OneFactorRefusal> {
  if (columns.length < 3) return err('too-few-items')
  const r = correlations(columns)
  if (r === null) return err('no-variance')
  const fit = fitOneFactor(r)
  if (fit === null) return err('not-settled')
  const common = fit.loadings.reduce((s, l) => s + l, 0) ** 2
  const unique = fit.uniquenesses.reduce((s, u) => s + u, 0)
  return ok({
    ...fit,
    omega: common / (common + unique),
    isHeywood: fit.uniquenesses.some(u => u <= LEAST_UNIQUE),
  })
}

/** Omega total of one factor as R’s psych has it: the loadings that leave the least residual correlations (Harman & Jones 1966), and what items keep for themselves against all that was seen (McDonald 1999). */
export function omegaMinres(columns: Columns): Result<OneFactor, OneFactorRefusal> {
  if (columns.length < 3) return err('too-few-items')
  const r = correlations(columns)
  if (r === null) return err('no-variance')
  const loadings = leastResiduals(r)
  const whole = totalVariance(r)
  if (loadings === null || whole === 0) return err(whole === 0 ? 'no-variance' : 'not-settled')
  const uniquenesses = loadings.map(l => 1 - l * l)
  return ok({
    loadings,
    uniquenesses,
    omega: 1 - uniquenesses.reduce((s, u) => s + u, 0) / whole,
    isHeywood: uniquenesses.some(u => u <= LEAST_UNIQUE + SETTLED),
  })
}

/** One loading after the other is set to where the squared residuals off the diagonal are least, until none moves. */
function leastResiduals(r: Square): readonly number[] | null {
  const loadings = firstComponent(r)
  const most = Math.sqrt(1 - LEAST_UNIQUE)
  for (let step = 0; step < STEPS; step++) {
    let moved = 0
    for (const [i, row] of r.entries()) {
      const [own, squares] = [loadings[i] ?? 0, loadings.reduce((s, l) => s + l * l, 0)]
      const among = row.reduce((s, x, j) => (i === j ? s : s + x * (loadings[j] ?? 0)), 0)
      const rest = squares - own * own
      const next = rest === 0 ? 0 : Math.max(-most, Math.min(most, among / rest))
      moved = Math.max(moved, Math.abs(next - own))
      loadings[i] = next
    }
    if (moved < SETTLED) return loadings
  }
  return null
}

type Fit = { readonly loadings: readonly number[]; readonly uniquenesses: readonly number[] }

function fitOneFactor(r: Square): Fit | null {
  let loadings = firstComponent(r)
  let uniquenesses = loadings.map(l => 1 - l * l)
  for (let step = 0; step < STEPS; step++) {
    const next = emStep(r, loadings, uniquenesses)
    const moved = Math.max(...next.loadings.map((l, i) => Math.abs(l - (loadings[i] ?? 0))))
    loadings = next.loadings
    uniquenesses = next.uniquenesses
    if (moved < SETTLED) return { loadings, uniquenesses }
  }
  return null
}

function emStep(r: Square, loadings: readonly number[], uniquenesses: readonly number[]) {
  const weights = loadings.map((l, i) => l / (uniquenesses[i] ?? 1))
  const known = 1 + weights.reduce((s, w, i) => s + w * (loadings[i] ?? 0), 0)
  const beta = weights.map(w => w / known)
  const withFactor = r.map(row => row.reduce((s, x, j) => s + x * (beta[j] ?? 0), 0))
  const ofFactor = 1 / known + beta.reduce((s, b, i) => s + b * (withFactor[i] ?? 0), 0)
  const moved = withFactor.map(x => x / ofFactor)
  return {
    loadings: moved,
    uniquenesses: moved.map((l, i) => Math.max(LEAST_UNIQUE, 1 - l * (withFactor[i] ?? 0))),
  }
}

/** The first principal component, turned so that its loadings add up to something positive. */
function firstComponent(r: Square): number[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(r.map(row => [...row])), {
    assumeSymmetric: true,
  })
  const largest = realEigenvalues.indexOf(Math.max(...realEigenvalues))
  const raw = eigenvectorMatrix.getColumn(largest)
  const sign = raw.reduce((s, x) => s + x, 0) < 0 ? -1 : 1
  const size = Math.sqrt(realEigenvalues[largest] ?? 0)
  return raw.map(x => Math.max(-0.95, Math.min(0.95, sign * x * size)))
}
