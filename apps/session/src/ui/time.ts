/** Times as a person reads them, in the language of the screen and the place of the device; and a clock that ticks. */
import { between, instant, MINUTE, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { locale } from './words.ts'

/** Hours and minutes, such as 14:30 or 2:30 PM. */
export const timeOf = (at: Instant): string =>
  new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(at)

/** The weekday and day, such as Saturday, November 21. */
export const dayOf = (at: Instant): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'long', month: 'long', day: 'numeric' }).format(at)

/** Day and time together, with the name of the time zone, so that travellers are not misled. */
export const momentOf = (at: Instant): string =>
  new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)

/** A moment of a record, with its year and to the second: what is read years later, and beside other records. */
export const recordedOf = (at: Instant): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'long' }).format(at)

/** A stretch of one day, such as 2:30 – 3:20 PM. */
export const spanOf = (start: Instant, end: Instant): string =>
  new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).formatRange(start, end)

/** A calendar day given as YYYY-MM-DD. */
export const dateOf = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** A day with its year: what is read years later too. */
export const dayWithYear = (at: Instant): string => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at)

/** Names in a row, such as "Ana and Bea". */
export const namesOf = (names: readonly string[]): string => new Intl.ListFormat(locale()).format(names)

/** Whole minutes of a stretch, rounded up. */
export const minutesOf = (span: Milliseconds): number => Math.ceil(span / MINUTE)

/** The server's time as far as we know it: a clock on this device that is wrong does not mislead the door. */
export function createClock(every: Milliseconds): { now: Accessor<Instant>; set: (serverNow: Instant) => void } {
  let ahead = 0
  const read = (): Instant => instant(Date.now() + ahead)
  const [now, setNow] = createSignal(read())
  const timer = setInterval(() => setNow(read()), every)
  onCleanup(() => clearInterval(timer))
  return {
    now,
    set: serverNow => {
      ahead = serverNow - Date.now()
      setNow(read())
    },
  }
}

/** Minutes and seconds that are left until then, such as 1:20; never below 0:00. */
export function leftUntil(until: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.ceil(between(now, until) / SECOND))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
