/** What holds whatever happens: random people come, speak, vanish and return, and the promises are checked at every step. */
import { MINUTE, SECOND, type SeatId } from '@holdfast/domain'
import type { Up } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Effect } from './effect.ts'
import { carrierOf, holderOf, isHere, isIn, type Room, type Seat } from './room.ts'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import { ADA, BEN, candidate, CLEO, DAN, makeStage, PIA, PLAN, words, type Guest, type Stage } from './testing/stage.ts'
import { viewFor } from './view.ts'

/** One thing that happens; `who` and `whom` pick among the links there ever were, live or not. */
type Act =
  | { readonly do: 'come'; readonly seat: SeatId; readonly via: 'link' | 'peerjs'; readonly again: boolean }
  | { readonly do: 'gone' | 'peer'; readonly who: number; readonly whom: number }
  | { readonly do: 'say'; readonly who: number; readonly up: Up }
  | { readonly do: 'time'; readonly span: number; readonly woken: boolean }
  | { readonly do: 'restart' }

const seat = fc.constantFrom(PIA, CLEO, ADA, BEN, DAN)
const link = fc.nat({ max: 30 })
const up: fc.Arbitrary<Up> = fc.oneof(
  fc.record({ t: fc.constant('admit' as const), seat }),
  fc.record({ t: fc.constant('to-door' as const), seat }),
  fc.nat({ max: 9 }).map(n => words(n)),
  fc.record({ t: fc.constant('hello' as const), have: fc.nat({ max: 9 }) }),
  fc.record({ t: fc.constant('got' as const), seq: fc.nat({ max: 9 }) }),
  fc.record({ t: fc.constant('media' as const), mic: fc.boolean(), camera: fc.boolean() }),
  fc.record({ t: fc.constant('curtain' as const), drawn: fc.boolean() }),
  fc.record({ t: fc.constant('leave' as const) }),
)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('come' as const),
      seat,
      via: fc.constantFrom('link', 'link', 'peerjs'),
      again: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('gone', 'peer'), who: link, whom: link }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('say' as const), who: link, up }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('say' as const), who: link, up: fc.constant({ t: 'end' } as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      span: fc.constantFrom(SECOND, 2 * MINUTE - 1, 2 * MINUTE, 6 * MINUTE),
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
        () => void (a.again && last ? stage.come(a.seat, a.via, last.ticket) : stage.come(a.seat, a.via)),
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
  const said = a.do === 'say' ? pick(stage, a.who) : undefined
  const speaker = said && holderOf(before, said.link)
  for (const is of room.seats) {
    const was = find(before, is.seat)
    if (!was) throw new Error('a seat out of nowhere')
    if (is.role !== 'practitioner' && isIn(is) && !isIn(was)) {
      // [RO6] in only by an admit, by a practitioner who is in, of a seat that waits and is here.
      expect(a).toMatchObject({ do: 'say', up: { t: 'admit', seat: is.seat } })
      expect([speaker?.role, speaker && isIn(speaker)]).toEqual(['practitioner', true])
      expect([was.standing.place, isHere(was)]).toEqual(['waiting', true])
    }
    const overdue = was.awaySince !== null && stage.now() - was.awaySince >= graceOf(was)
    // [RO8] a grace that was over is over at the next step, whatever it is.
    if (overdue && room !== before && is.role !== 'practitioner') expect(isIn(is)).toBe(false)
    // [RO10] a page that entered counts as silent and dark.
    if (is.page && is.page.link !== was.page?.link) expect([is.mic, is.camera]).toEqual([false, false])
    // Away is who has a place and no link.
    expect(is.awaySince !== null).toBe((isIn(is) || is.standing.place === 'waiting') && !isHere(is))
  }
  // [RO13] gapless, each id once, nothing that stood there ever changes.
  expect(room.journal.map(({ seq }) => seq)).toEqual(room.journal.map((_, i) => i + 1))
  expect(new Set(room.journal.map(({ id }) => id)).size).toBe(room.journal.length)
  expect(room.journal.slice(0, before.journal.length)).toEqual(before.journal)
  for (const effect of effects) if (effect.kind === 'send') checkSend(room, effect)
  // [RO23] what is kept is kept before it is told.
  expect(effects.findIndex(({ kind }) => kind === 'save')).toBeLessThanOrEqual(0)
  for (const { seat: viewer, role } of room.seats) checkView(room, viewer, role === 'practitioner')
}

function checkSend(room: Room, { to, message }: Extract<Effect, { kind: 'send' }>): void {
  const holder = holderOf(room, to)
  if (!holder) throw new Error('told something to a link that holds no seat')
  if (message.t === 'entry') {
    // [RO14] only those it is for.
    expect(room.journal[message.seq - 1]?.to).toContain(holder.seat)
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
  if (message.t === 'room') expect(message).toEqual(viewFor(room, holder.seat))
}

function checkView(room: Room, viewer: SeatId, seesAll: boolean): void {
  const own = find(room, viewer)
  for (const shown of viewFor(room, viewer).seats) {
    const isOther = shown.seat !== viewer && shown.role !== 'practitioner'
    // [RO20] nobody but practitioners sees another at the door, and from the door nobody sees others at all.
    if (!seesAll && isOther) expect([shown.place, own && isIn(own)]).toEqual(['in', true])
    if (shown.peerId !== null) expect([shown.place, own && isIn(own), room.ended]).toEqual(['in', true, null])
  }
}

test('[RO6] [RO8] [RO10] [RO13] [RO14] [RO18] [RO20] [RO23] hold whoever comes, speaks, vanishes and returns', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 60 }), acts => {
      let stage = makeStage()
      stage.come(PIA)
      for (const a of acts) {
        const before = stage.room()
        if (a.do === 'restart') {
          const again = restoreRoom(PLAN, { snapshot: snapshotOf(before), journal: before.journal }, stage.now())
          if (!again.ok) throw new Error(again.error)
          // [RO24] nobody is anywhere else after a restart, and all used tickets stay used.
          expect(again.value.seats.map(s => [s.standing, s.ticket])).toEqual(
            before.seats.map(s => [s.standing, s.ticket]),
          )
          stage = stage.on(again.value)
          continue
        }
        check(stage, before, a, perform(stage, a))
      }
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('[RO25] whatever is ignored or refused leaves the very same room object', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.come(ADA)
  const room = stage.room()
  const ups: Up[] = [
    words(1),
    { t: 'admit', seat: ADA },
    { t: 'end' },
    { t: 'curtain', drawn: true },
    { t: 'curtain', drawn: false },
    { t: 'got', seq: 3 },
  ]
  for (const one of [...ups, candidate(desk.peerId), { t: 'media', mic: false, camera: false } as const])
    stage.says(guest, one)
  stage.gone({ ...guest, link: 'nobody' as never })
  stage.wait(MINUTE)
  expect(stage.room()).toBe(room)
})
