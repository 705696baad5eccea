// The front door of @holdfast/psychometrics: every name that outsiders may use, and nothing that insiders import.
export type { Figure, Interval } from './defined.ts'
export { completeColumns, totals, type Columns, type Rows, type RowsRefusal } from './rows.ts'
export { alpha, type Alpha } from './reliability/alpha.ts'
export { itemAnalysis, type AnswerRange, type Item, type ItemAnalysis } from './reliability/item-analysis.ts'
export { lambda2, lambda6 } from './reliability/guttman.ts'
export { omegaTotal, type OneFactor, type OneFactorRefusal } from './reliability/omega.ts'
export {
  lengthForReliability,
  spearmanBrownProphecy,
  splitHalfOddEven,
  type SplitHalf,
} from './reliability/split-half.ts'
export { minimalDetectableChange, standardErrorOfMeasurement } from './agreement/measurement-error.ts'
