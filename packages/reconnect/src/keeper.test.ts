/** Who holds a seat, what is kept before it is told, and who is joined with whom: the keeper's rules by cases. */
import { after, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import type { EndFrame, FlowState, Put } from './frame.ts'
import {
  giveUp,
  graceEnds,
  keeperSeat,
  keeperWakeAt,
  makeKeeper,
  mayEnter,
  presenceAt,
  REFUSED,
  setApart,
} from './keeper-state.ts'
import type { Judge, Keeper, KeeperEffect, KeeperEvent } from './keeper-state.ts'
import { stepKeeper } from './keeper.ts'
import { JOURNAL_LIMIT, readJournal, type Entry } from './journal.ts'
import { keptOf, restoreKeeper } from './restore.ts'

const at = (ms: number): Instant => after(NOON, ms)
const judge: Judge = ({ kind }) =>
  kind === 'bad' ? { kind: 'refuse', code: 'no' } : kind === 'wait' ? { kind: 'later' } : { kind: 'take', to: kind === 'private' ? [] : ['a', 'b'] } // prettier-ignore
const enter = (seat: string, link: string, epoch = 1, tries = 1): KeeperEvent => ({ kind: 'enter', seat, link, epoch, tries }) // prettier-ignore
const hear = (link: string, frame: EndFrame): KeeperEvent => ({ kind: 'heard', link, frame })
const hello = (link: string, have = 0): KeeperEvent => hear(link, { t: 'hello', have })
const put = (cseq: number, kind = 'chat', stream = 's'): Put => ({ t: 'put', stream, cseq, kind, body: cseq })
const flow = (of: string, state: FlowState, gen = 1): EndFrame => ({ t: 'flow', of, gen, state, at: null, error: 0, ago: 100, held: 0, gaps: [] }) // prettier-ignore
const wanted: KeeperEvent = { kind: 'wanted', pairs: [['a', 'b']] }

/** Plays events, each one second after the one before; the keeper, and what was asked for by the last one. */
function play(events: readonly KeeperEvent[], from: Keeper = makeKeeper(['a', 'b']), start = 0) {
  let keeper = from
  let effects: readonly KeeperEffect[] = []
  events.forEach((event, n) => ({ keeper, effects } = stepKeeper(keeper, event, at(start + n * 1000), judge)))
  return { keeper, effects, asked: effects.map(told) }
}
function told(effect: KeeperEffect): string {
  if (effect.kind === 'close') return `close ${effect.link} ${effect.why}`
  return effect.kind === 'keep' ? 'keep' : `${effect.frame.t} to ${effect.to}`
}
const both = [enter('a', 'a1'), enter('b', 'b1'), hello('a1'), hello('b1')]

test.each([
  ['a', 2, 1, true],
  ['a', 1, 3, true],
  ['a', 1, 2, false],
  ['a', 0, 9, false],
  ['a', 1.5, 1, false],
  ['a', 2, 0, false],
  ['nobody', 1, 1, false],
])('[KE1] after life 1 with its link 2, %s may come with life %s and link %s: %s', (seat, epoch, tries, may) => {
  const { keeper } = play([enter('a', 'x', 1, 2)])
  expect(mayEnter(keeper, { seat, epoch, tries })).toBe(may)
  const step = play([{ kind: 'enter', seat, link: 'y', epoch, tries }], keeper)
  const isBefore = seat === 'a' && epoch < 1
  expect(step.asked.includes(isBefore ? 'close y moved' : 'close y ticket')).toBe(!may)
  if (!may) expect(step.keeper).toBe(keeper)
})

test('[KE2] who comes is on disk before they are welcomed, and before the one before them is told', () => {
  expect(play([enter('a', 'x'), enter('a', 'y', 1, 2)]).asked).toEqual(['keep', 'close x replaced', 'welcome to y'])
  expect(play([enter('a', 'x'), enter('a', 'y', 2)]).asked).toEqual(['keep', 'close x moved', 'welcome to y'])
})

test('[KE3] a link that is not the present one changes nothing and is told so', () => {
  const { keeper } = play([enter('a', 'x'), enter('a', 'y', 2)])
  for (const frame of [put(1), { t: 'leave' }, { t: 'beat', n: 1, have: 0 }, flow('b', 'flowing')] as EndFrame[]) {
    const step = play([hear('x', frame)], keeper)
    expect([step.keeper, step.asked]).toEqual([keeper, ['stale to x']])
  }
  expect(play([{ kind: 'gone', link: 'x' }], keeper).keeper).toBe(keeper)
})

test('[KE4] hello brings what was not applied, and again when it is said again; before it no entry is sent', () => {
  const { keeper, asked } = play([enter('a', 'a1'), enter('b', 'b1'), hello('a1'), hear('a1', put(1)), hear('a1', put(2))]) // prettier-ignore
  expect(asked).toEqual(['keep', 'entry to a1'])
  const greeted = play([hello('b1')], keeper)
  expect(greeted.asked).toEqual(['entry to b1', 'entry to b1'])
  expect(play([hello('b1')], greeted.keeper)).toMatchObject({ keeper: greeted.keeper, asked: greeted.asked })
  expect(play([hello('b1', 1)], keeper).asked).toEqual(['entry to b1'])
})

test('[KE5] a word is kept, then told to everyone it is for, its author among them', () => {
  expect(play([...both, hear('a1', put(1))]).asked).toEqual(['keep', 'entry to a1', 'entry to b1'])
  expect(play([...both, hear('a1', put(1, 'private'))]).asked).toEqual(['keep', 'entry to a1'])
})

test('[KE6] a word that is kept is acknowledged, one too early is asked for, a foreign stream is not answered', () => {
  const { keeper } = play([...both, hear('a1', put(1))])
  expect(play([hear('a1', put(1))], keeper).effects).toEqual([{ kind: 'send', to: 'a1', frame: { t: 'ack', stream: 's', last: 1 } }]) // prettier-ignore
  expect(play([hear('a1', put(3))], keeper).effects).toEqual([{ kind: 'send', to: 'a1', frame: { t: 'want', stream: 's', next: 2 } }]) // prettier-ignore
  expect(play([hear('b1', put(2))], keeper)).toMatchObject({ keeper, effects: [] })
})

test('[KE7] a word that is refused has its place in the order, and only its author is told; “later” leaves it unsaid', () => {
  const refused = play([...both, hear('a1', put(1, 'bad'))])
  expect(refused.asked).toEqual(['keep', 'entry to a1'])
  expect(refused.keeper.journal.entries[0]).toMatchObject({ kind: REFUSED, body: { code: 'no' }, to: ['a'] })
  expect(play([...both, hear('a1', put(1, 'wait'))]).effects).toEqual([])
  const { keeper } = play(both)
  const full = { ...keeper, journal: { ...keeper.journal, entries: Array<Entry>(JOURNAL_LIMIT) } }
  expect(play([hear('a1', put(1))], full)).toMatchObject({ keeper: full, effects: [] })
})

test('[KE8] a beat is answered with the time and how much there is; sound vouches for who is silent', () => {
  const beat = play([...both, hear('a1', put(1)), hear('b1', { t: 'beat', n: 4, have: 0 })])
  expect(beat.effects).toEqual([{ kind: 'send', to: 'b1', frame: { t: 'pong', n: 4, now: at(5000), have: 1 } }])
  const alive = keeperSeat(beat.keeper, 'b')
  expect(alive && presenceAt(alive, at(12_000))).toBe('here')
  const vouched = play([...both, { kind: 'gone', link: 'b1' }, hear('a1', flow('b', 'flowing'))]).keeper
  expect(keeperSeat(vouched, 'b')?.vouchedAt).toBe(at(4900))
})

test('[KE9] goodbye gives the seat up at once; going away for a moment, or a lost link, does not', () => {
  const left = play([...both, hear('a1', { t: 'leave' })])
  expect(left.asked).toEqual(['keep', 'close a1 goodbye'])
  const seat = (keeper: Keeper) => keeperSeat(keeper, 'a')
  const stands = (keeper: Keeper, ms: number) => {
    const found = seat(keeper)
    return found && presenceAt(found, at(ms))
  }
  expect(stands(left.keeper, 4000)).toBe('absent')
  const lost = play([...both, hear('a1', { t: 'away' }), { kind: 'gone', link: 'a1' }]).keeper
  expect([stands(lost, 5000), stands(lost, 19_000)]).toEqual(['reloading', 'away'])
  expect(stands(giveUp(lost, 'a'), 5000)).toBe('absent')
})

test('[KE10] who is set apart comes back without an order, until it is wanted anew', () => {
  const { keeper } = play([wanted, ...both.slice(0, 2), { kind: 'gone', link: 'a1' }])
  const again = { kind: 'enter', seat: 'a', link: 'a2', epoch: 2, tries: 1 } as const
  expect(play([again], keeper, 60_000).asked.some(one => one.startsWith('pair'))).toBe(true)
  const apart = play([again], setApart(keeper, 'a'), 60_000)
  expect(apart.asked.some(one => one.startsWith('pair'))).toBe(false)
  expect(play([wanted], apart.keeper, 61_000).asked.some(one => one.startsWith('pair'))).toBe(true)
  expect(setApart(apart.keeper, 'a')).toBe(apart.keeper)
})

test('[KE10] two who are wanted and linked are ordered to join, once it is on disk; exactly one offers', () => {
  const { effects, asked, keeper } = play([wanted, ...both.slice(0, 2)])
  expect(asked).toEqual(['keep', 'welcome to b1', 'keep', 'pair to a1', 'pair to b1'])
  const offers = effects.flatMap(effect =>
    effect.kind === 'send' && effect.frame.t === 'pair' ? [effect.frame.offer] : [],
  )
  expect([offers.length, offers.filter(Boolean).length]).toEqual([2, 1])
  expect(play([{ kind: 'wanted', pairs: [] }], keeper).keeper.pairs).toEqual([])
})

test('[KE11] it asks to be woken when an order is due or a presence may change, and then acts', () => {
  const { keeper } = play([wanted, ...both])
  const wake = keeperWakeAt(keeper, at(3000))
  expect(wake).toBe(at(7000))
  expect(play([{ kind: 'wake' }], keeper, 7000).asked).toEqual(['keep', 'pair to a1', 'pair to b1'])
  expect(keeperWakeAt(makeKeeper(['a']), NOON)).toBeNull()
})

test('[KE12] after its process died: no number is given twice, no older page comes in, sound goes on untouched', () => {
  const before = play([wanted, ...both, hear('a1', flow('b', 'flowing')), hear('b1', flow('a', 'flowing'))]).keeper
  const kept: unknown = JSON.parse(JSON.stringify(keptOf(before)))
  expect(kept).toEqual(keptOf(before))
  const back = restoreKeeper(readJournal(before.journal.entries) ?? before.journal, keptOf(before), at(60_000))
  expect(mayEnter(back, { seat: 'a', epoch: 1, tries: 1 })).toBe(false)
  const linked = play([wanted, enter('a', 'a2', 1, 2), enter('b', 'b2', 1, 2)], back, 60_000)
  expect(linked.asked).toEqual(['keep', 'welcome to b2'])
  const well = play([hear('a2', flow('b', 'flowing')), hear('b2', flow('a', 'flowing'))], linked.keeper, 62_100)
  expect(play([{ kind: 'wake' }], well.keeper, 90_000).asked).toEqual([])
  expect(play([{ kind: 'wake' }], linked.keeper, 90_000).keeper.pairs[0]).toMatchObject({ gen: 2, mode: 'inplace' })
})

test('[KE12] after its process died it is known who dialled, and that seat mends', () => {
  const before = play([wanted, ...both]).keeper
  const back = restoreKeeper(before.journal, keptOf(before), at(60_000))
  expect([before.pairs[0]?.offerer, back.pairs[0]?.offerer]).toEqual(['b', 'b'])
})

test('[KE13] grace counts from the last sign, of the page itself or of who still heard it', () => {
  const { keeper } = play([...both, { kind: 'gone', link: 'b1' }, hear('a1', flow('b', 'flowing'))])
  const [, b] = keeper.seats
  expect(b && graceEnds(b, 120_000, at(5000))).toBeNull()
  expect(b && graceEnds(b, 120_000, at(30_000))).toBe(at(124_900))
})

test('[KE14] what the keeper writes itself stands in the same order and goes to whom it is for', () => {
  const { asked, keeper } = play([...both, { kind: 'write', what: 'clock', body: 1, to: ['b'] }])
  expect(asked).toEqual(['keep', 'entry to b1'])
  expect(keeper.journal.entries[0]).toMatchObject({ from: null, stream: null, cseq: 0 })
})
