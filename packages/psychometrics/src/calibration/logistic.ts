// A logistic regression of few columns, by Newton’s steps.
import { err, ok, type Result } from '@holdfast/domain'
import { logistic, softplus } from '../logit.ts'
import type { Column } from '../moments.ts'
import { climb, type Slope } from '../newton.ts'

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

/** A coefficient beyond this is on its way to the infinite. */
const RUNAWAY = 1e8

/** Maximum likelihood by Newton and Raphson (McCullagh & Nelder 1989); no fit where a column parts the two outcomes or repeats another. */
export function fitLogistic(model: LogisticModel): Result<LogisticFit, 'not-settled'> {
  const top = climb(
    at => slopeAt(model, at),
    model.columns.map(() => 0),
    at => !at.every(b => Math.abs(b) < RUNAWAY),
  )
  if (top === null) return err('not-settled')
  const { at, covariance, logLikelihood } = top
  return ok({ coefficients: at, errors: covariance.map((row, i) => Math.sqrt(row[i] ?? 0)), logLikelihood })
}

function slopeAt({ columns, truth, offset }: LogisticModel, coefficients: readonly number[]): Slope {
  const k = columns.length
  const gradient = Array<number>(k).fill(0)
  const information = Array.from({ length: k }, () => Array<number>(k).fill(0))
  let logLikelihood = 0
  for (let row = 0; row < truth.length; row++) {
    const x = columns.map(column => column[row] ?? 0)
    const at = x.reduce((s, v, j) => s + v * (coefficients[j] ?? 0), offset?.[row] ?? 0)
    const y = truth[row] ?? 0
    // Both chances are taken as tails, so that neither is lost beside 1.
    const [p, q] = [logistic(at), logistic(-at)]
    logLikelihood += y * at - softplus(at)
    x.forEach((v, i) => {
      gradient[i] = (gradient[i] ?? 0) + v * (y * q - (1 - y) * p)
      const line = information[i]
      if (line) x.forEach((u, j) => (line[j] = (line[j] ?? 0) + v * u * p * q))
    })
  }
  return { gradient, information, logLikelihood }
}
