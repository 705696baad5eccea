/** How an hour for two can go on while one is missing. Apart from the shapes over HTTP, which no page in a call needs. */

/** Wait until both are ready, go on with the one who is there, or find another day. */
export const ALONE_GO = ['hold', 'individual', 'reschedule'] as const

/** One of the ways. */
export type AloneGo = (typeof ALONE_GO)[number]
