/** Tests of the sum: keys are turned once, and a score lies in its range. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ends, parseAnswers, type Answers } from './answers.ts'
import type { ScoredInstrument } from './instrument.ts'
import { ors } from './instruments/ors.ts'
import { phq15 } from './instruments/phq15.ts'
import { phq9 } from './instruments/phq9.ts'
import { wsas } from './instruments/wsas.ts'
import { score } from './score.ts'
import { some, STRICT, under } from './testing/scored.ts'

test('[RS12] turning every key twice is turning none', () => {
  fc.assert(
    fc.property(some, ({ instrument, answers }) => {
      const turned = (values: Answers, declared: ScoredInstrument['scores'][number]): Answers =>
        Object.fromEntries(
          instrument.items.map(({ id, answers: scale }) => {
            const [low, high] = ends(scale)
            const value = values[id]
            return [
              id,
              typeof value === 'number' && declared.reversed?.includes(id) ? low + high - value : (value ?? null),
            ]
          }),
        )
      for (const [at, declared] of instrument.scores.entries()) {
        const plain: ScoredInstrument = {
          ...instrument,
          scores: instrument.scores.map(one => ({ ...one, reversed: [] })),
        }
        const once = score(instrument, turned(answers, declared), STRICT).scores[at]?.value ?? -99
        expect(once).toBeCloseTo(score(plain, answers, STRICT).scores[at]?.value ?? -99, 9)
      }
    }),
  )
})

test('[RS13] lies in the declared range', () => {
  fc.assert(
    fc.property(some, ({ instrument, answers }) => {
      for (const { value, range } of score(instrument, answers, STRICT).scores) {
        expect(value).toBeGreaterThanOrEqual(range[0])
        expect(value).toBeLessThanOrEqual(range[1])
      }
    }),
  )
})

test('[RS13] tenths add up to tenths', () => {
  expect(score(ors, { q1: 3.8, q2: 1.1, q3: 7.8, q4: 7.7 }, STRICT).scores[0]?.value).toBe(20.4)
})

test('[RS3] a question that does not apply counts as its authors say, and only where they say so', () => {
  const body = Object.fromEntries(phq15.items.map(({ id }) => [id, 1]))
  expect(score(phq15, { ...body, q4: 'not-applicable' }, STRICT).scores[0]).toMatchObject({ value: 14, missing: [] })
  const work = { q1: 'not-applicable', q2: 4, q3: 4, q4: 4, q5: 4 } as const
  expect(score(wsas, work, STRICT).scores[0]).toMatchObject({ value: null, missing: ['q1'] })
  expect(score(wsas, work, under('published')).scores[0]).toMatchObject({ value: 20, isProrated: true })
  expect(parseAnswers(phq9, { q1: 'not-applicable' })).toEqual({
    ok: false,
    error: [{ item: 'q1', kind: 'not-applicable-here' }],
  })
})
