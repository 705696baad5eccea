/** Tests of a score over time: gaps stay gaps, and a difference is more than chance only beyond a published figure. */
import { instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { bandsOf, differencesOf, joinsOf, pointsOf, type Change, type Series } from './chart-shape.ts'

const series = (...values: (number | null)[]): Series => ({
  instrument: 'invented',
  title: 'Invented',
  score: 'total',
  range: [0, 20],
  direction: 'higher-worse',
  points: values.map((value, at) => ({
    screening: testId('screening', at + 1),
    at: instant(1000 * at),
    value,
    isProrated: false,
  })),
  change: [],
})
const change = (points: Change['points']): Change => ({ kind: 'RCI', points, source: 'Invented', certainty: 'L' })

test('points stand by their time and value, and one alone stands in the middle', () => {
  expect(pointsOf(series(0, 10, 20)).map(({ x, y }) => [x, y])).toEqual([
    [0, 1],
    [0.5, 0.5],
    [1, 0],
  ])
  expect(pointsOf(series(5))[0]).toMatchObject({ x: 0.5, y: 0.75 })
})

test('no line is drawn to, from or over a time without a score', () => {
  const points = pointsOf(series(4, 6, null, 8, 9))
  expect(points[2]?.y).toBeNull()
  expect(joinsOf(points).map(({ from, to }) => [from.of.value, to.of.value])).toEqual([
    [4, 6],
    [8, 9],
  ])
})

test('the band lies around the first score over all the time, or around each to the next, and never leaves the range', () => {
  expect(bandsOf(series(10, null, 19), change(5), 'first')).toEqual([{ x: 0, y: 0.25, width: 1, height: 0.5 }])
  const [one, two] = bandsOf(series(10, 19, 2), change(4), 'previous')
  expect(one).toMatchObject({ x: 0, width: 0.5 })
  expect(two).toMatchObject({ x: 0.5, y: 0, width: 0.5, height: 0.25 })
  expect(bandsOf(series(10), change(4), 'first')).toEqual([])
  expect(bandsOf(series(null, null), change(4), 'previous')).toEqual([])
})

test.each([
  ['first', [10, 14, 15, null, 4], ['none', 'within', 'beyond', 'none', 'beyond'], [4, 5, -6]],
  ['previous', [10, 14, 15, null, 4], ['none', 'within', 'within', 'none', 'beyond'], [4, 1, -11]],
] as const)('beside the %s score of %j the differences are %j', (around, values, kinds, points) => {
  const found = differencesOf(series(...values), change(4), around)
  expect(found.map(({ kind }) => kind)).toEqual(kinds)
  expect(found.flatMap(one => (one.kind === 'none' ? [] : [one.points]))).toEqual(points)
})

test('between two published figures it is not said to be either, and without one only the points are told', () => {
  expect(differencesOf(series(10, 15, 4), change([4, 5.5]), 'first').map(({ kind }) => kind)).toEqual([
    'none',
    'unsure',
    'beyond',
  ])
  expect(differencesOf(series(10, 15), null, 'first')).toEqual([{ kind: 'none' }, { kind: 'plain', points: 5 }])
})
