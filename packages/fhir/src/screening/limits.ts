/** How much of a questionnaire, or of a response to one, is read. */
import { WORDING_LIMITS } from '@holdfast/risk-screening'

/** The most: of characters in a text, questions, groups within groups, answers to one question, languages. */
export const QUESTIONNAIRE_LIMITS = { ...WORDING_LIMITS, items: 500, depth: 10, options: 50 } as const
