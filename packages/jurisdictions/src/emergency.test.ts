/** Tests of the emergency numbers: against what is beyond doubt, and that every suggestion is one the place has. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AS_OF, CAUTION, NUMBERS, SOURCE } from './data/emergency-numbers.ts'
import { OWN_NUMBERS } from './data/own-numbers.ts'
import { COUNTRIES, emergencyNumbersFor, type EmergencyNumbers } from './emergency.ts'

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
const EEA_AND_SWISS = ['CH', 'IS', 'LI', 'NO']

function known(country: string): EmergencyNumbers {
  const found = emergencyNumbersFor(country)
  if (!found.ok) throw new Error(`${country}: ${found.error}`)
  return found.value
}

test.each([...EU, ...EEA_AND_SWISS])('%s suggests 112, the number of all Europe', country => {
  expect(known(country)).toMatchObject({ suggested: '112', suggestedBy: 'common-number' })
})

test.each([
  ['US', '911'],
  ['CA', '911'],
  ['PR', '911'],
  ['MX', '911'],
  ['AR', '911'],
  ['CR', '911'],
  ['DO', '911'],
  ['EC', '911'],
  ['PA', '911'],
  ['CO', '123'],
  ['GB', '999'],
  ['GG', '999'],
  ['IM', '999'],
  ['JE', '999'],
  ['AU', '000'],
  ['CX', '000'],
  ['NZ', '111'],
  ['IN', '112'],
  ['TR', '112'],
  ['ZA', '112'],
  ['HN', '199'],
  ['BB', '911'],
])('%s suggests %s', (country, number) => {
  expect(known(country).suggested).toBe(number)
})

test.each([
  ['AU', ['000', '106', '112']],
  ['CN', ['110', '119', '120']],
  ['FR', ['112', '15', '17', '18']],
  ['GB', ['112', '999']],
  ['JP', ['110', '119']],
  ['KR', ['112', '119']],
  ['NZ', ['111']],
  ['US', ['112', '911']],
  ['VN', ['113', '114', '115']],
])('%s is known by %j', (country, numbers) => {
  expect(known(country).numbers).toEqual(numbers)
})

test('a suggestion that is only the first of a list says so', () => {
  expect(known('JP').suggestedBy).toBe('first-in-list')
  expect(COUNTRIES.filter(country => known(country).suggestedBy === 'first-in-list')).toHaveLength(65)
})

test('every territory has a suggestion that stands in its own list, with day and source', () => {
  for (const country of COUNTRIES) {
    const { numbers, suggested, asOf, source } = known(country)
    expect(numbers, country).toContain(suggested)
    expect({ asOf, source }).toEqual({ asOf: AS_OF, source: SOURCE })
  }
})

test('a common number is suggested wherever there is one and nothing better is known', () => {
  for (const country of COUNTRIES) {
    const { numbers, suggestedBy } = known(country)
    const hasCommon = ['112', '911', '999', '000', '111'].some(number => numbers.includes(number))
    expect(suggestedBy !== 'first-in-list', country).toBe(hasCommon)
  }
})

test('the list holds 240 codes of two capitals in order, and numbers of two to six digits, none twice', () => {
  expect(COUNTRIES).toHaveLength(240)
  expect(COUNTRIES).toEqual([...COUNTRIES].toSorted())
  for (const country of COUNTRIES) {
    const { numbers } = known(country)
    expect(country).toMatch(/^[A-Z]{2}$/)
    expect(
      numbers.every(number => /^\d{2,6}$/.test(number)),
      country,
    ).toBe(true)
    expect(new Set(numbers).size, country).toBe(numbers.length)
  }
})

test('own numbers belong to one group each and carry a source and a day', () => {
  const countries = OWN_NUMBERS.flatMap(own => own.countries)
  expect(new Set(countries).size).toBe(countries.length)
  for (const { countries: group, number, source, readOn } of OWN_NUMBERS) {
    for (const country of group) expect(NUMBERS[country]?.split(' '), country).toContain(number)
    expect(source).not.toBe('')
    expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})

test('nothing else has numbers: lower case, unknown codes, names of object members', () => {
  for (const text of ['', 'us', 'XX', 'AQ', 'USA', 'constructor', 'toString', '__proto__']) {
    expect(emergencyNumbersFor(text)).toEqual({ ok: false, error: 'no-numbers-known' })
  }
  fc.assert(
    fc.property(fc.string(), text => {
      expect(emergencyNumbersFor(text).ok).toBe(COUNTRIES.includes(text))
    }),
  )
})

test('the caution that came with the list is carried over', () => {
  expect(CAUTION).toContain('numbers only, no role')
  expect(CAUTION).toContain('a therapist abroad cannot reach')
})
