/** Tests that every no of the server leads to a screen. */
import { problemOf as problem, REFUSALS, type RefusalCode } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { problemOf, technicalOf } from './failure.ts'
import { en } from './words/en.ts'

test.each(Object.keys(REFUSALS) as RefusalCode[])('the refusal %s has a screen with words', code => {
  const failure = problem(code)
  expect(en.problem.heading[problemOf(failure)]).toBeTruthy()
  expect(technicalOf(failure)).toBe(code)
})

test.each(['offline', 'server-away'] as const)('being %s has a screen of its own', failure => {
  expect(problemOf(failure)).toBe(failure)
  expect(technicalOf(failure)).toBe(failure)
})

test('the three ways in which a link no longer opens are told apart', () => {
  for (const code of ['link-unknown', 'link-expired', 'link-taken'] as const)
    expect(problemOf(problem(code))).toBe(code)
})
