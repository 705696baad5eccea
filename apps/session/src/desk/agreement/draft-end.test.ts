/** Tests of the agreed end: the last moment of a day, wherever the practice is. */
import { instant } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { dayIn, endOfDay } from './draft-end.ts'

const iso = (day: string, zone: string): string | null => {
  const at = endOfDay(day, zone)
  return at === null ? null : new Date(at).toISOString()
}

test.each([
  ['2026-12-31', 'UTC', '2026-12-31T23:59:59.999Z'],
  ['2026-12-31', 'Europe/Madrid', '2026-12-31T22:59:59.999Z'],
  ['2026-07-01', 'America/New_York', '2026-07-02T03:59:59.999Z'],
  ['2026-12-31', 'Pacific/Kiritimati', '2026-12-31T09:59:59.999Z'],
  ['2026-12-31', 'Pacific/Pago_Pago', '2027-01-01T10:59:59.999Z'],
  // The clocks change on this day, and in the last two at midnight.
  ['2026-03-29', 'Europe/Madrid', '2026-03-29T21:59:59.999Z'],
  ['2026-10-25', 'Europe/Madrid', '2026-10-25T22:59:59.999Z'],
  ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T02:59:59.999Z'],
  ['2018-02-17', 'America/Sao_Paulo', '2018-02-18T02:59:59.999Z'],
])('%s in %s ends at %s', (day, zone, end) => {
  expect(iso(day, zone)).toBe(end)
})

test.each(['', '2026-13-01', '26-01-01', 'soon', '2026-12-31T10:00'])('%j is no day', text => {
  expect(endOfDay(text, 'UTC')).toBeNull()
})

test.each(['UTC', 'Asia/Kathmandu', 'America/Havana', 'Africa/Cairo', 'Australia/Lord_Howe'])(
  'in %s each day ends on that day, and a millisecond later it is the next',
  zone => {
    for (let n = 0; n < 400; n++) {
      const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
      const end = endOfDay(day, zone)
      if (end === null) throw new Error(day)
      expect(dayIn(end, zone)).toBe(day)
      expect(dayIn(instant(end + 1), zone) > day).toBe(true)
    }
  },
)
