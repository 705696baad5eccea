/** Which duties to warn and to report a place puts on a practitioner, as far as we have read. How to call for help is another matter: `emergency.ts`. */
import { ROWS } from './data/all.ts'
import type { Day } from './day.ts'
import { covers } from './place.ts'
import { DUTIES, firstOf, rowsOf, type DutyCode, type DutyRow, type Force, type Row } from './row.ts'

/** A duty as it may be shown: the row, and whether it may be believed on that day. What is not verified is checked before anyone relies on it. */
export type DutyReading = DutyRow & { readonly isVerified: boolean }

/** The duties of one place: to warn someone who may be hurt, to report to an authority, and the rest. */
export type Duties = {
  readonly place: string
  readonly warn: readonly DutyReading[]
  readonly report: readonly DutyReading[]
  readonly other: readonly DutyReading[]
  /** Duties of which we hold nothing for this place. That is no freedom from them. */
  readonly unread: readonly DutyCode[]
}

const GROUPS: Readonly<Record<DutyCode, 'warn' | 'report' | 'other'>> = {
  'protect-third-party': 'warn',
  'child-abuse-report': 'report',
  'csam-report': 'report',
  'elder-abuse': 'report',
  'self-harm-disclosure': 'other',
  'terrorism-or-planned-crime': 'other',
  'data-breach': 'other',
}

/** The duties at a place on a day, by our rows or by those that are handed in. */
export function dutiesAt(place: string, date: Day, rows: readonly Row[] = ROWS): Duties {
  const readings = DUTIES.flatMap(duty => readingOf(duty, place, date, rows) ?? [])
  const group = (name: 'warn' | 'report' | 'other') => readings.filter(({ duty }) => GROUPS[duty] === name)
  return {
    place,
    warn: group('warn'),
    report: group('report'),
    other: group('other'),
    unread: DUTIES.filter(code => !readings.some(({ duty }) => duty === code)),
  }
}

/** What two places ask: where the client is, and where the practitioner is licensed. */
export type DutyPrompt = {
  readonly duty: DutyCode
  readonly client: DutyReading | null
  readonly practitioner: DutyReading | null
  /** The stricter of the two, for the practitioner to begin from. They decide, and their decision is kept. */
  readonly prompt: Exclude<Force, 'none-found'>
}

/** Both places side by side, duty by duty. What nobody has verified never makes a prompt milder than `unclear`. */
export const dutiesBetween = (
  places: { readonly client: string; readonly practitioner: string },
  date: Day,
  rows: readonly Row[] = ROWS,
): readonly DutyPrompt[] =>
  DUTIES.map(duty => {
    const client = readingOf(duty, places.client, date, rows)
    const practitioner = readingOf(duty, places.practitioner, date, rows)
    return { duty, client, practitioner, prompt: stricter(promptOf(client), promptOf(practitioner)) }
  })

/** From the strictest on. */
const ORDER = ['mandatory', 'unclear', 'permissive'] as const

const stricter = (one: DutyPrompt['prompt'], other: DutyPrompt['prompt']): DutyPrompt['prompt'] =>
  ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other

function promptOf(reading: DutyReading | null): DutyPrompt['prompt'] {
  if (reading?.force === 'mandatory') return 'mandatory'
  return reading?.isVerified && reading.force === 'permissive' ? 'permissive' : 'unclear'
}

function readingOf(duty: DutyCode, place: string, date: Day, rows: readonly Row[]): DutyReading | null {
  const row = firstOf(rowsOf(rows, 'duty').filter(one => one.duty === duty && covers(one.place, place)))
  if (!row) return null
  const isVerified = row.confidence === 'S' && row.reviewBy >= date && row.force !== 'unclear'
  return { ...row, isVerified }
}
