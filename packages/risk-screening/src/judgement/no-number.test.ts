/** Tests that no figure is in a judgement: dates are the only numbers, in the types and in what is kept. */
import type { Instant } from '@holdfast/domain'
import { expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import {
  after,
  BETTER,
  CONCLUDE,
  inDays,
  NADIA,
  NOW,
  PRESENT_HIGH,
  rate,
  rated,
  STEPS,
  TAKEN,
} from '../testing/judgement.ts'
import { asksOf, type Ask } from './asks.ts'
import { clientView, type ViewSection } from './client-view.ts'
import { sheetOf, type Sheet } from './sheet.ts'
import type { Judgement, JudgementEvent } from './state.ts'
import { suggest, type Suggestion } from './suggest.ts'
import { compareRatings, type Comparison } from './two-raters.ts'

/** Every number in a type that is no point in time; `never` where there is none. */
type Figures<T> = T extends string | boolean | null | undefined | Instant
  ? never
  : T extends number | bigint
    ? T
    : T extends readonly (infer One)[]
      ? Figures<One>
      : { [Key in keyof T]-?: Figures<T[Key]> }[keyof T]
type IsWordsOnly<T> = [Figures<T>] extends [never] ? true : false

/** Fields that hold a point in time. */
const TIMES = ['at', 'dated', 'endedAt', 'findOutBy', 'planBy', 'reviewAt', 'since', 'until']

/** Every number of a value by the field that it stands in. */
function figures(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'number') return [field]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => figures(inner, Array.isArray(value) ? field : key))
}

const ended = after(
  [
    rate('ARO', PRESENT_HIGH),
    { kind: 'imagine', scenarios: [BETTER, { ...BETTER, kind: 'worse' }] },
    { kind: 'decide', safeguard: TAKEN, by: NADIA },
    {
      kind: 'decide',
      safeguard: { ...TAKEN, code: 'M2', decision: 'changed', change: 'Every other hour.' },
      by: NADIA,
    },
    { kind: 'explain', explanation: { about: 'ARO', reason: 'A reason.' } },
    { kind: 'set-aside', aside: { about: 'CHI', what: 'Something told by another.', from: 'Another person' } },
    { kind: 'remark', remark: { on: 'ARO', says: 'disagrees', text: 'It is otherwise.' } },
    { kind: 'withhold', withheld: { part: 'CHI', reason: 'Serious harm.', until: inDays(9), by: NADIA } },
    CONCLUDE,
    { kind: 'take-up' },
    ...STEPS,
    rate('CRI', { presence: 'not-known', findOutBy: inDays(2) }),
    CONCLUDE,
    { kind: 'happened', what: 'Something.' },
  ],
  after(STEPS),
)
const findings: readonly Finding[] = [
  { code: 'in-bed', read: 'this-hour', grounds: [{ instrument: 'online-setting', item: 'seat', said: 'no' }] },
]

test('[RS58] the types of a judgement, of its steps and of all that is made from it hold words and points in time', () => {
  const judgement: IsWordsOnly<Judgement> = true
  const event: IsWordsOnly<JudgementEvent> = true
  const made: IsWordsOnly<Suggestion | Ask | ViewSection | Comparison | Sheet | Finding> = true
  // The same look finds a figure where one is.
  const planted: IsWordsOnly<Judgement & { readonly work: { readonly asides: readonly { readonly n: 1 | 2 }[] } }> =
    false
  expect([judgement, event, made, planted]).toEqual([true, true, true, false])
})

test('[RS58] in a judgement with everything in it, and in all that is made from it, every number is a point in time', () => {
  const { ratings } = ended.work
  const all = [
    ended,
    STEPS,
    suggest(ratings, findings),
    asksOf(ended.work, inDays(99)),
    clientView(after([CONCLUDE], after(STEPS)), 'en', NOW),
    compareRatings(ratings, { ARO: rated({ presence: 'partly' }) }),
    sheetOf(ended.work),
    findings,
  ]
  const found = new Set(figures(all))
  expect([...found].filter(field => !TIMES.includes(field))).toEqual([])
  // All of them are in the example, so the look went everywhere.
  expect([...found].toSorted()).toEqual(TIMES)
  expect(figures({ rating: { weight: 2, at: NOW } })).toEqual(['weight', 'at'])
})

test('[RS58] nothing that software makes names how much attention a person gets', () => {
  const { work } = after([rate('CRI', PRESENT_HIGH), rate('CHI', PRESENT_HIGH)], after(STEPS))
  const made = JSON.stringify([
    suggest(work.ratings, findings),
    asksOf(work, inDays(99)),
    sheetOf(work),
    clientView(after(STEPS), 'en', NOW),
    compareRatings(work.ratings, {}),
  ])
  expect(made).not.toMatch(/"(routine|closer|urgent|attention)"/)
})
