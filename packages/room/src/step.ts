/** (room, event, now) to (room, effects): all that a room decides. */
import type { Instant } from '@holdfast/domain'
import type { Up } from '@holdfast/wire'
import { send, unchanged, type Change, type Effect, type Stepped } from './effect.ts'
import type { PreparedEvent, RoomEvent, Said } from './event.ts'
import { holderOf, seatOf, type Page, type Room, type Seat } from './room.ts'
import { say } from './steps/chat.ts'
import { curtain, end, media } from './steps/control.ts'
import { admit, enter, toDoor } from './steps/enter.ts'
import { expire, nextWake } from './steps/expire.ts'
import { gone, leave } from './steps/leave.ts'
import { relay } from './steps/relay.ts'
import { got, hello } from './steps/resume.ts'
import { tellViews } from './view.ts'

/**
 * The room after an event, and what its host has to do, in this order: keep, tell, show the room to those for whom it
 * looks different now, ask to be woken. When nothing changed, the room is the very same object.
 */
export function step(before: Room, event: RoomEvent, now: Instant): Stepped {
  const room = expire(before, now)
  const change = decide(room, event, now)
  if (change.room === before && event.kind !== 'wake') return { room: before, effects: change.tell }
  const effects: Effect[] = []
  if (change.keep) effects.push({ kind: 'save', ...change.keep })
  else if (room !== before) effects.push({ kind: 'save', entry: null, acts: [] })
  effects.push(...change.tell, ...tellViews(before, change.room))
  const wake = nextWake(change.room)
  if (wake !== null && (event.kind === 'wake' || wake !== nextWake(before))) effects.push({ kind: 'wake', at: wake })
  return { room: change.room, effects }
}

function decide(room: Room, event: RoomEvent, now: Instant): Change {
  switch (event.kind) {
    case 'enter':
      return enter(room, event, now)
    case 'said':
      return said(room, event, now)
    case 'gone':
      return gone(room, holderOf(room, event.link), event.link, now)
    case 'prepared':
      return prepared(room, event)
    case 'wake':
      return unchanged(room)
  }
}

/** Passed on to the practitioners who are connected, and not kept. */
function prepared(room: Room, { seat, checklist }: PreparedEvent): Change {
  if (!seatOf(room, seat)) return unchanged(room)
  const desks = room.seats.flatMap(({ role, page }) => (role === 'practitioner' && page ? [page.link] : []))
  return unchanged(
    room,
    desks.map(link => send(link, { t: 'prepared', seat, checklist })),
  )
}

/** Links that were superseded are heard no more; a PeerJS client is heard for peer messages only. */
function said(room: Room, { link, up }: Said, now: Instant): Change {
  const seat = holderOf(room, link)
  if (!seat) return unchanged(room)
  if (up.t === 'peer') return relay(room, seat, link, up)
  return seat.page?.link === link ? heard(room, seat, seat.page, up, now) : unchanged(room)
}

type Spoken = Exclude<Up, { t: 'peer' }>

function heard(room: Room, seat: Seat, page: Page, up: Spoken, now: Instant): Change {
  switch (up.t) {
    case 'hello':
      return hello(room, seat, page, up)
    case 'say':
      return say(room, seat, page, up, now)
    case 'got':
      return got(room, seat, up)
    case 'media':
      return media(room, seat, up)
    case 'curtain':
      return curtain(room, seat, page, up)
    case 'admit':
      return admit(room, seat, page, up, now)
    case 'to-door':
      return toDoor(room, seat, page, up, now)
    case 'end':
      return end(room, seat, page, now)
    case 'leave':
      return leave(room, seat, now)
    case 'ping':
      return unchanged(room, [send(page.link, { t: 'pong', n: up.n, now })])
  }
}
