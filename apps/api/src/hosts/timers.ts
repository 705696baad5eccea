/** The timers of this process, as hosts take them. */
import type { Timers } from '@holdfast/room'

/** Runs something once after a while; no timer of ours keeps the process alive. */
export const processTimers: Timers = (after, run) => {
  const timer = setTimeout(run, after)
  timer.unref()
  return () => clearTimeout(timer)
}
