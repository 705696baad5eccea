/** Tests of hours that are kept apart: only of two of whom it was written, by the longer gap, to the minute. */
import { after, HOUR, MINUTE, type Instant, type PatientId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GAPS } from './act.ts'
import { isTooClose, WIDEST_GAP, type ApartHour } from './apart.ts'

const [ANA, CLEO]: readonly PatientId[] = [testId('patient', 1), testId('patient', 2)]
const hour = (patient: PatientId | undefined, start: Instant, gap: ApartHour['gap']): ApartHour => ({
  patient: patient ?? testId('patient', 9),
  when: { start, end: after(start, HOUR) },
  gap,
})
const LATER = (minutes: number) => after(NOON, HOUR + minutes * MINUTE)

test.each([
  ['quarter-hour', 'quarter-hour', 15],
  ['quarter-hour', 'hour', 60],
  ['two-hours', 'half-hour', 120],
] as const)(
  '[D17b] [AR9] of %s and %s the longer counts: %i minutes lie between, and not a minute less',
  (a, b, least) => {
    const first = hour(ANA, NOON, a)
    for (const [minutes, close] of [
      [least, false],
      [least - 1, true],
      [0, true],
      [-30, true],
    ] as const) {
      const second = hour(CLEO, LATER(minutes), b)
      expect([minutes, isTooClose(first, second), isTooClose(second, first)]).toEqual([minutes, close, close])
    }
  },
)

const aGap = fc.constantFrom(...GAPS)
const aStart = fc.integer({ min: -300, max: 300 }).map(minutes => after(NOON, minutes * MINUTE))

test('[D17b] [AR9] nobody of whom it was not written is kept from any hour, and nobody from their own', () => {
  fc.assert(
    fc.property(aGap, aStart, aStart, (gap, here, there) => {
      expect(isTooClose(hour(ANA, here, gap), hour(CLEO, there, 'none'))).toBe(false)
      expect(isTooClose(hour(ANA, here, 'none'), hour(CLEO, there, gap))).toBe(false)
      expect(isTooClose(hour(ANA, here, gap), hour(ANA, there, gap))).toBe(false)
    }),
  )
})

test('[D17b] [AR9] it is the same from both sides, and hours that lie far apart are never too close', () => {
  fc.assert(
    fc.property(aGap, aGap, aStart, aStart, (a, b, here, there) => {
      const [one, other] = [hour(ANA, here, a), hour(CLEO, there, b)]
      expect(isTooClose(one, other)).toBe(isTooClose(other, one))
      const far = hour(CLEO, after(one.when.end, WIDEST_GAP), b)
      expect(isTooClose(one, far)).toBe(false)
    }),
  )
})
