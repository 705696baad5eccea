/** How much of an hour has counted, between two words of the server. Pure. */
import type { Instant, Milliseconds } from '@holdfast/domain'
import type { ClockView } from '@holdfast/wire'

/** What has counted by now: what the server last said, and what has run since, if the clock runs. */
export const countedBy = (clock: ClockView, now: Instant): Milliseconds =>
  clock.delivered + (clock.state === 'running' && clock.since !== null ? Math.max(0, now - clock.since) : 0)
