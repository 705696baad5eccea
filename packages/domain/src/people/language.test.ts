/** Tests of the choice of a language. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseLanguage, isLanguage, LANGUAGES } from './language.ts'

test.each<[readonly string[], string]>([
  [[], 'en'],
  [['es'], 'es'],
  [['es-MX', 'en'], 'es'],
  [['ES-419'], 'es'],
  [['fr-FR', 'es-ES', 'en'], 'es'],
  [['fr', 'de'], 'en'],
  [['*'], 'en'],
  [['esu', 'en-GB'], 'en'], // Central Yupik is not Spanish
  [['enm', 'es'], 'es'],
  [[''], 'en'],
])('a browser that asks for %j reads %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language)
})

test('whatever a browser asks for, it gets a language that we hold words for', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), wanted => {
      expect(LANGUAGES).toContain(chooseLanguage(wanted))
    }),
  )
})

test('only the codes of our languages are languages', () => {
  expect(LANGUAGES.every(isLanguage)).toBe(true)
  for (const value of ['EN', 'es-MX', '', null, undefined, 0, ['en']]) expect(isLanguage(value)).toBe(false)
})
