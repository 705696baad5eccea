/** Who takes part in a compact, and from when on that opens anything. */
import type { Day } from '../day.ts'
import { firstOf, rowsOf, type MemberRow, type Row } from '../row.ts'

/** What we hold of a place in a compact. */
export const memberRow = (rows: readonly Row[], compact: MemberRow['compact'], place: string): MemberRow | undefined =>
  firstOf(rowsOf(rows, 'member').filter(row => row.compact === compact && row.place === place))

/** Is this member known to issue and honour privileges on a day? */
export const issues = ({ issuingSince, effectiveOn }: MemberRow, date: Day): boolean =>
  issuingSince !== null && issuingSince <= date && (effectiveOn === null || effectiveOn <= date)
