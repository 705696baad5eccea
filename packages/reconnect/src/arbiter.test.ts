/** Who joins two seats, how and when: cases of one pair, and what no pair ever does. */
import { after, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueAt, hinted, isExhausted, makePair, orderOf, PAIR_WAITS, reported, resumed } from './arbiter.ts'
import type { PairSeat, PairState } from './arbiter.ts'
import type { FlowState } from './frame.ts'

const at = (ms: number): Instant => after(NOON, ms)
const seat = (name: string, link: string | null = `${name}1`, epoch = 1, linkedAt = NOON): PairSeat => ({
  name,
  epoch,
  link,
  origin: null,
  linkedAt,
})
const [a, b] = [seat('a'), seat('b')]
const give = (pair: PairState, ms: number, one = a, other = b): PairState => orderOf(pair, one, other, at(ms)) ?? pair
const tell = (pair: PairState, from: string, state: FlowState, ms: number, gen = pair.gen): PairState =>
  reported(pair, from, { gen, state }, at(ms))
const fresh = give(makePair('a', 'b'), 0)
const joined = tell(tell(fresh, 'a', 'flowing', 500), 'b', 'flowing', 600)
const broken = tell(joined, 'a', 'stalled', 60_000)

test('[AR1] the first order is given when both have a link, whichever name comes first', () => {
  expect(orderOf(makePair('b', 'a'), a, seat('b', null), NOON)).toBeNull()
  expect(fresh).toMatchObject({ gen: 1, mode: 'fresh', isOpen: true })
  expect(makePair('b', 'a')).toEqual(makePair('a', 'b'))
})

test('[AR2] another page is joined anew at once, even while all is well', () => {
  expect(give(joined, 700, seat('a', 'a2', 2))).toMatchObject({ gen: 2, mode: 'rebuild' })
})

test('[AR3] an open order whose link is gone is given again; when all is well a new link changes nothing', () => {
  expect(give(fresh, 100, seat('a', 'a2')).gen).toBe(2)
  expect(orderOf(joined, seat('a', 'a2'), b, at(700))).toBeNull()
  expect(orderOf(tell(joined, 'a', 'stalled', 700), seat('a', 'a2'), b, at(800))).toBeNull()
})

test('[AR4] an order has five seconds; what stalled is ordered a second after the latest order, what is over too', () => {
  expect(orderOf(fresh, a, b, at(4999))).toBeNull()
  expect(give(fresh, 5000).gen).toBe(2)
  expect(give(broken, 60_000)).toMatchObject({ gen: 2, mode: 'inplace' })
  expect(orderOf(tell(fresh, 'a', 'over', 10), a, b, at(999))).toBeNull()
  expect(give(tell(fresh, 'a', 'over', 10), 1000).gen).toBe(2)
})

test('[AR12] an order closes only when both have told of it; what one told before says nothing of whether it was heard', () => {
  const mending = give(broken, 60_000)
  const told = tell(mending, 'a', 'flowing', 60_500)
  expect(told.isOpen).toBe(true)
  expect(tell(told, 'b', 'flowing', 60_600).isOpen).toBe(false)
  // The order never reached b, whose link is another one now: it is given again.
  expect(give(told, 60_700, a, seat('b', 'b2')).gen).toBe(3)
})

test('[AR5] what was joined is mended, twice at most and for eight seconds; then, or when it is over, made anew', () => {
  const second = give(give(broken, 60_000), 65_000)
  expect(second).toMatchObject({ mode: 'inplace', broken: { mends: 1 } })
  expect(give(second, 70_000)).toMatchObject({ mode: 'rebuild', broken: { mends: 2, rebuilds: 0 } })
  expect(give(broken, 68_000).mode).toBe('rebuild')
  const hasty = give(hinted(give(broken, 60_000), at(61_000)), 61_000)
  expect(give(hinted(hasty, at(62_000)), 62_000)).toMatchObject({ mode: 'rebuild', broken: { mends: 2 } })
  expect(give(tell(joined, 'b', 'over', 60_000), 60_000).mode).toBe('rebuild')
})

test('[AR5] after a new call that did not bring sound another new one is made, for each may hold another', () => {
  const anew = give(tell(joined, 'b', 'over', 60_000), 60_000)
  const half = tell(tell(anew, 'a', 'flowing', 60_400), 'a', 'stalled', 61_000)
  expect(give(half, 65_000).mode).toBe('rebuild')
})

test('[AR6] after three new calls or thirty seconds tries are ten seconds apart, and go on', () => {
  let pair = give(tell(joined, 'b', 'over', 60_000), 60_000)
  for (const ms of [65_000, 70_000, 75_000]) pair = give(pair, ms)
  expect([pair.gen, isExhausted(pair, at(75_000))]).toEqual([5, true])
  expect(orderOf(pair, a, b, at(84_999))).toBeNull()
  expect(give(pair, 85_000).gen).toBe(6)
  expect(isExhausted({ ...fresh, broken: { since: NOON, mends: 0, rebuilds: 0 } }, at(30_000))).toBe(true)
})

test('[AR7] who has the freshest link dials; between equals the lower name', () => {
  expect(fresh.offerer).toBe('a')
  expect(give(makePair('a', 'b'), 9, a, seat('b', 'b1', 1, at(5))).offerer).toBe('b')
})

