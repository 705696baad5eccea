/** Tests of a word of one's own: found however it is written, and not where it does not stand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phraseOf, runsIn } from './duress.ts'

const isIn = (word: string, line: string): boolean => {
  const phrase = phraseOf(word)
  return phrase.ok && runsIn(line, phrase.value.words).includes(phrase.value.text)
}

test.each([
  ['Lavender', 'i put the LAVENDER away', true],
  ['lavender', '¿Lavender?', true],
  ['lavender', 'la\u200bven\u00adder', true],
  ['lavender', 'lavenders grow', false],
  ['canción', 'Que CANCION mas bonita', true],
  ['cancion', 'canci\u00f3n', true],
  ['cancion', 'cancio\u0301n', true],
  ['Straße', 'die STRASSE', true],
  ['ΟΔΟΣ', 'οδος, οδοσ', true],
  ['οδος', "ΟΔΟΣ'Α", true],
  ['İstanbul', 'istanbul', true],
  ['ｂｌｕｅ', 'blue', true],
  ['blue umbrella', 'A blue, umbrella!', true],
  ['blue umbrella', 'a blue old umbrella', false],
  ['blue umbrella', 'umbrella blue', false],
  ['lavender', '', false],
  ['!!!!!', '!!!!!', false],
])('[HE8] %j in %j: %j', (word, line, found) => {
  expect(isIn(word, line)).toBe(found)
})

test.each([
  ['', 'too-short'],
  ['a b', 'too-short'],
  ['one two three four', 'too-long'],
  ['x'.repeat(61), 'too-long'],
])('[HE8] %j is no word: %s', (text, error) => {
  expect(phraseOf(text)).toEqual({ ok: false, error })
})

test('[HE8] whatever stands around it, a word is found in its line, in capitals too', () => {
  const word = fc.stringMatching(/^[a-zñáéü]{4,12}( [a-zñáéü]{1,9}){0,2}$/u)
  fc.assert(
    fc.property(word, fc.string(), fc.string(), (own, before, behind) => {
      expect(isIn(own, `${before} ${own.toUpperCase()}, ${behind}`)).toBe(true)
    }),
  )
})
