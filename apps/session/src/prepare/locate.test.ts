/** Tests of a position as text: how it reads, that it stands once, and that nothing which somebody wrote is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresOf, positionText, withPosition, type Position } from './locate.ts'

const HERE: Position = { latitude: 48.856613, longitude: -2.352222, accuracy: 23.4 }

test('a position reads as degrees and as metres that are enough', () => {
  expect(positionText(HERE)).toBe('GPS 48.85661, -2.35222 (±30 m)')
  expect(positionText({ latitude: 0, longitude: 0, accuracy: 0 })).toBe('GPS 0.00000, 0.00000 (±10 m)')
})

test('it stands after what was written, once, and a later one takes its place', () => {
  const first = withPosition('Flat 3', HERE, 160)
  expect(first).toBe('Flat 3 GPS 48.85661, -2.35222 (±30 m)')
  const moved = withPosition(`${first}, behind the house`, { ...HERE, latitude: 10 }, 160)
  expect(moved).toBe('Flat 3, behind the house GPS 10.00000, -2.35222 (±30 m)')
})

test('where there is no room nothing is cut off', () => {
  expect(withPosition('x'.repeat(140), HERE, 160)).toBeNull()
})

test('whatever the position: it is read as one again, and is never said to be better than it is', () => {
  const position = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    accuracy: fc.double({ min: 0, max: 5000, noNaN: true }),
  })
  fc.assert(
    fc.property(position, position, (one, other) => {
      const text = withPosition('', one, 160) ?? ''
      expect(withPosition(text, other, 160)).toBe(positionText(other))
      expect(metresOf(one)).toBeGreaterThanOrEqual(one.accuracy)
    }),
  )
})
