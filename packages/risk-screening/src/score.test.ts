/** Tests of scoring: a missing answer is never a nought, keys are turned once, and what an earlier answer skips does not count. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ends, parseAnswers, type Answer, type Answers } from './answers.ts'
import { fingerprint } from './fingerprint.ts'
import type { Item, ScoredInstrument } from './instrument.ts'
import { INSTRUMENTS } from './instruments/all.ts'
import { audit } from './instruments/audit.ts'
import { core10 } from './instruments/core10.ts'
import { cssrsScreener } from './instruments/cssrs-screener.ts'
import { ors } from './instruments/ors.ts'
import { pathos } from './instruments/pathos.ts'
import { pcptsd5 } from './instruments/pcptsd5.ts'
import { phq15 } from './instruments/phq15.ts'
import { phq9 } from './instruments/phq9.ts'
import { rq } from './instruments/rq.ts'
import { wsas } from './instruments/wsas.ts'
import { parseMissingRule, type MissingRule } from './missing.ts'
import { score } from './score.ts'

const SCORED = INSTRUMENTS.filter((one): one is ScoredInstrument => one.mode === 'score')
const STRICT = { missing: 'strict', prevalence: null } as const
const under = (missing: MissingRule) => ({ missing, prevalence: null })

const anAnswer = ({ answers: scale }: Item): fc.Arbitrary<Answer> => {
  if (scale.kind === 'yes-no') return fc.boolean()
  if (scale.kind === 'values') return fc.constantFrom(...scale.values)
  return fc
    .integer({ min: 0, max: Math.round((scale.max - scale.min) / scale.step) })
    .map(steps => scale.min + steps * scale.step)
}
const fullAnswers = (instrument: ScoredInstrument): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(instrument.items.map(item => [item.id, anAnswer(item)])))
const some = fc
  .constantFrom(...SCORED)
  .chain(instrument => fullAnswers(instrument).map(answers => ({ instrument, answers })))

describe('a missing answer', () => {
  test('[RS10] removing any answer that a strict score needs turns it to null, and no other score', () => {
    fc.assert(
      fc.property(some, fc.nat(), ({ instrument, answers }, pick) => {
        const gone = instrument.items[pick % instrument.items.length]?.id ?? ''
        const skipping = instrument.skips.flatMap(skip => [...skip.items, ...skip.when.map(({ item }) => item)])
        fc.pre(!skipping.includes(gone))
        const [before, after] = [answers, { ...answers, [gone]: null }].map(
          one => score(instrument, one, STRICT).scores,
        )
        for (const [at, declared] of instrument.scores.entries()) {
          const value = before?.[at]?.value
          expect(value).not.toBeNull()
          expect(after?.[at]?.value).toBe(declared.items.includes(gone) ? null : value)
          if (declared.items.includes(gone)) expect(after?.[at]?.missing).toEqual([gone])
        }
      }),
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
})

describe('the sum', () => {
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

  test('[RS14] what an earlier answer skips does not count, and it is said which answers that were', () => {
    const scores = score(audit, { q1: 1, q2: 0, q3: 0, q4: 3, q5: 0, q9: 4, q10: 2 }, STRICT).scores
    expect(scores.map(({ value }) => value)).toEqual([7, 1, 0, 6])
    expect(scores[0]?.skipped).toEqual(['q4'])
    expect(scores[1]?.skipped).toEqual([])
  })

  test('[RS14] a question that opens the others is needed, though it adds nothing', () => {
    const all = { q1: 1, q2: 1, q3: 1, q4: 1, q5: 1 }
    const value = (gate: Answer) =>
      score(pcptsd5, { ...all, gate }, { missing: { prorate: 0.9 }, prevalence: null }).scores[0]
    expect([value(true)?.value, value(false)?.value, value(null)?.value]).toEqual([5, 0, null])
    expect(value(null)?.missing).toEqual(['gate'])
  })
})

describe('beside a score', () => {
  test('[RS15] each cut-off has its accuracy at the prevalence that was asked for', () => {
    const cutoffs = (prevalence: number | null) =>
      score(pathos, { q1: 1, q2: 1, q3: 1, q4: 0, q5: 0, q6: 0 }, { missing: 'strict', prevalence }).scores[0]?.cutoffs
    expect(cutoffs(null)?.map(({ isReached, predictive }) => [isReached, predictive])).toEqual(
      Array.from({ length: 4 }, () => [true, null]),
    )
    // Figures worked out beside the module, of men in the first study.
    const ppv = [0.03, 0.06, 0.2, 0.802].map(prevalence => cutoffs(prevalence)?.[0]?.predictive?.ppv?.toFixed(2))
    expect(ppv).toEqual(['0.13', '0.23', '0.55', '0.95'])
  })

  test('[RS16] the same answers have one fingerprint, and any other answer has another', () => {
    const hash = (answers: Answers) => score(phq9, answers, STRICT).answersHash
    expect(hash({ q1: 0, q2: 1 })).toBe(hash({ q2: 1, q1: 0, q3: null }))
    expect(new Set([{}, { q1: 0 }, { q2: 0 }, { q1: 1 }, { q1: 0, q2: 0 }].map(hash)).size).toBe(5)
    // Published figures of FNV-1a with 64 bits.
    expect([fingerprint(''), fingerprint('a'), fingerprint('foobar')]).toEqual([
      'cbf29ce484222325',
      'af63dc4c8601ec8c',
      '85944171f73967e8',
    ])
  })

  test('[RS21] a yes that was not to be asked counts in a triage, and what is missing is said', () => {
    const triage = (answers: Answers) => score(cssrsScreener, answers, STRICT).triage
    expect(triage({ q1: false, q2: false, q3: null, q4: null, q5: null, q6: false })).toMatchObject({
      level: 'none',
      missing: [],
    })
    expect(triage({ q1: false, q2: false, q5: true, q6: false })).toMatchObject({ level: 'high', yes: ['q5'] })
    expect(triage({ q1: true, q2: true, q3: false, q4: false, q6: false })).toMatchObject({
      level: 'incomplete',
      atLeast: 'low',
      missing: ['q5'],
    })
    expect(triage({ q6: true })).toMatchObject({
      level: 'incomplete',
      atLeast: 'moderate',
      missing: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6r'],
    })
  })

  test('[RS20] of a triage that is not complete a flag is raised by what was answered, and else not known', () => {
    const flags = (answers: Answers) => score(cssrsScreener, answers, STRICT).flags.map(({ isRaised }) => isRaised)
    expect(flags({})).toEqual([null, null])
    expect(flags({ q1: true })).toEqual([null, true])
    expect(flags({ q5: true })).toEqual([true, true])
    expect(flags({ q1: false, q2: false, q6: false })).toEqual([false, false])
  })

  test('[RS21] there are 54 ways to answer the triage in full, and each has one level', () => {
    const yesNo = [true, false]
    const levels = new Map<string, number>()
    for (const q1 of yesNo)
      for (const ideation of [
        [false],
        ...yesNo.flatMap(q3 => yesNo.flatMap(q4 => yesNo.map(q5 => [true, q3, q4, q5]))),
      ])
        for (const behaviour of [[false], [true, false], [true, true]]) {
          const [q2 = null, q3 = null, q4 = null, q5 = null] = ideation
          const [q6 = null, q6r = null] = behaviour
          const level = score(cssrsScreener, { q1, q2, q3, q4, q5, q6, q6r }, STRICT).triage?.level ?? ''
          levels.set(level, (levels.get(level) ?? 0) + 1)
        }
    expect([...levels.values()].reduce((sum, count) => sum + count, 0)).toBe(54)
    expect([...levels.keys()].toSorted()).toEqual(['high', 'low', 'moderate', 'none'])
    expect(levels.get('none')).toBe(1)
  })
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
