/** Tests of a place: a town is no address, and a farm by its name is one. */
import { expect, test } from 'vitest'
import { isFindable } from './whereabouts.ts'

test.each([
  ['1 Example Street', true],
  ['12', true],
  ['Sample farm, behind the mill', true],
  ['Example Road, Nashville', true],
  ['駅前一丁目', true],
  ['улица Примерная', true],
  ['Nashville', false],
  ['  nashville, TENNESSEE ', false],
  ['Nashville, Nashville', false],
  ['x', false],
  ['-', false],
  ['', false],
])('[A21c] %j in Nashville, Tennessee: can somebody be found there? %s', (street, isOne) => {
  expect(isFindable({ street, city: 'Nashville', region: 'Tennessee' })).toBe(isOne)
})

test('[A21c] accents make no street of a town', () => {
  expect(isFindable({ street: 'Malaga', city: 'Málaga', region: null })).toBe(false)
})
