/** Tests of a line that compares: beside R, without R, and where both came to something else. */
import { expect, test } from 'vitest'
import { compared } from './beside-psych.ts'

const target = { kind: 'ratio-at-most', bound: 1 } as const
const took = { ms: 50, found: [3, 12] }
const beside = { kind: 'measured', peer: 'psych in R', ms: 100, found: [3, 12] } as const

test('beside R the line holds a ratio, and is judged by it', () => {
  expect(compared('sums', took, { beside, target })).toMatchObject({ name: 'sums', ratio: 0.5, ok: true })
  expect(compared('sums', { ...took, ms: 200 }, { beside, target })).toMatchObject({ ratio: 2, ok: false })
})

test('without R the line says so in words and holds', () => {
  const absent = { kind: 'absent', why: 'R is not installed here' } as const
  expect(compared('sums', took, { beside: absent, target })).toMatchObject({
    name: 'sums (not compared: R is not installed here)',
    peer: null,
    target: 'informs only',
    ok: true,
  })
  const late = compared('area', took, { beside: absent, target: { kind: 'value-at-most', bound: 10 } })
  expect(late).toMatchObject({ ok: false, target: 'value-at-most 10' })
})

test.each([[[3, 13]], [[3]], [[3, 12, 1]]])('other figures than ours (%j) are no comparison', found => {
  expect(() => compared('sums', took, { beside: { ...beside, found }, target })).toThrow(/other figures/)
})
