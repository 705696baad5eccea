/** The lock of one side of this browser: it holds for every page of it, and through a reload. */
import { instant, type Instant } from '@holdfast/domain'
import type { Side } from '../api.ts'
import { forget, recall, remember, whenKept } from '../state/memory.ts'

/** Whose pages lock: a client's, and those of somebody who signs beside one. The desk shows calls for help and stays open. */
export type LockSide = Exclude<Side, 'desk'>

/** Is it locked? */
export const isLocked = (side: LockSide): boolean => recall(`locked-${side}`) !== null

/** Locks every page of it. */
export const keepLock = (side: LockSide): void => remember(`locked-${side}`, 'yes')

/** Takes the lock away: a link was opened again. */
export function openLock(side: Side): void {
  if (side !== 'desk') forget(`locked-${side}`)
}

/** Hears from another page of it that it was locked or opened; the answer ends it. */
export const hearLock = (side: LockSide, onHeard: (isLocked: boolean) => void): (() => void) =>
  whenKept(`locked-${side}`, value => onHeard(value !== null))

/** Tells the other pages that somebody is here. */
export const tellTouched = (side: LockSide, at: Instant): void => remember(`touched-${side}`, String(at))

/** When somebody was last at any page of it, as far as that was told; a moment that is still to come counts for nothing. */
export function lastTouched(side: LockSide, now: Instant): Instant | null {
  const at = Number(recall(`touched-${side}`) ?? Number.NaN)
  return Number.isInteger(at) && at > 0 && at <= now ? instant(at) : null
}
