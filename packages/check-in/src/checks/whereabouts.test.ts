/** Tests of whereabouts: said in this visit, to a driver's precision, with a number that works there. */
import { after, HOUR, type Instant, type Whereabouts } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../facts.ts'
import { allIsWell } from '../testing.ts'
import { whereabouts } from './whereabouts.ts'

const passed = { kind: 'passed' }
const GUESTS = ['patient', 'related-person'] as const

const spoil = (facts: Facts, change: Partial<Whereabouts>): Facts => ({
  ...facts,
  whereabouts: facts.whereabouts && { ...facts.whereabouts, ...change },
})

for (const role of GUESTS) {
  const facts = allIsWell(role)
  const state = { kind: 'to-do', by: role, remedy: 'state-whereabouts' }
  const hold = facts.policy.whereaboutsHold

  test.each<[string, Instant, object]>([
    ['right now', facts.now, passed],
    ['as long ago as it holds', after(facts.now, -hold), passed],
    ['a moment longer ago', after(facts.now, -hold - 1), state],
    ['yesterday', after(facts.now, -24 * HOUR), state],
    ['in the future', after(facts.now, 1), state],
  ])(`[CI6] a ${role} who said it %s`, (_, statedAt, answer) => {
    expect(whereabouts(spoil(facts, { statedAt }))).toEqual(answer)
  })

  test(`[CI6] a ${role} who said nothing is asked`, () => {
    expect(whereabouts({ ...facts, whereabouts: null })).toEqual(state)
  })

  test.each(['country', 'city', 'street'] as const)(`[CI6] a ${role} whose %s is blank is asked again`, field => {
    for (const blank of ['', '  ', '\n']) expect(whereabouts(spoil(facts, { [field]: blank }))).toEqual(state)
  })

  test(`[A21c] [CI6] a ${role} who names a town alone is asked again`, () => {
    for (const street of ['Nashville', 'nashville, Tennessee', 'n'])
      expect(whereabouts(spoil(facts, { street, region: 'Tennessee' }))).toEqual(state)
  })

  test(`[CI7] without an emergency number for the place of a ${role} the practitioner finds one`, () => {
    for (const emergencyNumber of ['', ' ']) {
      expect(whereabouts(spoil(facts, { emergencyNumber }))).toEqual({
        kind: 'to-do',
        by: 'practitioner',
        remedy: 'find-emergency-number',
      })
    }
  })

  test(`[CI6] region, detail and callback of a ${role} may be missing`, () => {
    expect(whereabouts(spoil(facts, { region: null, detail: null, callback: null }))).toEqual(passed)
  })
}

test('[CI6] what was said passes as long as the policy says and not a moment longer', () => {
  const facts = allIsWell('patient')
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -5, max: 5 }), (hold, beyond) => {
      const policy = { ...facts.policy, whereaboutsHold: hold }
      const statedAt = after(facts.now, -Math.max(0, hold + beyond))
      const isHeld = whereabouts({ ...spoil(facts, { statedAt }), policy }).kind === 'to-do'
      expect(isHeld).toBe(beyond > 0)
    }),
  )
})

test('[CI7] where to go is asked before whom to call', () => {
  const facts = spoil(allIsWell('patient'), { street: '', emergencyNumber: '' })
  expect(whereabouts(facts)).toMatchObject({ remedy: 'state-whereabouts' })
})

test('[CI6] the practitioner is not asked', () => {
  expect(whereabouts({ ...allIsWell('practitioner'), whereabouts: null })).toEqual(passed)
})
