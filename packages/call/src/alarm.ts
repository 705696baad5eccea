/** One timer that follows a moment that keeps moving, and says how late it came. */
import { between, type Clock, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Timer } from './timer.ts'

/** Sets the alarm to a moment, or off; the same moment again changes nothing. `rang` hears when it was due and how late it came, in milliseconds. */
export function makeAlarm(
  { now, timer }: { readonly now: Clock; readonly timer: Timer },
  rang: (due: Instant, late: Milliseconds) => void,
): (at: Instant | null) => void {
  let due: Instant | null = null
  let off = (): void => {}
  return at => {
    if (at === due) return
    off()
    due = at
    if (at === null) return
    off = timer(Math.max(0, between(now(), at)), () => {
      due = null
      rang(at, between(at, now()))
    })
  }
}
