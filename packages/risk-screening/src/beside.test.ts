/** Tests of what stands beside a score: its cut-offs at a prevalence, and the fingerprint of the answers. */
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { fingerprintAfter } from './fingerprint.ts'
import { pathos } from './instruments/pathos.ts'
import { phq9 } from './instruments/phq9.ts'
import { score } from './score.ts'
import { STRICT } from './testing/scored.ts'

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
  const said = (text: string): string => text
  const of = fingerprintAfter('', said)
  expect([of([]), of(['a']), fingerprintAfter('foo', said)(['b', 'ar'])]).toEqual([
    'cbf29ce484222325',
    'af63dc4c8601ec8c',
    '85944171f73967e8',
  ])
})
