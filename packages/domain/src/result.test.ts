/** Tests of outcomes as values. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { err, mapResult, ok, unreachable } from './result.ts'

test('a good outcome carries its value and a failure its name', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 })
  expect(err('too-late')).toEqual({ ok: false, error: 'too-late' })
})

test('a change reaches good outcomes only, and a failure passes through as it was', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (value, name) => {
      const failure = err(name)
      expect(mapResult(ok(value), (n: number) => n + 1)).toEqual(ok(value + 1))
      expect(mapResult(failure, (n: number) => n + 1)).toBe(failure)
    }),
  )
})

test('a place that no value can reach throws, and says the kind of value but never the value', () => {
  const leaked: unknown = 'a person’s words'
  expect(() => unreachable(leaked as never)).toThrow(/^unreachable: string$/)
})