test('[AR14] who comes back from another address gets a new call at once; from the same one, or nobody knows where, it is mended', () => {
  const from = (origin: string | null, link: string): PairSeat => ({ ...seat('a', link), origin })
  const home = tell(tell(give(makePair('a', 'b'), 0, from('home', 'a1')), 'a', 'flowing', 500), 'b', 'flowing', 600)
  const silent = give(tell(home, 'b', 'stalled', 60_000), 60_000, from('home', 'a1'))
  expect(silent).toMatchObject({ gen: 2, mode: 'inplace' })
  expect(give(silent, 60_500, from('street', 'a2'))).toMatchObject({ gen: 3, mode: 'rebuild', offerer: 'a' })
  expect(give(silent, 60_500, from('home', 'a2'))).toMatchObject({ gen: 3, mode: 'inplace' })
  expect(give(silent, 60_500, from(null, 'a2'))).toMatchObject({ gen: 3, mode: 'inplace' })
  // Nothing is touched that still sounds.
  expect(orderOf(home, from('street', 'a2'), b, at(700))).toBeNull()
})

test('[AR13] who dialled a call offers whenever it is mended, whoever comes with a fresher link', () => {
  const [mending, later] = [give(broken, 60_000), seat('b', 'b2', 1, at(60_050))]
  expect(give(mending, 60_060, a, later)).toMatchObject({ gen: 3, mode: 'inplace', offerer: 'a' })
  expect(give(mending, 60_060, seat('a', 'a2', 1, at(60_040)), later).offerer).toBe('a')
  expect(give(broken, 60_060, a, later)).toMatchObject({ mode: 'inplace', offerer: 'a' })
  const anew = give(tell(mending, 'a', 'over', 60_500), 61_500, a, later)
  expect(anew).toMatchObject({ mode: 'rebuild', offerer: 'b' })
  const again = tell(tell(tell(anew, 'a', 'flowing', 62_000), 'b', 'flowing', 62_000), 'b', 'stalled', 90_000)
  expect(give(again, 90_000, seat('a', 'a3', 1, at(89_000)), later)).toMatchObject({ mode: 'inplace', offerer: 'b' })
})

test('[AR8] a report about an older order changes nothing; one about a newer order is learned', () => {
  const second = give(broken, 60_000)
  expect(tell(second, 'a', 'stalled', 60_100, 1)).toBe(second)
  expect(tell(joined, 'a', 'flowing', 60_100, 7)).toMatchObject({ gen: 7, isOpen: true, a: { flow: 'flowing' } })
})

test('[AR9] a network that is back makes the next order due at once, but not within a second of the latest', () => {
  const mending = give(broken, 60_000)
  expect(dueAt(hinted(mending, at(60_500)))).toEqual(at(65_000))
  expect(give(hinted(mending, at(61_000)), 61_000).gen).toBe(3)
  expect(hinted(joined, at(61_000))).toBe(joined)
})

test('[AR10] with sound both ways the order is fulfilled and the break is over', () => {
  expect(joined).toMatchObject({ isOpen: false, wasJoined: true, broken: null })
  expect(dueAt(joined)).toBeNull()
  const mended = give(broken, 60_000)
  expect(tell(tell(mended, 'a', 'flowing', 60_300), 'b', 'flowing', 60_400).broken).toBeNull()
  expect(broken.broken).toEqual({ since: at(60_000), mends: 0, rebuilds: 0 })
})

test('[AR11] a pair from the disk waits a second for what its seats tell; with sound both ways nothing is ordered', () => {
  const kept: PairState = { ...joined, a: { ...joined.a, link: null, flow: 'none' }, b: { ...joined.b, link: null, flow: 'none' }, isOpen: true, orderedAt: null } // prettier-ignore
  expect(resumed(kept, a, seat('b', null), at(70_000))).toBe(kept)
  const back = resumed(kept, a, b, at(70_000))
  expect(orderOf(back, a, b, at(70_000 + PAIR_WAITS.pause - 1))).toBeNull()
  expect(give(back, 70_000 + PAIR_WAITS.pause)).toMatchObject({ gen: 2, mode: 'inplace' })
  const well = tell(tell(back, 'a', 'flowing', 70_100), 'b', 'flowing', 70_200)
  expect(orderOf(well, a, b, at(99_000))).toBeNull()
})

test('[AR8] whatever is reported: generations only rise, nothing is due in vain, and an order always opens', () => {
  const act = fc.record({
    from: fc.constantFrom('a', 'b'),
    state: fc.constantFrom<FlowState>('none', 'flowing', 'stalled', 'over'),
    old: fc.constantFrom(0, 0, 0, 1, -1),
    wait: fc.constantFrom(0, 200, 1000, 5000, 9000),
    link: fc.constantFrom('1', '1', '1', '2'),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), acts => {
      let pair = makePair('a', 'b')
      let ms = 0
      for (const { from, state, old, wait, link } of acts) {
        ms += wait
        const told = tell(pair, from, state, ms, pair.gen - old)
        expect(told.gen).toBeGreaterThanOrEqual(pair.gen)
        const next = orderOf(told, a, seat('b', link), at(ms))
        if (next) expect([next.gen, next.isOpen]).toEqual([told.gen + 1, true])
        pair = next ?? told
        const due = dueAt(pair)
        if (due !== null && due <= at(ms)) expect(orderOf(pair, a, seat('b', link), at(ms))).not.toBeNull()
      }
    }),
  )
})
