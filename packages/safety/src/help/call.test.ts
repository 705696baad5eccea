/** Tests of a call for help: raised once, told until somebody has it, closed by somebody else, and drilled. */
import { after, HOUR, MINUTE, SECOND, type Instant, type ResponderId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { helpCall } from '../testing.ts'
import { helpHappened, helpStandingOf, type HelpCall, type HelpEvent } from './call.ts'
import { lastDrill } from './drill.ts'
import { owedTo } from './instead.ts'
import { DEFAULT_HELP_POLICY, whomToTell, type Responder } from './whom-to-tell.ts'
import { AGAIN_LIMIT, JOINS_FOR, raiseCall } from './raise.ts'

const id = (n: number) => testId('help', n)
const practitioner = testId('practitioner', 1)
const [ann, bob, cleo, desk] = [1, 2, 3, 4].map(n => testId('responder', n)) as [
  ResponderId,
  ResponderId,
  ResponderId,
  ResponderId,
]
const LIST: readonly Responder[] = [
  { id: ann, channel: 'mail', turn: 1 },
  { id: bob, channel: 'web', turn: 1 },
  { id: cleo, channel: 'mail', turn: 2 },
]
const at = (span: number): Instant => after(NOON, span)
const told = (responder: ResponderId, span = 0): HelpEvent => ({ kind: 'told', at: at(span), responder })
const failed = (responder: ResponderId, span = 0): HelpEvent => ({
  kind: 'not-told',
  at: at(span),
  responder,
  why: 'no-answer',
})
const has = (by: ResponderId | typeof practitioner = practitioner): HelpEvent => ({
  kind: 'acknowledged',
  at: at(MINUTE),
  by,
})
const close = (outcome: 'safe' | 'mistaken' = 'safe', by = practitioner): HelpEvent => ({
  kind: 'closed',
  at: at(2 * MINUTE),
  by,
  outcome,
})
const call = (...events: readonly HelpEvent[]): HelpCall => helpCall({ events })
const asked = (one: HelpCall, span: number, list = LIST) => whomToTell(one, list, at(span), DEFAULT_HELP_POLICY)

describe('raising', () => {
  test('[HE1] a press is one call however often and in whatever order it is sent', () => {
    const presses = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(presses, ns => {
        const calls = ns.reduce<readonly HelpCall[]>((mine, n) => {
          const raised = raiseCall(mine, helpCall({ id: id(n) }))
          if (!raised.ok) throw new Error(raised.error)
          return [...mine.filter(one => one.id !== raised.value.call.id), raised.value.call]
        }, [])
        expect(calls).toHaveLength(1)
        expect((calls[0]?.events.length ?? 0) + 1).toBe(new Set(ns).size)
      }),
    )
  })

  test('[HE1] the id of a press of another hour is refused', () => {
    const elsewhere = helpCall({ hour: { encounter: testId('encounter', 2), seat: testId('seat', 2) } })
    expect(raiseCall([call()], elsewhere)).toEqual({ ok: false, error: 'id-used' })
  })

  test.each([
    ['while nobody has it', call(), JOINS_FOR - 1, 'again'],
    ['ten minutes later', call(), JOINS_FOR, 'new'],
    ['once somebody has it', call(has()), MINUTE, 'new'],
    ['once it is closed', call(has(), close()), MINUTE, 'new'],
    ['after a drill', helpCall({ isDrill: true }), MINUTE, 'new'],
  ] as const)('[HE2] another press %s', (_, before, span, kind) => {
    expect(raiseCall([before], helpCall({ id: id(2), at: at(span) }))).toMatchObject({ ok: true, value: { kind } })
  })

  test('[HE1] a press that joined a call is known when it is sent again, also once somebody has the call', () => {
    const joined = call({ kind: 'again', at: at(5), id: id(2), how: 'press' }, has())
    expect(raiseCall([joined], helpCall({ id: id(2), at: at(MINUTE) }))).toEqual({
      ok: true,
      value: { kind: 'known', call: joined },
    })
  })

  test('[HE7] two drills are two', () => {
    const drill = helpCall({ isDrill: true, hour: null })
    expect(raiseCall([drill], { ...drill, id: id(2) })).toMatchObject({ ok: true, value: { kind: 'new' } })
  })

  test('[HE2] a storm of presses is one call with a bounded trace', () => {
    let mine = call()
    for (let n = 2; n < 200; n++) {
      const raised = raiseCall([mine], helpCall({ id: id(n), at: at(n) }))
      if (raised.ok) mine = raised.value.call
    }
    expect(mine.events).toHaveLength(AGAIN_LIMIT)
  })
})

