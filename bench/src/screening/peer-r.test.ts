/** Tests of asking R: where it is not at hand that is said in words, and nothing fails. */
import { expect, test } from 'vitest'
import { whyNot } from './peer-r.ts'

test('where there is no R, that is said', async () => {
  expect(await whyNot('psych', '/nowhere/Rscript')).toBe('R is not installed here')
})

test('where R has not the package, that is said', async () => {
  // A program that answers as R does without it.
  expect(await whyNot('psych', 'echo')).toBe('R is here, but its package psych is not installed')
})
