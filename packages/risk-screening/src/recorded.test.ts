/** Tests of a rater's result: taken whole, with who, when and by which edition, and never computed. */
import { expect, test } from 'vitest'
import { kirat2 } from './instruments/kirat2.ts'
import { static99r } from './instruments/static99r.ts'
import { parseRecorded } from './recorded.ts'

const TODAY = { today: '2026-11-26' }
const GOOD = {
  results: { total: 4 },
  rater: 'Ada Novak, forensic psychologist',
  edition: 'coding rules of 2016',
  ratedOn: '2026-11-20',
  training: 'two-day course, certificate of 2024',
  basis: 'court file and interview',
}

test('[RS30] a result is taken with all that is needed to judge it, and without a band or a rate', () => {
  expect(parseRecorded(static99r, GOOD, TODAY)).toEqual({
    ok: true,
    value: { instrument: 'static99r', version: 1, ...GOOD },
  })
  expect(parseRecorded(kirat2, { ...GOOD, results: { level: 'medium' } }, TODAY)).toMatchObject({ ok: true })
})

test.each([
  [{ results: { total: 13 } }, { field: 'total', kind: 'out-of-range' }],
  [{ results: { total: 3.5 } }, { field: 'total', kind: 'not-a-number' }],
  [{ results: { total: '4' } }, { field: 'total', kind: 'not-a-number' }],
  [{ results: { level: 'high' } }, { field: 'level', kind: 'unknown-result' }],
  [{ results: {} }, { field: 'results', kind: 'missing' }],
  [{ results: null }, { field: 'results', kind: 'missing' }],
  [{ rater: ' ' }, { field: 'rater', kind: 'missing' }],
  [{ edition: undefined }, { field: 'edition', kind: 'missing' }],
  [{ training: 7 }, { field: 'training', kind: 'missing' }],
  [{ basis: 'x'.repeat(501) }, { field: 'basis', kind: 'too-long' }],
  [{ ratedOn: '2026-02-29' }, { field: 'ratedOn', kind: 'not-a-day' }],
  [{ ratedOn: '26.11.2026' }, { field: 'ratedOn', kind: 'not-a-day' }],
  [{ ratedOn: '2026-11-27' }, { field: 'ratedOn', kind: 'in-the-future' }],
])('[RS30] %o is refused by name', (spoiled, problem) => {
  expect(parseRecorded(static99r, { ...GOOD, ...spoiled }, TODAY)).toEqual({ ok: false, error: [problem] })
})

test('a rating of today is taken', () => {
  expect(parseRecorded(static99r, { ...GOOD, ratedOn: TODAY.today }, TODAY).ok).toBe(true)
})

test('a word that the tool does not know is refused', () => {
  const given = { ...GOOD, results: { level: 'extreme' } }
  expect(parseRecorded(kirat2, given, TODAY)).toEqual({
    ok: false,
    error: [{ field: 'level', kind: 'not-one-of-its-words' }],
  })
})
