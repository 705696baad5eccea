/** Every row that we hold. A clinic lays its own over them with `withOwnRows`. */
import type { Row } from '../row.ts'
import { COMPACT_ROWS, MEMBER_ROWS } from './compacts.ts'
import { DUTY_ROWS } from './duties.ts'
import { ACCEPTANCE_ROWS, LICENSING_ROWS, TEMPORARY_ROWS } from './licensing.ts'
import { SESSION_ROWS } from './session-rules.ts'
import { TITLE_ROWS } from './titles.ts'

/** All rows of ours, by what they state. */
export const ROWS: readonly Row[] = [
  ...LICENSING_ROWS,
  ...ACCEPTANCE_ROWS,
  ...COMPACT_ROWS,
  ...MEMBER_ROWS,
  ...TEMPORARY_ROWS,
  ...DUTY_ROWS,
  ...SESSION_ROWS,
  ...TITLE_ROWS,
]
