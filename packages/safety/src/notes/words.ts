/** The words with which a practitioner notes what happened in an hour. Sentences for them stand with the screens. */

/** What happened. Own list after van Leeson and Hudson Allez, "Undertaking therapeutic work with StopSO clients" (2020), read 2026-11. */
export const LIMIT_KINDS = [
  'flirtation',
  'innuendo',
  'overt-arousal',
  'attempt-to-tempt',
  'attempt-to-shock',
  'exposure',
  'touching',
  'other',
] as const

/** One kind of what happened. */
export type LimitKind = (typeof LIMIT_KINDS)[number]

/** How severe it was, in the words of FHIR's `AdverseEvent.severity`. Never a number. */
export const SEVERITIES = ['mild', 'moderate', 'severe'] as const

/** How it was answered. `put-off` is an answer too, when it says why. */
export const RESPONSES = ['clarify', 'restate-contract', 'pause', 'end', 'supervise', 'put-off'] as const

/** One way to answer. */
export type LimitResponse = (typeof RESPONSES)[number]

/** What of a person can be in the picture or not. */
export const SIGHTS = ['face', 'upper-body', 'hands', 'seated', 'dressed'] as const

/** How something of a person was: as at other times, low, otherwise, or it could not be seen. */
export const IMPRESSIONS = ['as-usual', 'low', 'otherwise', 'not-seen'] as const

/** Whether what somebody says of their mood and how they look go together, as a person sees it. */
export const ACCORDS = ['agree', 'differ', 'cannot-tell'] as const
