/** Who is told of a call now, and when to look again: the first in the list at once, the next when nobody has it, again and again. */
import { after, HOUR, MINUTE, SECOND, type Instant, type Milliseconds, type ResponderId } from '@holdfast/domain'
import { helpStandingOf, type HelpCall, type HelpEvent } from './call.ts'
import type { Channel } from './words.ts'

/** One who is told: by which way, and in which turn. Those of one turn are told together. */
export type Responder = { readonly id: ResponderId; readonly channel: Channel; readonly turn: number }

/** How long each thing waits. Our own judgement, 2026-11. */
export type HelpPolicy = {
  /** After the first try that failed; doubled each time. */
  readonly firstWait: Milliseconds
  readonly longestWait: Milliseconds
  /** After somebody was told and did not say that they have it; doubled each time. */
  readonly remindAfter: Milliseconds
  readonly longestRemind: Milliseconds
  /** Until the next turn is told too. */
  readonly nextTurnAfter: Milliseconds
  /** Nobody is told of a call any more after so long; of a drill much sooner. */
  readonly lasts: Milliseconds
  readonly drillLasts: Milliseconds
}

/** The waits we ship. */
export const DEFAULT_HELP_POLICY: HelpPolicy = {
  firstWait: 2 * SECOND,
  longestWait: MINUTE,
  remindAfter: 3 * MINUTE,
  longestRemind: 30 * MINUTE,
  nextTurnAfter: 3 * MINUTE,
  lasts: 24 * HOUR,
  drillLasts: 10 * MINUTE,
}

/** Whom to tell now, and when to ask again; null: never, as things stand. */
export type ToTell = { readonly now: readonly ResponderId[]; readonly next: Instant | null }

const NOTHING: ToTell = { now: [], next: null }

/** What a call asks for at a moment. A desk is told by being looked at, so it is never among them. */
export function whomToTell(call: HelpCall, responders: readonly Responder[], now: Instant, policy: HelpPolicy): ToTell {
  if (helpStandingOf(call) !== 'open') return NOTHING
  const ends = after(call.at, call.isDrill ? policy.drillLasts : policy.lasts)
  const times = responders
    .filter(({ channel }) => channel !== 'desk')
    .map(one => ({ id: one.id, at: dueAt(call, one, responders, policy) }))
    .filter((one): one is { id: ResponderId; at: Instant } => one.at !== null && one.at < ends)
  const later = times.filter(({ at }) => at > now).map(({ at }) => at)
  return {
    now: now < ends ? times.filter(({ at }) => at <= now).map(({ id }) => id) : [],
    next: later.reduce<Instant | null>((least, at) => (least === null || at < least ? at : least), null),
  }
}

function dueAt(call: HelpCall, one: Responder, all: readonly Responder[], policy: HelpPolicy): Instant | null {
  const tries = triesOf(call, one.id)
  const last = tries.at(-1)
  if (!last) return turnOf(call, one, all, policy)
  if (last.kind === 'not-told' && last.why === 'no-way') return null
  const failed = tries.length - 1 - tries.findLastIndex(({ kind }) => kind === 'told')
  if (last.kind === 'not-told') return after(last.at, doubled(policy.firstWait, failed, policy.longestWait))
  // A drill asks whether they can be reached, and does not nag.
  if (call.isDrill) return null
  const told = tries.filter(({ kind }) => kind === 'told').length
  return after(last.at, doubled(policy.remindAfter, told, policy.longestRemind))
}

/** When the turn of a responder comes: in time, or as soon as nobody of the turns before could be told. */
function turnOf(call: HelpCall, one: Responder, all: readonly Responder[], policy: HelpPolicy): Instant {
  const before = [...new Set(all.map(({ turn }) => turn))].filter(turn => turn < one.turn)
  if (call.isDrill || before.length === 0) return call.at
  const inTime = after(call.at, before.length * policy.nextTurnAfter)
  const tries = all.filter(({ turn }) => turn < one.turn).map(({ id }) => triesOf(call, id))
  if (tries.some(list => list.length === 0 || list.some(({ kind }) => kind === 'told'))) return inTime
  const failedAt = tries.map(list => list[0]?.at ?? call.at).reduce((most, at) => (at > most ? at : most))
  return failedAt < inTime ? failedAt : inTime
}

const doubled = (first: Milliseconds, times: number, most: Milliseconds): Milliseconds =>
  Math.min(first * 2 ** (times - 1), most)

type Try = Extract<HelpEvent, { kind: 'told' | 'not-told' }>

const triesOf = ({ events }: HelpCall, id: ResponderId): readonly Try[] =>
  events.filter((one): one is Try => (one.kind === 'told' || one.kind === 'not-told') && one.responder === id)
