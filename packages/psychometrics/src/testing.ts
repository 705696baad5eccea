// What @holdfast/psychometrics offers to the tests of others: data where every figure is defined, to be spoiled one at a time.
import type { Rows } from './rows.ts'

/** Eight invented people’s answers to four items of 0 to 3, complete, with variance in every item. */
export const calmRows: Rows = [
  [0, 0, 1, 0],
  [1, 0, 1, 1],
  [1, 2, 1, 1],
  [2, 1, 2, 2],
  [3, 2, 2, 3],
  [2, 3, 3, 2],
  [3, 3, 2, 3],
  [0, 1, 0, 1],
]
