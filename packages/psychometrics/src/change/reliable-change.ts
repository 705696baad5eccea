// Whether one person’s change is more than the error of the questionnaire.
import { type Figure, figure } from '../defined.ts'
import { minimalDetectableChange, standardErrorOfMeasurement } from '../agreement/measurement-error.ts'

/** The spread of scores and the reliability of a questionnaire, both from one study that is named where they are used. */
export type ErrorOfScore = { readonly sd: number; readonly reliability: number }

/** A person’s score before and after. */
export type BeforeAfter = { readonly before: number; readonly after: number }

/** The reliable change index (after - before) / (√2 sd √(1 - reliability)) (Jacobson & Truax 1991); null without an error to divide by. */
export function reliableChangeIndex({ before, after }: BeforeAfter, { sd, reliability }: ErrorOfScore): Figure {
  const sem = standardErrorOfMeasurement(sd, reliability)
  return sem === null || sem === 0 ? null : figure((after - before) / (Math.SQRT2 * sem))
}

/** The least change in points that is reliable at 95% (Jacobson & Truax 1991), the same as the minimal detectable change. */
export function reliableChangeThreshold({ sd, reliability }: ErrorOfScore): Figure {
  const sem = standardErrorOfMeasurement(sd, reliability)
  return sem === null || sem === 0 ? null : minimalDetectableChange(sem)
}
