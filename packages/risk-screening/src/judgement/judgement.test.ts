/** Tests of a structured judgement: what is needed before a person concludes, how long that holds, and that no figure is in it. */
import { instant, type Instant } from '@holdfast/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  after,
  BETTER,
  CONCLUDE,
  FORMULATION,
  inDays,
  NADIA,
  NOW,
  PATIENT,
  PRESENT_HIGH,
  QUIET,
  rate,
  refusals,
  STEPS,
  TAKEN,
} from '../testing/judgement.ts'
import { FACTOR_CODES } from './factor.ts'
import { beginJudgement, standingAt, stepJudgement } from './judgement.ts'
import { JUDGEMENT_TEXT_LIMIT } from './said.ts'
import type { Judgement, JudgementEvent, JudgementRefusal } from './state.ts'

const begun = beginJudgement(PATIENT, NOW)
const whole = after(STEPS)
const concluded = after([...STEPS, CONCLUDE])
const without = (kind: JudgementEvent['kind']) => after(STEPS.filter(step => step.kind !== kind))
const long = 'x'.repeat(JUDGEMENT_TEXT_LIMIT + 1)

describe('what is said', () => {
  test.each<[JudgementEvent, readonly JudgementRefusal[]]>([
    [{ kind: 'source', source: { what: ' ', dated: NOW } }, [{ kind: 'empty', field: 'what' }]],
    [{ kind: 'source', source: { what: 'A letter.', dated: inDays(1) } }, [{ kind: 'in-the-future', field: 'dated' }]],
    [{ kind: 'source', source: { what: 'A letter.', dated: NOW } }, []],
    [rate('SEX', { ...QUIET, presence: 'partly', note: '' }), [{ kind: 'empty', field: 'note' }]],
    [rate('SEX', { ...QUIET, presence: 'not-known', note: ' ' }), [{ kind: 'empty', field: 'note' }]],
    [rate('SEX', { ...QUIET, note: '' }), []],
    [rate('SEX', { note: long }), [{ kind: 'too-long', field: 'note' }]],
    [rate('SEX', { findOutBy: NOW }), [{ kind: 'in-the-past', field: 'findOutBy' }]],
    [
      { kind: 'formulate', formulation: { ...FORMULATION, whyNow: '', protective: '' } },
      [
        { kind: 'empty', field: 'protective' },
        { kind: 'empty', field: 'whyNow' },
      ],
    ],
    [{ kind: 'imagine', scenarios: [{ ...BETTER, firstSigns: '' }] }, [{ kind: 'empty', field: 'firstSigns' }]],
    [{ kind: 'imagine', scenarios: [{ ...BETTER, planBy: NOW }] }, [{ kind: 'in-the-past', field: 'planBy' }]],
    [{ kind: 'decide', safeguard: { ...TAKEN, reason: '' }, by: NADIA }, [{ kind: 'empty', field: 'reason' }]],
    [
      { kind: 'decide', safeguard: { ...TAKEN, decision: 'declined', reason: '' }, by: NADIA },
      [{ kind: 'empty', field: 'reason' }],
    ],
    [{ kind: 'decide', safeguard: { ...TAKEN, endsWhen: ' ' }, by: NADIA }, [{ kind: 'empty', field: 'endsWhen' }]],
    [
      { kind: 'decide', safeguard: { ...TAKEN, decision: 'changed', change: '' }, by: NADIA },
      [{ kind: 'empty', field: 'change' }],
    ],
    [
      { kind: 'decide', safeguard: { ...TAKEN, reviewAt: NOW }, by: NADIA },
      [{ kind: 'in-the-past', field: 'reviewAt' }],
    ],
    [{ kind: 'decide', safeguard: TAKEN, by: NADIA }, []],
    [{ kind: 'explain', explanation: { about: 'ARO', reason: '' } }, [{ kind: 'empty', field: 'reason' }]],
    [
      { kind: 'set-aside', aside: { about: null, what: '', from: '' } },
      [
        { kind: 'empty', field: 'what' },
        { kind: 'empty', field: 'from' },
      ],
    ],
    [{ kind: 'happened', what: 'A quarrel.' }, [{ kind: 'is-open' }]],
    [{ kind: 'take-up' }, [{ kind: 'is-open' }]],
  ])('[RS55] %o is answered with %o', (event, expected) => {
    expect(refusals(begun, event)).toEqual(expected)
  })

  test('[RS55] who rated and who decided, and when, stand beside it; a later word replaces the earlier', () => {
    const decide = (reason: string): JudgementEvent => ({ kind: 'decide', safeguard: { ...TAKEN, reason }, by: NADIA })
    const { work } = after([rate('ARO', PRESENT_HIGH), decide('First.'), decide('Then.')])
    expect(work.ratings.ARO).toEqual({ ...PRESENT_HIGH, by: NADIA, at: NOW })
    expect(work.safeguards).toEqual([{ ...TAKEN, reason: 'Then.', by: NADIA, at: NOW }])
  })
})

