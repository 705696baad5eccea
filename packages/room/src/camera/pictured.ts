/**
 * The missing picture, in the room: every moment of it is an entry, and a pause draws the curtain. Rules: SPEC.md, RP.
 *
 * Why the curtain: it is how a room already stops pictures, everyone sees it, and the sound goes on, so that the check-in
 * by voice can go on too and nobody is cut off. It is drawn in a practitioner's name, who lifts it like any of their own.
 * The clock is left alone: two people who hear each other are in their hour, and what it counts is the practitioner's to say.
 */
import type { Instant, SeatId } from '@holdfast/domain'
import { stepCamera, type CameraEffect, type CameraEvent } from '@holdfast/reconnect'
import { keeping, withRoom, type Change } from '../effect.ts'
import { writes } from '../keep.ts'
import { isIn, seatOf, withSeat, type Room, type Seat } from '../room.ts'
import { desksAnd } from '../words/answer.ts'
import { isAsked, isExpected, signOf } from './sign.ts'

/** So many entries of one seat's picture, and only what was asked or decided is written; a loose plug fills no journal. */
const NOTES = 200

/** The change after everyone's picture was looked at. */
export function pictured(before: Change, now: Instant): Change {
  if (before.room.ended) return before
  const lifted = before.room.isPaused && before.room.curtain === null
  let change = before
  for (const { seat } of before.room.seats) {
    const one = seatOf(change.room, seat)
    if (!one || (!isAsked(one) && one.picture.stage === 'seen')) continue
    for (const event of eventsOf(change.room, one, lifted, now)) change = happens(change, seat, event, now)
  }
  return paused(change)
}

/** What happened to a picture. Who lifts the curtain of a pause goes on without it. */
function eventsOf(room: Room, seat: Seat, lifted: boolean, now: Instant): readonly CameraEvent[] {
  if (!isAsked(seat)) return [{ kind: 'seen' }]
  if (lifted && seat.picture.stage === 'paused') return [{ kind: 'agree' }]
  const sign = signOf(room, seat, now)
  if (sign === null) return []
  if (sign === 'seen') return [{ kind: 'seen' }]
  if (!isExpected(room, now)) return [{ kind: 'set-aside' }]
  return [{ kind: 'dark', reason: sign }, { kind: 'tick' }]
}

/** The change after the practitioner said that they go on without a picture of a seat. */
export const goneWithout = (change: Change, seat: SeatId, now: Instant): Change =>
  paused(happens(change, seat, { kind: 'agree' }, now))

function happens(change: Change, id: SeatId, event: CameraEvent, now: Instant): Change {
  const seat = seatOf(change.room, id)
  if (!seat) return change
  const { state, effects } = stepCamera(seat.picture, event, { policy: change.room.camera, now })
  if (state === seat.picture) return change
  const next = withRoom(change, withSeat(change.room, { ...seat, picture: state }))
  // Who is not in any more is asked nothing, and their going is an entry of its own.
  return isAsked(seat) ? effects.reduce((done, effect) => follows(done, seat, effect, now), next) : next
}

function follows(change: Change, { seat }: Seat, effect: CameraEffect, now: Instant): Change {
  switch (effect.kind) {
    case 'record': {
      const { what: stage, reason, at } = effect
      const isMinor = stage === 'grace' || stage === 'seen' || stage === 'set-aside'
      if (isMinor && notesOf(change.room, seat) >= NOTES) return change
      return writes(change, { kind: 'camera', body: { seat, stage, reason, at } }, desksAnd(change.room, seat), now)
    }
    case 'end': {
      if (change.room.ended) return change
      const by = deskOf(change.room) ?? seat
      const acts = [{ act: 'finished', seat: by, by }] as const
      return keeping(withRoom(change, { ...change.room, ended: { at: now, by } }), { acts })
    }
    case 'prompt':
    case 'check-in-by-voice':
    case 'pause':
      // The stage says it: the screens ask, and `paused` draws the curtain.
      return change
  }
}

const notesOf = ({ keeper }: Room, seat: SeatId): number =>
  keeper.journal.entries.filter(({ kind, body }) => kind === 'camera' && (body as { seat: SeatId }).seat === seat)
    .length

const deskOf = ({ seats }: Room): SeatId | undefined =>
  seats.find(seat => seat.role === 'practitioner' && isIn(seat))?.seat

/** The curtain of a pause is there while somebody's picture is paused; a curtain that a person drew is left alone. */
function paused(change: Change): Change {
  const { room } = change
  const isWanted = room.seats.some(seat => isAsked(seat) && seat.picture.stage === 'paused')
  if (isWanted === room.isPaused) return change
  if (!isWanted) return withRoom(change, { ...room, isPaused: false, curtain: null })
  const desk = deskOf(room)
  return room.curtain === null && desk ? withRoom(change, { ...room, isPaused: true, curtain: desk }) : change
}
