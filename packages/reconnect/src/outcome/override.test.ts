/** Tests of a practitioner's own decision in place of the rules'. */
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { broken, practitionerSeat, someFacts } from '../testing/say-outcome.ts'
import { decideOutcome, overrideOutcome } from './decide.ts'
import type { Fee, OutcomeFacts } from './outcome.ts'
import { DEFAULT_OUTCOME_TERMS as terms } from './terms.ts'

const credit = (minutes: number): Fee => ({ kind: 'credit', minutes })

const wish = {
  by: practitionerSeat,
  at: NOON,
  course: { kind: 'completed-reduced' },
  fee: { kind: 'partial', minutes: 10 },
} as const

test('[OU20] a practitioner may decide otherwise, with a reason, and what it replaced stays in the record', () => {
  const facts: OutcomeFacts = { ...broken, cause: 'left', who: 'patient', delivered: 35 }
  const outcome = decideOutcome(facts, terms)
  const other = overrideOutcome(outcome, { ...wish, reason: ' agreed by telephone ' }, facts)
  expect(other).toMatchObject({
    ok: true,
    value: {
      course: { kind: 'completed-reduced' },
      fee: { kind: 'partial', minutes: 10 },
      charged: 45,
      carried: 5,
      overridden: {
        by: practitionerSeat,
        at: NOON,
        reason: 'agreed by telephone',
        instead: { course: outcome.course, fee: outcome.fee },
      },
    },
  })
  const kind = overrideOutcome(
    outcome,
    { ...wish, course: { kind: 'rescheduled' }, fee: { kind: 'credit', minutes: 1 }, reason: 'kindness' },
    facts,
  )
  expect(kind).toMatchObject({ ok: true, value: { fee: credit(50), charged: 0, carried: 50 } })
  expect(overrideOutcome(outcome, { ...wish, reason: '  ' }, facts)).toEqual({ ok: false, error: 'no-reason' })
  const tooMuch = { ...wish, fee: { kind: 'partial', minutes: 16 }, reason: 'x' } as const
  expect(overrideOutcome(outcome, tooMuch, facts)).toEqual({ ok: false, error: 'beyond-the-hour' })
})

test('[OU21] not even a practitioner charges for what is never charged', () => {
  fc.assert(
    fc.property(someFacts, fc.constantFrom<Fee>({ kind: 'full' }, { kind: 'partial', minutes: 0 }), (facts, fee) => {
      const free: OutcomeFacts = { ...facts, cause: facts.isPaid ? 'platform' : 'unknown' }
      const other = overrideOutcome(decideOutcome(free, terms), { ...wish, fee, reason: 'because' }, free)
      expect(other).toEqual({ ok: false, error: 'never-charged' })
    }),
  )
})
