/** The front door of @holdfast/fhir: our records as FHIR. */
export { agreementBundle } from './agreement.ts'
export { consentResource } from './consent.ts'
export { CONTRACT_STATUS, contractResource } from './contract.ts'
export { SYSTEM, type Release } from './codes.ts'
export { urnOf } from './write.ts'
export { importQuestionnaire, type ImportOptions } from './screening/import-questionnaire.ts'
export type { QuestionnaireProblem, QuestionnaireProblemKind } from './screening/questionnaire-problem.ts'
export type { AnswerOption, Form, FormWarning, Question, WrittenAnswer } from './screening/form.ts'
export type { Links } from './screening/match.ts'
export { QUESTIONNAIRE_LIMITS } from './screening/limits.ts'
export { parseWordingFile, wordingFile, type WordingFile } from './screening/wording-file.ts'
export { exportQuestionnaire, scoreLinkId, type ExportOptions } from './screening/export-questionnaire.ts'
export { readResponse } from './screening/read-response.ts'
export { readWeighedResponse } from './screening/read-weighed-response.ts'
export type { ResponseProblem } from './screening/response-problem.ts'
export { responseResource, type ResponseAbout, type WriteProblem } from './screening/write-response.ts'
export { ownForm } from './screening/own-form.ts'
export { responseSource, type ResponseSource } from './screening/response-source.ts'
export { observationResources, type ObservationAbout } from './screening/observation.ts'
export type {
  About,
  SurveyAnswer,
  SurveyItem,
  SurveyObservation,
  SurveyResponse,
  WrittenReference,
} from './screening/both-releases.ts'
