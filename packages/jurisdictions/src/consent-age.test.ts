/** Tests of the age of consent: each place at its edges, and that what we do not know never opens for a minor. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONSENT_RULES } from './data/consent-ages.ts'
import { consentAge, consentRuleFor, OF_AGE, placeCode } from './consent-age.ts'

test.each([
  ['AR', null, 12, 'guardian'],
  ['AR', null, 13, 'unknown'],
  ['AR', null, 16, 'alone'],
  ['CA', 'Québec', 13, 'guardian'],
  ['CA', 'QC', 14, 'alone'],
  ['CA', 'Ontario', 17, 'unknown'],
  ['DK', null, 14, 'guardian'],
  ['DK', null, 15, 'alone'],
  ['ES', 'Madrid', 15, 'guardian'],
  ['ES', null, 16, 'alone'],
  ['GB', 'England', 15, 'unknown'],
  ['GB', null, 16, 'alone'],
  ['IT', null, 17, 'guardian'],
  ['IT', null, 18, 'alone'],
  ['NL', null, 15, 'guardian'],
  ['NL', null, 16, 'alone'],
  ['NO', null, 11, 'guardian'],
  ['NO', null, 12, 'unknown'],
  ['NO', null, 16, 'alone'],
  ['US', 'California', 11, 'guardian'],
  ['US', 'ca', 12, 'unknown'],
  ['US', 'US-CA', 17, 'unknown'],
  ['US', 'CO', 11, 'guardian'],
  ['US', 'CO', 12, 'unknown'],
  ['US', 'IL', 16, 'unknown'],
  ['US', 'IL', 17, 'alone'],
  ['US', 'Nueva York', 10, 'unknown'],
  ['US', 'NY', 17, 'unknown'],
  ['US', 'Oregon', 13, 'guardian'],
  ['US', 'Oregon', 14, 'alone'],
  ['US', ' pennsylvania ', 14, 'alone'],
  ['US', 'TN', 15, 'guardian'],
  ['US', 'TN', 16, 'unknown'],
  ['US', 'Washington', 12, 'guardian'],
  ['US', 'WA', 13, 'alone'],
  ['US', null, 17, 'unknown'],
  ['US', 'Guam', 17, 'unknown'],
  ['US', null, 18, 'alone'],
  ['DE', null, 17, 'unknown'],
  ['ZZ', null, 18, 'alone'],
])('in %s, %s someone of %i: %s', (country, region, age, answer) => {
  expect(consentAge({ country, region }, age)).toBe(answer)
})

const region = fc.option(fc.string())

test('a place that we have not read never opens for a minor, and an age that nobody said never opens anywhere', () => {
  const countries = new Set(CONSENT_RULES.map(rule => rule.country))
  const unread = fc.stringMatching(/^[A-Z]{2}$/).filter(country => !countries.has(country))
  const age = fc.integer({ min: 0, max: OF_AGE - 1 })
  fc.assert(
    fc.property(unread, region, age, (country, where, years) => {
      expect(consentAge({ country, region: where }, years)).toBe('unknown')
      expect(consentAge(null, years)).toBe('unknown')
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{2}$/), region, (country, where) => {
      expect(consentAge({ country, region: where }, null)).toBe('unknown')
    }),
  )
})

test('whatever somebody writes as their state, a country without one law of its own opens only for a state that we have read', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: OF_AGE - 1 }), (where, years) => {
      const place = { country: 'US', region: where }
      if (!consentRuleFor(place)) expect(consentAge(place, years)).toBe('unknown')
    }),
  )
  expect(consentRuleFor({ country: 'MX', region: 'California' })).toBeNull()
})

test('growing older never takes a consent away', () => {
  const rules = fc.constantFrom(...CONSENT_RULES)
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 30 }), (rule, years) => {
      if (consentAge(rule, years) === 'alone') expect(consentAge(rule, years + 1)).toBe('alone')
      if (consentAge(rule, years + 1) === 'guardian') expect(consentAge(rule, years)).toBe('guardian')
    }),
  )
})

test('each row names its law, what it does not say, and two ages in order; no place has two rows', () => {
  for (const { source, silent, guardianBelow, aloneFrom, names } of CONSENT_RULES) {
    expect(source.length).toBeGreaterThan(20)
    expect(silent.length).toBeGreaterThan(20)
    expect(guardianBelow).toBeLessThanOrEqual(aloneFrom)
    expect(aloneFrom).toBeLessThanOrEqual(OF_AGE)
    for (const name of names) expect(name).toMatch(/^[a-z ]+$/)
  }
  const places = CONSENT_RULES.map(placeCode)
  expect(new Set(places).size).toBe(places.length)
})

test('a place has one code however it was written', () => {
  for (const written of ['Québec', 'QUEBEC', 'ca-qc', ' qc ']) {
    expect(placeCode({ country: 'CA', region: written })).toBe('CA-QC')
  }
  expect(placeCode({ country: 'US', region: 'New  Mexico' })).toBe('US-NEW MEXICO')
  expect(placeCode({ country: 'ES', region: null })).toBe('ES')
})
