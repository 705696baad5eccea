/** Tests of what is filled in: how it reads, and what is refused. */
import { expect, test } from 'vitest'
import { linesOf, plain, tidied, type Parameter, type ParameterValue } from './parameter.ts'

const MINUTES: Parameter = { kind: 'count', unit: 'minutes', least: 1, most: 30 }
const CALLS: Parameter = { kind: 'choice', options: { we: { en: 'we call', es: 'llamamos' } } }
const WORDS: Parameter = { kind: 'words', most: 10 }
const LIST: Parameter = { kind: 'list', least: 2, most: 3, each: 10 }

test.each<[string, Parameter, ParameterValue, string[], string[]]>([
  ['one of something', MINUTES, 1, ['1 minute'], ['1 minuto']],
  ['more of it', MINUTES, 20, ['20 minutes'], ['20 minutos']],
  ['years', { ...MINUTES, unit: 'years' }, 10, ['10 years'], ['10 años']],
  ['a choice', CALLS, 'we', ['we call'], ['llamamos']],
  ['own words', WORDS, { en: ' a   b ', es: 'c' }, ['a b'], ['c']],
  ['letters in two halves', WORDS, { en: 'e\u0301', es: 'c' }, ['é'], ['c']],
  ['a list', LIST, { en: ['a', 'b'], es: ['c', 'd'] }, ['a', 'b'], ['c', 'd']],
  ['a telephone', { kind: 'phone' }, '+44 20 7946 0000', ['+44 20 7946 0000'], ['+44 20 7946 0000']],
  ['a sum', { kind: 'money' }, { amount: '80.50', currency: 'EUR' }, ['EUR 80.50'], ['EUR 80.50']],
])('[CO24] %s reads in each language', (_, parameter, value, en, es) => {
  expect(linesOf(parameter, value, 'en')).toEqual({ ok: true, value: en })
  expect(linesOf(parameter, value, 'es')).toEqual({ ok: true, value: es })
})

test.each<[string, Parameter, ParameterValue | undefined, string]>([
  ['nothing', MINUTES, undefined, 'parameter-missing'],
  ['too few', MINUTES, 0, 'parameter-out-of-range'],
  ['too many', MINUTES, 31, 'parameter-out-of-range'],
  ['half a minute', MINUTES, 0.5, 'parameter-out-of-range'],
  ['a number in words', MINUTES, '5', 'parameter-of-another-kind'],
  ['a choice that is none', CALLS, 'they', 'parameter-out-of-range'],
  ['a choice by an object’s own name', CALLS, 'constructor', 'parameter-out-of-range'],
  ['words in one language only', WORDS, { es: 'c' }, 'translation-missing'],
  ['empty words', WORDS, { en: ' \t', es: 'c' }, 'parameter-missing'],
  ['long words', WORDS, { en: 'a'.repeat(11) }, 'text-too-long'],
  ['a line that turns its direction', WORDS, { en: 'a\u202Eb' }, 'text-not-plain'],
  ['a control character', WORDS, { en: 'a\u0007b' }, 'text-not-plain'],
  ['half a letter', WORDS, { en: 'a\ud800' }, 'text-not-plain'],
  ['words where a list belongs', LIST, { en: 'a' }, 'parameter-of-another-kind'],
  ['a list where words belong', WORDS, { en: ['a', 'b'] }, 'parameter-of-another-kind'],
  ['a short list', LIST, { en: ['a'] }, 'parameter-out-of-range'],
  ['a long list', LIST, { en: ['a', 'b', 'c', 'd'] }, 'parameter-out-of-range'],
  ['a list with a long entry', LIST, { en: ['a', 'b'.repeat(11)] }, 'text-too-long'],
  ['a telephone without its country', { kind: 'phone' }, '020 7946 0000', 'parameter-out-of-range'],
  ['a telephone with a word', { kind: 'phone' }, '+44 call me', 'parameter-out-of-range'],
  ['a sum with a comma', { kind: 'money' }, { amount: '80,50', currency: 'EUR' }, 'parameter-out-of-range'],
  ['a sum in no currency', { kind: 'money' }, { amount: '80', currency: '€' }, 'parameter-out-of-range'],
  ['a sum where words belong', WORDS, { amount: '80', currency: 'EUR' }, 'parameter-of-another-kind'],
])('[CO24] %s is refused by name', (_, parameter, value, error) => {
  expect(linesOf(parameter, value, 'en')).toEqual({ ok: false, error })
})

test('[CO24] what is kept is tidy, and in the languages of the contract alone', () => {
  expect(tidied({ en: ' a  b ', es: 'c' }, ['en'])).toEqual({ en: 'a b' })
  expect(tidied({ en: [' a '], es: ['e\u0301'] }, ['es', 'en'])).toEqual({ en: ['a'], es: ['é'] })
  expect(tidied(5, ['en'])).toBe(5)
  expect(plain('a\u2066b', 9).ok).toBe(false)
})
