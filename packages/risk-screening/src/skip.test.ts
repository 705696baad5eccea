/** Tests of skips: what an earlier answer skips does not count, whatever stands there. */
import { expect, test } from 'vitest'
import type { Answer } from './answers.ts'
import type { ScoredInstrument } from './instrument.ts'
import { audit } from './instruments/audit.ts'
import { pcptsd5 } from './instruments/pcptsd5.ts'
import { score } from './score.ts'
import { STRICT } from './testing/scored.ts'

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

test('[RS14] every skip whose answers are there counts, and not the first alone', () => {
  const two: ScoredInstrument = {
    ...audit,
    skips: [
      { when: [{ item: 'q1', is: 1 }], items: ['q4', 'q5'], countsAs: 0 },
      { when: [{ item: 'q2', is: 0 }], items: ['q5', 'q6'], countsAs: 1 },
      { when: [{ item: 'q3', is: 4 }], items: ['q7'], countsAs: 0 },
    ],
  }
  const answers = { q1: 1, q2: 0, q3: 0, q4: 3, q5: 3, q6: 3, q7: 3, q8: 0, q9: 0, q10: 0 }
  const total = (given: Parameters<typeof score>[1]) => score(two, given, STRICT).scores[0]
  // q4 and q5 count as 0 by the first, q6 as 1 by the second; the third does not hold, so that q7 stays.
  expect(total(answers)).toMatchObject({ value: 5, skipped: ['q4', 'q5', 'q6'] })
  expect(total({ ...answers, q4: null, q5: null, q6: null })).toMatchObject({ value: 5, missing: [], skipped: [] })
})

test('[RS14] a skip that hangs on a missing answer does not hold, and a score without that item stands by its own answers', () => {
  const harm = (q1: number | null) =>
    score(audit, { q1, q2: 2, q3: 1, q4: 3, q6: 3, q7: 1, q8: 3, q9: 0, q10: 0 }, STRICT).scores.find(
      ({ id }) => id === 'harm',
    )
  expect(harm(1)).toMatchObject({ value: 4, skipped: [] })
  expect(harm(null)).toMatchObject({ value: 4, missing: [], skipped: [] })
  expect(harm(0)).toMatchObject({ value: 0, skipped: ['q7', 'q8'] })
})
