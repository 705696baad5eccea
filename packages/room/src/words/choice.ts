/** What the practitioner decides while the hour is interrupted: recorded with who agreed, when and why [E14a]. */
import { choose, HOUR_LIMITS, lines, offers, type Choice, type Step } from '@holdfast/reconnect'
import type { WordBody } from '@holdfast/wire'
import { attendanceOf } from '../attendance.ts'
import { presenceOf } from '../presence.ts'
import { insideOf, isIn } from '../room.ts'
import { refused, taken, type Judged, type Speech } from './answer.ts'
import { NO_REASON, withWish } from './step-wish.ts'

const WAYS: { readonly [C in WordBody<'choice'>['choice']]: readonly [Choice, Step | null] } = {
  continue: [{ kind: 'continue' }, null],
  voice: [{ kind: 'reduced', by: 'voice' }, 'voice'],
  text: [{ kind: 'reduced', by: 'text' }, 'text'],
  telephone: [{ kind: 'reduced', by: 'telephone' }, 'telephone'],
  pause: [{ kind: 'pause' }, null],
  reschedule: [{ kind: 'reschedule' }, null],
}

/** Only a practitioner who is in decides, only what is open at this moment, and only while something is interrupted. */
export function choice({ room, seat, now }: Speech, body: WordBody<'choice'>): Judged {
  if (seat.role !== 'practitioner') return refused('not-allowed')
  const { broken } = room.hour
  if (!broken?.isTold || broken.chosen.length >= HOUR_LIMITS.choices) return refused('not-allowed')
  const [wanted, step] = WAYS[body.choice]
  const inside = room.seats.filter(isIn)
  const all = lines(room.hour, attendanceOf(room, now), now)
  const possible = {
    modality: room.modality,
    isBack: all.length > 0 && all.every(({ joined }) => joined !== null),
    isHeard: all.length > 0 && all.every(({ joined }) => joined?.by === 'flow'),
    isLinked: inside.every(one => presenceOf(room, one, now) === 'here'),
    hasNumber: true,
  }
  const there = inside.filter(one => presenceOf(room, one, now) === 'here')
  const reason = body.reason ?? NO_REASON
  const chosen = choose(offers(possible), { choice: wanted, agreed: [seat.seat], at: now, reason }, there)
  if (!chosen.ok) return refused('not-allowed')
  const hour = { ...room.hour, broken: { ...broken, chosen: [...broken.chosen, chosen.value] } }
  const next = { ...room, hour }
  const wish = step && { seat: seat.seat, step, because: { kind: 'chosen', reason } as const, at: now }
  return taken(wish ? withWish(next, wish) : next, insideOf(room))
}
