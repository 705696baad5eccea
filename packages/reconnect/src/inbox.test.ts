/** Entries are applied in order, each once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivalOf, emptyInbox } from './inbox.ts'

test.each([
  [1, 'known'],
  [5, 'known'],
  [6, 'apply'],
  [7, 'gap'],
] as const)('[IN1] after five entries number %s is %s', (n, arrival) => {
  expect(arrivalOf({ have: 5 }, n)).toBe(arrival)
})

test('[IN2] however entries come, what is applied is a run from the first on', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 })), arrivals => {
      let inbox = emptyInbox
      const applied: number[] = []
      for (const n of arrivals) {
        if (arrivalOf(inbox, n) !== 'apply') continue
        applied.push(n)
        inbox = { have: n }
      }
      expect(applied).toEqual(applied.map((_, place) => place + 1))
    }),
  )
})
