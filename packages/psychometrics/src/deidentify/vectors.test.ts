// De-identification against its reference figures, and what holds for any table.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import csv from '../../fixtures/data/deid_cohort.csv?raw'
import refs from '../../fixtures/refs/deid.json'
import { tableOf } from '../../fixtures/table.ts'
import { bandOf, dropColumns, type StudyRow, suppressRare } from './coarsen.ts'
import { FARTHEST_SHIFT, shiftDate, shiftOf } from './date-shift.ts'
import { exposure } from './exposure.ts'
import { maskSmallCells } from './mask.ts'

const rows: readonly StudyRow[] = tableOf(csv)
const roles = { known: refs.raw.quasiIdentifiers, sensitive: refs.raw.sensitive }
const banded = rows.map(row => {
  const band = bandOf(Number(row.age), [18, 30, 45, 60])
  return { ...row, age: band.ok ? band.value : null }
})
const kept = suppressRare(banded, roles.known, 5)

test.each([
  ['the raw table', rows, refs.raw],
  ['ages in bands', banded, refs.generalised],
  ['rare people left out', kept.kept, refs.suppressBelow5.stats],
] as const)('the exposure of %s is as computed elsewhere', (_, table, wanted) => {
  const got = exposure(table, roles)
  if (!got.ok) throw new Error(got.error)
  expect(got.value).toMatchObject({
    classes: wanted.classes,
    k: wanted.k,
    sampleUniques: wanted.sampleUniques,
    inClassesBelow5: wanted.recordsInClassesBelow5,
    distinctL: wanted.distinctLDiversity,
  })
  expect(got.value.entropyL).toBeCloseTo(wanted.entropyLDiversity, 9)
  expect(got.value.tCloseness).toBeCloseTo(wanted.tClosenessNominal, 9)
  expect(got.value.maxProsecutorRisk).toBeCloseTo(wanted.maxProsecutorRisk, 9)
  expect(got.value.meanProsecutorRisk).toBeCloseTo(wanted.avgProsecutorRisk, 9)
})

test('as many rare people are left out as computed elsewhere', () => {
  expect(rows).toHaveLength(refs.n)
  expect(kept.kept).toHaveLength(refs.suppressBelow5.kept)
  expect(kept.suppressed).toBe(refs.suppressBelow5.suppressed)
  expect(new Set(banded.map(row => row.age))).toEqual(new Set(refs.ageBands.split(',')))
})

/** The first 32 bits of HMAC-SHA-256 of each id under the key that the reference names. */
const DIGESTS: Readonly<Record<string, number>> = {
  P000: 0x2d96e16a,
  P001: 0x35cfee22,
  P002: 0xeddfd657,
  P003: 0x1bc57641,
  P004: 0xa3cd5163,
  P005: 0x8d896559,
  P006: 0x4ed7356d,
  P007: 0xa1ba8e86,
  P008: 0xef551242,
  P009: 0xfe9791a5,
}
const bytesOf = (bits: number) => Uint8Array.of(bits >>> 24, bits >>> 16, bits >>> 8, bits)

test.each(refs.dateShift.examples)('the dates of $id move by $offset days', ({ id, offset, shifted }) => {
  expect(shiftOf(bytesOf(DIGESTS[id] ?? 0))).toEqual({ ok: true, value: offset })
  const date = rows.find(row => row.id === id)?.session_date
  expect(shiftDate(String(date), offset)).toEqual({ ok: true, value: shifted })
})

const day = fc
  .date({ min: new Date('0400-01-01'), max: new Date('9000-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const offset = fc.integer({ min: -FARTHEST_SHIFT, max: FARTHEST_SHIFT })
const daysTo = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const moved = (date: string, days: number) => {
  const got = shiftDate(date, days)
  if (!got.ok) throw new Error(got.error)
  return got.value
}

test('days between two dates of one person stay as they were, and the way back is the way', () => {
  fc.assert(
    fc.property(day, day, offset, (a, b, days) => {
      expect(daysTo(moved(b, days)) - daysTo(moved(a, days))).toBe(daysTo(b) - daysTo(a))
      expect(daysTo(moved(a, days)) - daysTo(a)).toBe(days)
      expect(moved(moved(a, days), -days)).toBe(a)
    }),
  )
})

test('four hundred years of days follow each other as the calendar has them', () => {
  const from = daysTo('1800-01-01')
  const wrong = Array.from({ length: 146_097 }, (_, i) => {
    const date = new Date((from + i) * 86_400_000).toISOString().slice(0, 10)
    const next = new Date((from + i + 1) * 86_400_000).toISOString().slice(0, 10)
    return moved(date, 1) === next && moved(next, -1) === date ? [] : [date]
  }).flat()
  expect(wrong).toEqual([])
})

test('any digest moves by a year less a day at most, and by a day at least', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 32 }), digest => {
      const got = shiftOf(digest)
      expect(got.ok && Math.abs(got.value)).toBeLessThanOrEqual(FARTHEST_SHIFT)
      expect(got.ok && Math.abs(got.value)).toBeGreaterThanOrEqual(1)
    }),
  )
  expect(shiftOf(Uint8Array.of(1, 2, 3))).toEqual({ ok: false, error: 'digest-too-short' })
})

