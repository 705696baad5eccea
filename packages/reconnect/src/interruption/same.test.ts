/** Tests of sameness by content. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from './same.ts'

test('[CU27] the same content is the same in any order of keys, and any difference is a difference', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const copy = JSON.parse(JSON.stringify(value)) as typeof value
      expect(isSame(copy, JSON.parse(JSON.stringify(value)))).toBe(true)
      expect(isSame({ a: 1, b: copy }, { b: copy, a: 1 })).toBe(true)
      expect(isSame({ a: copy }, { a: copy, b: null })).toBe(false)
      expect(isSame({ a: copy }, { a: [copy] })).toBe(false)
    }),
  )
  expect(isSame([], {})).toBe(false)
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  expect(isSame({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe(false)
  expect(isSame(null, {})).toBe(false)
})