describe('who is told', () => {
  test.each<readonly [string, HelpCall, number, readonly ResponderId[], number | null]>([
    ['[HE3] the first turn at once', call(), 0, [ann, bob], 3 * MINUTE],
    ['[HE3] the next turn in time', call(told(ann), told(bob)), 3 * MINUTE, [ann, bob, cleo], null],
    ['[HE3] the next turn sooner where nobody could be told', call(failed(ann), failed(bob, 5)), 5, [cleo], 2 * SECOND],
    ['[HE3] but not while one could', call(told(ann), failed(bob)), 5, [], 2 * SECOND],
    ['[HE4] again after two seconds', call(failed(ann), told(bob)), 2 * SECOND, [ann], 3 * MINUTE],
    ['[HE4] then after four', call(failed(ann), failed(ann, 2000), told(bob)), 5999, [], 6 * SECOND],
    ['[HE4] who was told is reminded', call(told(ann), told(bob, 9)), 3 * MINUTE, [ann, cleo], 3 * MINUTE + 9],
    ['[HE5] nobody once somebody has it', call(told(ann), has()), 9 * MINUTE, [], null],
    ['[HE5] nobody after a day', call(told(ann)), 24 * HOUR, [], null],
  ])('%s', (_, one, span, now, next) => {
    expect(asked(one, span)).toEqual({ now, next: next === null ? null : at(next) })
  })

  test('[HE4] a way that the server does not have is tried once, and the next turn comes at once', () => {
    const none: HelpEvent = { kind: 'not-told', at: NOON, responder: ann, why: 'no-way' }
    expect(asked(call(none), HOUR, [LIST[0] ?? { id: ann, channel: 'mail', turn: 1 }])).toEqual({ now: [], next: null })
    expect(asked(call(none, { ...none, responder: bob }), 1).now).toEqual([cleo])
  })

  test('[HE4] waits grow to a minute for a try that failed and to half an hour for a reminder', () => {
    const list: readonly Responder[] = [{ id: ann, channel: 'mail', turn: 1 }]
    const lost = Array.from({ length: 30 }, () => failed(ann))
    expect(asked(call(...lost), 0, list)).toEqual({ now: [], next: at(MINUTE) })
    const reminded = Array.from({ length: 30 }, () => told(ann))
    expect(asked(call(...reminded), 0, list)).toEqual({ now: [], next: at(30 * MINUTE) })
  })

  test('[HE3] a desk is told by being looked at, and does not keep the next turn waiting longer', () => {
    const list: readonly Responder[] = [
      { id: desk, channel: 'desk', turn: 1 },
      { id: ann, channel: 'mail', turn: 2 },
    ]
    expect(asked(call(), 0, list)).toEqual({ now: [], next: at(3 * MINUTE) })
    expect(asked(call(), 3 * MINUTE, list).now).toEqual([ann])
  })

  test('[HE5] whatever helpHappened, nobody is told twice at one moment, nor after somebody has it', () => {
    const events = fc.array(fc.record({ who: fc.constantFrom(ann, bob, cleo), ok: fc.boolean(), span: fc.nat(HOUR) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(events, fc.nat(HOUR), (list, span) => {
        const tries = list.map(one => (one.ok ? told(one.who, one.span) : failed(one.who, one.span)))
        const { now, next } = asked(call(...tries), span)
        expect(new Set(now).size).toBe(now.length)
        expect(next === null || next > at(span)).toBe(true)
        const tried = call(...tries, ...now.map(who => told(who, span)))
        expect(asked(tried, span).now).toEqual([])
        expect(asked(call(...tries, has()), span)).toEqual({ now: [], next: null })
      }),
    )
  })
})

describe('having it and closing it', () => {
  const mine = helpCall({ by: practitioner })
  test.each<readonly [string, HelpCall, HelpEvent, string]>([
    ['the caller has it themselves', mine, has(), 'own-call'],
    ['the caller closes it', { ...mine, events: [has(ann)] }, close(), 'own-call'],
    ['nobody has it', call(), close(), 'not-acknowledged'],
    ['it was closed otherwise', call(has(), close()), close('mistaken'), 'closed'],
    ['it was closed, and somebody takes it', call(has(), close()), has(ann), 'closed'],
  ])('[HE6] %s: refused', (_, before, event, error) => {
    expect(helpHappened(before, event)).toEqual({ ok: false, error })
  })

  test('[HE6] it is open, somebody has it, it is closed; said twice by the same hand it is said once', () => {
    let one = call()
    const seen = [helpStandingOf(one)]
    for (const event of [has(ann), has(ann), has(), close(), close()]) {
      const next = helpHappened(one, event)
      if (next.ok) one = next.value
      seen.push(helpStandingOf(one))
    }
    expect(seen).toEqual(['open', 'acknowledged', 'acknowledged', 'acknowledged', 'closed', 'closed'])
    expect(one.events.map(({ kind }) => kind)).toEqual(['acknowledged', 'acknowledged', 'closed'])
    expect(helpHappened(one, told(bob)).ok).toBe(true)
  })
})

describe('a drill', () => {
  const drill = (...events: readonly HelpEvent[]) =>
    helpCall({ by: practitioner, isDrill: true, hour: null, of: 3, events })
  test('[HE7] tells everybody at once, those who were not reached again, and nobody after ten minutes', () => {
    expect(asked(drill(), 0).now).toEqual([ann, bob, cleo])
    expect(asked(drill(told(ann), failed(bob), told(cleo)), 3 * MINUTE)).toEqual({ now: [bob], next: null })
    expect(asked(drill(failed(bob)), 10 * MINUTE)).toEqual({ now: [], next: null })
  })

  test('[HE7] its result is its day and how many of the list were reached; the latest counts, and no call does', () => {
    const first = drill(told(ann), told(ann, 5), failed(bob), has())
    expect(lastDrill([first, call(told(ann))])).toEqual({ at: NOON, reached: 1, of: 3, isAcknowledged: true })
    const second = { ...drill(told(ann), told(bob), told(cleo)), at: at(HOUR) }
    expect(lastDrill([second, first])).toEqual({ at: at(HOUR), reached: 3, of: 3, isAcknowledged: false })
    expect(lastDrill([call()])).toBeNull()
    expect(helpHappened(first, close()).ok).toBe(true)
  })
})

test('[HE9] what was chosen is owed to the hour from the last press on until the call is closed or over, and a drill owes nothing', () => {
  const call = helpCall({ does: 'end' })
  const hour = { encounter: testId('encounter', 1), seat: testId('seat', 1) }
  const owed = (change: Partial<HelpCall>, now: Instant = at(HOUR)) =>
    owedTo({ ...call, ...change }, now, DEFAULT_HELP_POLICY)
  expect(owed({})).toEqual({ ...hour, at: NOON, does: 'end' })
  const again: HelpEvent = { kind: 'again', at: at(MINUTE), id: id(2), how: 'chord' }
  expect(owed({ does: 'mask', events: [again, has()] })).toEqual({ ...hour, at: at(MINUTE), does: 'mask' })
  const wiser = raiseCall([call], { ...call, id: id(2), at: at(MINUTE), does: 'mask' })
  expect(wiser.ok && owedTo(wiser.value.call, at(HOUR), DEFAULT_HELP_POLICY)).toMatchObject({
    at: at(MINUTE),
    does: 'mask',
  })
  expect(owed({ events: [has(), close()] })).toEqual({ ...hour, at: NOON, does: null })
  expect(owed({}, at(24 * HOUR))).toEqual({ ...hour, at: NOON, does: null })
  expect([owed({ isDrill: true }), owed({ hour: null })]).toEqual([null, null])
})
