/** Back after a break: what was said meanwhile, to whom it was said, and nothing else. */
import type { Got, Hello } from '@holdfast/wire'
import { passing, send, unchanged, type Change } from '../effect.ts'
import { withSeat, type Entry, type Page, type Room, type Seat } from '../room.ts'
import { entryMessage } from './chat.ts'

/** The first words of a page: it says what it holds and receives the entries after that which were for its seat. */
export function hello(room: Room, seat: Seat, page: Page, { have }: Hello): Change {
  const missed = room.journal.slice(have).filter(entry => entry.to.includes(seat.seat))
  const tell = missed.map(entry => send(page.link, entryMessage(entry)))
  if (page.greeted) return unchanged(room, tell)
  return { ...unchanged(room, tell), room: withSeat(room, { ...seat, page: { ...page, greeted: true } }) }
}

/** This browser has shown the entries up to a number: never back, and never beyond what the seat was sent. */
export function got(room: Room, seat: Seat, { seq }: Got): Change {
  const shown = Math.min(seq, lastFor(room.journal, seat))
  return shown > seat.got ? passing(withSeat(room, { ...seat, got: shown })) : unchanged(room)
}

function lastFor(journal: readonly Entry[], { seat }: Seat): number {
  return journal.findLast(entry => entry.to.includes(seat))?.seq ?? 0
}
