/** Tests of what is taken about screenings: no list is longer than what there is to say. */
import { SAFEGUARD_CODES } from '@holdfast/domain'
import { FINDING_CODES } from '@holdfast/risk-screening'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { reviewBody } from './screening-bodies.ts'

const decision = (code: string | undefined, findings: readonly string[]) => ({
  code,
  decision: 'taken',
  reason: 'They asked for it.',
  change: null,
  findings,
  reviewAt: 1_800_000_000_000,
  endsWhen: 'They say so.',
})
const isTaken = (decisions: readonly object[]) => v.is(reviewBody, { words: 'Read.', seen: 0, decisions })

test('a review decides on every safeguard at most once, for every finding at most once', () => {
  const each = SAFEGUARD_CODES.map(code => decision(code, FINDING_CODES))
  expect(isTaken(each)).toBe(true)
  expect(isTaken([...each, decision(SAFEGUARD_CODES[0], [])])).toBe(false)
  expect(isTaken([decision(SAFEGUARD_CODES[0], [...FINDING_CODES, FINDING_CODES[0]])])).toBe(false)
})
