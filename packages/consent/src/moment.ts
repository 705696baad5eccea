/** When something is written down, and how far a device's clock may be from it. */
import { between, MINUTE, type Instant, type Milliseconds } from '@holdfast/domain'

/** The server's clock, and the number of the entry. */
export type Moment = { readonly at: Instant; readonly n: number }

/** The most that a signer's clock may differ from the server's, in milliseconds. Our own judgement, 2026-11. */
export const CLOCK_DIFFERS: Milliseconds = 10 * MINUTE

/** Is what a device says of its time near enough to the server's? */
export const isTimely = (said: Instant, { at }: Moment): boolean => Math.abs(between(said, at)) <= CLOCK_DIFFERS
