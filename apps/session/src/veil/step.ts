/** When a page is covered and when it locks: out of sight, left alone, and what opens it again; no clock and no page in here. */
import { after, between, MINUTE, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Veil } from '@holdfast/wire'

/** How long a page that can still be seen may be without the focus: a question of the browser's own takes it for a moment. */
export const GRACE: Milliseconds = 3 * SECOND
/** How long before it locks a page says so. */
export const WARNING: Milliseconds = MINUTE
/** How often a page that is held open tells the others of this browser. */
export const TELL_EVERY: Milliseconds = 15 * SECOND

/** What somebody is doing on the page. `asking`: their browser asks them for camera and microphone. */
export type Standing = 'plain' | 'asking' | 'door' | 'call'

/** What lies over the page. `warning`: it was left alone and locks soon. */
export type Cover = 'none' | 'veil' | 'warning' | 'lock'

/** A page that may be covered. */
export type Page = {
  readonly policy: Veil
  readonly standing: Standing
  readonly cover: Cover
  /** When somebody last did something on this page, or on another one of theirs in this browser. */
  readonly touched: Instant
  /** When that was last told to those others. */
  readonly told: Instant
  /** Since when it has no focus; null while it has. */
  readonly blurred: Instant | null
}

/** What happens to a page. */
export type PageEvent =
  | { readonly kind: 'hidden' | 'shown' | 'blurred' | 'focused' | 'touched' | 'tick' }
  /** Another page of this browser says that somebody was there. */
  | { readonly kind: 'touched-elsewhere'; readonly at: Instant }
  /** A tap on the veil; the link was opened again; another page of this browser locked. */
  | { readonly kind: 'opened' | 'unlocked' | 'locked' }
  | { readonly kind: 'stands'; readonly standing: Standing }

/** What is to be done: look again at a moment, tell the other pages that somebody is here, remember the lock. */
export type Effect =
  | { readonly kind: 'look-again'; readonly at: Instant }
  | { readonly kind: 'tell' }
  | { readonly kind: 'keep-lock' }

type Stepped = { readonly state: Page; readonly effects: readonly Effect[] }

/** A page as it begins. */
export const pageOf = (
  policy: Veil,
  how: { readonly isHidden: boolean; readonly isLocked: boolean },
  now: Instant,
): Page => ({
  policy,
  standing: 'plain',
  cover: how.isLocked ? 'lock' : how.isHidden && policy.isOn ? 'veil' : 'none',
  touched: now,
  told: now,
  blurred: null,
})

/** In a call and at the door a page is held open: nobody is locked out of an hour while they listen or wait. */
const isHeldOpen = ({ standing }: Page): boolean => standing === 'call' || standing === 'door'

/** Being without the focus counts where it says something: not beside a question of the browser, nor in a call that somebody follows from another window. */
const countsFocus = ({ policy, standing }: Page): boolean =>
  policy.isOn && (standing === 'plain' || standing === 'door')

const locksAfter = ({ policy }: Page): Milliseconds | null =>
  policy.lockMinutes === null ? null : policy.lockMinutes * MINUTE

/**
 * One step. What time has brought about comes first, so that a device that slept does not begin with a touch; only what
 * happened on another page meanwhile comes before it.
 */
export function step(before: Page, event: PageEvent, now: Instant): Stepped {
  const state = event.kind === 'touched-elsewhere' ? elsewhere(before, event.at) : take(age(before, now), event, now)
  const effects: Effect[] = []
  if (state.cover === 'lock' && before.cover !== 'lock' && event.kind !== 'locked') effects.push({ kind: 'keep-lock' })
  const isTold = state.touched === now && between(state.told, now) >= TELL_EVERY
  if (isTold) effects.push({ kind: 'tell' })
  const told = isTold ? { ...state, told: now } : state
  const at = nextLook(told, now)
  if (at !== null) effects.push({ kind: 'look-again', at })
  return { state: told, effects }
}

/** What time alone does. */
function age(page: Page, now: Instant): Page {
  if (page.cover === 'lock') return page
  const limit = locksAfter(page)
  if (isHeldOpen(page)) return look({ ...page, touched: now }, now)
  const alone = between(page.touched, now)
  if (limit !== null && alone >= limit) return { ...page, cover: 'lock' }
  if (limit !== null && alone >= limit - WARNING) return { ...page, cover: 'warning' }
  return look(page, now)
}

/** Covers what has been without the focus for too long. */
const look = (page: Page, now: Instant): Page =>
  page.cover === 'none' && page.blurred !== null && countsFocus(page) && between(page.blurred, now) >= GRACE
    ? { ...page, cover: 'veil' }
    : page

/** Somebody is at another page of theirs: this one does not lock yet. */
function elsewhere(page: Page, at: Instant): Page {
  if (page.cover === 'lock' || at <= page.touched) return page
  return { ...page, touched: at, told: at, cover: page.cover === 'warning' ? 'veil' : page.cover }
}

function take(page: Page, event: Exclude<PageEvent, { kind: 'touched-elsewhere' }>, now: Instant): Page {
  switch (event.kind) {
    case 'hidden':
      return page.cover === 'none' && page.policy.isOn ? { ...page, cover: 'veil' } : page
    case 'blurred':
      return { ...page, blurred: page.blurred ?? now }
    case 'focused':
      return { ...page, blurred: null }
    // Under a veil nobody does anything: only the tap that opens it counts.
    case 'touched':
      return page.cover === 'none' ? { ...page, touched: now, blurred: null } : page
    case 'opened':
      return page.cover === 'lock' ? page : { ...page, cover: 'none', touched: now, blurred: null }
    case 'unlocked':
      return { ...page, cover: 'none', touched: now, blurred: null }
    case 'locked':
      return isHeldOpen(page) ? page : { ...page, cover: 'lock' }
    case 'stands':
      return { ...page, standing: event.standing, touched: isHeldOpen(page) ? now : page.touched }
    case 'shown':
    case 'tick':
      return page
  }
}

/** When time will next do something; null when it will not. */
function nextLook(page: Page, now: Instant): Instant | null {
  if (page.cover === 'lock') return null
  const limit = locksAfter(page)
  const moments: Instant[] = []
  if (page.cover === 'none' && page.blurred !== null && countsFocus(page)) moments.push(after(page.blurred, GRACE))
  if (limit !== null && isHeldOpen(page)) moments.push(after(now, TELL_EVERY))
  if (limit !== null && !isHeldOpen(page))
    moments.push(after(page.touched, page.cover === 'warning' ? limit : limit - WARNING))
  return moments.toSorted((one, other) => one - other)[0] ?? null
}
