/** The hour's book at the simulated server: the real rules of clock and interruptions, fed by what the keeper lives through. */
import { after, instant, type Instant, type SeatId } from '@holdfast/domain'
import type { Attendance, Attendee } from '../../hour/attendance.ts'
import { doubted } from '../../hour/breaks.ts'
import { makeHour, type Hour } from '../../hour/hour.ts'
import { hourText, parseHour } from '../../hour/kept.ts'
import { cameAnew } from '../../hour/places.ts'
import type { HourEffect } from '../../hour/settle.ts'
import { hourWakes, isToKeep } from '../../hour/wake.ts'
import { wayOf } from '../../hour/ways.ts'
import { witnessed } from '../../hour/witness.ts'
import { holderOf, keeperSeat, presenceAt, signsOf, type Keeper, type KeeperEvent } from '../../keeper-state.ts'
import { lastSign } from '../../presence.ts'
import type { Away, BookPage } from './book-page.ts'
import { came, claimed, gone, noClaims } from './claims.ts'
import { PEOPLE } from './people.ts'
import { onClock, type World } from './world.ts'

/** How long a break waits for its outcome: short, so that some are decided before anyone is back. */
const DECIDE_AFTER = 20_000

type Told = { readonly page: BookPage; readonly there: Attendance }

/** The book of a server. */
export type Book = {
  /** What follows for the hour from a step of the keeper. */
  readonly follow: (before: Keeper, keeper: Keeper, event: KeeperEvent, now: Instant) => readonly HourEffect[]
  readonly wakeAt: (now: Instant) => Instant | null
  readonly page: () => BookPage
  /** The server's process died; this page was on disk. */
  readonly restore: (page: BookPage, keeper: Keeper, now: Instant) => void
}

const AGREED = { decideAfter: DECIDE_AFTER, endedAt: null }
const NOTHING: readonly HourEffect[] = []
const KEEP: HourEffect = { kind: 'keep', record: null }

/** Did a report say nothing that the hour did not know? Most do, and a look at how things stand would find nothing new. */
function isQuiet(before: Hour, hour: Hour): boolean {
  const told = hour.ways.at(-1)
  if (!told || hour.clock !== before.clock || hour.broken !== before.broken || hour.ways === before.ways) return false
  const known = wayOf(before, told.by, told.of)
  return known !== undefined && known.state === told.state && known.heldFrom === told.heldFrom
}

/** Makes the book of a world. */
export function makeBook(world: World): Book {
  const { bend, checks } = world
  const start = onClock(world, 0)
  const when = { start, end: after(start, world.plan.troubled + world.plan.fair) }
  let page: BookPage = { hour: makeHour(), away: {}, claims: noClaims }

  /** What the step itself says; null when it concerns no hour. */
  function told(before: Keeper, keeper: Keeper, event: KeeperEvent, now: Instant): Told | null {
    const { away } = page
    const stay = (change: (there: Attendance) => Partial<BookPage>): Told => {
      const there = attendance(keeper, away, now)
      return { page: { ...page, ...change(there) }, there }
    }
    switch (event.kind) {
      case 'enter': {
        const [was, is] = [keeperSeat(before, event.seat), keeperSeat(keeper, event.seat)]
        if (!was || is?.link !== event.link) return null
        if (is.epoch === was.epoch) return stay(() => page)
        const { [event.seat]: _, ...back } = away
        const there = attendance(keeper, back, now)
        const anew = { seat: event.seat as SeatId, wasHeld: was.isHeld }
        const hour = cameAnew(page.hour, there, anew, now)
        return { page: { hour, away: back, claims: came(page.claims, event.seat) }, there }
      }
      case 'gone': {
        const seat = holderOf(before, event.link)
        if (!seat) return null
        const died = { kind: 'link-died', at: lastSign(signsOf(seat)), seat: seat.name as SeatId } as const
        return stay(() => ({ hour: witnessed(page.hour, died) }))
      }
      case 'heard':
        return heard(before, keeper, event, now, stay)
      case 'wake':
        return stay(() => page)
      case 'write':
      case 'wanted':
        return null
    }
  }

  function heard(
    before: Keeper,
    keeper: Keeper,
    { link, frame }: Extract<KeeperEvent, { kind: 'heard' }>,
    now: Instant,
    stay: (change: (there: Attendance) => Partial<BookPage>) => Told,
  ): Told | null {
    const holder = holderOf(before, link)
    if (!holder) return null
    const seat = holder.name as SeatId
    switch (frame.t) {
      case 'flow': {
        const report = { by: seat, of: frame.of as SeatId, flow: frame }
        return stay(there => ({
          hour: bend.flowed(page.hour, there, report, now),
          claims: claimed(page.claims, seat, frame, now),
        }))
      }
      case 'leave': {
        const away = { ...page.away, [seat]: now }
        const hour = witnessed(page.hour, { kind: 'bye', at: now, seat })
        return { page: { hour, away, claims: gone(page.claims, seat, now) }, there: attendance(keeper, away, now) }
      }
      case 'away':
        return stay(() => ({ hour: witnessed(page.hour, { kind: 'page-hidden', at: now, seat }) }))
      case 'beat':
        return presenceAt(holder, now) === 'here' ? null : stay(() => page)
      case 'hello':
      case 'put':
      case 'retry':
        return null
    }
  }

  function attendance(keeper: Keeper, away: Away, now: Instant): Attendance {
    const attendees = keeper.seats.map((seat): Attendee => {
      const presence = presenceAt(seat, now)
      return {
        seat: seat.name as SeatId,
        role: PEOPLE.find(one => one.seat === seat.name)?.role ?? 'related-person',
        isAtRisk: false,
        isIn: seat.epoch > 0 && away[seat.name] === undefined,
        inUntil: away[seat.name] ?? null,
        presence: presence === 'absent' ? null : presence,
        linkHeardAt: seat.isHeld && seat.link !== null ? seat.heardAt : null,
      }
    })
    return { attendees, when, freeUntil: [], modality: 'video', isPaid: false, ...AGREED }
  }

  return {
    follow(before, keeper, event, now) {
      const next = told(before, keeper, event, now)
      if (!next) return NOTHING
      if (event.kind === 'heard' && isQuiet(page.hour, next.page.hour)) {
        checks.booked(page, next.page, now)
        page = next.page
        return NOTHING
      }
      const step = bend.settled(next.page.hour, next.there, now)
      const isKept = step.effects.some(({ kind }) => kind === 'keep')
      const effects = isKept || !isToKeep(page.hour, step.hour, now) ? step.effects : [KEEP, ...step.effects]
      const hour = effects.some(({ kind }) => kind === 'keep') ? { ...step.hour, keptAt: now } : step.hour
      const old = page
      page = { ...next.page, hour }
      checks.booked(old, page, now)
      return effects
    },
    wakeAt(now) {
      let first: Instant | null = null
      for (const at of hourWakes(page.hour, AGREED, now)) if (first === null || at < first) first = at
      return first
    },
    page: () => page,
    restore(kept, keeper, now) {
      const read = parseHour(JSON.parse(JSON.stringify(hourText(bend.book(kept.hour)))))
      checks.that(read !== undefined, 'S8', 'the hour on disk cannot be read')
      const inside = keeper.seats.flatMap(({ name, epoch }) =>
        epoch > 0 && kept.away[name] === undefined ? [name as SeatId] : [],
      )
      page = { ...kept, hour: doubted(read ?? makeHour(), inside, instant(now)) }
    },
  }
}
