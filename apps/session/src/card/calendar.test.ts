/** Tests of the calendar file against RFC 5545: its lines, its folding, its escapes, its times. */
import { after, instant, MINUTE } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { calendarOf, type CalendarHour } from './calendar.ts'

const start = instant(Date.UTC(2026, 10, 29, 14, 5))
const HOUR_OF: CalendarHour = {
  encounter: 'enc_1',
  start,
  end: after(start, 50 * MINUTE),
  title: 'Your hour',
  lines: ['Open the same link again.', 'Then, if need be; call +1 615 555 0142.'],
  now: instant(Date.UTC(2026, 10, 26, 9, 0, 7, 123)),
}

test('[SC7] an hour is one private event in UTC, named by its encounter', () => {
  expect(calendarOf(HOUR_OF).replaceAll('\r\n ', '').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Holdfast//Hour//EN',
    'BEGIN:VEVENT',
    'UID:enc_1',
    'DTSTAMP:20261126T090007Z',
    'DTSTART:20261129T140500Z',
    'DTEND:20261129T145500Z',
    'SUMMARY:Your hour',
    'DESCRIPTION:Open the same link again.\\nThen\\, if need be\\; call +1 615 555 0142.',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

/** RFC 5545, 3.3.11, read back. */
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one))

/** Texts of every length up to some lines, of characters of one to four octets, with all that has a meaning in the format. */
const TEXTS = Array.from({ length: 160 }, (_, length) =>
  Array.from({ length }, (__, i) => [...'aé€😀,;\\ñ '][(i * 7 + length) % 9]).join(''),
)

test('[SC7] whatever the words, no line is longer than 75 octets, none is split inside a character, and they read back', () => {
  for (const title of TEXTS) {
    const lines = [title, 'next', title]
    const text = calendarOf({ ...HOUR_OF, title, lines })
    const octets = text.split('\r\n').map(line => new TextEncoder().encode(line).length)
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    const read = (name: string): string => {
      const line = text
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .find(one => one.startsWith(`${name}:`))
      return unescaped(line?.slice(name.length + 1) ?? 'nothing')
    }
    expect(read('SUMMARY')).toBe(title)
    expect(read('DESCRIPTION')).toBe(lines.join('\n'))
  }
})
