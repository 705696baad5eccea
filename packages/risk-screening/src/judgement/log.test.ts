/** Tests of the log: what is kept as text and lived through again is the very same judgement, and what does not fit is named. */
import { after as later, MINUTE, type Instant } from '@holdfast/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someAct, someAuthor, someRemark } from '../testing/acts.ts'
import { after, CONCLUDE, inDays, NADIA, NOW, OTTO, PATIENT, rated, STEPS, TAKEN } from '../testing/judgement.ts'
import { parseJudgementAct, parseRateAct, parseRemarkAct } from './act.ts'
import { beginJudgement } from './judgement.ts'
import { entryOf, ratedByOthers, replayJudgement, stepEntry, type JudgementEntry, type KeptEntry } from './log.ts'
import type { Judgement } from './state.ts'

const ADA = { id: NADIA, name: 'Nadia Berg' }

/** All steps to a judgement that can be concluded, as they come from outside. */
const whole = STEPS.map(step => {
  const act = parseJudgementAct('by' in step ? without(step, 'by') : step)
  if (!act.ok) throw new Error(JSON.stringify(act.error))
  return act.value
})

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

type Done = Parameters<typeof entryOf>[0]

const someDone: fc.Arbitrary<Done> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: someAuthor, act: someAct }) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant(null), act: someRemark }) },
)

/** As a table keeps it: each line as text. */
const kept = (entries: readonly JudgementEntry[]): readonly KeptEntry[] =>
  entries.map(({ at, edition, by, act }) => ({ at, edition, by, act: JSON.parse(JSON.stringify(act)) as unknown }))

test('[RS69] any steps that were taken, kept as text and lived through again, come to the very same judgement', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.tuple(someDone, fc.nat(30)), { maxLength: 40 }), (isWhole, tried) => {
      const start: readonly (readonly [Done, number])[] = isWhole ? whole.map(act => [{ by: ADA, act }, 0]) : []
      let judgement: Judgement | null = null
      let now: Instant = NOW
      const log: JudgementEntry[] = []
      for (const [done, minutes] of [...start, ...tried]) {
        now = later(now, minutes * MINUTE)
        const entry = entryOf(done, log.at(-1)?.at ?? null, now)
        const step = stepEntry(judgement ?? beginJudgement(PATIENT, now), entry)
        if (!step.ok) continue
        judgement = step.value
        log.push(entry)
        reached.add(`${step.value.status} ${entry.act.kind}`)
      }
      const again = replayJudgement(PATIENT, kept(log), now)
      expect(again).toEqual({ ok: true, value: judgement ?? beginJudgement(PATIENT, now) })
    }),
    { numRuns: 300 },
  )
  // It walked where it matters: through conclusions, their ends, and what clients say to each.
  for (const place of ['concluded conclude', 'ended happened', 'open take-up', 'concluded remark', 'open show'])
    expect([...reached]).toContain(place)
})

test('[RS69] who did what stands in it as if they had told it here', () => {
  const conclude = { kind: 'conclude', attention: CONCLUDE.attention, reason: CONCLUDE.reason, until: null } as const
  const withhold = { kind: 'withhold', withheld: { part: 'CHI', reason: 'Danger.', until: inDays(9) } } as const
  const acts = [...whole, { kind: 'decide', safeguard: TAKEN }, withhold, conclude] as const
  const again = replayJudgement(PATIENT, kept(acts.map(act => entryOf({ by: ADA, act }, null, NOW))), NOW)
  const told = after([
    ...STEPS,
    { kind: 'decide', safeguard: TAKEN, by: NADIA },
    { kind: 'withhold', withheld: { ...withhold.withheld, by: NADIA } },
    CONCLUDE,
  ])
  expect(again).toEqual({ ok: true, value: told })
})

test('[RS69] a clock that is set back a little puts no line before another, and by which words it was written stays', () => {
  const [first, second] = whole
  if (!first || !second) throw new Error('no steps')
  const entries = [entryOf({ by: ADA, act: first }, null, inDays(1)), entryOf({ by: ADA, act: second }, inDays(1), NOW)]
  expect(entries.map(({ at }) => at)).toEqual([inDays(1), inDays(1)])
  const old = kept(entries).map(entry => ({ ...entry, edition: '2019-01' }))
  const again = replayJudgement(PATIENT, old, NOW)
  expect(again.ok && again.value.work.edition).toBe('2019-01')
  expect(again.ok && again.value.work.since).toBe(inDays(1))
})

