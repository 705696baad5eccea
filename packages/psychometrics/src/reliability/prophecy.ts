// How reliability grows with length.
import { type Figure, ratio } from '../defined.ts'

/** What reliability `r` becomes when a questionnaire is made `factor` times as long (Spearman 1910, Brown 1910); null where that is undefined. */
export const spearmanBrownProphecy = (r: number, factor: number): Figure =>
  factor > 0 ? ratio(factor * r, 1 + (factor - 1) * r) : null

/** How many times as long it must be to reach `goal`; null outside 0 to 1, where no length does. */
export const lengthForReliability = (r: number, goal: number): Figure =>
  r <= 0 || r >= 1 || goal <= 0 || goal >= 1 ? null : ratio(goal * (1 - r), r * (1 - goal))
