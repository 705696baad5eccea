/** A calendar file (RFC 5545) of an hour with its plan for when the line breaks; small enough to be written by hand. Pure. */
import type { Instant } from '@holdfast/domain'

/** What the file says. The texts are neutral: a calendar is read by others, on more devices than one. */
export type CalendarHour = {
  /** One hour, one UID: whoever saves it twice has it once. */
  readonly encounter: string
  readonly start: Instant
  readonly end: Instant
  readonly title: string
  /** The plan, a step a line. */
  readonly lines: readonly string[]
  /** The moment at which the file was made. */
  readonly now: Instant
}

/** The text of the file: one event in UTC, private, busy. Lines end in CRLF and are folded at 75 octets of UTF-8. */
export const calendarOf = ({ encounter, start, end, title, lines, now }: CalendarHour): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Holdfast//Hour//EN',
    'BEGIN:VEVENT',
    `UID:${encounter}`,
    `DTSTAMP:${stampOf(now)}`,
    `DTSTART:${stampOf(start)}`,
    `DTEND:${stampOf(end)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(lines.join('\n'))}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')

/** A moment in UTC, such as 20261126T143000Z. */
const stampOf = (at: Instant): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** RFC 5545, 3.1: a line longer than 75 octets goes on in the next, which begins with a space; no character is split. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}
