/** The timers that a call is handed. */
import type { Milliseconds } from '@holdfast/domain'

/** Calls back once after a time; the answer takes it back. */
export type Timer = (wait: Milliseconds, call: () => void) => () => void
