/** Tests of the outcome: a table of cases a clinician could read, and what no facts and no terms can do. */
import { MODALITIES } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { broken, nextWeek, someFacts, someTerms } from '../testing/say-outcome.ts'
import { decideOutcome } from './decide.ts'
import type { Course, Fee, OutcomeFacts } from './outcome.ts'
import { DEFAULT_OUTCOME_TERMS as terms, lateness } from './terms.ts'

const credit = (minutes: number): Fee => ({ kind: 'credit', minutes })

type Case = readonly [string, Partial<OutcomeFacts>, Course['kind'], Fee, number, number]
const cases: readonly Case[] = [
  [
    '[OU1] all are back and a calendar has room',
    { isBack: true, extension: 8 },
    'extended',
    { kind: 'waived' },
    20,
    30,
  ],
  ['[OU2] all are back and no calendar has room', { isBack: true }, 'resumed', { kind: 'waived' }, 20, 30],
  ['[OU3] it broke off after enough of it', { delivered: 30 }, 'completed-reduced', credit(20), 30, 20],
  [
    '[OU3] enough of it, and not yet paid',
    { delivered: 30, isPaid: false },
    'completed-reduced',
    { kind: 'waived' },
    30,
    0,
  ],
  ['[OU4] it broke off too early', { delivered: 29 }, 'rescheduled', credit(50), 0, 50],
  [
    '[OU5] lights out after forty minutes',
    { cause: 'external', who: 'patient', delivered: 40 },
    'rescheduled',
    credit(50),
    0,
    50,
  ],
  ['[OU6] nobody came', { cause: 'absent', who: 'patient', delivered: 0 }, 'rescheduled', credit(50), 0, 50],
  [
    '[OU6] for the fourth time',
    { cause: 'absent', who: 'patient', delivered: 0, prior: 3 },
    'rescheduled',
    { kind: 'review' },
    0,
    50,
  ],
  [
    '[OU6] with a day of notice',
    { cause: 'cancelled', who: 'patient', delivered: 0, prior: 3, notice: 1440 },
    'rescheduled',
    credit(50),
    0,
    50,
  ],
  [
    '[OU6] the practitioner did not come',
    { cause: 'absent', who: 'practitioner', delivered: 0, prior: 9 },
    'rescheduled',
    credit(50),
    0,
    50,
  ],
  [
    '[OU7] a little late',
    { cause: 'late', who: 'patient', late: 14, isBack: true, delivered: 0 },
    'resumed',
    { kind: 'waived' },
    0,
    50,
  ],
  [
    '[OU7] unusually late',
    { cause: 'late', who: 'patient', late: 15, isBack: true, delivered: 0 },
    'rescheduled',
    credit(50),
    0,
    50,
  ],
  [
    '[OU8] a goodbye in the middle',
    { cause: 'left', who: 'patient', delivered: 35 },
    'completed-reduced',
    { kind: 'review' },
    35,
    15,
  ],
  [
    '[OU9] the network of the patient',
    { cause: 'network', who: 'patient', delivered: 35 },
    'completed-reduced',
    credit(15),
    35,
    15,
  ],
  [
    '[OU10] one of a couple is missing',
    { isCouple: true, missing: 'related-person' },
    'held',
    { kind: 'waived' },
    20,
    30,
  ],
]

test.each(cases)('%s', (_, facts, course, fee, charged, carried) => {
  const outcome = decideOutcome({ ...broken, ...facts }, terms)
  expect(outcome).toMatchObject({ course: { kind: course }, fee, charged, carried, terms: '2026-11-1' })
})

test('[OU10] what a missing partner means is a matter of the terms', () => {
  const facts: OutcomeFacts = { ...broken, modality: 'telephone', isCouple: true, missing: 'patient' }
  const course = (onePartnerMissing: 'hold' | 'individual' | 'reschedule') =>
    decideOutcome(facts, { ...terms, onePartnerMissing }).course.kind
  expect([course('hold'), course('individual'), course('reschedule')]).toEqual(['held', 'individual', 'rescheduled'])
  expect(decideOutcome({ ...facts, missing: 'practitioner' }, terms).course.kind).toBe('rescheduled')
})

