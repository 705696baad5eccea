/** Short ways to say what happens in an hour, in seconds after noon: for the tests of its book only. */
import { after, MINUTE, SECOND, type Instant, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { Flow } from '../frame.ts'
import type { Attendance, Attendee } from '../hour/attendance.ts'
import { running } from '../clock/running.ts'
import { doubted } from '../hour/breaks.ts'
import { makeHour, type Hour } from '../hour/hour.ts'
import { cameAnew } from '../hour/places.ts'
import { flowed } from '../hour/reports.ts'
import { settled, type HourEffect } from '../hour/settle.ts'

/** A practitioner and a couple. */
export const [PIA, ADA, BEN] = [1, 2, 3].map(n => testId('seat', n)) as [SeatId, SeatId, SeatId]

/** An instant, in seconds after noon. */
export const at = (seconds: number): Instant => after(NOON, Math.round(seconds * SECOND))

/** An hour that is told things, one after the other. */
export type Table = {
  readonly hour: () => Hour
  readonly effects: () => readonly HourEffect[]
  /** `by` reports, `s` seconds after noon, how it hears `of`. */
  readonly hears: (s: number, by: SeatId, of: SeatId, state?: Flow['state'], more?: Partial<Flow>) => void
  /** Both hear each other, since `from` seconds after noon. */
  readonly talk: (s: number, one: SeatId, other: SeatId, from?: number) => void
  readonly leaves: (s: number, seat: SeatId) => void
  readonly comes: (s: number, seat: SeatId) => void
  readonly newPage: (s: number, seat: SeatId) => void
  readonly look: (s: number) => void
  /** The server is awake again. */
  readonly restart: (s: number) => void
}

/** Everybody is in and here. */
export function makeTable(): Table {
  let hour = makeHour()
  let effects: readonly HourEffect[] = []
  const away = new Map<SeatId, Instant>()
  const roles = { [PIA]: 'practitioner', [ADA]: 'patient', [BEN]: 'related-person' } as const
  const there = (): Attendance => ({
    attendees: [PIA, ADA, BEN].map((seat): Attendee => {
      const isIn = !away.has(seat)
      const role = roles[seat] ?? 'related-person'
      const inUntil = away.get(seat) ?? null
      return { seat, role, isAtRisk: false, isIn, inUntil, presence: isIn ? 'here' : null, linkHeardAt: null }
    }),
    when: { start: NOON, end: after(NOON, 60 * MINUTE) },
    freeUntil: [],
    modality: 'video',
    isPaid: false,
    decideAfter: 10 * MINUTE,
    endedAt: null,
  })
  const look = (s: number): void => {
    const step = settled(hour, there(), at(s))
    hour = step.hour
    effects = step.effects
  }
  const hears: Table['hears'] = (s, by, of, state = 'flowing', more = {}) => {
    const flow: Flow = { t: 'flow', of, gen: 1, state, at: at(s), error: 0, ago: 0, held: 0, gaps: [], ...more }
    hour = flowed(hour, there(), { by, of, flow }, at(s))
    look(s)
  }
  return {
    hour: () => hour,
    effects: () => effects,
    hears,
    look,
    talk(s, one, other, from = s) {
      const held = (s - from) * SECOND
      hears(s, one, other, 'flowing', { held })
      hears(s, other, one, 'flowing', { held })
    },
    leaves(s, seat) {
      away.set(seat, at(s))
      look(s)
    },
    comes(s, seat) {
      away.delete(seat)
      look(s)
    },
    restart(s) {
      hour = doubted(hour, [PIA, ADA, BEN], at(s))
    },
    newPage(s, seat) {
      hour = cameAnew(hour, there(), { seat, wasHeld: true }, at(s))
      look(s)
    },
  }
}

/** When the clock ran until `s` seconds after noon: pairs of seconds after noon. */
export const ran = (table: Table, s: number): readonly (readonly [number, number])[] =>
  running(table.hour().clock, at(s)).map(({ start, end }) => [(start - at(0)) / SECOND, (end - at(0)) / SECOND])

/** Practitioner and patient have talked since noon. */
export const couple = (): Table => {
  const table = makeTable()
  table.talk(0, PIA, ADA)
  return table
}
