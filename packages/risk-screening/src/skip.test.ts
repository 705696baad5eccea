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
