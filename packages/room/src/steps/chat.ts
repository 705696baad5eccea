/** Journal first, then tell the others: what was shown was always kept. */
import type { Instant } from '@holdfast/domain'
import type { EntryDown, Say } from '@holdfast/wire'
import { kept, refuse, send, unchanged, type Change, type Effect } from '../effect.ts'
import { isIn, JOURNAL_LIMIT, type Entry, type Page, type Room, type Seat } from '../room.ts'

/** A message for all who are in now, be they connected or away within their grace. */
export function say(room: Room, seat: Seat, page: Page, up: Say, now: Instant): Change {
  const known = room.journal.find(entry => entry.id === up.id)
  // Said before the link broke: the author gets the receipt once more, nobody else hears of it.
  if (known && known.from === seat.seat) return unchanged(room, [send(page.link, entryMessage(known))])
  if (known) return refuse(room, page.link, 'not-allowed', up.id)
  if (room.ended) return refuse(room, page.link, 'ended', up.id)
  if (!isIn(seat)) return refuse(room, page.link, 'not-in', up.id)
  if (room.journal.length >= JOURNAL_LIMIT) return refuse(room, page.link, 'journal-full', up.id)
  const to = room.seats.filter(isIn).map(({ seat: id }) => id)
  const entry: Entry = { seq: room.journal.length + 1, id: up.id, from: seat.seat, text: up.text, at: now, to }
  return kept({ ...room, journal: [...room.journal, entry] }, { entry }, deliver(room, entry))
}

/** An entry as it crosses the network; who else received it is nobody's business. */
export const entryMessage = ({ seq, id, from, text, at }: Entry): EntryDown => ({ t: 'entry', seq, id, from, text, at })

/** One message object for all addressees, so that it is turned into text once. A page that has not said hello gets it then. */
function deliver(room: Room, entry: Entry): Effect[] {
  const message = entryMessage(entry)
  return room.seats.flatMap(seat =>
    entry.to.includes(seat.seat) && seat.page?.greeted ? [send(seat.page.link, message)] : [],
  )
}
