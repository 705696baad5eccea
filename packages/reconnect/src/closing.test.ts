/** Only what a keeper says is believed; every other close is a line that was lost. */
import { expect, test } from 'vitest'
import { CLOSE_CODE, closingOf } from './closing.ts'

test.each([
  [CLOSE_CODE, 'moved', 'moved'],
  [CLOSE_CODE, 'ticket', 'ticket'],
  [CLOSE_CODE, 'replaced', 'replaced'],
  [CLOSE_CODE, 'goodbye', 'goodbye'],
  [CLOSE_CODE, 'ended', 'lost'],
  [1000, 'moved', 'lost'],
  [1006, '', 'lost'],
  [1012, '', 'crowded'],
  [1013, '', 'crowded'],
])('[BR2] a close with %i and "%s" means %s', (code, reason, closing) => {
  expect(closingOf(code, reason)).toBe(closing)
})
