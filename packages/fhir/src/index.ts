/** The front door of @holdfast/fhir: our records as FHIR. */
export { agreementBundle } from './agreement.ts'
export { consentResource } from './consent.ts'
export { CONTRACT_STATUS, contractResource } from './contract.ts'
export { SYSTEM, type Release } from './codes.ts'
export { importQuestionnaire, type ImportOptions } from './screening/import-questionnaire.ts'
export type { QuestionnaireProblem, QuestionnaireProblemKind } from './screening/questionnaire-problem.ts'
export type { AnswerOption, Form, FormWarning, Question, WrittenAnswer } from './screening/form.ts'
export type { Links } from './screening/match.ts'
export {
  checkWording,
  QUESTIONNAIRE_LIMITS,
  type Anchor,
  type ItemWording,
  type Wording,
  type WordingProblem,
} from './screening/wording.ts'
export { exportQuestionnaire, scoreLinkId, type ExportOptions } from './screening/export-questionnaire.ts'
export { readResponse, type ResponseProblem } from './screening/read-response.ts'
export { responseResource, type ResponseAbout, type WriteProblem } from './screening/write-response.ts'
export { observationResources, type ObservationAbout } from './screening/observation.ts'
export type { SurveyAnswer, SurveyItem, SurveyObservation, SurveyResponse } from './screening/both-releases.ts'
