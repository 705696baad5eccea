// How far a score may lie from the true one, and how large a change must be to be more than that.
import { type Figure, figure } from '../defined.ts'

/** The standard error of measurement sd √(1 - reliability) (Harvill 1991); null outside 0 to 1 of reliability. */
export const standardErrorOfMeasurement = (sd: number, reliability: number): Figure =>
  sd < 0 || reliability < 0 || reliability > 1 ? null : figure(sd * Math.sqrt(1 - reliability))

/** The least change that is more than error at 95%: 1.96 √2 standard errors of measurement (Weir 2005). */
export const minimalDetectableChange = (sem: number): Figure => figure(1.96 * Math.SQRT2 * sem)
