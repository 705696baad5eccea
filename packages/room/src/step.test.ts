/** What holds whatever happens: random people come, speak, vanish and return, and the promises are checked at every step. */
import { MINUTE, SECOND, type SeatId } from '@holdfast/domain'
import { readJournal } from '@holdfast/reconnect'
import type { Up, Word } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Effect } from './effect.ts'
import { lastSignOf } from './presence.ts'
import { carrierOf, holderOf, isHere, isIn, isPlaced, kept, type Room, type Seat } from './room.ts'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import type { Guest } from './testing/guest.ts'
import { ADA, BEN, CLEO, DAN, makeStage, PIA, PLAN, type Stage } from './testing/stage.ts'
import { candidate, heard, words } from './testing/words.ts'
import { viewFor } from './view.ts'

/** One thing that happens; `who` and `whom` pick among the links there ever were, live or not. */
type Act =
  | {
      readonly do: 'come'
      readonly seat: SeatId
      readonly via: 'link' | 'peerjs'
      readonly again: boolean
      readonly hello: boolean
    }
  | { readonly do: 'put'; readonly who: number; readonly word: Word }
  | {
      readonly do: 'hear'
      readonly who: number
      readonly of: SeatId
      readonly state: 'none' | 'flowing' | 'stalled' | 'over'
      readonly ago: number
    }
  | { readonly do: 'gone' | 'peer'; readonly who: number; readonly whom: number }
  | { readonly do: 'say'; readonly who: number; readonly up: Up }
  | { readonly do: 'time'; readonly span: number; readonly woken: boolean }
  | { readonly do: 'restart' }

