// Change against the figures that Jacobson and Truax printed, and what holds for any scores.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import textbook from '../../fixtures/refs/textbook_vectors.json'
import { reliableChangeIndex, reliableChangeThreshold } from './reliable-change.ts'
import { changeCuts, changeOutcome } from './significant-change.ts'

const paper = textbook.jacobsonTruax1991
const error = { sd: paper.sd, reliability: paper.rxx }

test('the index of the example is as printed', () => {
  const got = reliableChangeIndex({ before: paper.pre, after: paper.post }, error)
  expect(got).toBeCloseTo(paper.rci, 9)
  expect(got).toBeCloseTo(paper.published.rci, 2)
  const sdiff = (paper.post - paper.pre) / (got ?? Number.NaN)
  expect(sdiff).toBeCloseTo(paper.sdiff, 9)
  expect(sdiff).toBeCloseTo(paper.published.sdiff, 2)
})

test('the three cut-offs of the example are as printed', () => {
  const { M1, M0, s1, s0, a, b, c } = paper.cutoffs
  const got = changeCuts({ mean: M1, sd: s1 }, { mean: M0, sd: s0 })
  expect(got).toEqual({ a, b, c })
  expect(got).toEqual({ a: paper.published.a, b: paper.published.b, c: paper.published.c })
})

test('the three cut-offs lie the same way round where fewer points are better', () => {
  const { M1, M0, s1, s0, a, b, c } = paper.cutoffs
  expect(changeCuts({ mean: -M1, sd: s1 }, { mean: -M0, sd: s0 })).toEqual({ a: -a, b: -b, c: -c })
})

test.each(textbook.rciThresholdForm.examples)('threshold at sd $sd and reliability $rxx', ({ sd, rxx, threshold }) => {
  expect(reliableChangeThreshold({ sd, reliability: rxx })).toBeCloseTo(threshold, 9)
})

test.each([
  ['recovered', 20, 5, 'lower'],
  ['improved', 40, 20, 'lower'],
  ['improved', 9, 1, 'lower'],
  ['improved', 20, 10, 'lower'],
  ['unchanged', 12, 8, 'lower'],
  ['unchanged', 12, 12, 'lower'],
  ['deteriorated', 5, 20, 'lower'],
  ['recovered', 5, 20, 'higher'],
  ['deteriorated', 20, 5, 'higher'],
] as const)('%s: from %d to %d where %s is better and 10 is the cut-off', (outcome, before, after, better) => {
  expect(changeOutcome({ before, after }, { sd: 5, reliability: 0.85, cut: 10, better })).toBe(outcome)
})

const score = fc.integer({ min: 0, max: 60 })
const judged = fc.record({
  sd: fc.constantFrom(2, 5, 9),
  reliability: fc.constantFrom(0, 0.5, 0.9),
  cut: score,
  better: fc.constantFrom('higher' as const, 'lower' as const),
})

test('a change that is turned round is never better both ways, and one within the threshold is unchanged', () => {
  fc.assert(
    fc.property(score, score, judged, (before, after, by) => {
      const there = changeOutcome({ before, after }, by)
      const back = changeOutcome({ before: after, after: before }, by)
      const isBetter = (o: typeof there) => o === 'recovered' || o === 'improved'
      if (isBetter(there)) expect(back).toBe('deteriorated')
      if (there === 'unchanged') expect(back).toBe('unchanged')
      expect(there === 'unchanged').toBe(Math.abs(after - before) <= (reliableChangeThreshold(by) ?? 0))
      expect(changeOutcome({ before, after: before }, by)).toBe('unchanged')
    }),
  )
})

test('points that run the other way have the same outcome', () => {
  fc.assert(
    fc.property(score, score, judged, (before, after, by) => {
      const mirrored = {
        ...by,
        cut: -by.cut,
        better: by.better === 'higher' ? ('lower' as const) : ('higher' as const),
      }
      expect(changeOutcome({ before: -before, after: -after }, mirrored)).toBe(changeOutcome({ before, after }, by))
    }),
  )
})

test.each([
  ['a perfect reliability', 5, 1],
  ['no spread', 0, 0.8],
  ['a reliability above 1', 5, 1.2],
  ['no spread at all', Number.NaN, 0.8],
])('%s leaves change undefined', (_, sd, reliability) => {
  expect(reliableChangeIndex({ before: 1, after: 9 }, { sd, reliability })).toBeNull()
  expect(reliableChangeThreshold({ sd, reliability })).toBeNull()
  expect(changeOutcome({ before: 1, after: 9 }, { sd, reliability, cut: 4, better: 'lower' })).toBeNull()
})

test.each([
  ['the same mean', { mean: 5, sd: 2 }, { mean: 5, sd: 3 }],
  ['a spread below 0', { mean: 5, sd: -2 }, { mean: 9, sd: 3 }],
  ['a mean that is no number', { mean: Number.NaN, sd: 2 }, { mean: 9, sd: 3 }],
])('two groups of %s have no cut-offs', (_, clinical, functional) => {
  expect(changeCuts(clinical, functional)).toEqual({ a: null, b: null, c: null })
})

test('two groups without any spread have no point between them', () => {
  expect(changeCuts({ mean: 1, sd: 0 }, { mean: 9, sd: 0 })).toEqual({ a: 1, b: 9, c: null })
})
