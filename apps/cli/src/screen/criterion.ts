/** The column that says who has what is looked for: 0 or 1, false or true, or nothing where nobody knows. */
import { err, ok } from '@holdfast/domain'
import type { NumberColumn } from './study.ts'

const TRUTH: ReadonlyMap<string, number | null> = new Map([
  ['', null],
  ['0', 0],
  ['1', 1],
  ['false', 0],
  ['true', 1],
])

/** Reads the criterion; 1 has it. */
export const criterionIn = (column: string): NumberColumn => ({
  column,
  absent: 'no-such-column',
  read: text => {
    const value = TRUTH.get(text.trim().toLowerCase())
    return value === undefined ? err('not-yes-or-no') : ok(value)
  },
})
