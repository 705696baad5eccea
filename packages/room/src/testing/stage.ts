/** A room on a table: let people come, speak and vanish, and see what each of them was told. */
import { after, type Instant, type Milliseconds, HOUR, MINUTE, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { FlowState, Gap } from '@holdfast/reconnect'
import type { FlowUp, Up, Word } from '@holdfast/wire'
import type { Effect, Save } from '../effect.ts'
import type { RoomEvent } from '../event.ts'
import { linkId, makeRoom, peerIdOf, type Room, type RoomPlan, type Standing, type Via } from '../room.ts'
import { step } from '../step.ts'
import type { Guest } from './guest.ts'
import { streamOf } from './words.ts'

/** A practitioner, a colleague, a patient and two related persons. */
export const [PIA, CLEO, ADA, BEN, DAN] = [1, 2, 3, 4, 5].map(n => testId('seat', n)) as [
  SeatId,
  SeatId,
  SeatId,
  SeatId,
  SeatId,
]

/** The hour they share: from noon on, two minutes of grace, five for practitioners; a break is decided after ten. */
export const PLAN: RoomPlan = {
  encounter: testId('encounter', 1),
  participants: [
    { seat: PIA, role: 'practitioner' },
    { seat: CLEO, role: 'practitioner' },
    { seat: ADA, role: 'patient' },
    { seat: BEN, role: 'related-person' },
    { seat: DAN, role: 'related-person' },
  ],
  grace: { patient: 2 * MINUTE, practitioner: 5 * MINUTE },
  when: { start: NOON, end: after(NOON, HOUR) },
  decideAfter: 10 * MINUTE,
}

/** How someone comes: as the next page, or as this one, by this try; a page says hello unless it is told not to. */
export type Coming = { readonly via?: Via; readonly epoch?: number; readonly tries?: number; readonly hello?: boolean }

/** What `makeStage` makes. */
export type Stage = {
  readonly room: () => Room
  readonly now: () => Instant
  readonly guests: Guest[]
  readonly saves: Save[]
  readonly happen: (event: RoomEvent) => readonly Effect[]
  readonly come: (seat: SeatId, how?: Coming) => Guest
  /** The same page makes a fresh link. */
  readonly again: (guest: Guest) => Guest
  readonly says: (guest: Guest, up: Up) => readonly Effect[]
  /** The next word of the page's stream. */
  readonly puts: (guest: Guest, word: Word) => readonly Effect[]
  /** How a page hears another seat, as it would report it now. */
  readonly hears: (guest: Guest, of: SeatId, state?: FlowState, more?: Partial<FlowUp>) => readonly Effect[]
  readonly gone: (guest: Guest) => readonly Effect[]
  readonly wait: (span: Milliseconds) => readonly Effect[]
  /** Time passes in small steps; these pages give a sign of life every five seconds, and hear each other. */
  /** Time passes; these pages give a sign of life every five seconds. */
  readonly stay: (span: Milliseconds, ...pages: readonly Guest[]) => void
  readonly live: (span: Milliseconds, ...pages: readonly Guest[]) => void
  readonly doze: (span: Milliseconds) => void
  readonly inside: (by: Guest, seat: SeatId) => Guest
  readonly on: (other: Room) => Stage
  readonly placeOf: (seat: SeatId) => Standing['place'] | undefined
}

/** A stage with this room, at noon. */
export function makeStage(start: Room = makeRoom(PLAN), begin: Instant = NOON, tickets = 0, links = 0): Stage {
  let room = start
  let now = begin
  const guests: Guest[] = []
  const saves: Save[] = []
  const said = new Map<string, number>()

  /** One event; its effects reach the guests, and are the answer. */
  function happen(event: RoomEvent): readonly Effect[] {
    const stepped = step(room, event, now)
    room = stepped.room
    for (const effect of stepped.effects) {
      if (effect.kind === 'save') saves.push(effect)
      if (effect.kind === 'send') guests.find(({ link }) => link === effect.to)?.heard.push(effect.message)
      if (effect.kind === 'close') {
        const guest = guests.find(({ link }) => link === effect.link)
        if (guest) guest.closed ??= effect.reason
      }
    }
    return stepped.effects
  }

  const says = (guest: Guest, up: Up): readonly Effect[] => happen({ kind: 'said', link: guest.link, up })
  function come(seat: SeatId, { via = 'link', epoch = ++tickets, tries = 1, hello = true }: Coming = {}): Guest {
    const link = linkId(++links)
    const guest: Guest = { seat, link, epoch, tries, via, peerId: peerIdOf(seat, epoch), heard: [], closed: null }
    guests.push(guest)
    happen({ kind: 'enter', seat, link, epoch, tries, via })
    if (via === 'link' && hello && guest.closed === null) says(guest, { t: 'hello', have: 0 })
    return guest
  }
  const puts = (guest: Guest, word: Word): readonly Effect[] => {
    const stream = streamOf(guest.seat, guest.epoch)
    const known = room.keeper.journal.streams[stream]?.last ?? 0
    const cseq = Math.max(known, said.get(stream) ?? 0) + 1
    const effects = says(guest, { t: 'put', stream, cseq, ...word })
    if ((room.keeper.journal.streams[stream]?.last ?? 0) >= cseq) said.set(stream, cseq)
    return effects
  }
  const hears: Stage['hears'] = (guest, of, state = 'flowing', more = {}) => {
    const gen = room.keeper.pairs.find(
      ({ a, b }) => [a.name, b.name].includes(of) && [a.name, b.name].includes(guest.seat),
    )
    const silent: { ago: number; held: number; gaps: Gap[] } = { ago: 0, held: 0, gaps: [] }
    return says(guest, { t: 'flow', of, gen: gen?.gen ?? 0, state, at: now, error: 0, ...silent, ...more })
  }
  const wait = (span: Milliseconds): readonly Effect[] => {
    now = after(now, span)
    return happen({ kind: 'wake' })
  }

  return {
    room: () => room,
    now: () => now,
    guests,
    saves,
    happen,
    come,
    again: guest => come(guest.seat, { epoch: guest.epoch, tries: guest.tries + guests.length + 1 }),
    says,
    puts,
    hears,
    gone: (guest: Guest) => happen({ kind: 'gone', link: guest.link }),
    wait,
    stay: (span, ...pages) => {
      for (let left = span; left > 0; left -= 5000) {
        wait(Math.min(left, 5000))
        for (const page of pages) says(page, { t: 'beat', n: 1, have: 0 })
      }
    },
    live: (span, ...pages) => {
      for (let left = span; left > 0; left -= 5000) {
        wait(Math.min(left, 5000))
        for (const page of pages) {
          says(page, { t: 'beat', n: 1, have: 0 })
          for (const other of pages) if (other !== page) hears(page, other.seat, 'flowing', { held: 60_000 })
        }
      }
    },
    doze: (span: Milliseconds) => {
      now = after(now, span)
    },
    /** Someone comes, and is let in when they are not in by themselves. */
    inside: (by: Guest, seat: SeatId): Guest => {
      const guest = come(seat)
      puts(by, { kind: 'admit', body: { seat } })
      return guest
    },
    /** The same moment on a fresh stage with another room: a restart. */
    on: (other: Room) => makeStage(other, now, tickets, links),
    placeOf: (seat: SeatId) => room.seats.find(s => s.seat === seat)?.standing.place,
  }
}
