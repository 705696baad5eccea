/** What a seat sends now, as others see it; and what of that may explain a break. */
import type { Instant } from '@holdfast/domain'
import type { Evidence } from '@holdfast/reconnect'
import type { Got, Media } from '@holdfast/wire'
import { countFor, witnessed } from '@holdfast/reconnect'
import { withSeat, type Room, type Seat } from '../room.ts'

/** What this seat says it sends now. */
export function media(room: Room, seat: Seat, { mic, camera, dark }: Media, now: Instant): Room {
  if (mic === seat.mic && camera === seat.camera && dark === seat.dark) return room
  const next = withSeat(room, { ...seat, mic, camera, dark })
  const item = dark === seat.dark ? null : evidenceOf(seat, dark, now)
  return item ? { ...next, hour: witnessed(next.hour, item) } : next
}

function evidenceOf({ seat }: Seat, dark: Media['dark'], at: Instant): Evidence | null {
  switch (dark) {
    case 'chosen':
      return { kind: 'camera-off', at, seat }
    case 'device-lost':
      return { kind: 'device-lost', at, seat, device: 'camera' }
    case 'tab-hidden':
      return { kind: 'tab-hidden', at, seat }
    case null:
      return null
  }
}

/** This browser has shown its entries up to a number: never back, and never beyond what there is for the seat. */
export function got(room: Room, seat: Seat, { n }: Got): Room {
  const shown = Math.min(n, countFor(room.keeper.journal, seat.seat))
  return shown > seat.shown ? withSeat(room, { ...seat, shown }) : room
}