test('[RS69] a log that cannot be lived through says at which line, and makes no judgement', () => {
  const lines = kept(whole.map(act => entryOf({ by: ADA, act }, null, NOW)))
  const spoiled = (n: number, change: Partial<KeptEntry>): readonly KeptEntry[] =>
    lines.map((line, at) => (at === n ? { ...line, ...change } : line))
  expect(replayJudgement(PATIENT, spoiled(3, { act: { kind: 'guess' } }), NOW)).toEqual({
    ok: false,
    error: { kind: 'unreadable', entry: 3 },
  })
  expect(replayJudgement(PATIENT, spoiled(2, { act: { kind: 'take-up' } }), NOW)).toEqual({
    ok: false,
    error: { kind: 'refused', entry: 2 },
  })
  // What a client says is nobody else's to write, and the other way round.
  const remark = { kind: 'remark', remark: { on: 'whole', says: 'agrees', text: '' } }
  expect(replayJudgement(PATIENT, spoiled(0, { act: remark }), NOW).ok).toBe(false)
  expect(replayJudgement(PATIENT, spoiled(0, { by: null }), NOW).ok).toBe(false)
  expect(replayJudgement(PATIENT, spoiled(0, { by: null, act: remark }), NOW).ok).toBe(true)
})

describe('what comes from outside', () => {
  test('[RS69] whatever somebody does is read as it was written', () => {
    fc.assert(
      fc.property(someAct, someRemark, (act, remark) => {
        expect(parseJudgementAct(JSON.parse(JSON.stringify(act)))).toEqual({ ok: true, value: act })
        expect(parseRemarkAct(JSON.parse(JSON.stringify(remark)))).toEqual({ ok: true, value: remark })
        expect(parseJudgementAct(remark).ok).toBe(false)
        expect(parseRemarkAct(act).ok).toBe(false)
        expect(parseRateAct(act).ok).toBe(act.kind === 'rate')
      }),
    )
  })

  const RATING = without(without(rated({}), 'by'), 'at')
  const RATE = { kind: 'rate', factor: 'ARO', rating: RATING }
  const CONCLUDES = without(CONCLUDE, 'by')
  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['nothing', null, [['kind', 'not-one-of-its-words']]],
    ['text', 'rate', [['kind', 'not-one-of-its-words']]],
    ['a list', [RATE], [['kind', 'not-one-of-its-words']]],
    ['a kind that every object has', { kind: 'toString' }, [['kind', 'not-one-of-its-words']]],
    ['an author of its own', { ...RATE, by: OTTO }, [['', 'unknown-field']]],
    ['a name of its own', { ...CONCLUDES, by: { id: OTTO, name: 'Somebody' } }, [['', 'unknown-field']]],
    [
      'a figure in place of a word',
      { ...RATE, rating: { ...RATING, presence: 3 } },
      [['rating.presence', 'not-one-of-its-words']],
    ],
    ['a sum beside the words', { ...RATE, rating: { ...RATING, total: 7 } }, [['rating', 'unknown-field']]],
    [
      'everything wrong at once',
      { kind: 'rate', factor: 'ZZZ', rating: { ...RATING, note: 7, findOutBy: 'soon' } },
      [
        ['factor', 'not-one-of-its-words'],
        ['rating.note', 'not-text'],
        ['rating.findOutBy', 'not-a-moment'],
      ],
    ],
    [
      'no day where one is needed',
      { kind: 'decide', safeguard: without(TAKEN, 'reviewAt') },
      [['safeguard.reviewAt', 'not-a-moment']],
    ],
    [
      'a change that is not said',
      { kind: 'decide', safeguard: { ...TAKEN, decision: 'changed' } },
      [['safeguard.change', 'not-text']],
    ],
    [
      'a factor twice',
      { kind: 'decide', safeguard: { ...TAKEN, factors: ['ARO', 'ARO'] } },
      [['safeguard.factors', 'twice']],
    ],
    ['a place in a list', { kind: 'imagine', scenarios: [{}, 7] }, [['scenarios.1', 'not-an-object']]],
    ['no list', { kind: 'imagine', scenarios: {} }, [['scenarios', 'not-a-list']]],
    [
      'a moment past all calendars',
      { kind: 'source', source: { what: 'x', dated: 9e15 } },
      [['source.dated', 'not-a-moment']],
    ],
  ])('[RS69] %s is named by its field', (_name, given, expected) => {
    const read = parseJudgementAct(given)
    const said = read.ok ? [] : read.error.map(({ field, kind }) => [field, kind])
    expect(said).toEqual(expect.arrayContaining(expected.map(pair => [...pair])))
  })

  test('[RS69] nothing of what stood there is said again', () => {
    const read = parseJudgementAct({
      ...RATE,
      'Wanda Canary': 'Wanda Canary',
      rating: { ...RATING, note: ['Wanda Canary'] },
    })
    expect(read.ok).toBe(false)
    expect(JSON.stringify(read)).not.toContain('Canary')
  })
})

test('[RS66] whoever rates by themselves is laid beside what others rated, never beside their own', () => {
  const mine = { ...rated({}), by: OTTO }
  expect(ratedByOthers({ ARO: rated({}), CRI: mine }, { id: OTTO })).toEqual({ ARO: rated({}) })
  expect(ratedByOthers({ CRI: mine }, { id: OTTO })).toEqual({})
})
