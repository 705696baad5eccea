/** Tests of taking answers from outside: what fits is taken, what does not is named, and nothing becomes a nought. */
import { expect, test } from 'vitest'
import { parseAnswers } from './answers.ts'
import type { AnsweredInstrument } from './instrument.ts'
import { audit } from './instruments/audit.ts'
import { cssrsScreener } from './instruments/cssrs-screener.ts'
import { dast10 } from './instruments/dast10.ts'
import { ors } from './instruments/ors.ts'
import { phq9 } from './instruments/phq9.ts'

const first = (instrument: AnsweredInstrument, said: unknown, item = 'q1') => {
  const parsed = parseAnswers(instrument, { [item]: said })
  return parsed.ok ? parsed.value[item] : parsed.error
}

test.each([
  [phq9, '2', 2],
  [phq9, 0, 0],
  [phq9, ' 3 ', 3],
  [phq9, '', null],
  [phq9, null, null],
  [phq9, undefined, null],
  [phq9, '1.0', 1],
  [dast10, 'true', 1],
  [dast10, 'FALSE', 0],
  [dast10, true, 1],
  [cssrsScreener, '1', true],
  [cssrsScreener, 'false', false],
  [cssrsScreener, 0, false],
  [ors, '9.9', 9.9],
  [ors, 10, 10],
])('[RS1] of %o the answer %o is %o', (instrument, said, expected) => {
  expect(first(instrument, said)).toBe(expected)
})

test.each([
  [phq9, 'two', 'not-a-number'],
  [phq9, '2,0', 'not-a-number'],
  [phq9, '0x2', 'not-a-number'],
  [phq9, '1e0', 'not-a-number'],
  [phq9, true, 'not-a-number'],
  [phq9, 'true', 'not-a-number'],
  [phq9, Number.NaN, 'not-a-number'],
  [phq9, Infinity, 'not-a-number'],
  [phq9, {}, 'not-a-number'],
  [phq9, [2], 'not-a-number'],
  [phq9, 4, 'out-of-range'],
  [phq9, -1, 'out-of-range'],
  [phq9, 1.5, 'not-a-step'],
  [ors, 3.85, 'not-a-step'],
  [ors, 10.1, 'out-of-range'],
  [cssrsScreener, 2, 'not-yes-or-no'],
  [cssrsScreener, 'yes please', 'not-yes-or-no'],
])('[RS1] of %o the answer %o is not taken: %s', (instrument, said, kind) => {
  expect(first(instrument, said)).toEqual([{ item: 'q1', kind }])
})

test('a list of values takes those and nothing between', () => {
  expect(first(audit, 2, 'q9')).toBe(2)
  expect(first(audit, 1, 'q9')).toEqual([{ item: 'q9', kind: 'out-of-range' }])
})

test('[RS1] everything that is wrong is said at once, also an answer to a question that is not there', () => {
  expect(parseAnswers(phq9, { q1: 9, q10: 1, toString: 1, q2: 'x', q3: 1 })).toEqual({
    ok: false,
    error: [
      { item: 'q10', kind: 'unknown-item' },
      { item: 'toString', kind: 'unknown-item' },
      { item: 'q1', kind: 'out-of-range' },
      { item: 'q2', kind: 'not-a-number' },
    ],
  })
})
