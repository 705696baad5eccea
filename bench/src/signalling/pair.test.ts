/** What is measured is what rooms really pass on: the invented ids are ids, and the frame is one that the wire takes. */
import { isId } from '@holdfast/domain'
import { decodeUp } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { framesTo, numberOf, pairOf } from './pair.ts'

test('hours and seats by number have the shape of real ids, and no two are the same', () => {
  const all = Array.from({ length: 10_000 }, (_, n) => pairOf(n))
  expect(all.every(({ encounter }) => isId('encounter')(encounter))).toBe(true)
  const seats = all.flatMap(({ practitioner, patient }) => [practitioner, patient])
  expect(seats.every(isId('seat'))).toBe(true)
  expect(new Set(seats).size).toBe(20_000)
  expect(numberOf(pairOf(4711).encounter)).toBe(4711)
})

test('the measured frames are what browsers send: the wire takes them, and they have their length', () => {
  const frames = framesTo(pairOf(1).patient, 7, 'OFFER', 'set-ups')
  const kinds = frames.map(frame => {
    const up = decodeUp(frame.toString())
    return up.ok && up.value.t === 'peer' ? up.value.kind : null
  })
  expect(kinds).toEqual(['OFFER', ...Array.from({ length: 7 }, () => 'CANDIDATE')])
  expect(frames[0]?.length).toBeGreaterThan(6000)
  expect(frames[1]?.length).toBeGreaterThan(300)
  expect(frames[1]?.length).toBeLessThan(450)
})
