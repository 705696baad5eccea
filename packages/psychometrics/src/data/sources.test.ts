// The list of sources and the doc sentences name the same papers.
import { expect, test } from 'vitest'
import { SOURCES } from './sources.ts'

const files = import.meta.glob(['../**/*.ts', '!../**/*.test.ts', '!../data/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const sentences = Object.values(files)
  .flatMap(text => text.match(/\/\*\*[\s\S]*?\*\//g) ?? [])
  .join('\n')

/** Each "… Surname 1999" or "Surname 1960, 1968" of the doc sentences, by its last surname. */
const cited = [...sentences.matchAll(/([\p{L}-]+)(?: et al\.)? ((?:\d{4}(?!-)(?:, )?)+)/gu)].flatMap(
  ([, name = '', years = '']) => years.match(/\d{4}/g)?.map(year => ({ name, year })) ?? [],
)
const isOf = (short: string, { name, year }: { name: string; year: string }) =>
  short.endsWith(year) && short.replace(/( et al\.)? \d{4}$/, '').endsWith(name)

test('every paper that a doc sentence names is in the list', () => {
  expect(cited.length).toBeGreaterThan(60)
  expect(cited.filter(c => !SOURCES.some(({ short }) => isOf(short, c)))).toEqual([])
})

test('every source in the list is named by a doc sentence', () => {
  expect(SOURCES.filter(({ short }) => !cited.some(c => isOf(short, c))).map(({ short }) => short)).toEqual([])
})

test('sources stand once each, with their year and their first author in full', () => {
  expect(new Set(SOURCES.map(({ short }) => short)).size).toBe(SOURCES.length)
  for (const { short, full } of SOURCES) {
    expect(full).toContain(short.slice(-4))
    expect(full.startsWith(short.split(/,| & | et al| \d/)[0] ?? '?')).toBe(true)
  }
})
