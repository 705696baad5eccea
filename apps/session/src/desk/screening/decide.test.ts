/** Tests of a review that is being written: nothing is chosen beforehand, and all that is missing is told at once. */
import { instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { ScreeningReview } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { addable, bodyOf, choiceOf, leaveRest, writingFor, type Choice } from './decide.ts'

const AT = { now: instant(Date.UTC(2026, 10, 26, 12)), timeZone: 'UTC', seen: 2 }
const WHOLE: Choice = {
  ...choiceOf('K1'),
  findings: ['others-near'],
  decision: 'taken',
  reason: ' A door that does not close. ',
  change: 'left over from another choice',
  day: '2026-12-24',
  endsWhen: 'A room of their own.',
}

const review = (reviews: ScreeningReview['reviews']): ScreeningReview => ({
  screening: testId('screening', 1),
  instrument: 'online-setting',
  title: 'Your place for the hour',
  language: 'en',
  state: 'sent',
  askedAt: AT.now,
  sentAt: AT.now,
  call: null,
  reviewedAt: null,
  version: 1,
  asOf: null,
  limits: [],
  answers: [],
  scoring: null,
  findings: [],
  suggestions: [{ code: 'K1', findings: ['others-near'] }],
  reviews,
})

test('a fresh review chooses nothing: every suggestion has to be decided, and every decision has its reason, day and end', () => {
  const fresh = writingFor(review([]))
  expect(fresh.choices).toEqual([{ ...choiceOf('K1'), findings: ['others-near'] }])
  expect(bodyOf(fresh, AT)).toEqual({
    ok: false,
    error: [
      { code: null, field: 'words' },
      { code: 'K1', field: 'decision' },
    ],
  })
  const chosen = { words: 'Words.', choices: [{ ...choiceOf('K1'), decision: 'changed' as const }] }
  expect(bodyOf(chosen, AT)).toEqual({
    ok: false,
    error: (['reason', 'change', 'day', 'endsWhen'] as const).map(field => ({ code: 'K1', field })),
  })
})

test('what was decided in an earlier review stays so unless it is decided anew', () => {
  const decision = { ...WHOLE, findings: [...WHOLE.findings], decision: 'taken' as const, change: null }
  const by = { by: 'Bea Example', isMine: true, at: AT.now, words: 'Words.' }
  const again = writingFor(review([{ ...by, decisions: [{ ...decision, reviewAt: AT.now, at: AT.now }] }]))
  expect(bodyOf({ ...again, words: 'More.' }, AT)).toEqual({
    ok: true,
    value: { words: 'More.', seen: 2, decisions: [] },
  })
})

test('what is sent is trimmed, ends with its day, and has another form only where it was changed', () => {
  const sent = bodyOf({ words: ' Words. ', choices: [WHOLE, { ...WHOLE, code: 'C1', decision: 'changed' }] }, AT)
  expect(sent).toMatchObject({
    ok: true,
    value: {
      words: 'Words.',
      seen: 2,
      decisions: [
        { code: 'K1', reason: 'A door that does not close.', change: null, findings: ['others-near'] },
        { code: 'C1', change: 'left over from another choice' },
      ],
    },
  })
  expect(sent.ok && sent.value.decisions[0]?.reviewAt).toBe(Date.UTC(2026, 11, 25) - 1)
})

test.each(['', '2026-11-25', '2026-11-26', 'soon'])('a day to look again is not “%s”: it lies ahead', day => {
  expect(bodyOf({ words: 'Words.', choices: [{ ...WHOLE, day }] }, AT)).toEqual({
    ok: false,
    error: [{ code: 'K1', field: 'day' }],
  })
})

test('what is undecided can be left away together, and nothing that was decided is touched', () => {
  const again: Choice = { ...choiceOf('K2'), isDecided: true }
  const rest = { reason: 'One reason.', day: '2026-12-24', endsWhen: 'One end.' }
  const left = leaveRest({ words: 'Words.', choices: [WHOLE, choiceOf('C1'), again] }, rest)
  expect(left.choices).toEqual([WHOLE, { ...choiceOf('C1'), decision: 'declined', ...rest }, again])
  expect(bodyOf(left, AT).ok).toBe(true)
})

test('a safeguard that nothing suggested can be added once', () => {
  const writing = { words: '', choices: [WHOLE] }
  expect(addable(writing)).not.toContain('K1')
  expect(addable(writing)).toContain('K2')
})
