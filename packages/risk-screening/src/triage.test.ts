/** Tests of the triage: a yes counts wherever it stands, and what is missing is said. */
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { cssrsScreener } from './instruments/cssrs-screener.ts'
import { score } from './score.ts'
import { STRICT } from './testing/scored.ts'

test('[RS21] a yes that was not to be asked counts in a triage, and what is missing is said', () => {
  const triage = (answers: Answers) => score(cssrsScreener, answers, STRICT).triage
  expect(triage({ q1: false, q2: false, q3: null, q4: null, q5: null, q6: false })).toMatchObject({
    level: 'none',
    missing: [],
  })
  expect(triage({ q1: false, q2: false, q5: true, q6: false })).toMatchObject({ level: 'high', yes: ['q5'] })
  expect(triage({ q1: true, q2: true, q3: false, q4: false, q6: false })).toMatchObject({
    level: 'incomplete',
    atLeast: 'low',
    missing: ['q5'],
  })
  expect(triage({ q6: true })).toMatchObject({
    level: 'incomplete',
    atLeast: 'moderate',
    missing: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6r'],
  })
})

test('[RS20] of a triage that is not complete a flag is raised by what was answered, and else not known', () => {
  const flags = (answers: Answers) => score(cssrsScreener, answers, STRICT).flags.map(({ isRaised }) => isRaised)
  expect(flags({})).toEqual([null, null])
  expect(flags({ q1: true })).toEqual([null, true])
  expect(flags({ q5: true })).toEqual([true, true])
  expect(flags({ q1: false, q2: false, q6: false })).toEqual([false, false])
})

test('[RS21] there are 54 ways to answer the triage in full, and each has one level', () => {
  const yesNo = [true, false]
  const levels = new Map<string, number>()
  for (const q1 of yesNo)
    for (const ideation of [[false], ...yesNo.flatMap(q3 => yesNo.flatMap(q4 => yesNo.map(q5 => [true, q3, q4, q5])))])
      for (const behaviour of [[false], [true, false], [true, true]]) {
        const [q2 = null, q3 = null, q4 = null, q5 = null] = ideation
        const [q6 = null, q6r = null] = behaviour
        const level = score(cssrsScreener, { q1, q2, q3, q4, q5, q6, q6r }, STRICT).triage?.level ?? ''
        levels.set(level, (levels.get(level) ?? 0) + 1)
      }
  expect([...levels.values()].reduce((sum, count) => sum + count, 0)).toBe(54)
  expect([...levels.keys()].toSorted()).toEqual(['high', 'low', 'moderate', 'none'])
  expect(levels.get('none')).toBe(1)
})
