/** Tests of suggestions and of what a judgement asks: reasons with each, the least first, nothing set and nothing stopped. */
import { SAFEGUARD_CODES } from '@holdfast/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FINDING_CODES, type Finding } from '../finding.ts'
import { FINDINGS } from '../finding-words.ts'
import {
  after,
  CONCLUDE,
  inDays,
  NADIA,
  NOW,
  PRESENT_HIGH,
  rate,
  rated,
  refusals,
  STEPS,
  TAKEN,
} from '../testing/judgement.ts'
import { asksOf } from './asks.ts'
import { FACTOR_CODES, type FactorCode } from './factor.ts'
import { factorOf } from './factors/all.ts'
import { LEAST_FIRST } from './least-first.ts'
import { CONFIDENCES, COURSES, PRESENCES, RELEVANCES, type Ratings } from './rating.ts'
import type { JudgementEvent } from './state.ts'
import { suggest } from './suggest.ts'

const found = (code: Finding['code']): Finding => ({
  code,
  read: 'this-hour',
  grounds: [{ instrument: 'boundary-brief', item: code, said: 'yes' }],
})
const codes = (ratings: Ratings, findings: readonly Finding[] = []) =>
  suggest(ratings, findings).map(({ code }) => code)

describe('suggestions', () => {
  test.each([
    ['present', 'high', true],
    ['present', 'some', true],
    ['present', 'not-known', true],
    ['present', 'low', false],
    ['partly', 'some', true],
    ['not-known', 'some', true],
    ['not-known', 'not-known', true],
    ['not-known', 'low', false],
    ['absent', 'high', false],
  ] as const)(
    '[RS60] a factor that is %s and of %s relevance speaks for its safeguards: %s',
    (presence, relevance, speaks) => {
      const expected = LEAST_FIRST.filter(code => speaks && factorOf('TRA').safeguards.includes(code))
      expect(codes({ TRA: rated({ presence, relevance }) })).toEqual(expected)
    },
  )

  test('[D31] [RS60] closeness to the practitioner that somebody noted speaks for limits of contact between hours, with that as its reason, and in no other case does it', () => {
    const limits = (ratings: Ratings) => suggest(ratings, []).filter(({ code }) => code === 'C5' || code === 'E2')
    const because = [{ kind: 'factor', factor: 'ATT' }]
    expect(limits({ ATT: rated(PRESENT_HIGH) })).toEqual([
      { code: 'E2', because },
      { code: 'C5', because },
    ])
    expect(limits({ ATT: rated({ ...PRESENT_HIGH, presence: 'absent' }) })).toEqual([])
    const others = FACTOR_CODES.filter(code => code !== 'ATT')
    for (const code of others)
      for (const { because: why } of limits({ [code]: rated(PRESENT_HIGH) }))
        expect(why).not.toContainEqual({ kind: 'factor', factor: 'ATT' })
  })

  test('[RS60] each names every factor and every finding that it rests on', () => {
    const ratings = { SEX: rated(PRESENT_HIGH), ARO: rated(PRESENT_HIGH) }
    const sound = suggest(ratings, [found('device-arouses')]).find(({ code }) => code === 'M2')
    expect(sound).toEqual({
      code: 'M2',
      because: [
        { kind: 'factor', factor: 'SEX' },
        { kind: 'factor', factor: 'ARO' },
        { kind: 'finding', finding: 'device-arouses' },
      ],
    })
  })

  test('[RS60] the order is one for everybody and has each safeguard once', () => {
    expect([...LEAST_FIRST].toSorted()).toEqual([...SAFEGUARD_CODES].toSorted())
    expect(LEAST_FIRST.indexOf('A5')).toBeLessThan(LEAST_FIRST.indexOf('C4'))
    expect(LEAST_FIRST.indexOf('C4')).toBeLessThan(LEAST_FIRST.indexOf('K2'))
    expect(LEAST_FIRST.indexOf('K2')).toBeLessThan(LEAST_FIRST.indexOf('M2'))
  })

  const aRating = fc.record({
    presence: fc.constantFrom(...PRESENCES),
    relevance: fc.constantFrom(...RELEVANCES),
    course: fc.constantFrom(...COURSES),
    confidence: fc.constantFrom(...CONFIDENCES),
  })
  const someRatings: fc.Arbitrary<Ratings> = fc.dictionary(fc.constantFrom(...FACTOR_CODES), aRating.map(rated))
  const someFindings = fc.uniqueArray(fc.constantFrom(...FINDING_CODES)).map(list => list.map(found))

  test('[RS60] each has a reason that is really there, the least restrictive first, and none is chosen', () => {
    fc.assert(
      fc.property(someRatings, someFindings, (ratings, findings) => {
        const suggestions = suggest(ratings, findings)
        const places = suggestions.map(({ code }) => LEAST_FIRST.indexOf(code))
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other))
        for (const { code, because, ...rest } of suggestions) {
          expect(rest).toEqual({})
          expect(because.length).toBeGreaterThan(0)
          for (const reason of because)
            if (reason.kind === 'factor') {
              expect(factorOf(reason.factor).safeguards).toContain(code)
              expect(ratings[reason.factor]?.presence).not.toBe('absent')
            } else {
              expect(FINDINGS[reason.finding].safeguards).toContain(code)
              expect(findings.map(one => one.code)).toContain(reason.finding)
            }
        }
        expect(suggest(ratings, findings.toReversed())).toEqual(suggestions)
      }),
    )
  })

  test('[RS61] what is not known takes no suggestion away that an absent factor had, nor does one finding more', () => {
    fc.assert(
      fc.property(
        someRatings,
        someFindings,
        fc.constantFrom(...FACTOR_CODES),
        fc.constantFrom(...FINDING_CODES),
        (ratings, findings, factor, code) => {
          const rating = ratings[factor] ?? rated({})
          const known = { ...ratings, [factor]: { ...rating, presence: 'absent' as const } }
          const unknown = { ...ratings, [factor]: { ...rating, presence: 'not-known' as const } }
          expect(codes(unknown, findings)).toEqual(expect.arrayContaining(codes(known, findings)))
          expect(codes(known, [...findings, found(code)])).toEqual(expect.arrayContaining(codes(known, findings)))
        },
      ),
    )
  })
})