describe('a conclusion', () => {
  test.each<[string, Judgement, Partial<typeof CONCLUDE>, readonly JudgementRefusal[]]>([
    ['without a name', whole, { by: { id: NADIA, name: ' ' } }, [{ kind: 'empty', field: 'name' }]],
    ['without a reason', whole, { reason: '' }, [{ kind: 'empty', field: 'reason' }]],
    ['without a source', without('source'), {}, [{ kind: 'no-source' }]],
    ['without a formulation', without('formulate'), {}, [{ kind: 'no-formulation' }]],
    ['without any scenario', without('imagine'), {}, [{ kind: 'no-scenario-that-gets-better' }]],
    [
      'with scenarios of which none gets better',
      after([...STEPS, { kind: 'imagine', scenarios: [{ ...BETTER, kind: 'worse' }] }]),
      {},
      [{ kind: 'no-scenario-that-gets-better' }],
    ],
    ['for longer than ninety days', whole, { until: instant(inDays(90) + 1) }, [{ kind: 'too-late', field: 'until' }]],
    ['that is over at once', whole, { until: NOW }, [{ kind: 'in-the-past', field: 'until' }]],
    ['twice', concluded, {}, [{ kind: 'is-concluded' }]],
    [
      'of nothing at all',
      begun,
      { reason: '', by: { id: NADIA, name: '' } },
      [
        { kind: 'empty', field: 'name' },
        { kind: 'empty', field: 'reason' },
        { kind: 'no-source' },
        ...FACTOR_CODES.map(factor => ({ kind: 'not-rated', factor }) as const),
        { kind: 'no-formulation' },
        { kind: 'no-scenario-that-gets-better' },
      ],
    ],
  ])('[RS56] %s is refused by name', (_, judgement, change, expected) => {
    expect(refusals(judgement, { ...CONCLUDE, ...change })).toEqual(expected)
  })

  test.each(FACTOR_CODES)(
    '[RS56] %s may be not known, with a day to find out where somebody may come to harm now',
    factor => {
      const untold = (findOutBy: Instant | null) => after([rate(factor, { presence: 'not-known', findOutBy })], whole)
      const cannotWait = factor === 'CRI' || factor === 'CHI'
      const expected = cannotWait ? [{ kind: 'no-date-to-find-out', factor }] : []
      expect(refusals(untold(null), CONCLUDE)).toEqual(expected)
      expect(refusals(untold(inDays(3)), CONCLUDE)).toEqual([])
      // The day has gone by and nobody found out.
      expect(refusals(untold(inDays(3)), CONCLUDE, inDays(3))).toEqual(expected)
    },
  )

  test.each(['routine', 'closer', 'urgent'] as const)(
    '[RS56] whether it may be written has nothing to do with %s',
    attention => {
      const step = stepJudgement(whole, { ...CONCLUDE, attention }, NOW)
      const { reason, by } = CONCLUDE
      expect(step).toMatchObject({ ok: true, value: { conclusion: { attention, reason, by, at: NOW } } })
    },
  )

  test('[RS57] holds for ninety days and not an instant longer, or until the sooner day that its writer named', () => {
    const moments = [NOW, instant(inDays(90) - 1), inDays(90)]
    expect(moments.map(moment => standingAt(concluded, moment))).toEqual(['holds', 'holds', 'expired'])
    const soon = after([{ ...CONCLUDE, until: inDays(7) }], whole)
    expect([instant(inDays(7) - 1), inDays(7)].map(moment => standingAt(soon, moment))).toEqual(['holds', 'expired'])
  })

  test('[RS57] ends when something happened, which is said in words', () => {
    expect(refusals(concluded, { kind: 'happened', what: '' })).toEqual([{ kind: 'empty', field: 'what' }])
    const ended = after([{ kind: 'happened', what: 'A limit was passed in the hour.' }], concluded, inDays(5))
    expect(standingAt(ended, inDays(5))).toBe('ended')
    expect(ended).toMatchObject({ status: 'ended', endedAt: inDays(5), conclusion: { attention: 'closer' } })
    expect(refusals(ended, { kind: 'happened', what: 'Again.' })).toEqual([{ kind: 'has-ended' }])
  })

  test('[RS57] nothing is added to work that is concluded until it is taken up again', () => {
    for (const step of STEPS) expect(refusals(concluded, step)).toEqual([{ kind: 'is-concluded' }])
  })

  test('[RS57] taken up again, all stays, the conclusion is one of earlier times, and each factor is looked at again', () => {
    const later = inDays(20)
    const again = after([{ kind: 'take-up' }], concluded, later)
    expect(standingAt(again, later)).toBe('open')
    expect(again.work.earlier).toMatchObject([{ attention: 'closer', at: NOW }])
    expect(again.work.ratings).toEqual(whole.work.ratings)
    expect(refusals(again, CONCLUDE, later)).toEqual(FACTOR_CODES.map(factor => ({ kind: 'not-rated', factor })))
    const rated = after(
      FACTOR_CODES.map(code => rate(code, {})),
      again,
      later,
    )
    const twice = after([{ ...CONCLUDE, attention: 'routine' }, { kind: 'take-up' }], rated, later)
    expect(twice.work.earlier.map(({ attention }) => attention)).toEqual(['closer', 'routine'])
  })
})

