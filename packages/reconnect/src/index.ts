/** The front door: the small pure pieces with which two ends keep their place through a break. */
export { backoff, BACKOFF_CAP, BACKOFF_FIRST } from './backoff.ts'
export { acknowledge, addToOutbox, adoptOutbox, OUTBOX_LIMIT, type Outbox } from './outbox.ts'
