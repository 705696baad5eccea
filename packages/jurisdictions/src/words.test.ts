/** Tests of the words: a sentence in each language for every code, and none for what is no code. */
import { expect, test } from 'vitest'
import { ROWS } from './data/all.ts'
import { PROFESSION_WORDS, PROFESSIONS } from './profession.ts'
import { ASKS, CONDITIONS, rowsOf } from './row.ts'
import { ASK_WORDS, CONDITION_WORDS } from './words/conditions.ts'
import { LICENCE_PROBLEM_WORDS } from './words/licence-problems.ts'
import { PROBLEM_WORDS } from './words/problems.ts'
import { REASON_WORDS } from './words/reasons.ts'

test('[JU5] every word for people is a sentence in each language, and the two differ', () => {
  const sentences = [REASON_WORDS, CONDITION_WORDS, ASK_WORDS, PROBLEM_WORDS, LICENCE_PROBLEM_WORDS].flatMap(words =>
    Object.entries(words),
  )
  for (const [code, { en, es }] of sentences) {
    for (const sentence of [en, es]) expect(sentence, code).toMatch(/^\p{Lu}.*\.$/u)
    expect(en, code).not.toBe(es)
  }
  for (const row of rowsOf(ROWS, 'duty'))
    for (const words of [row.trigger, row.note])
      if (words) for (const one of [words.en, words.es]) expect(one, row.id).toMatch(/^\p{Lu}.*[.]$/u)
  expect(Object.keys(CONDITION_WORDS)).toEqual([...CONDITIONS])
  expect(Object.keys(ASK_WORDS)).toEqual([...ASKS])
  expect(Object.keys(PROFESSION_WORDS)).toEqual([...PROFESSIONS])
})