test('[OU13][E18d] the outcome is a function of the facts and the terms, the same in a room as by any line', () => {
  fc.assert(
    fc.property(someFacts, someTerms, (facts, anyTerms) => {
      const outcome = decideOutcome(facts, anyTerms)
      for (const modality of MODALITIES) expect(decideOutcome({ ...facts, modality }, anyTerms)).toEqual(outcome)
      const replayed = JSON.parse(JSON.stringify({ facts, anyTerms })) as {
        facts: OutcomeFacts
        anyTerms: typeof anyTerms
      }
      expect(decideOutcome(replayed.facts, replayed.anyTerms)).toEqual(outcome)
      expect(outcome.terms).toBe(anyTerms.version)
    }),
    { numRuns: 1000 },
  )
})

test('[OU15][E16a] a paid hour that the client missed is found again, and the payment carries over', () => {
  const anyAbsence = someFacts.map(facts => ({
    ...facts,
    cause: 'absent' as const,
    who: 'patient' as const,
    delivered: 0,
    isBack: false,
    isPaid: true,
    isCouple: false,
  }))
  fc.assert(
    fc.property(anyAbsence, facts => {
      const outcome = decideOutcome(facts, terms)
      expect(outcome.course.kind).toBe('rescheduled')
      expect(outcome.carried).toBe(facts.contracted)
      expect(outcome.charged).toBe(0)
    }),
  )
})

test('[OU16][E18c] notices at two and five minutes, and from fifteen on the hour moves to another day', () => {
  const at = (late: number) => lateness(late, terms)
  expect([1, 2, 4, 5, 14].map(late => at(late))).toEqual([
    { notices: [], moves: false },
    { notices: [2], moves: false },
    { notices: [2], moves: false },
    { notices: [2, 5], moves: false },
    { notices: [2, 5], moves: false },
  ])
  expect(at(15)).toEqual({ notices: [2, 5], moves: true })
  for (const who of ['patient', 'practitioner'] as const)
    for (const isBack of [true, false]) {
      const late: OutcomeFacts = { ...broken, cause: 'late', who, late: 15, isBack, delivered: 0 }
      expect(decideOutcome(late, terms).course.kind).toBe('rescheduled')
      expect(decideOutcome({ ...late, late: 15 }, { ...terms, lateAfter: 20 }).rules[0]).not.toBe('unusually-late')
    }
})

test('[OU17][E20a] power, alarm and lockdown are nobody’s fault: another day without penalty, under any terms', () => {
  fc.assert(
    fc.property(someFacts, someTerms, (facts, anyTerms) => {
      const outside: OutcomeFacts = { ...facts, cause: 'external', isBack: false, isCouple: false }
      const outcome = decideOutcome(outside, anyTerms)
      expect(outcome.course.kind).toBe('rescheduled')
      expect(outcome.charged).toBe(0)
      expect(outcome.fee.kind).toBe(facts.isPaid ? 'credit' : 'waived')
    }),
  )
})

test('[OU18][E20c] every outcome ends with a next appointment or with the reason why there is none', () => {
  fc.assert(
    fc.property(someFacts, someTerms, (facts, anyTerms) => {
      const { next, course } = decideOutcome(facts, anyTerms)
      const goesOn = ['resumed', 'extended', 'held', 'individual'].includes(course.kind)
      if (facts.next?.kind === 'appointment') expect(next).toEqual(facts.next)
      else expect(next).toEqual({ kind: 'none', why: expect.any(String) as string })
      if (next.kind === 'none') expect(next.why === 'hour-goes-on').toBe(goesOn)
    }),
  )
  expect(decideOutcome(broken, terms).next).toEqual({ kind: 'none', why: 'practitioner-will-offer' })
  const declined = { kind: 'none', why: 'patient-declined' } as const
  expect(decideOutcome({ ...broken, next: declined }, terms).next).toEqual(declined)
  expect(decideOutcome({ ...broken, next: nextWeek }, terms).next).toEqual(nextWeek)
})

test('[OU19] whoever is at risk and vanished without goodbye raises the agreed plan, and nothing else ever does', () => {
  fc.assert(
    fc.property(someFacts, someTerms, (facts, anyTerms) => {
      const vanished = facts.isAtRisk && facts.missing === 'patient' && !facts.saidGoodbye
      expect(decideOutcome(facts, anyTerms).raise).toBe(vanished ? 'agreed-plan' : null)
    }),
    { numRuns: 500 },
  )
})
