/** Codes, statuses and close codes that others rely on. */
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { CLOSE, comesBack } from './close.ts'
import { problemBody, problemOf } from './http/problem.ts'
import { isRefusalCode, REFUSAL_CODES } from './refusal.ts'

test('[WI5] every refusal makes a problem that its own schema takes', () => {
  for (const code of REFUSAL_CODES) {
    const problem = problemOf(code)
    expect(v.parse(problemBody, problem)).toEqual(problem)
    expect(problem.status).toBeGreaterThanOrEqual(400)
    expect(problem.title).toMatch(/^[A-Z].*\.$/)
  }
})

test('[WI5] words that every object has are no refusal codes', () => {
  expect(['toString', '__proto__', 'constructor', '', 'nope'].filter(isRefusalCode)).toEqual([])
})

test('[WI6] a browser stays away after goodbye, moved and ended, and comes back after anything else', () => {
  const staying = Object.entries(CLOSE).filter(([, code]) => !comesBack(code))
  expect(staying.map(([reason]) => reason).toSorted()).toEqual(['ended', 'goodbye', 'moved'])
  expect([1000, 1001, 1006, 1011, 1012].every(comesBack)).toBe(true)
})
