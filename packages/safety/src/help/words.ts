/** The words that calls for help have for how, by which way, why not, and what came of it. */

/** How somebody called: a long press, two keys held, or a word of their own in the chat. */
export const HELP_HOWS = ['press', 'chord', 'word'] as const
/** One of them. */
export type HelpHow = (typeof HELP_HOWS)[number]

/** What a call does to the hour of who called: nothing that anybody sees, or they leave it; a practitioner's hour ends. */
export const HELP_DOES = ['mask', 'end'] as const
/** One of them. */
export type HelpDoes = (typeof HELP_DOES)[number]

/** The ways to a responder: a letter, an address that is posted to, or a line on a practitioner's desk. */
export const CHANNELS = ['mail', 'web', 'desk'] as const
/** One of them. */
export type Channel = (typeof CHANNELS)[number]

/** Why a responder was not told: the other end said no, said nothing, or this server has no such way. */
export const NOT_TOLD = ['refused', 'no-answer', 'no-way'] as const
/** One of them. */
export type NotTold = (typeof NOT_TOLD)[number]

/** What came of a call. */
export const CALL_OUTCOMES = ['safe', 'help-sent', 'not-reached', 'mistaken', 'drilled'] as const
/** One of them. */
export type CallOutcome = (typeof CALL_OUTCOMES)[number]
