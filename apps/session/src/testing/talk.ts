/** What was said and what broke earlier in the hour of the scenes. */
import type { CallView, ChatLine } from '@holdfast/call'
import { after, instant, SECOND, type Instant, type SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { ANA, OTHERS } from './people.ts'
import type { Scene } from './scene-parts.ts'

const now = () => instant(Date.now())

/** So many seconds ago. */
export const ago = (seconds: number): Instant => after(now(), -seconds * SECOND)

/** Who waits alone in an hour for two, and what was decided of it. */
export const aloneOf = (alone: NonNullable<Scene['alone']>): NonNullable<CallView['room']>['alone'] => ({
  seat: ANA.seat,
  decided: alone === 'undecided' ? null : { go: alone, at: now() },
})

/** What broke earlier in the scene's hour. */
export const BREAKS: readonly NonNullable<CallView['interruption']>[] = [
  {
    id: 'break-1',
    since: ago(900),
    seats: OTHERS.map(one => one.seat),
    mendedAt: ago(852),
    cause: 'network',
    seat: OTHERS[0]?.seat ?? null,
    outcome: 'resumed',
  },
  {
    id: 'break-2',
    since: ago(300),
    seats: OTHERS.map(one => one.seat),
    mendedAt: ago(288),
    cause: 'platform',
    seat: null,
    outcome: 'resumed',
  },
]

/** A short talk between two seats. */
export const talk = (them: SeatId, me: SeatId): ChatLine[] => {
  const at = (n: number, from: SeatId, text: string, state: ChatLine['state']): ChatLine => ({
    id: testId('message', n),
    from,
    text,
    seq: n,
    at: now(),
    state,
  })
  return [
    at(1, them, 'Can you hear me well?', 'delivered'),
    at(2, me, 'Yes, the sound is fine now. I moved closer to the window.', 'delivered'),
    at(3, them, 'Good. Take your time.', 'delivered'),
    at(4, me, 'One moment, I close the door.', 'kept'),
  ]
}
