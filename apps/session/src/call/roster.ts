/** Who is in this hour: names by seat, and the seats that are in the call, in a steady order. */
import type { SeatId } from '@holdfast/domain'
import { createMemo, type Accessor } from 'solid-js'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { words } from '../ui/words.ts'

/** The people of a call as the screens need them. */
export type Roster = {
  /** The other seats that are in, in the order of the hour; the same list while nobody comes or goes. */
  readonly others: Accessor<readonly SeatId[]>
  readonly nameOf: (seat: SeatId) => string
  readonly isMe: (seat: SeatId) => boolean
  /** Does the practice want a mark over each picture? */
  readonly isMarked: () => boolean
}

/** Follows who is in. */
export function createRoster(hour: Hour, call: CallState): Roster {
  const isMe = (seat: SeatId): boolean => hour.view()?.me.seat === seat
  const others = createMemo<readonly SeatId[]>(
    // Whom the room shows as in; nobody else is told to a client by name, so somebody may be here whose name is not.
    () => (call.view()?.room?.seats ?? []).filter(one => one.place === 'in' && !isMe(one.seat)).map(one => one.seat),
    [],
    { equals: (before, now) => before.join() === now.join() },
  )
  return {
    others,
    isMe,
    isMarked: () => hour.view()?.pictureMark === true,
    nameOf: seat =>
      hour.view()?.others.find(person => person.seat === seat)?.name ??
      words()[call.seatOf(seat)?.role === 'practitioner' ? 'yourPractitioner' : 'theOther'],
  }
}