describe('what is asked', () => {
  const whole = after(STEPS)
  type Change = { readonly factors?: readonly FactorCode[]; readonly decision?: 'taken' | 'declined' }
  const decide = ({ factors = TAKEN.factors, decision = 'taken' }: Change): JudgementEvent => ({
    kind: 'decide',
    safeguard: { ...TAKEN, factors, decision },
    by: NADIA,
  })
  const explain = (about: 'ARO' | 'C4'): JudgementEvent => ({
    kind: 'explain',
    explanation: { about, reason: 'It is well so.' },
  })

  test.each<[string, readonly JudgementEvent[], ReturnType<typeof asksOf>]>([
    ['nothing stands out', [], []],
    ['present and high, with nothing for it', [rate('ARO', PRESENT_HIGH)], [{ kind: 'why-without', factor: 'ARO' }]],
    ['the same, and why', [rate('ARO', PRESENT_HIGH), explain('ARO')], []],
    ['the same, with a safeguard for it', [rate('ARO', PRESENT_HIGH), decide({})], []],
    [
      'the same, with one that was declined',
      [rate('ARO', PRESENT_HIGH), decide({ decision: 'declined' })],
      [{ kind: 'why-without', factor: 'ARO' }],
    ],
    [
      'the same, with one for another factor',
      [rate('ARO', PRESENT_HIGH), decide({ factors: ['SEX'] })],
      [{ kind: 'why-without', factor: 'ARO' }],
    ],
    ['present and of some relevance', [rate('ARO', { ...PRESENT_HIGH, relevance: 'some' })], []],
    ['partly and high', [rate('ARO', { ...PRESENT_HIGH, presence: 'partly' })], []],
    ['a safeguard for no factor', [decide({ factors: [] })], [{ kind: 'why-with', code: 'C4' }]],
    ['the same, and why', [decide({ factors: [] }), explain('C4')], []],
    ['a declined one for no factor', [decide({ factors: [], decision: 'declined' })], []],
    ['not known where it can wait', [rate('COG', { presence: 'not-known' })], []],
    ['not known where it cannot', [rate('CRI', { relevance: 'not-known' })], [{ kind: 'find-out-by', factor: 'CRI' }]],
    ['the same, with a day', [rate('CHI', { presence: 'not-known', findOutBy: inDays(1) })], []],
  ])('[RS62] %s', (_, events, expected) => {
    expect(asksOf(after(events, whole).work, NOW)).toEqual(expected)
  })

  test('[RS62] asks for each factor at which nobody looked, and for each decision whose day has come', () => {
    expect(asksOf(after([]).work, NOW)).toEqual(FACTOR_CODES.map(factor => ({ kind: 'look-at', factor })))
    const { work } = after([decide({})], whole)
    expect([29, 30].map(days => asksOf(work, inDays(days)))).toEqual([[], [{ kind: 'review', code: 'C4' }]])
  })

  test('[RS62] an open question stops no conclusion, but for a day to find out what cannot wait', () => {
    const bare = after([...FACTOR_CODES.map(code => rate(code, PRESENT_HIGH)), decide({ factors: [] })], whole)
    expect(asksOf(bare.work, NOW)).toHaveLength(FACTOR_CODES.length + 1)
    expect(refusals(bare, CONCLUDE)).toEqual([])
  })
})
