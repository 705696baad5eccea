/** Tests of the one agreed step and of the telephone plan. */
import { after } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agree, agreedChange, type LadderWish } from './agree.ts'
import { phonePlan, type PhoneTerms } from './phone.ts'
import { depth, STEPS } from './step.ts'

const pat = testId('seat', 1)
const pra = testId('seat', 2)
const measured = { kind: 'measured', rule: 'too-poor-for-step' } as const
const tired = { kind: 'chosen', reason: 'I am tired' } as const
const wish = (seat: typeof pat, step: LadderWish['step'], because: LadderWish['because'] = measured): LadderWish => ({
  seat,
  step,
  because,
  at: NOON,
})

const aWish: fc.Arbitrary<LadderWish> = fc.record({
  seat: fc.constantFrom(pat, pra, testId('seat', 3)),
  step: fc.constantFrom(...STEPS),
  because: fc.constantFrom(measured, tired),
  at: fc.constant(NOON),
})

test('[LA12] both sides get one step, the lowest, with the same words, in whatever order their wishes come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(aWish, { maxLength: 4, selector: one => one.seat }), wishes => {
      const agreed = agree(wishes)
      expect(depth(agreed.step)).toBe(Math.max(0, ...wishes.map(({ step }) => depth(step))))
      expect(agree(wishes.toReversed())).toEqual(agreed)
    }),
  )
  expect(agree([])).toEqual({ step: 'video', why: 'default', words: 'ladder.video.default' })
  expect(agree([wish(pat, 'voice'), wish(pra, 'video')])).toEqual({
    step: 'voice',
    why: 'measured',
    words: 'ladder.voice.measured',
  })
  expect(agree([wish(pat, 'voice'), wish(pra, 'voice', tired)]).why).toBe('chosen')
})

test('[LA12] what both read names no side and no reason of a person', () => {
  expect(Object.keys(agree([wish(pat, 'voice', tired)])).toSorted()).toEqual(['step', 'why', 'words'])
})

test('[LA13] a change of the agreed step is recorded with whose wish and which reason it was', () => {
  const before = [wish(pat, 'video'), wish(pra, 'video')]
  const now = [wish(pat, 'voice', tired), wish(pra, 'video')]
  expect(agreedChange(before, now, NOON)).toEqual({ at: NOON, from: 'video', to: 'voice', by: pat, because: tired })
  expect(agreedChange(now, [wish(pat, 'voice', tired), wish(pra, 'low-video')], NOON)).toBeNull()
  const both = [{ ...wish(pat, 'text', tired), at: after(NOON, 1) }, wish(pra, 'text', tired)]
  expect([both, both.toReversed()].map(one => agreedChange(before, one, NOON)?.by)).toEqual([pra, pra])
  expect(agreedChange(now, [], NOON)).toEqual({ at: NOON, from: 'voice', to: 'video', by: null, because: null })
})

const phone: PhoneTerms = {
  caller: 'practitioner',
  wait: 5,
  tries: 2,
  codeWord: 'lighthouse',
  numbers: [
    { of: 'patient', number: '+44 20 7946 0001' },
    { of: 'practitioner', number: '+44 20 7946 0002' },
    { of: 'patient', number: '+44 20 7946 0003' },
    { of: 'patient', number: '+44 20 7946 0001' },
    { of: 'patient', number: ' ' },
  ],
}

test('[LA14] the telephone plan says who calls whom, on which number, in which order, and how long we wait', () => {
  const call = (number: string) => ({ by: 'practitioner', to: 'patient', number, wait: 5 })
  const round = [call('+44 20 7946 0001'), call('+44 20 7946 0003')]
  expect(phonePlan(phone)).toEqual({ steps: [...round, ...round], codeWord: 'lighthouse', afterwards: 'another-day' })
  expect(phonePlan({ ...phone, caller: 'patient', tries: 0 })?.steps).toEqual([
    { by: 'patient', to: 'practitioner', number: '+44 20 7946 0002', wait: 5 },
  ])
  expect(phonePlan({ ...phone, numbers: [] })).toBeNull()
})