const seat = fc.constantFrom(PIA, CLEO, ADA, BEN, DAN)
const link = fc.nat({ max: 30 })
const up: fc.Arbitrary<Up> = fc.oneof(
  fc.record({ t: fc.constant('hello' as const), have: fc.nat({ max: 9 }) }),
  fc.record({ t: fc.constant('beat' as const), n: fc.nat({ max: 9 }), have: fc.nat({ max: 9 }) }),
  fc.record({ t: fc.constant('got' as const), n: fc.nat({ max: 9 }) }),
  fc.record({
    t: fc.constant('media' as const),
    mic: fc.boolean(),
    camera: fc.boolean(),
    dark: fc.constantFrom(null, 'chosen' as const, 'device-lost' as const),
  }),
  fc.constantFrom<Up>({ t: 'leave' }, { t: 'away' }, { t: 'retry' }),
)
const word: fc.Arbitrary<Word> = fc.oneof(
  { weight: 5, arbitrary: seat.map((id): Word => ({ kind: 'admit', body: { seat: id } })) },
  seat.map((id): Word => ({ kind: 'to-door', body: { seat: id } })),
  { weight: 3, arbitrary: fc.nat({ max: 9 }).map(n => words(n)) },
  fc.boolean().map((drawn): Word => ({ kind: 'curtain', body: { drawn } })),
  fc.constantFrom<Word>(
    { kind: 'step', body: { step: 'text', why: 'chosen' } },
    { kind: 'step', body: { step: 'video', why: 'measured' } },
    { kind: 'choice', body: { choice: 'pause' } },
    { kind: 'choice', body: { choice: 'reschedule' } },
  ),
)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('come' as const),
      seat,
      via: fc.constantFrom('link', 'link', 'peerjs'),
      again: fc.boolean(),
      hello: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('gone', 'peer'), who: link, whom: link }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), who: link, up }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('put' as const), who: link, word }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('hear' as const),
      who: link,
      of: seat,
      state: fc.constantFrom('flowing', 'flowing', 'flowing', 'stalled', 'over', 'none'),
      ago: fc.nat({ max: 5000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      who: link,
      word: fc.constant<Word>({ kind: 'end', body: {} }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      span: fc.constantFrom(SECOND, 8 * SECOND, 40 * SECOND, 2 * MINUTE - 1, 2 * MINUTE, 11 * MINUTE),
      woken: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' } as const) },
)

const pick = (stage: Stage, n: number): Guest | undefined => stage.guests[n % Math.max(1, stage.guests.length)]

/** Carries one act out; the answer is what it did, for the checks. */
function perform(stage: Stage, a: Act): readonly Effect[] {
  switch (a.do) {
    case 'come': {
      const last = stage.guests.findLast(g => g.seat === a.seat && g.via === a.via)
      return collect(
        stage,
        () => void (a.again && last ? stage.again(last) : stage.come(a.seat, { via: a.via, hello: a.hello })),
      )
    }
    case 'gone':
    case 'peer': {
      const [who, whom] = [pick(stage, a.who), pick(stage, a.whom)]
      if (!who || !whom) return []
      return a.do === 'gone' ? stage.gone(who) : stage.says(who, candidate(whom.peerId))
    }
    case 'say': {
      const who = pick(stage, a.who)
      return who ? stage.says(who, a.up) : []
    }
    case 'put': {
      const who = pick(stage, a.who)
      return who ? stage.puts(who, a.word) : []
    }
    case 'hear': {
      const who = pick(stage, a.who)
      return who ? stage.hears(who, a.of, a.state, { ago: a.ago, held: a.ago }) : []
    }
    case 'time':
      if (a.woken) return stage.wait(a.span)
      stage.doze(a.span)
      return []
    case 'restart':
      return []
  }
}
/** `come` answers with a guest, so its effects are read off what the guests heard. */
function collect(stage: Stage, run: () => void): readonly Effect[] {
  const counts = new Map(stage.guests.map(g => [g, g.heard.length]))
  run()
  return stage.guests.flatMap(g =>
    g.heard.slice(counts.get(g) ?? 0).map(message => ({ kind: 'send' as const, to: g.link, message })),
  )
}

const find = (room: Room, id: SeatId): Seat | undefined => room.seats.find(s => s.seat === id)
const graceOf = (s: Seat) => (s.role === 'practitioner' ? PLAN.grace.practitioner : PLAN.grace.patient)

/** What must hold between the room before an act and the room after it. */
function check(stage: Stage, before: Room, a: Act, effects: readonly Effect[]): void {
  const room = stage.room()
  const said = a.do === 'put' ? pick(stage, a.who) : undefined
  const speaker = said && holderOf(before, said.link)
  for (const is of room.seats) {
    const was = find(before, is.seat)
    if (!was) throw new Error('a seat out of nowhere')
    if (is.role !== 'practitioner' && isIn(is) && !isIn(was)) {
      // [RO6] in only by an admit, by a practitioner who is in, of a seat that waits and is here.
      expect(a).toMatchObject({ do: 'put', word: { kind: 'admit', body: { seat: is.seat } } })
      expect([speaker?.role, speaker && isIn(speaker)]).toEqual(['practitioner', true])
      expect([was.standing.place, isHere(was)]).toEqual(['waiting', true])
    }
    // [RO8] a grace that was over is over at the next step, whatever it is.
    const isOverdue =
      isPlaced(was) && !isHere(was) && stage.now() - lastSignOf(before, was) >= graceOf(was) + 15 * SECOND
    if (isOverdue && room !== before && is.role !== 'practitioner') expect(isIn(is)).toBe(false)
    // [RO10] a new page counts as silent and dark.
    if (kept(room, is).epoch !== kept(before, was).epoch) expect([is.mic, is.camera]).toEqual([false, false])
    // One link at the keeper and at the door.
    expect(is.page?.link ?? null).toBe(kept(room, is).link)
    expect(kept(room, is).epoch).toBeGreaterThanOrEqual(kept(before, was).epoch)
  }
  const links = room.seats.flatMap(({ page, peer }) => [page, peer].flatMap(one => (one ? [one.link] : [])))
  expect(new Set(links).size).toBe(links.length)
  // [RO13] gapless, each word once, nothing that stood there ever changes; and only after it was asked to be kept.
  const { entries } = room.keeper.journal
  expect(readJournal(entries)).toEqual(room.keeper.journal)
  expect(entries.slice(0, before.keeper.journal.entries.length)).toEqual(before.keeper.journal.entries)
  const saved = effects.flatMap(effect => (effect.kind === 'save' ? effect.entries : []))
  if (a.do !== 'come') expect(saved).toEqual(entries.slice(before.keeper.journal.entries.length))
  for (const effect of effects) if (effect.kind === 'send') checkSend(room, effect)
  // [RO23] what is kept is kept before it is told.
  expect(effects.findIndex(({ kind }) => kind === 'save')).toBeLessThanOrEqual(0)
  expect(effects.filter(({ kind }) => kind === 'save').length).toBeLessThanOrEqual(1)
  for (const { seat: viewer, role } of room.seats) checkView(stage, viewer, role === 'practitioner')
}

function checkSend(room: Room, { to, message }: Extract<Effect, { kind: 'send' }>): void {
  if (message.t === 'stale') return
  const holder = holderOf(room, to)
  if (!holder) throw new Error('told something to a link that holds no seat')
  if (message.t === 'entry') {
    // [RO14] only those it is for, and each by their own count.
    const mine = room.keeper.journal.entries.filter(({ to: seats }) => seats.includes(holder.seat))
    expect(message).toMatchObject({ body: mine[message.n - 1]?.body, kind: mine[message.n - 1]?.kind })
  }
  if (message.t === 'pair') {
    // [RO30] only between seats that are in, while the hour lasts.
    const other = find(room, message.with)
    expect([isIn(holder), other && isIn(other), room.ended]).toEqual([true, true, null])
  }
  if (message.t === 'peer') {
    // [RO18] from a seat that is in, to the carrier of a seat that is in.
    const from = room.seats.find(s => carrierOf(s)?.peerId === message.from)
    expect([isIn(holder), carrierOf(holder)?.link, from && isIn(from), from === holder]).toEqual([
      true,
      to,
      true,
      false,
    ])
  }
}

/** Entries come to each link in their order and without a gap, whoever was told what before. */
function checkOrder(stage: Stage): void {
  for (const guest of stage.guests) {
    const counts = heard(guest, 'entry').map(({ n }) => n)
    for (const [place, n] of counts.entries()) expect(n).toBeLessThanOrEqual((counts[place - 1] ?? n) + 1)
  }
}

function checkView(stage: Stage, viewer: SeatId, seesAll: boolean): void {
  const room = stage.room()
  const now = stage.now()
  const own = find(room, viewer)
  const { seats } = viewFor(room, viewer, now)
  // [RO43] no hidden viewer: whoever is in is shown everybody who is in, and nobody can be who was not expected.
  const places = room.seats.filter(one => isIn(one)).map(one => one.seat)
  if (own && isIn(own)) expect(seats.filter(one => one.place === 'in').map(one => one.seat)).toEqual(places)
  expect(room.seats.map(one => one.seat)).toEqual(PLAN.participants.map(one => one.seat))
  for (const shown of seats) {
    const isOther = shown.seat !== viewer && shown.role !== 'practitioner'
    // [RO20] nobody but practitioners sees another at the door, and from the door nobody sees others at all.
    if (!seesAll && isOther) expect([shown.place, own && isIn(own)]).toEqual(['in', true])
    if (shown.peerId !== null) expect([shown.place, own && isIn(own), room.ended]).toEqual(['in', true, null])
  }
}

test('[RO6] [RO8] [RO10] [RO13] [RO14] [RO18] [RO20] [RO23] [RO30] [RO43] [D38b] hold whoever comes, speaks, vanishes and returns', () => {
  fc.assert(
    fc.property(fc.subarray([ADA, BEN, DAN]), fc.array(act, { minLength: 1, maxLength: 60 }), (inside, acts) => {
      let stage = makeStage()
      const desk = stage.come(PIA)
      for (const one of inside) stage.inside(desk, one)
      for (const a of acts) {
        const before = stage.room()
        if (a.do === 'restart') {
          checkOrder(stage)
          const { entries } = before.keeper.journal
          const again = restoreRoom(PLAN, { snapshot: snapshotOf(before), journal: entries }, stage.now())
          if (!again.ok) throw new Error(again.error)
          // [RO24] nobody is anywhere else after a restart, and what was used stays used.
          expect(again.value.seats.map(s => [s.standing, s.ticket])).toEqual(
            before.seats.map(s => [s.standing, s.ticket]),
          )
          expect(again.value.keeper.seats.map(s => [s.epoch, s.tries])).toEqual(
            before.keeper.seats.map(s => [s.epoch, s.tries]),
          )
          stage = stage.on(again.value)
          continue
        }
        check(stage, before, a, perform(stage, a))
      }
      checkOrder(stage)
    }),
    { numRuns: 1500 },
  )
}, 120_000)

test('[RO24] killed at any moment, a room loses nothing that was told to anyone', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), fc.nat(), (acts, at) => {
      const stage = makeStage()
      stage.come(PIA)
      // What is on disk: the entries and the snapshot of the saves that were carried out.
      let disk = snapshotOf(stage.room())
      for (const a of acts.slice(0, at % (acts.length + 1))) {
        if (a.do === 'restart') continue
        const saves = stage.saves.length
        perform(stage, a)
        if (stage.saves.length > saves) disk = snapshotOf(stage.room())
      }
      const journal = stage.saves.flatMap(({ entries }) => entries)
      const again = restoreRoom(PLAN, { snapshot: disk, journal }, stage.now())
      if (!again.ok) throw new Error(again.error)
      for (const guest of stage.guests)
        for (const told of heard(guest, 'entry')) {
          const mine = again.value.keeper.journal.entries.filter(({ to }) => to.includes(guest.seat))
          expect(mine[told.n - 1]).toMatchObject({ kind: told.kind, body: told.body })
        }
      // Whoever was told to have a place, has it; whoever used a ticket, has used it.
      expect(again.value.seats.map(({ standing }) => standing)).toEqual(
        stage.room().seats.map(({ standing }) => standing),
      )
      expect(again.value.keeper.seats.map(s => [s.epoch, s.tries])).toEqual(
        stage.room().keeper.seats.map(s => [s.epoch, s.tries]),
      )
      expect(again.value.curtain).toBe(stage.room().curtain)
    }),
    { numRuns: 500 },
  )
}, 60_000)

test('[RO25] whatever is ignored leaves the very same room object', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.come(ADA)
  const room = stage.room()
  const ups: Up[] = [candidate(desk.peerId), { t: 'got', n: 3 }, { t: 'media', mic: false, camera: false, dark: null }]
  for (const one of ups) stage.says(guest, one)
  stage.hears(guest, PIA)
  stage.says({ ...guest, link: 'nobody' as never }, { t: 'leave' })
  stage.gone({ ...guest, link: 'nobody' as never })
  expect(stage.room()).toBe(room)
})
