/** A clock that goes on while the computer sleeps and never goes back when somebody sets the time. */
import { instant, SECOND, type Clock, type Milliseconds } from '@holdfast/domain'

/** When the wall clock has moved by more than this against the steady one between two looks, that was no drift. */
const JUMP: Milliseconds = 2 * SECOND

/**
 * Makes it from a steady clock, which some systems stop in their sleep, and the wall clock, which people set. A wall
 * clock that has run ahead is believed to have slept less than we did; one that was set back is not followed.
 */
export function makeSteadyClock(steady: () => number, wall: () => number): Clock {
  let lead = wall() - steady()
  let add = lead
  return () => {
    const now = wall() - steady()
    if (now - lead > JUMP) add += now - lead
    lead = now
    return instant(Math.round(steady() + add))
  }
}
