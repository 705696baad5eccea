/** (room, event, now) to (room, effects): all that a room decides. */
import type { Instant } from '@holdfast/domain'
import { flowed, isToKeep, presenceAt, settled, witnessed, type Judge, type KeptBreak } from '@holdfast/reconnect'
import type { Up } from '@holdfast/wire'
import { alone } from './alone.ts'
import { pictured } from './camera/pictured.ts'
import { attendanceOf } from './attendance.ts'
import { keeping, send, telling, unchanged, withRoom, type Change, type Effect, type Stepped } from './effect.ts'
import type { PreparedEvent, RoomEvent, Said } from './event.ts'
import { carried, keeperHears } from './keep.ts'
import { holderOf, isIn, kept, seatOf, type LinkId, type Room, type Seat } from './room.ts'
import { enter } from './steps/enter.ts'
import { expired } from './steps/expire.ts'
import { allExcused, doneInstead, instead } from './steps/instead.ts'
import { gone, leave } from './steps/leave.ts'
import { got, media } from './steps/media.ts'
import { put } from './steps/put.ts'
import { relay } from './steps/relay.ts'
import { saw } from './steps/saw.ts'
import { toRead } from './steps/to-read.ts'
import { heldToVoice, tookBack } from './steps/took-back.ts'
import { unanswered } from './steps/unanswered.ts'
import { withdrawn } from './steps/withdrawn.ts'
import { tellViews } from './view.ts'
import { nextWake } from './wake.ts'
import { withOrders } from './wanted.ts'

/**
 * The room after an event, and what its host has to do, in this order: keep, tell, show the room to those for whom it
 * looks different now, ask to be woken. When nothing changed, the room is the very same object.
 */
export function step(before: Room, event: RoomEvent, now: Instant): Stepped {
  if (event.kind === 'said' && event.up.t === 'peer')
    return { room: before, effects: relay(before, event.link, event.up) }
  if (event.kind === 'said' && event.up.t === 'beat') {
    const quick = beat(before, event.link, event.up, now)
    if (quick) return quick
  }
  const awake = event.kind === 'wake' ? { ...before, wakeAt: null } : before
  const known = allExcused(happened(expired(doneInstead(unchanged(awake), now), now), event, now))
  const seen = looked(followed(heldToVoice(known, now), now), now)
  const change = withOrders(unanswered(seen, before, now), now)
  return finished(before, keptInTime(before, change, now), event, now)
}

/** Everyone's picture; when that ended the hour, the hour's own matters end with it. */
function looked(change: Change, now: Instant): Change {
  const next = pictured(change, now)
  return next.room.ended === change.room.ended ? next : followed(next, now)
}

/** What must be kept first, then what is to be told, then the views of those for whom something looks different. */
function finished(before: Room, change: Change, { kind }: RoomEvent, now: Instant): Stepped {
  if (change.room === before) return { room: before, effects: change.tell }
  const marked = change.keep ? remembered(change.room, change.keep.breaks, now) : change.room
  const { room: shown, views } = tellViews(marked, now)
  const wake = nextWake(shown, now)
  const isAsked = wake !== null && (shown.wakeAt === null || wake < shown.wakeAt)
  const room = isAsked ? { ...shown, wakeAt: wake } : shown
  // Woken for nothing and nothing to be woken for: the very same room.
  if (kind === 'wake' && !change.keep && change.tell.length === 0 && views.length === 0 && wake === null)
    return { room: before.wakeAt === null ? before : room, effects: [] }
  const effects: Effect[] = change.keep ? [{ kind: 'save', ...change.keep }] : []
  effects.push(...change.tell, ...views)
  if (isAsked) effects.push({ kind: 'wake', at: wake })
  return { room, effects }
}

/** When it was kept, and the newest break of those that are decided. */
function remembered(room: Room, breaks: readonly KeptBreak[], now: Instant): Room {
  const decided = breaks.findLast(({ record }) => record.state.status === 'closed')
  const lastBreak = decided ? { record: decided.record, chosen: decided.chosen, facts: decided.facts } : room.lastBreak
  return { ...room, lastBreak, hour: { ...room.hour, keptAt: now } }
}

/** What the clock has heard is kept, and while it runs the room is kept every half minute, as evidence of until when it ran. */
const keptInTime = (before: Room, change: Change, now: Instant): Change =>
  change.keep === null && isToKeep(before.hour, change.room.hour, now) ? keeping(change) : change

