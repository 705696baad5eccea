/** Tests of two raters and of the sheet before first contact: in words, each factor once, nobody right and nothing forgotten. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, inDays, NOW, PRESENT_HIGH, rate, rated, STEPS } from '../testing/judgement.ts'
import { FACTOR_CODES } from './factor.ts'
import { PRESENCES, RELEVANCES, type Ratings } from './rating.ts'
import { sheetOf } from './sheet.ts'
import { ASPECTS, compareRatings, wordPairs } from './two-raters.ts'

const someRatings: fc.Arbitrary<Ratings> = fc.dictionary(
  fc.constantFrom(...FACTOR_CODES),
  fc
    .record({ presence: fc.constantFrom(...PRESENCES), relevance: fc.constantFrom(...RELEVANCES) })
    .map(given => rated(given)),
)

test('[RS66] where two say the same and where not is told factor by factor, in their own words', () => {
  const first = { SEX: rated({ presence: 'present', relevance: 'high' }), CRI: rated({}) }
  const second = { SEX: rated({ presence: 'partly', relevance: 'high', confidence: 'little' }), CHI: rated({}) }
  const told = compareRatings(first, second)
  expect(told.map(({ factor }) => factor)).toEqual([...FACTOR_CODES])
  expect(told.filter(({ kind }) => kind !== 'neither')).toEqual([
    {
      kind: 'both',
      factor: 'SEX',
      same: [
        { aspect: 'relevance', first: 'high', second: 'high' },
        { aspect: 'course', first: 'same', second: 'same' },
      ],
      differs: [
        { aspect: 'presence', first: 'present', second: 'partly' },
        { aspect: 'confidence', first: 'good', second: 'little' },
      ],
    },
    { kind: 'one', factor: 'CRI', by: 'first' },
    { kind: 'one', factor: 'CHI', by: 'second' },
  ])
  expect(wordPairs(told, 'presence')).toEqual([['present', 'partly']])
})

test('[RS66] neither is the right one: the other way round the same is told with the words changed over', () => {
  fc.assert(
    fc.property(someRatings, someRatings, (first, second) => {
      const [one, other] = [compareRatings(first, second), compareRatings(second, first)]
      for (const aspect of ASPECTS) {
        expect(wordPairs(other, aspect)).toEqual(wordPairs(one, aspect).map(([mine, yours]) => [yours, mine]))
        const both = FACTOR_CODES.filter(code => first[code] && second[code])
        expect(wordPairs(one, aspect)).toEqual(both.map(code => [first[code]?.[aspect], second[code]?.[aspect]]))
      }
      expect(compareRatings(first, first).every(pair => pair.kind !== 'both' || pair.differs.length === 0)).toBe(true)
    }),
  )
})

test('[D11a] [RS67] the sheet before first contact names every factor once, as known or as unknown', () => {
  fc.assert(
    fc.property(someRatings, ratings => {
      const { known, unknown } = sheetOf({ ...after([]).work, ratings })
      const named = [...known, ...unknown].map(({ factor }) => factor)
      expect(named.toSorted()).toEqual([...FACTOR_CODES].toSorted())
      for (const { factor, rating } of known) {
        expect(rating).toBe(ratings[factor])
        expect([rating.presence, rating.relevance]).not.toContain('not-known')
      }
      for (const { factor, why } of unknown) expect(why === 'not-looked-at').toBe(ratings[factor] === undefined)
    }),
  )
})

test('[D11a] [RS67] with nothing looked at all is unknown, and what could not be told has the day to find it out', () => {
  const none = sheetOf(after([]).work)
  expect(none).toEqual({
    sources: [],
    known: [],
    unknown: FACTOR_CODES.map(factor => ({ factor, why: 'not-looked-at', findOutBy: null })),
  })
  const asked = rate('CRI', { relevance: 'not-known', findOutBy: inDays(2) })
  const sheet = sheetOf(after([...STEPS, rate('ARO', PRESENT_HIGH), asked]).work)
  expect(sheet.unknown).toEqual([{ factor: 'CRI', why: 'not-known', findOutBy: inDays(2) }])
  expect(sheet.known).toHaveLength(FACTOR_CODES.length - 1)
  expect(sheet.sources).toEqual([{ what: 'First hour, and a letter of the court.', dated: inDays(-9) }])
  expect(NOW).toBeGreaterThan(sheet.sources[0]?.dated ?? Infinity)
})
