// A logistic regression of few columns, by Newton’s steps.
import { inverse, Matrix } from 'ml-matrix'
import { err, ok, type Result } from '@holdfast/domain'
import { logistic } from '../logit.ts'
import type { Column } from '../moments.ts'

/** Estimates with their standard errors, and the log-likelihood there. */
export type LogisticFit = {
  readonly coefficients: readonly number[]
  readonly errors: readonly number[]
  readonly logLikelihood: number
}

/** What is regressed: an intercept is a column of ones, an offset is added with the weight 1. */
export type LogisticModel = {
  readonly columns: readonly Column[]
  readonly truth: Column
  readonly offset?: Column
}

const STEPS = 60
const SETTLED = 1e-11
/** A coefficient beyond this is on its way to the infinite. */
const RUNAWAY = 1e8

/** Maximum likelihood by Newton and Raphson (McCullagh & Nelder 1989); no fit where a column parts the two outcomes or repeats another. */
export function fitLogistic(model: LogisticModel): Result<LogisticFit, 'not-settled'> {
  let coefficients = model.columns.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const { gradient, information, logLikelihood } = slope(model, coefficients)
    const covariance = inverseOf(information)
    if (covariance === null) return err('not-settled')
    const move = covariance.map(row => row.reduce((s, x, j) => s + x * (gradient[j] ?? 0), 0))
    if (Math.max(...move.map(Math.abs)) < SETTLED)
      return ok({ coefficients, errors: covariance.map((row, i) => Math.sqrt(row[i] ?? 0)), logLikelihood })
    coefficients = coefficients.map((b, i) => b + (move[i] ?? 0))
    if (!coefficients.every(b => Math.abs(b) < RUNAWAY)) return err('not-settled')
  }
  return err('not-settled')
}

/** log(1 + e^x) without overflow. */
const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))

function slope({ columns, truth, offset }: LogisticModel, coefficients: readonly number[]) {
  const k = columns.length
  const gradient = Array<number>(k).fill(0)
  const information = Array.from({ length: k }, () => Array<number>(k).fill(0))
  let logLikelihood = 0
  for (let row = 0; row < truth.length; row++) {
    const x = columns.map(column => column[row] ?? 0)
    const at = x.reduce((s, v, j) => s + v * (coefficients[j] ?? 0), offset?.[row] ?? 0)
    const y = truth[row] ?? 0
    const p = logistic(at)
    logLikelihood += y * at - softplus(at)
    x.forEach((v, i) => {
      gradient[i] = (gradient[i] ?? 0) + v * (y - p)
      const line = information[i]
      if (line) x.forEach((u, j) => (line[j] = (line[j] ?? 0) + v * u * p * (1 - p)))
    })
  }
  return { gradient, information, logLikelihood }
}

/** The inverse of a table of information; null where it has none. */
export function inverseOf(information: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const scale = Math.max(...information.map((row, i) => Math.abs(row[i] ?? 0)))
  if (!(scale > 0)) return null
  try {
    const found = inverse(new Matrix(information.map(row => [...row]))).to2DArray()
    return found.every(row => row.every(Number.isFinite)) && found.every((row, i) => (row[i] ?? 0) > 0) ? found : null
  } catch {
    return null // ml-matrix throws at a matrix that is exactly singular
  }
}
