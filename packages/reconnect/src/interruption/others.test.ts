/** Losses of many rooms within the same seconds. */
import { after, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCause } from './cause.ts'
import { isShared, makeLossCount, SHARED_LOSS } from './others.ts'

const at = (seconds: number): Instant => after(NOON, seconds * SECOND)
/** What is told after each loss, in turn. */
const told = (all: number, ...losses: readonly (readonly [string, number])[]) => {
  const count = makeLossCount<string>()
  return losses.map(([room, seconds]) => count.lost(room, all, at(seconds)).rooms)
}

test('[CU29] a room alone is told nothing, however often it loses links', () => {
  expect(told(1, ['a', 0], ['a', 1])).toEqual([[], []])
  expect(told(100, ['a', 0], ['a', 1], ['a', 2], ['a', 3])).toEqual([[], [], [], []])
})

test('[CU29] with three others in the same ten seconds all that were hit are told, each once', () => {
  const losses = told(1000, ['a', 0], ['b', 2], ['c', 4], ['d', 9], ['e', 9], ['a', 9])
  expect(losses).toEqual([[], [], [], ['a', 'b', 'c', 'd'], ['e'], []])
})

test('[CU29] what is ten seconds apart is not together', () => {
  expect(told(1000, ['a', 0], ['b', 1], ['c', 2], ['d', 10])).toEqual([[], [], [], []])
})

test('[CU29] among few rooms more than a twentieth of the others is enough, and no less', () => {
  expect(told(20, ['a', 0], ['b', 1])).toEqual([[], ['a', 'b']])
  expect(told(21, ['a', 0], ['b', 1])).toEqual([[], []])
})

test('[CU29] what is told is just what makes a cause the platform’s, and what is not told would not', () => {
  const some = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 9 })), { maxLength: 40 })
  fc.assert(
    fc.property(some, fc.integer({ min: 31, max: 400 }), (losses, all) => {
      const count = makeLossCount<number>()
      for (const [room, seconds] of losses.toSorted((a, b) => a[1] - b[1])) {
        const { found, rooms } = count.lost(room, all, at(seconds))
        const { cause } = findCause([{ kind: 'others-hit', at: at(seconds), ...found }])
        expect(cause === 'platform').toBe(isShared(found))
        if (rooms.length > 0) expect(isShared(found)).toBe(true)
        expect(found.rooms).toBeLessThan(new Set(losses.map(([one]) => one)).size)
      }
    }),
  )
  expect(SHARED_LOSS).toEqual({ within: 10_000, rooms: 3, share: 0.05 })
})
