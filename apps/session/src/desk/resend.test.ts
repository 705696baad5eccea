/** Tests of sending again: the same words go under the same id until somebody answered. */
import { expect, test } from 'vitest'
import { makeResend } from './resend.ts'

test('what is pressed again after a lost answer is what went before, and other words are another thing', () => {
  const again = makeResend<string>()
  expect(again.of({ words: 'a' }, 'first')).toBe('first')
  expect(again.of({ words: 'a' }, 'second')).toBe('first')
  expect(again.of({ words: 'b' }, 'third')).toBe('third')
  expect(again.of({ words: 'a' }, 'fourth')).toBe('fourth')
})

test('once it was answered the same words are said anew', () => {
  const again = makeResend<string>()
  expect(again.of({ words: 'a' }, 'first')).toBe('first')
  again.answered()
  expect(again.of({ words: 'a' }, 'second')).toBe('second')
})
