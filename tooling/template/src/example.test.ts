// Tests stand beside what they test; a name is a sentence.
import { expect, test } from 'vitest'
import { example } from './example.ts'

test('the example says the name of the package', () => {
  expect(example()).toBe('NAME')
})
