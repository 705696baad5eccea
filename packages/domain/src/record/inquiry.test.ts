/** Tests of what is asked and answered about what is kept: whose hand writes what, once, and nothing is taken away. */
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { NOON, testId } from '../testing.ts'
import {
  INQUIRY_ANSWER_LIMIT,
  INQUIRY_LIMIT,
  inquiriesIn,
  openInquiries,
  stepInquiries,
  type InquiryAct,
  type InquiryEntry,
  type InquiryLog,
} from './inquiry.ts'

const ANA = testId('patient', 1)
const BEA = testId('practitioner', 1)
const id = (n: number) => testId('message', n)
const asked = (n: number, words = 'Who reads it?'): InquiryAct => ({ kind: 'asked', id: id(n), words })
const answered = (n: number, of: number, words = 'I do.'): InquiryAct => ({
  kind: 'answered',
  id: id(n),
  of: id(of),
  words,
})
const entry = (act: InquiryAct, by: PersonId = act.kind === 'asked' ? ANA : BEA): InquiryEntry => ({
  person: ANA,
  by,
  at: NOON,
  act,
})
const logOf = (...acts: readonly InquiryAct[]): InquiryLog =>
  acts.reduce<InquiryLog>((log, act) => {
    const step = stepInquiries(log, entry(act))
    if (!step.ok) throw new Error(step.error)
    return step.value
  }, [])

test('[B15c] a later answer stands beside the earlier one, and what was answered is open no more', () => {
  const log = logOf(asked(1), asked(2), answered(3, 1), answered(4, 1, 'Two of us do.'))
  expect(inquiriesIn(log).map(({ answers }) => answers.map(({ act }) => act.words))).toEqual([
    ['I do.', 'Two of us do.'],
    [],
  ])
  expect(openInquiries(log).map(({ act }) => act.id)).toEqual([id(2)])
})

test('[B15c] the same entry sent again is kept once, and another under its id is none', () => {
  const log = logOf(asked(1), answered(2, 1))
  for (const act of [asked(1), answered(2, 1)])
    expect(stepInquiries(log, { ...entry(act), at: NOON })).toEqual({ ok: true, value: log })
  for (const act of [asked(1, 'Who else?'), asked(2), answered(1, 1), answered(2, 1, 'Nobody.'), answered(2, 2)])
    expect(stepInquiries(log, entry(act))).toEqual({ ok: false, error: 'id-used' })
  expect(stepInquiries(log, entry(answered(2, 1), testId('practitioner', 2)))).toEqual({ ok: false, error: 'id-used' })
})

test.each([
  ['a question in somebody’s name', asked(9), BEA, 'not-theirs'],
  ['an answer to oneself', answered(9, 1), ANA, 'not-theirs'],
  ['an answer to nothing', answered(9, 8), BEA, 'no-such-inquiry'],
  ['an answer to an answer', answered(9, 2), BEA, 'no-such-inquiry'],
] as const)('[B15c] %s is not taken', (_, act, by, error) => {
  expect(stepInquiries(logOf(asked(1), answered(2, 1)), entry(act, by))).toEqual({ ok: false, error })
})

test('[B15c] there is an end to both, and a question that waits can still be answered', () => {
  const questions = Array.from({ length: INQUIRY_LIMIT }, (_, n) => entry(asked(n)))
  expect(stepInquiries(questions, entry(asked(900)))).toEqual({ ok: false, error: 'too-many' })
  expect(stepInquiries(questions, entry(answered(900, 0))).ok).toBe(true)
  const answers = Array.from({ length: INQUIRY_ANSWER_LIMIT }, (_, n) => entry(answered(500 + n, 0)))
  expect(stepInquiries([...questions, ...answers], entry(answered(900, 0)))).toEqual({ ok: false, error: 'too-many' })
  expect(stepInquiries([...questions, ...answers], entry(answered(900, 1))).ok).toBe(true)
})
