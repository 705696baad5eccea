// The front door of @holdfast/psychometrics: every name that outsiders may use, and nothing that insiders import.
export type { Figure, Interval } from './defined.ts'
export { completeColumns, totals, type Columns, type Rows, type RowsRefusal } from './rows.ts'
export { alpha, type Alpha } from './reliability/alpha.ts'
export { itemAnalysis, type AnswerRange, type Item, type ItemAnalysis } from './reliability/item-analysis.ts'
export { lambda2, lambda6 } from './reliability/guttman.ts'
export { omegaMinres, omegaTotal, type OneFactor, type OneFactorRefusal } from './reliability/omega.ts'
export { lengthForReliability, spearmanBrownProphecy } from './reliability/prophecy.ts'
export { splitHalfOddEven, type SplitHalf } from './reliability/split-half.ts'
export { splitHalves, type SplitHalves, type SplitHalvesRefusal } from './reliability/split-halves.ts'
export { rankCorrelation } from './ranks.ts'
export { runningMoments } from './running.ts'
export { chanceFrom, randomOfSeed, type Chance } from './chance.ts'
export { clopperPearson, proportion, wilson, type Proportion } from './accuracy/proportion.ts'
export { twoByTwo, valuesAt, type Counts, type PredictiveValues, type TwoByTwo } from './accuracy/two-by-two.ts'
export { type Scored, type ScoredRefusal } from './accuracy/scored.ts'
export { rocTable, type CutRow } from './accuracy/roc.ts'
export { auc, type Auc } from './accuracy/auc.ts'
export { pairedDelong, type PairedScores, type PairedTest } from './accuracy/paired.ts'
export { chooseCut, type ChosenCuts, type CutRule } from './accuracy/cut-off.ts'
export { bootstrapCut, type BootstrapCut } from './accuracy/bootstrap-cut.ts'
export { buderer, type ExpectedAccuracy, type Precision } from './accuracy/sample-size.ts'
export { icc, type Icc, type IccForms, type IccRefusal } from './agreement/icc.ts'
export { limitsOfAgreement, type Limits } from './agreement/limits.ts'
export { minimalDetectableChange, standardErrorOfMeasurement } from './agreement/measurement-error.ts'
export { crossTable, type Ratings2, type Ratings2Refusal, type Weighting } from './agreement/table.ts'
export { kappa, type Kappa } from './agreement/kappa.ts'
export { gwet, type Gwet } from './agreement/gwet.ts'
export { fleissKappa, type FleissKappa } from './agreement/fleiss.ts'
export { krippendorffAlpha, type Krippendorff, type KrippendorffRefusal, type Level } from './agreement/krippendorff.ts'
export {
  reliableChangeIndex,
  reliableChangeThreshold,
  type BeforeAfter,
  type ErrorOfScore,
} from './change/reliable-change.ts'
export {
  changeCuts,
  changeOutcome,
  type ChangeCriterion,
  type ChangeCuts,
  type ChangeOutcome,
  type Norm,
} from './change/significant-change.ts'
export {
  calibration,
  type Calibration,
  type Estimate,
  type Predicted,
  type PredictedRefusal,
  type Recalibration,
  type RecalibrationRefusal,
} from './calibration/calibration.ts'
export { calibrationCurve, type CalibrationCurve, type CurvePoint } from './calibration/groups.ts'
export { smoothCalibration, type SmoothCalibration, type SmoothPoint } from './calibration/smooth.ts'
export { rateOfGroup, type LogitNorm } from './calibration/logit-norm.ts'
export { decisionCurve, type DecisionPoint } from './calibration/decision-curve.ts'
export {
  mantelHaenszel,
  type EtsClass,
  type MantelHaenszel,
  type Matched,
  type MatchedRefusal,
} from './dif/mantel-haenszel.ts'
export { ordinalDif, type AnswersByGroup, type OrdinalDif, type RatioTest } from './dif/ordinal-dif.ts'
export { fitProportionalOdds, type OrdinalFit, type OrdinalRefusal } from './dif/proportional-odds.ts'
export {
  categoryChances,
  expectedScore,
  expectedTotal,
  itemInformation,
  parseGradedItems,
  testInformation,
  type GradedItem,
  type GradedItemRefusal,
} from './grm/item.ts'
export { estimateTheta, type ThetaEstimate, type ThetaRefusal } from './grm/estimate.ts'
export {
  simulateAnswers,
  simulateCriterion,
  withHoles,
  type Holes,
  type Population,
  type Simulated,
} from './grm/simulate.ts'
export { bandOf, dropColumns, suppressRare, type StudyRow } from './deidentify/coarsen.ts'
export { FARTHEST_SHIFT, shiftDate, shiftOf } from './deidentify/date-shift.ts'
export { exposure, type Exposure, type Roles } from './deidentify/exposure.ts'
export { maskSmallCells, type MaskedTable } from './deidentify/mask.ts'
export { SOURCES, type Source } from './data/sources.ts'
