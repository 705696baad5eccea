/** Tests of places and days: one code however it was written, and nothing guessed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay, day, yearAfter } from './day.ts'
import { covers, isPlace, parsePlace, placeNames, placeOf, PLACES, regionOf, regionsIn, unknownPart } from './place.ts'

test.each([
  ['US', 'Tennessee', 'US-TN'],
  ['US', ' new  york ', 'US-NY'],
  ['US', 'Nueva York', 'US-NY'],
  ['US', 'us-ca', 'US-CA'],
  ['US', 'DC', 'US-DC'],
  ['CA', 'Québec', 'CA-QC'],
  ['CA', 'QUEBEC', 'CA-QC'],
  ['AU', 'New South Wales', 'AU-NSW'],
  ['AU', null, 'AU'],
  ['GB', 'Escocia', 'GB-SCT'],
  ['GB', 'Kent', 'GB'],
  ['IE', 'Munster', 'IE'],
  ['ES', null, 'ES'],
  ['NO', '', 'NO'],
])('[JU1] %s, %s is %s', (country, region, code) => {
  expect(placeOf({ country, region })).toBe(code)
})

test('[JU1] where each state makes the law, a country or a spelling that we do not know is no place', () => {
  for (const region of [null, '', 'Cascadia', 'Ontario, or nearly']) {
    expect(placeOf({ country: 'US', region })).toBeNull()
    expect(placeOf({ country: 'CA', region })).toBeNull()
  }
  expect(placeOf({ country: 'MX', region: 'California' })).toBeNull()
  expect(placeOf({ country: 'toString', region: null })).toBeNull()
})

test.each([
  ['US', 'Tennessee', null],
  ['US', ' us-tn ', null],
  ['CA', 'Quebec', null],
  ['IE', null, null],
  ['JP', 'Somewhere in Honshu', null],
  ['US', null, 'region'],
  ['US', 'Cascadia', 'region'],
  ['GB', 'Kent', 'region'],
  ['AU', '', 'region'],
  ['ZZ', null, 'country'],
  ['UK', 'England', 'country'],
  ['toString', null, 'country'],
])('[JU58] of %s, %s nobody knows: %s', (country, region, part) => {
  expect(unknownPart({ country, region })).toBe(part)
})

test('[JU1] every code and every name of a region leads back to it', () => {
  for (const code of PLACES) {
    const [country = '', part = null] = code.split('-')
    const names = placeNames(code)
    expect(names === null, code).toBe(part === null)
    for (const region of [part, code, names?.en ?? null, names?.es ?? null].filter(one => names && one !== null))
      expect(placeOf({ country, region }), `${code} ${region}`).toBe(code)
  }
  expect(new Set(PLACES).size).toBe(PLACES.length)
})

test('[JU1] all states, provinces, nations and members are there', () => {
  const count = (start: string) => PLACES.filter(code => code.startsWith(start)).length
  expect([count('US-'), count('CA-'), count('AU-'), count('GB-')]).toEqual([56, 13, 8, 4])
  expect(PLACES.filter(code => !code.includes('-'))).toHaveLength(27 + 3 + 5)
})

test('a country covers its parts, a part only itself, and a likeness of letters nothing', () => {
  expect(covers('US', 'US-TN')).toBe(true)
  expect(covers('US-TN', 'US')).toBe(false)
  expect(covers('US-T', 'US-TN')).toBe(false)
  expect(covers('C', 'CA')).toBe(false)
})

test('a code has its form, whether we hold the place or not', () => {
  for (const text of ['JP', 'JP-13', 'MX-CMX']) expect([parsePlace(text).ok, isPlace(text)]).toEqual([true, false])
  for (const text of ['', 'us', 'USA', 'US-', 'US-TENN', 'US TN']) expect(parsePlace(text).ok, text).toBe(false)
})

test('a day is one of the calendar', () => {
  for (const text of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(parseDay(text).ok, text).toBe(true)
  for (const text of ['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '26-01-01', ''])
    expect(parseDay(text).ok, text).toBe(false)
  fc.assert(
    fc.property(fc.date({ min: asDate('0001-01-01'), max: asDate('9998-12-31'), noInvalidDate: true }), at => {
      const text = at.toISOString().slice(0, 10)
      expect(parseDay(text).ok).toBe(true)
      expect(yearAfter(day(text)) > text).toBe(true)
    }),
  )
  expect(yearAfter(day('2024-02-29'))).toBe('2025-02-28')
})

// oxlint-disable-next-line no-restricted-globals -- given a day, it reads no clock
const asDate = (text: string) => new Date(text)

test('[A21c] a form offers the regions of a country by name, and finds one again however it was written', () => {
  expect(['US', 'CA', 'AU', 'GB', 'IE', 'toString'].map(country => regionsIn(country).length)).toEqual([
    56, 13, 8, 4, 0, 0,
  ])
  for (const region of ['TN', 'us-tn', ' tennessee ']) expect(regionOf({ country: 'US', region })?.en).toBe('Tennessee')
  expect(regionOf({ country: 'GB', region: 'Tennessee' })).toBeNull()
  expect(regionOf({ country: 'US', region: null })).toBeNull()
})