/** The change with what follows for the hour. */
function followed(change: Change, now: Instant): Change {
  const { hour, effects } = settled(change.room.hour, attendanceOf(change.room, now), now)
  return carried(hour === change.room.hour ? change : withRoom(change, { ...change.room, hour }), effects, now)
}

function happened(change: Change, event: RoomEvent, now: Instant): Change {
  switch (event.kind) {
    case 'enter':
      return enter(change, event, now)
    case 'said':
      return said(change, event, now)
    case 'gone':
      return gone(change, holderOf(change.room, event.link), event.link, now)
    case 'prepared':
      return prepared(change, event)
    case 'withdrawn':
    case 'put-out':
      return withdrawn(change, event, now)
    case 'took-back':
      return tookBack(change, event)
    case 'alone':
      return alone(change, event, now)
    case 'to-read':
      return toRead(change, event, now)
    case 'instead':
      return instead(change, event, now)
    case 'others-hit': {
      const hour = witnessed(change.room.hour, { ...event, at: now })
      return hour === change.room.hour ? change : withRoom(change, { ...change.room, hour })
    }
    case 'wake':
      return keeperHears(change, { kind: 'wake' }, now)
  }
}

/** Passed on to the practitioners who are connected and to whoever it is about, and not kept. */
function prepared(change: Change, { seat, checklist }: PreparedEvent): Change {
  if (!seatOf(change.room, seat)) return change
  const told = change.room.seats.filter(one => one.role === 'practitioner' || one.seat === seat)
  return telling(
    change,
    told.flatMap(({ page }) => (page ? [send(page.link, { t: 'prepared', seat, checklist })] : [])),
  )
}

/** A beat of someone who is there, as nearly all are: it is answered, and nobody sees anything else. */
function beat(room: Room, link: LinkId, up: Extract<Up, { t: 'beat' }>, now: Instant): Stepped | null {
  const seat = holderOf(room, link)
  if (!seat || seat.page?.link !== link || presenceAt(kept(room, seat), now) !== 'here') return null
  const { room: next, tell } = keeperHears(unchanged(room), { kind: 'heard', link, frame: up }, now)
  return { room: next, effects: tell }
}

/** Links that were superseded are told that they are stale; a PeerJS client is heard for peer messages only. */
function said(change: Change, { link, up }: Said, now: Instant): Change {
  const seat = holderOf(change.room, link)
  if (seat) return seat.page?.link === link ? heard(change, seat, link, up, now) : change
  const isOfOurs = up.t === 'peer' || up.t === 'media' || up.t === 'got' || up.t === 'saw'
  return isOfOurs ? change : keeperHears(change, { kind: 'heard', link, frame: up }, now)
}

const NEVER_ASKED: Judge = () => ({ kind: 'later' })

function heard(change: Change, seat: Seat, link: LinkId, up: Up, now: Instant): Change {
  const { room } = change
  switch (up.t) {
    case 'peer':
      return telling(change, relay(room, link, up))
    case 'put':
      return put(change, seat, link, up, now)
    case 'got':
      return withRoom(change, got(room, seat, up))
    case 'media':
      return withRoom(change, media(room, seat, up, now))
    case 'saw':
      return saw(change, seat, up, now)
    case 'leave':
      return leave(change, seat, up, link, now)
    case 'flow': {
      // From the door nobody hears anybody, so nobody can vouch for anybody either.
      const other = seatOf(room, up.of)
      if (!isIn(seat) || !other) return change
      const told = isIn(other) ? keeperHears(change, { kind: 'heard', link, frame: up }, now, NEVER_ASKED) : change
      const report = { by: seat.seat, of: up.of, flow: up }
      const hour = flowed(told.room.hour, attendanceOf(told.room, now), report, now)
      return hour === told.room.hour ? told : withRoom(told, { ...told.room, hour })
    }
    case 'away': {
      const away = keeperHears(change, { kind: 'heard', link, frame: up }, now, NEVER_ASKED)
      const hidden = { kind: 'page-hidden', at: now, seat: seat.seat } as const
      return withRoom(away, { ...away.room, hour: witnessed(away.room.hour, hidden) })
    }
    case 'hello':
    case 'beat':
    case 'retry':
      return keeperHears(change, { kind: 'heard', link, frame: up }, now, NEVER_ASKED)
  }
}
