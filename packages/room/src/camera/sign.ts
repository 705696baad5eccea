/** What a room can tell about the picture of a seat, and whether anyone expects one now. */
import type { Instant } from '@holdfast/domain'
import { agree, depth, whyDark, type DarkReason } from '@holdfast/reconnect'
import { presenceOf } from '../presence.ts'
import { isIn, type Room, type Seat } from '../room.ts'

/**
 * Why there is no picture, or `seen`; null while a new page has not said so. A break that was told, or a page that is
 * away, is the network's, whatever was last said of the camera.
 */
export function signOf(room: Room, seat: Seat, now: Instant): DarkReason | 'seen' | null {
  const { broken } = room.hour
  const isMissed = (broken?.isTold && broken.record.seats.includes(seat.seat)) || presenceOf(room, seat, now) === 'away'
  if (!isMissed && !seat.camera && seat.dark === null) return null
  const signs = {
    isMediaAlive: !isMissed,
    isCameraLive: seat.camera,
    isTurnedOff: seat.dark === 'chosen',
    isTabHidden: seat.dark === 'tab-hidden',
  }
  return whyDark(signs) ?? 'seen'
}

/**
 * Does somebody expect a picture now? Not on a step without pictures, nor behind a curtain that a person drew, nor while
 * no practitioner is there, or one of them is missed, who could ask.
 */
export function isExpected(room: Room, now: Instant): boolean {
  const isFace = depth(agree(room.hour.wishes).step) <= depth('low-video')
  const isCovered = room.curtain !== null && !room.isPaused
  const desks = room.seats.filter(seat => seat.role === 'practitioner' && isIn(seat))
  const { broken } = room.hour
  const isMissed = desks.some(({ seat }) => broken?.isTold && broken.record.seats.includes(seat))
  return isFace && !isCovered && !isMissed && desks.some(seat => presenceOf(room, seat, now) === 'here')
}

/** Is a picture asked of this seat at all? Of patients and related persons who are in. */
export const isAsked = (seat: Seat): boolean => seat.role !== 'practitioner' && isIn(seat)
