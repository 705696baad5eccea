/** Who consents: what is kept of someone's age and place, put to the law, and to a practitioner's word where the law is silent. */
import { after, DAY, type CountryCode, type Month } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { consentingOf, type ConsentFacts, type ConsentWord } from './who-consents.ts'

const place = (region: string) => ({ country: 'US' as CountryCode, region })
const word = (region: string, who: ConsentWord['who'], daysAgo = 1): ConsentWord => ({
  ...place(region),
  who,
  at: after(NOON, -daysAgo * DAY),
})
/** Born so that they are so old now, in the months before a birthday at the latest. */
const aged = (years: number): Month => `${new Date(NOON).getUTCFullYear() - years - 1}-01` as Month
const child: ConsentFacts = { role: 'patient', born: aged(12), whereabouts: place('Utah'), said: [] }
const who = (facts: Partial<ConsentFacts>) => consentingOf({ ...child, ...facts }, NOON).who

test.each<[string, Partial<ConsentFacts>, string]>([
  ['whose age nobody said', { born: null }, 'alone'],
  ['who is no patient', { role: 'related-person' }, 'alone'],
  ['who is of age, wherever they are', { born: aged(30), whereabouts: null }, 'alone'],
  ['under age, where the law asks for a guardian', { whereabouts: place('Oregon') }, 'guardian'],
  ['old enough for the law of the place', { born: aged(16), whereabouts: place('Oregon') }, 'alone'],
  ['under age, where we know no law', {}, 'unknown'],
  ['under age, where nobody knows the place', { whereabouts: null }, 'unknown'],
  ['of whom a word was said for the place', { said: [word('Utah', 'alone')] }, 'alone'],
  ['of whom a word was said for the place in other letters', { said: [word('UTAH ', 'guardian')] }, 'guardian'],
  ['of whom a word was said for another place', { said: [word('Nevada', 'alone')] }, 'unknown'],
  [
    'of whom the newest of two words counts',
    { said: [word('Utah', 'guardian'), word('Utah', 'alone', 9)] },
    'guardian',
  ],
  [
    'of whom a word was said against a plain law',
    { whereabouts: place('Oregon'), said: [word('Oregon', 'alone')] },
    'guardian',
  ],
  [
    'whose place nobody knows: the newest word',
    { whereabouts: null, said: [word('Nevada', 'guardian'), word('Utah', 'alone', 9)] },
    'guardian',
  ],
])('[CI20] someone %s', (_, facts, answer) => {
  expect(who(facts)).toBe(answer)
})

test('[CI20] a contract says by what law, or by whose word, a guardian signs, and when that was read or said', () => {
  expect(consentingOf({ ...child, whereabouts: place('Oregon') }, NOON).asked).toMatchObject({ place: 'US-OR' })
  expect(consentingOf({ ...child, said: [word('Utah', 'guardian')] }, NOON).asked).toEqual({
    place: 'US-UTAH',
    source: 'recorded word of the practitioner, for the law that holds there',
    read: new Date(after(NOON, -DAY)).toISOString().slice(0, 10),
  })
})
