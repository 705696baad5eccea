/** Tests of the form on where someone is: what it starts with and what is still missing. */
import { instant } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { countriesIn, likelyCountry, numbersIn } from './country.ts'
import { firstPlace, readPlace, type Place } from './place.ts'

const FULL: Place = {
  country: 'US',
  region: 'Tennessee',
  city: 'Nashville',
  street: '1 Example Street',
  detail: '',
  emergencyNumber: '911',
  callback: '+1 615 555 0100',
}

test('what may stay empty is sent as nothing, not as empty text', () => {
  const read = readPlace({ ...FULL, country: 'IE', region: ' ', callback: '' })
  expect(read).toEqual({ body: { ...FULL, country: 'IE', region: null, detail: null, callback: null } })
})

test.each([
  ['country', ''],
  ['region', ''],
  ['region', 'Cascadia'],
  ['city', '  '],
  ['street', ''],
  ['street', 'Nashville, Tennessee'],
  ['emergencyNumber', ''],
  ['emergencyNumber', 'call the police'],
  ['callback', 'my sister’s'],
] as const)('%s = %j needs another look', (field, text) => {
  const read = readPlace({ ...FULL, [field]: text })
  expect('missing' in read && [...read.missing]).toEqual([field])
})

test('everything that is missing is said at once', () => {
  const read = readPlace({
    country: '',
    region: '',
    city: '',
    street: '',
    detail: '',
    emergencyNumber: '',
    callback: '',
  })
  expect('missing' in read && [...read.missing]).toEqual(['country', 'city', 'street', 'emergencyNumber'])
})

test('the form starts with a likely country and its number', () => {
  expect(firstPlace(null, ['es-MX', 'en-US'])).toMatchObject({ country: 'MX', emergencyNumber: '911', city: '' })
  expect(firstPlace(null, ['es', 'en-GB'])).toMatchObject({ country: 'GB', emergencyNumber: '999' })
  expect(firstPlace(null, ['en'])).toMatchObject({ country: '', emergencyNumber: '' })
})

test('the last statement of this visit goes before any guess', () => {
  const stated = { ...FULL, region: null, detail: null, callback: null, emergencyNumber: '112', statedAt: instant(0) }
  expect(firstPlace(stated, ['es-MX'])).toEqual({ ...FULL, region: '', callback: '', emergencyNumber: '112' })
})

test('a region that was stated by its code or in Spanish is found in the list again', () => {
  const stated = { ...FULL, detail: null, callback: null, statedAt: instant(0) }
  expect(firstPlace({ ...stated, region: 'TN' }, []).region).toBe('Tennessee')
  expect(firstPlace({ ...stated, region: 'Nueva York' }, []).region).toBe('New York')
  expect(firstPlace({ ...stated, country: 'IE', region: 'Munster' }, []).region).toBe('Munster')
})

test.each([
  [['de-AT'], 'AT'],
  [['en', 'es-419', 'es-AR'], 'AR'],
  [['*'], null],
  [['not a tag!', 'fr-CA'], 'CA'],
  [[], null],
])('a browser that reads %j is probably in %s', (tags, country) => {
  expect(likelyCountry(tags)).toBe(country)
})

test('countries are listed by the names of the language, in its order', () => {
  const spanish = countriesIn('es')
  expect(spanish.find(one => one.value === 'US')?.name).toBe('Estados Unidos')
  expect(spanish.map(one => one.name)).toEqual(spanish.map(one => one.name).toSorted(new Intl.Collator('es').compare))
  expect(numbersIn('US')?.suggested).toBe('911')
  expect(numbersIn('')).toBeNull()
})