describe('in any order of steps', () => {
  const event = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...STEPS) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<JudgementEvent>(
        CONCLUDE,
        { kind: 'take-up' },
        { kind: 'happened', what: 'Something.' },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<JudgementEvent>(
        { kind: 'decide', safeguard: TAKEN, by: NADIA },
        { kind: 'remark', remark: { on: 'whole', says: 'disagrees', text: '' } },
        { kind: 'withhold', withheld: { part: 'SEX', reason: 'Serious harm.', until: inDays(30), by: NADIA } },
        { kind: 'show', part: 'SEX' },
      ),
    },
  )

  test('[RS57] only a person concludes, what the client said and what was concluded stays, and no conclusion outlives ninety days', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(event, { maxLength: 60, size: 'max' }), (isWhole, events) => {
        let judgement: Judgement = frozen(isWhole ? whole : begun)
        for (const one of events) {
          const step = stepJudgement(judgement, one, NOW)
          if (!step.ok) {
            expect(step.error.length).toBeGreaterThan(0)
            continue
          }
          const next = step.value
          if (next.status === 'concluded' && judgement.status !== 'concluded') expect(one.kind).toBe('conclude')
          const { remarks, earlier } = judgement.work
          expect(next.work.remarks).toHaveLength(remarks.length + (one.kind === 'remark' ? 1 : 0))
          expect(next.work.earlier).toHaveLength(earlier.length + (one.kind === 'take-up' ? 1 : 0))
          expect(next.work.remarks.slice(0, remarks.length)).toEqual(remarks)
          expect(next.work.earlier.slice(0, earlier.length)).toEqual(earlier)
          expect(standingAt(next, inDays(90))).not.toBe('holds')
          judgement = frozen(next)
        }
      }),
    )
  })
})

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
