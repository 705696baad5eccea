/** Tests of one measurement: when a picture is too poor to assess how someone presents. */
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { GONE, GOOD, type Weather } from '../testing/say-ladder.ts'
import { cannotAssess } from './sample.ts'

test('[LA11] a picture too small, too slow, too frozen or not measured cannot be assessed', () => {
  const is = (part: Partial<Weather>) => cannotAssess({ ...GOOD, ...part, at: NOON })
  expect([is({}), is({ lines: 180, frames: 8, frozen: 0.2 })]).toEqual([false, false])
  const poor: readonly Partial<Weather>[] = [
    { lines: 179 },
    { frames: 7 },
    { frozen: 0.21 },
    { lines: null },
    { frames: null },
    GONE,
  ]
  expect(poor.map(is)).toEqual(poor.map(() => true))
})
