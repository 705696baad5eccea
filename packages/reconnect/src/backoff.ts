/** How long to wait before the next try to reach the other end. */
import type { Milliseconds } from '@holdfast/domain'

/** The longest wait between two tries, in milliseconds; there is no last try. */
export const BACKOFF_CAP: Milliseconds = 5000

/** The wait after the first failure, before chance shortens it, in milliseconds. */
export const BACKOFF_FIRST: Milliseconds = 250

/**
 * The milliseconds to wait when `failures` tries in a row have failed: none before the first try, then doubling up to
 * five seconds. `chance` (0 to 1, from the shell) takes up to half of it away, so that many who lost the same server
 * do not come back in one wave.
 */
export function backoff(failures: number, chance: number): Milliseconds {
  if (failures <= 0) return 0
  const whole = Math.min(BACKOFF_CAP, BACKOFF_FIRST * 2 ** Math.min(failures - 1, 16))
  return Math.round(whole * (1 - Math.min(1, Math.max(0, chance)) / 2))
}
