/** Tests of the answers of one page: what is asked, what is sent, and what becomes of two pages. */
import { testId } from '@holdfast/domain/testing'
import type { ScreeningAnswers, ScreeningForm } from '@holdfast/wire'
import { expect, test } from 'vitest'
import {
  askedOf,
  bodyOf,
  draftFrom,
  isUnsaved,
  met,
  progressOf,
  say,
  taken,
  unanswered,
  type Question,
} from './answers.ts'

const question = (item: string, askedIf: string | null = null): Question => ({
  item,
  text: item,
  askedIf,
  options: [],
  line: null,
})
const QUESTIONS = [question('one'), question('two'), question('more', 'two'), question('last')]

const form = (answers: ScreeningAnswers, saves = 0): ScreeningForm => ({
  screening: testId('screening', 1),
  title: 'Invented',
  intro: null,
  language: 'en',
  languages: ['en'],
  credit: null,
  state: 'begun',
  questions: QUESTIONS,
  answers,
  saves,
  sentAt: null,
  help: { country: 'US', emergency: null, lines: [] },
})

test.each([
  [{}, ['one', 'two', 'last']],
  [{ two: 'yes' }, ['one', 'two', 'more', 'last']],
  [{ two: 'true' }, ['one', 'two', 'more', 'last']],
  [{ two: '1' }, ['one', 'two', 'more', 'last']],
  [{ two: 'no' }, ['one', 'two', 'last']],
  [{ two: null }, ['one', 'two', 'last']],
])('of %j these are asked: %j', (answers, items) => {
  expect(askedOf(QUESTIONS, answers).map(({ item }) => item)).toEqual(items)
})

test('what was passed over is neither answered nor open', () => {
  expect(progressOf(QUESTIONS, { one: '3', two: null })).toEqual({ of: 3, answered: 1, skipped: 1, open: 1 })
  expect(progressOf(QUESTIONS, { two: 'yes' })).toEqual({ of: 4, answered: 1, skipped: 0, open: 3 })
})

test('an answer to a question that is not asked any more is not sent, and comes back with the question', () => {
  const deep = say(say(draftFrom(form({})), 'two', 'yes'), 'more', '2')
  const back = say(deep, 'two', 'no')
  expect(bodyOf(back, QUESTIONS).answers).toEqual({ two: 'no' })
  expect(bodyOf(say(back, 'two', 'yes'), QUESTIONS).answers).toEqual({ two: 'yes', more: '2' })
})

test('nothing is unsaved before something is said, and nothing after it was taken', () => {
  const before = draftFrom(form({ one: '1' }, 3))
  expect(isUnsaved(before, QUESTIONS)).toBe(false)
  const said = say(before, 'last', null)
  expect(isUnsaved(said, QUESTIONS)).toBe(true)
  const sent = bodyOf(said, QUESTIONS)
  expect(sent).toEqual({ answers: { one: '1', last: null }, saves: 3 })
  expect(isUnsaved(taken(said, sent, 4), QUESTIONS)).toBe(false)
  expect(isUnsaved(taken(say(said, 'one', '2'), sent, 4), QUESTIONS)).toBe(true)
})

test('of two pages each question keeps what was said last, and both are told apart', () => {
  const here = say(say(draftFrom(form({ one: '1' }, 1)), 'two', 'no'), 'last', 'here')
  const there = form({ one: '5', two: 'yes', more: '4', last: 'here' }, 2)
  const both = met(here, there)
  expect(both.answers).toEqual({ one: '5', two: 'no', more: '4', last: 'here' })
  expect(both.saves).toBe(2)
  expect(both.came).toEqual(['one', 'more'])
  expect(both.stayed).toEqual(['two'])
  expect(bodyOf(both, QUESTIONS)).toEqual({ answers: { one: '5', two: 'no', last: 'here' }, saves: 2 })
})

test('a save whose answer was lost changes nothing when it is met again', () => {
  const said = say(draftFrom(form({}, 0)), 'one', '2')
  const again = met(said, form({ one: '2' }, 1))
  expect(again).toEqual({ answers: { one: '2' }, saved: { one: '2' }, saves: 1, unheard: [], came: [], stayed: [] })
})

test('a save whose answer was lost is no other page, though the answer was changed again since', () => {
  const first = say(draftFrom(form({ two: 'no' }, 1)), 'one', '2')
  const sent = unanswered(first, bodyOf(first, QUESTIONS))
  const changed = say(sent, 'one', '3')
  const twice = unanswered(unanswered(changed, bodyOf(changed, QUESTIONS)), bodyOf(changed, QUESTIONS))
  expect(twice.unheard.map(({ answers }) => answers)).toEqual([
    { two: 'no', one: '2' },
    { two: 'no', one: '3' },
  ])
  const again = met(twice, form({ one: '2', two: 'no' }, 2))
  expect(again).toMatchObject({ answers: { one: '3', two: 'no' }, saves: 2, unheard: [], came: [], stayed: [] })
  expect(isUnsaved(again, QUESTIONS)).toBe(true)
  expect(met(twice, form({ one: '4', two: 'no' }, 2)).stayed).toEqual(['one'])
})
