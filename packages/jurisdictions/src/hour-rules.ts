/** What the rules of a place ask of the hour itself, and which titles they protect. */
import { ROWS } from './data/all.ts'
import type { Day } from './day.ts'
import { covers } from './place.ts'
import type { Profession } from './profession.ts'
import { rowsOf, type Row, type SessionRow, type TitleRow } from './row.ts'

/** The rules and guidelines on an hour for one profession: those of the place where the client is, or of where the licence comes from. */
export const sessionRulesAt = (
  place: string,
  profession: Profession,
  rows: readonly Row[] = ROWS,
): readonly SessionRow[] =>
  rowsOf(rows, 'session').filter(row => covers(row.place, place) && row.professions.includes(profession))

/** A title as it may be shown, and whether what we say of it may be believed on that day. */
export type TitleReading = TitleRow & { readonly isVerified: boolean }

/** Which titles a place protects and which anyone may use there. A title that is in no row is not known. */
export const titlesAt = (place: string, date: Day, rows: readonly Row[] = ROWS): readonly TitleReading[] =>
  rowsOf(rows, 'title')
    .filter(row => covers(row.place, place))
    .map(row => ({ ...row, isVerified: row.confidence === 'S' && row.reviewBy >= date }))