test('a digest whose remainder would leave the dates as they are moves them all the same, spread over a year', () => {
  const still = Array.from({ length: 2000 }, (_, i) => shiftOf(bytesOf(FARTHEST_SHIFT + 729 * 2945 * i)))
  const days = still.map(got => (got.ok ? got.value : 0))
  expect(days).not.toContain(0)
  expect(Math.max(...days.map(Math.abs))).toBeLessThanOrEqual(FARTHEST_SHIFT)
  expect(new Set(days).size).toBeGreaterThan(300)
  expect(days.some(d => d < 0) && days.some(d => d > 0)).toBe(true)
})

test.each([['2025-02-29'], ['2025-13-01'], ['2025-00-10'], ['2025-1-1'], ['yesterday'], ['2025-04-31'], ['']])(
  '“%s” is no date',
  date => {
    expect(shiftDate(date, 1)).toEqual({ ok: false, error: 'not-a-date' })
  },
)

test('no date leaves the calendar of four digits, and half a day is none', () => {
  expect(shiftDate('9999-12-31', 1)).toEqual({ ok: false, error: 'not-a-date' })
  expect(shiftDate('0000-01-01', -1)).toEqual({ ok: false, error: 'not-a-date' })
  expect(shiftDate('2025-01-01', 0.5)).toEqual({ ok: false, error: 'not-a-date' })
})

test.each([
  [17, '<18'],
  [18, '18-29'],
  [29, '18-29'],
  [60, '60+'],
  [102, '60+'],
])('%d is %s', (value, band) => {
  expect(bandOf(value, [18, 30, 45, 60])).toEqual({ ok: true, value: band })
})

test.each([
  [20, [], 'edges-not-rising'],
  [20, [30, 18], 'edges-not-rising'],
  [Number.NaN, [18], 'not-a-number'],
] as const)('%d in bands of %o is refused by name', (value, edges, error) => {
  expect(bandOf(value, edges)).toEqual({ ok: false, error })
})

test('a dropped column is nowhere, and the rest is as it was', () => {
  const dropped = dropColumns(rows, ['id', 'session_date'])
  expect(dropped).toHaveLength(rows.length)
  for (const row of dropped) expect(Object.keys(row)).toEqual(['age', 'sex', 'region', 'score', 'diagnosis'])
})

test('nobody, and a column that is not there, are refused by name', () => {
  expect(exposure([], roles)).toEqual({ ok: false, error: 'empty' })
  expect(exposure(rows, { known: ['shoe'], sensitive: 'diagnosis' })).toEqual({ ok: false, error: 'no-such-column' })
})

const anyRow = fc.record({ a: fc.nat(2), b: fc.constantFrom('x', 'y', null), s: fc.nat(3) })

test('with less known nobody is more exposed, and what is left has the k that was asked for', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 60 }), fc.integer({ min: 2, max: 6 }), (table, least) => {
      const more = exposure(table, { known: ['a', 'b'], sensitive: 's' })
      const less = exposure(table, { known: ['a'], sensitive: 's' })
      const nothing = exposure(table, { known: [], sensitive: 's' })
      if (!more.ok || !less.ok || !nothing.ok) throw new Error('a table of rows is measured')
      expect(less.value.k).toBeGreaterThanOrEqual(more.value.k)
      expect(less.value.distinctL).toBeGreaterThanOrEqual(more.value.distinctL)
      expect(nothing.value.tCloseness).toBeCloseTo(0, 12)
      expect(more.value.entropyL).toBeLessThanOrEqual(more.value.distinctL + 1e-9)
      const left = suppressRare(table, ['a', 'b'], least)
      const after = exposure(left.kept, { known: ['a', 'b'], sensitive: 's' })
      if (after.ok) expect(after.value.k).toBeGreaterThanOrEqual(least)
      expect(left.kept.length + left.suppressed).toBe(table.length)
    }),
  )
})

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([h, w]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: w, maxLength: w }), { minLength: h, maxLength: h }),
  )

test('no small cell is printed, none stands alone in its row or column, and what is printed is true', () => {
  fc.assert(
    fc.property(table, counts => {
      const got = maskSmallCells(counts, { least: 5 })
      if (!got.ok) throw new Error(got.error)
      const columns = (got.value[0] ?? []).map((_, j) => got.value.map(row => row[j]))
      for (const line of [...got.value, ...columns]) expect(line.filter(x => x === null)).not.toHaveLength(1)
      got.value.forEach((row, i) =>
        row.forEach((x, j) => {
          if (x === null) return
          expect(x).toBe(counts[i]?.[j])
          expect(x === 0 || x >= 5).toBe(true)
        }),
      )
      if (counts.flat().every(x => x === 0 || x >= 5)) expect(got.value).toEqual(counts)
    }),
  )
})

test('the smallest cell that is not empty is covered besides', () => {
  expect(
    maskSmallCells(
      [
        [3, 9, 0],
        [20, 7, 30],
        [40, 50, 60],
      ],
      { least: 5 },
    ),
  ).toEqual({
    ok: true,
    value: [
      [null, null, 0],
      [null, null, 30],
      [40, 50, 60],
    ],
  })
})

test.each([
  ['one row', [[1, 2]], 'too-few-rows-or-columns'],
  ['one column', [[1], [2]], 'too-few-rows-or-columns'],
  ['rows of two widths', [[1, 2], [1]], 'uneven-rows'],
  [
    'half a person',
    [
      [1, 2],
      [1, 0.5],
    ],
    'not-a-count',
  ],
] as const)('a table of %s is refused by name', (_, counts, error) => {
  expect(maskSmallCells(counts, { least: 5 })).toEqual({ ok: false, error })
})
