/** When something is written down, and how far a device's clock may be from it. */
import { between, HOUR, MINUTE, type Instant, type Milliseconds } from '@holdfast/domain'

/** The server's clock, and the number of the entry. */
export type Moment = { readonly at: Instant; readonly n: number }

/** The most that a signer's clock may differ from the server's, in milliseconds. Our own judgement, 2026-11. */
export const CLOCK_DIFFERS: Milliseconds = 10 * MINUTE

/** Is what a device says of its time near enough to the server's? */
export const isTimely = (said: Instant, { at }: Pick<Moment, 'at'>): boolean =>
  Math.abs(between(said, at)) <= CLOCK_DIFFERS

/**
 * The most that a key may wait for somebody's word, in milliseconds: so old may its proof be when the word comes. A practice's
 * policy may say less. Our own judgement, 2026-11.
 */
export const ASK_WAITS_AT_MOST: Milliseconds = HOUR

/** Is the proof of a key that waited for a word recent enough? The device's clock may differ here as anywhere. */
export const isOfItsAsk = (said: Instant, { at }: Moment): boolean => {
  const waited = between(said, at)
  return waited >= -CLOCK_DIFFERS && waited <= ASK_WAITS_AT_MOST + CLOCK_DIFFERS
}
