/** Tests of missing answers: one is never a nought, and is made up for only by a rule with a name. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { core10 } from './instruments/core10.ts'
import { pathos } from './instruments/pathos.ts'
import { phq9 } from './instruments/phq9.ts'
import { rq } from './instruments/rq.ts'
import { parseMissingRule } from './missing.ts'
import { score } from './score.ts'
import { SCORED, some, STRICT, under } from './testing/scored.ts'

test('[RS10] removing any answer that a strict score needs turns it to null, and no other score', () => {
  fc.assert(
    fc.property(some, fc.nat(), ({ instrument, answers }, pick) => {
      const gone = instrument.items[pick % instrument.items.length]?.id ?? ''
      const skipping = instrument.skips.flatMap(skip => [...skip.items, ...skip.when.map(({ item }) => item)])
      fc.pre(!skipping.includes(gone))
      const [before, after] = [answers, { ...answers, [gone]: null }].map(one => score(instrument, one, STRICT).scores)
      for (const [at, declared] of instrument.scores.entries()) {
        const value = before?.[at]?.value
        expect(value).not.toBeNull()
        expect(after?.[at]?.value).toBe(declared.items.includes(gone) ? null : value)
        if (declared.items.includes(gone)) expect(after?.[at]?.missing).toEqual([gone])
      }
    }),
  )
})

test('[RS10] whichever answers are taken away, a strict score is never lower: it is null, or what it was', () => {
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.boolean()), ({ instrument, answers }, isGone) => {
      const left: Answers = Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [id, isGone.next().value === true ? null : answer]),
      )
      const before = score(instrument, answers, STRICT).scores
      for (const [at, { id, value, missing }] of score(instrument, left, STRICT).scores.entries()) {
        expect(value === null).toBe(missing.length > 0)
        if (value === null) continue
        const was = before[at]?.value ?? Number.NaN
        expect(value, `${instrument.id} ${id}`).toBeGreaterThanOrEqual(was)
        // Where a skip hung on an answer that is gone now, what it skipped counts again as it was answered.
        const isSkippable = instrument.skips.some(skip => skip.items.some(item => before[at]?.skipped.includes(item)))
        if (!isSkippable) expect(value, `${instrument.id} ${id}`).toBe(was)
      }
    }),
    { numRuns: 500 },
  )
})

test('[RS2] is never counted: without any answer there is no score, by any rule', () => {
  for (const instrument of SCORED)
    for (const rule of ['strict', 'published', { prorate: 0.99 }] as const)
      for (const one of score(instrument, {}, under(rule)).scores) {
        expect(one.value, `${instrument.id} ${one.id}`).toBeNull()
        expect(one.answered).toBe(0)
      }
})

test('[RS11] is made up for only by a rule with a name, and up to its number', () => {
  const answers = { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3, q6: 3, q7: 3 }
  const [two, one] = [answers, { ...answers, q8: 0, q9: null }]
  expect(score(phq9, two, under('published')).scores[0]).toMatchObject({
    value: 27,
    rule: 'published:2',
    isProrated: true,
    answered: 7,
  })
  expect(score(phq9, two, STRICT).scores[0]).toMatchObject({ value: null, rule: 'strict', isProrated: false })
  expect(score(phq9, { ...two, q1: null }, under('published')).scores[0]).toMatchObject({
    value: null,
    rule: 'published:2',
  })
  expect(score(phq9, two, under({ prorate: 0.2 })).scores[0]).toMatchObject({ value: null, rule: 'prorate:20%' })
  expect(score(phq9, one, under({ prorate: 0.2 })).scores[0]).toMatchObject({
    value: 23.625,
    rounded: 24,
    isProrated: true,
  })
})

test('[RS11] a difference of answers is never prorated, and an instrument without a published rule stays strict', () => {
  const answers = { secure: 7, dismissing: 1, preoccupied: 1 }
  expect(score(rq, answers, under({ prorate: 0.5 })).scores.map(({ value, rule }) => [value, rule])).toEqual([
    [null, 'strict'],
    [null, 'strict'],
  ])
  expect(score(pathos, { q1: 1, q2: 1, q3: 1, q4: 1, q5: 1 }, under('published')).scores[0]).toMatchObject({
    value: null,
    rule: 'strict',
  })
})

test('[RS20] an answer that asks for a human is told apart from one that was not given', () => {
  const flag = (answers: Answers) => score(phq9, answers, STRICT).flags[0]?.isRaised
  expect([flag({ q9: 1 }), flag({ q9: 0 }), flag({ q1: 3 })]).toEqual([true, false, null])
  expect(score(core10, { q6: 1 }, STRICT).flags).toEqual([{ id: 'risk-item', isRaised: true, read: 'this-hour' }])
})

test.each([
  ['strict', { ok: true, value: 'strict' }],
  ['published', { ok: true, value: 'published' }],
  ['prorate:20%', { ok: true, value: { prorate: 0.2 } }],
  ['prorate:12.5%', { ok: true, value: { prorate: 0.125 } }],
  ['prorate:100%', { ok: false, error: 'not-a-missing-rule' }],
  ['prorate', { ok: false, error: 'not-a-missing-rule' }],
  ['zero', { ok: false, error: 'not-a-missing-rule' }],
  ['', { ok: false, error: 'not-a-missing-rule' }],
])('the rule "%s" is read', (text, expected) => {
  expect(parseMissingRule(text)).toEqual(expected)
})
