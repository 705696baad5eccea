/** Lines good and bad for tests of the ladder, and a ladder that lives through them. */
import { after, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { chooseStep, makeLadder, measure, type Ladder, type LadderChange } from '../ladder/ladder.ts'
import { DEFAULT_LADDER_TERMS as terms, type QualitySample } from '../ladder/sample.ts'
import type { Step } from '../ladder/step.ts'

/** An instant, in seconds after noon. */
export const at = (seconds: number): Instant => after(NOON, seconds * SECOND)
/** Camera and microphone on. */
export const both = { camera: true, microphone: true }
/** A line on which everything gets through. */
export const GOOD: Omit<QualitySample, 'at'> = {
  loss: 0,
  roundTrip: 60,
  available: 2_000_000,
  frozen: 0,
  lines: 480,
  frames: 25,
  isLinkAlive: true,
  isMediaAlive: true,
}
/** A line too poor even for voice. */
export const BAD = { ...GOOD, loss: 0.5 }
/** A line too poor for a full picture. */
export const POOR = { ...GOOD, loss: 0.09 }
/** No sound arrives. */
export const GONE = { ...GOOD, isMediaAlive: false }

/** A sample without its moment. */
export type Weather = Omit<QualitySample, 'at'>

/** A ladder under this weather, one sample a second from `from` on; the steps it was moved to, with their second. */
export function live(start: Ladder, weather: readonly Weather[], from = 1) {
  let ladder = start
  const changes: LadderChange[] = []
  for (const [i, sample] of weather.entries()) {
    const step = measure(ladder, { ...sample, at: at(from + i) }, terms)
    ladder = step.ladder
    changes.push(...step.changes)
  }
  return { ladder, changes, moves: changes.map(c => [(c.at - NOON) / SECOND, c.to.step] as const) }
}
/** The same weather for so many samples. */
export const times = (n: number, sample: Weather): readonly Weather[] => Array.from({ length: n }, () => sample)
/** A ladder that has stood at the top for a minute. */
export const fresh = makeLadder(both, at(-60))
/** The ladder after a person's wish. */
export const chosen = (ladder: Ladder, step: Step, reason = 'I am tired', s = 0): Ladder => {
  const wish = chooseStep(ladder, { step, reason, at: at(s) })
  if (!wish.ok) throw new Error(wish.error)
  return wish.value.ladder
}

const someWeather: fc.Arbitrary<Weather> = fc.record({
  loss: fc.constantFrom(null, 0, 0.02, 0.05, 0.1, 0.5),
  roundTrip: fc.constantFrom(null, 40, 500, 2000),
  available: fc.constantFrom(null, 20_000, 300_000, 2_000_000),
  frozen: fc.constantFrom(null, 0, 0.2),
  lines: fc.constant(480),
  frames: fc.constant(25),
  isLinkAlive: fc.constant(true),
  isMediaAlive: fc.boolean(),
})
const spell = fc.tuple(fc.integer({ min: 1, max: 25 }), fc.oneof(fc.constant(GOOD), fc.constant(GOOD), someWeather))
/** Any weather: spells of good and other samples, one a second. */
export const weather = fc
  .array(spell, { maxLength: 10 })
  .map(spells => spells.flatMap(([n, sample]) => times(n, sample)))
