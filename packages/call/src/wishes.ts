/** What this page asked of the room and the room has not shown yet: said again after a break. Pure. */
import { between, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import type { Admit, Curtain, End, RoomRefusal, RoomView, ToDoor } from '@holdfast/wire'

/** A wish is one of the room's commands, with the moment it was made. */
export type Wish = { readonly up: Curtain | Admit | ToDoor | End; readonly at: Instant }

/** After this an unheard wish to let someone in is dropped: a door must not open long after the hand. In milliseconds. */
export const ADMIT_LASTS: Milliseconds = 10 * SECOND

/** Adds a wish; it takes the place of an earlier one about the same thing. */
export const wish = (wishes: readonly Wish[], up: Wish['up'], at: Instant): readonly Wish[] => [
  ...wishes.filter(other => subject(other.up) !== subject(up)),
  { up, at },
]

/** The wishes that still stand after the room has shown itself. */
export const unmet = (wishes: readonly Wish[], room: RoomView): readonly Wish[] =>
  room.ended ? [] : wishes.filter(({ up }) => !isMet(up, room))

/** The wishes that are worth saying again on a fresh link. */
export const worthSaying = (wishes: readonly Wish[], now: Instant): readonly Wish[] =>
  wishes.filter(({ up, at }) => up.t !== 'admit' || between(at, now) <= ADMIT_LASTS)

/** The wishes that are left after a no of the room, which does not say to which of them it belongs. */
export const withoutRefused = (wishes: readonly Wish[], code: RoomRefusal): readonly Wish[] => {
  switch (code) {
    case 'not-yours-to-lift':
      return wishes.filter(({ up }) => !(up.t === 'curtain' && !up.drawn))
    case 'not-at-door':
    case 'no-such-seat':
      return wishes.filter(({ up }) => up.t !== 'admit' && up.t !== 'to-door')
    case 'not-in':
    case 'not-allowed':
    case 'ended':
    case 'malformed':
      return []
    case 'journal-full':
    case 'too-fast':
      return wishes
  }
}

/** Do we ask for a drawn curtain that the room does not show yet? Ours is drawn at once. */
export const wantsCurtain = (wishes: readonly Wish[]): boolean =>
  wishes.some(({ up }) => up.t === 'curtain' && up.drawn)

const subject = (up: Wish['up']): string => ('seat' in up ? `door ${up.seat}` : up.t)

function isMet(up: Wish['up'], room: RoomView): boolean {
  switch (up.t) {
    case 'curtain':
      return up.drawn === (room.curtain !== null)
    case 'admit':
      return room.seats.some(({ seat, place }) => seat === up.seat && place === 'in')
    case 'to-door':
      return room.seats.some(({ seat, place }) => seat === up.seat && place !== 'in')
    case 'end':
      return false
  }
}
