/** Who waits at the door, and a word read aloud when somebody comes to it. */
import type { SeatId } from '@holdfast/domain'
import { createEffect, createMemo, on, untrack, type Accessor } from 'solid-js'
import type { CallState } from '../state/call.ts'
import type { Hour } from '../state/encounter.ts'
import { announce } from '../ui/notice.tsx'
import { deskWords } from './words.ts'

/** The seats at the door now; each that comes is announced by name. */
export function createAtDoor(hour: Hour, call: CallState): Accessor<readonly SeatId[]> {
  const atDoor = createMemo<readonly SeatId[]>(
    () => (call.view()?.room?.seats ?? []).filter(seat => seat.place === 'waiting').map(seat => seat.seat),
    [],
    { equals: (before, now) => before.join() === now.join() },
  )
  createEffect(
    on(atDoor, (now, before = []) => {
      for (const seat of now.filter(one => !before.includes(one))) {
        const person = untrack(hour.view)?.others.find(one => one.seat === seat)
        if (person) announce(deskWords().door.someoneWaits(person.name))
      }
    }),
  )
  return atDoor
}
