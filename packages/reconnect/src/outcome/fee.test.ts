/** Tests of the fee: what terms can ask, what no terms can ask, and sums that come out even. */
import { MODALITIES, type Role } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { broken, HARD_TERMS, OUTCOME_CAUSES, someFacts, someTerms } from '../testing/say-outcome.ts'
import { decideOutcome } from './decide.ts'
import { CHARGED_AS } from './fee.ts'
import type { OutcomeFacts } from './outcome.ts'
import { DEFAULT_OUTCOME_TERMS as terms } from './terms.ts'

const ROLES: readonly (Role | null)[] = ['patient', 'practitioner', 'related-person', null]

test('[OU11] terms can ask for a part, for all or for a practitioner, and the rest of a payment carries over', () => {
  const facts: OutcomeFacts = { ...broken, cause: 'network', who: 'patient', delivered: 40 }
  const with_ = (technical: (typeof terms)['charges']['technical']) =>
    decideOutcome(facts, { ...terms, charges: { ...terms.charges, technical } })
  expect(with_({ kind: 'partial', share: 0.5 })).toMatchObject({
    fee: { kind: 'partial', minutes: 5 },
    charged: 45,
    carried: 5,
  })
  expect(with_({ kind: 'full' })).toMatchObject({ fee: { kind: 'full' }, charged: 50, carried: 0 })
  expect(with_({ kind: 'review' })).toMatchObject({ fee: { kind: 'review' }, charged: 40, carried: 10 })
  const absent: OutcomeFacts = { ...broken, cause: 'absent', who: 'patient', delivered: 0 }
  const none = decideOutcome(absent, { ...terms, charges: { ...terms.charges, absence: [] } })
  expect(none.fee).toEqual({ kind: 'review' })
})

test('[OU12] platform, unknown and whatever has no side or not the patient’s never cost anything, under the hardest terms', () => {
  let looked = 0
  for (const cause of OUTCOME_CAUSES)
    for (const who of ROLES)
      for (const modality of MODALITIES)
        for (const delivered of [0, 10, 29, 30, 49, 50])
          for (const isPaid of [true, false])
            for (const isBack of [true, false])
              for (const late of [0, 15])
                for (const missing of ROLES) {
                  const mine = CHARGED_AS[cause] !== 'never' && (who === 'patient' || who === 'related-person')
                  if (mine) continue
                  const facts: OutcomeFacts = {
                    ...broken,
                    cause,
                    who,
                    modality,
                    delivered,
                    isPaid,
                    isBack,
                    late,
                    missing,
                    prior: 9,
                  }
                  const outcome = decideOutcome(facts, HARD_TERMS)
                  expect(['waived', 'credit']).toContain(outcome.fee.kind)
                  expect(outcome.charged).toBeLessThanOrEqual(delivered)
                  looked += 1
                }
  // Six causes with each of four sides, ten with the two sides that are not the patient's, times all the rest.
  expect(looked).toBe((6 * 4 + 10 * 2) * 5 * 6 * 2 * 2 * 2 * 4)
})

test('[OU12] the causes that cost nothing are these, whatever the terms', () => {
  const never = OUTCOME_CAUSES.filter(cause => CHARGED_AS[cause] === 'never')
  expect(never).toEqual(['external', 'path', 'platform', 'platform-signalling', 'turn', 'unknown'])
})

test('[OU14] what was paid is charged or carried over to the minute, and what is charged fits the hour', () => {
  fc.assert(
    fc.property(someFacts, someTerms, (facts, anyTerms) => {
      const { charged, carried, fee, course } = decideOutcome(facts, anyTerms)
      expect(charged).toBeGreaterThanOrEqual(0)
      expect(charged).toBeLessThanOrEqual(facts.contracted)
      expect(charged + carried).toBeCloseTo(facts.isPaid ? facts.contracted : charged, 9)
      if (fee.kind === 'waived' || fee.kind === 'credit') expect(charged).toBeLessThanOrEqual(facts.delivered)
      if (course.kind === 'rescheduled' && fee.kind === 'waived') expect(charged).toBe(0)
    }),
    { numRuns: 2000 },
  )
})
