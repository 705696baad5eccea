/** Who hears whom: reports become ways, and ways say who of the hour is joined with a practitioner. */
import { after, instant, type Instant, type SeatId } from '@holdfast/domain'
import type { Flow } from '../frame.ts'
import { agree } from '../ladder/agree.ts'
import { desks, type Attendance, type Attendee } from './attendance.ts'
import { HOUR_WAITS, type Hour, type Way } from './hour.ts'

/** When a report was made, on our clock: as its end reckons, but never later than now and never long ago. */
export function baseOf({ at }: Pick<Flow, 'at'>, now: Instant): Instant {
  if (at === null || at > now) return now
  const floor = after(now, -HOUR_WAITS.back)
  return at < floor ? floor : at
}

/** An instant so many milliseconds before a report, never further back than reports may reach. */
export const backFrom = (base: Instant, ago: number): Instant =>
  instant(base - Math.min(Math.round(ago), HOUR_WAITS.back))

/**
 * What the report makes of the way; null while nothing was ever heard on it. A call that is being made says nothing of the
 * one that is heard.
 */
export function heardWay(
  known: Way | undefined,
  by: SeatId,
  report: Flow & { readonly of: SeatId },
  now: Instant,
): Way | null {
  if (!known && report.state !== 'flowing') return null
  const base = baseOf(report, now)
  const error = Math.min(report.error, HOUR_WAITS.back)
  const lastAt = backFrom(base, report.ago)
  const heldFrom = backFrom(base, report.held)
  const way = { by, of: report.of, error, lastAt, heldFrom }
  const told = (state: Way['state']): Way => ({ ...way, state })
  switch (report.state) {
    case 'flowing': {
      // A report that came late, or of a clock that has jumped, may not say that it was heard when it was known not to be.
      if (known?.state === 'heard') {
        // The same beginning, reckoned anew, is the same.
        // Where it is reckoned better, and later, its error goes with it: an old instant has not become surer.
        const slack = error < known.error ? 0 : known.error + error
        const isLater = heldFrom > known.heldFrom + slack
        return { ...told('heard'), heldFrom: isLater ? heldFrom : known.heldFrom }
      }
      // Unknown since a restart of the server: what was heard may never have stopped.
      const wasSilent = known && known.state !== 'unknown' && known.lastAt > known.heldFrom
      const since = wasSilent ? known.lastAt : known?.heldFrom
      return { ...told('heard'), heldFrom: since && since > heldFrom ? since : heldFrom }
    }
    case 'stalled':
    case 'over':
      return { ...told('lost'), heldFrom: known && known.heldFrom > heldFrom ? known.heldFrom : heldFrom }
    case 'none': {
      const isSilent = known?.state === 'heard' && now - lastAt > HOUR_WAITS.told
      // It tells of silences all the same, and what was heard before one is not what is heard now.
      const since = report.gaps.reduce<Instant>((latest, { end }) => {
        const over = backFrom(base, end)
        return over > latest ? over : latest
      }, known?.heldFrom ?? heldFrom)
      return { ...told(isSilent ? 'lost' : (known?.state ?? 'unknown')), heldFrom: since }
    }
  }
}

/** The way from one seat to another. */
export const wayOf = ({ ways }: Hour, by: SeatId, of: SeatId): Way | undefined =>
  ways.find(way => way.by === by && way.of === of)

/** The hour with this way in the place of the one that was known. */
export const withWay = (hour: Hour, way: Way): Hour => ({
  ...hour,
  ways: [...hour.ways.filter(({ by, of }) => by !== way.by || of !== way.of), way],
})

/** Two seats that hear each other: since when, until when at least, and how wrong that may be. */
export type Joined = {
  readonly by: 'flow' | 'text'
  readonly from: Instant
  readonly last: Instant
  readonly error: number
}

/** Did sound ever flow both ways between this seat and a practitioner who is in? Whoever was only just let in does not count yet. */
export const wasJoined = (hour: Hour, attendance: Attendance, { seat }: Attendee): boolean =>
  desks(attendance).some(
    desk => wayOf(hour, desk.seat, seat) !== undefined && wayOf(hour, seat, desk.seat) !== undefined,
  )

/** How a seat is joined with a practitioner who is in: by sound both ways, else by text if that is agreed; null when it is not. */
export function joinedOf(hour: Hour, attendance: Attendance, one: Attendee, now: Instant): Joined | null {
  const { seat } = one
  let best: Joined | null = null
  for (const desk of desks(attendance)) {
    const there = wayOf(hour, desk.seat, seat)
    const back = wayOf(hour, seat, desk.seat)
    if (there?.state !== 'heard' || back?.state !== 'heard') continue
    const joined: Joined = {
      by: 'flow',
      from: there.heldFrom > back.heldFrom ? there.heldFrom : back.heldFrom,
      last: there.lastAt < back.lastAt ? there.lastAt : back.lastAt,
      error: Math.max(there.error, back.error),
    }
    if (best === null || joined.from < best.from) best = joined
  }
  return best ?? (isJoinedByText(hour, attendance, one) ? { by: 'text', from: now, last: now, error: 0 } : null)
}

/** Text needs both links; the telephone needs none of ours, and is chosen by somebody. */
function isJoinedByText(hour: Hour, attendance: Attendance, one: Attendee): boolean {
  const { step, why } = agree(hour.wishes)
  const practitioners = desks(attendance)
  if (why !== 'chosen' || practitioners.length === 0) return false
  if (step === 'telephone') return true
  return step === 'text' && one.presence === 'here' && practitioners.some(({ presence }) => presence === 'here')
}
