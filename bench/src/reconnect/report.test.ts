/** What a report makes of runs that came back, came late, or never did. */
import type { Scenario } from '@holdfast/e2e/lab'
import { expect, test } from 'vitest'
import type { Outcome } from './measure.ts'
import { report } from './report.ts'

const PATIENCE = 30_000
const SCENARIO: Scenario = {
  name: 'everything lost for 20 s',
  trouble: { kind: 'cut', what: 'all', lasts: 20_000 },
  stallShown: { p50: 1000, p95: 2500 },
  audioBack: { p50: 900, p95: 2000 },
  videoAfterAudio: null,
  silence: null,
  linkBack: null,
}
const outcome = (audioBack: number | null): Outcome => ({
  stallShown: null,
  audioBack,
  videoAfterAudio: audioBack === null ? null : 100,
  silence: 0,
  linkBack: null,
})
const figures = (ours: readonly (number | null)[], plain: readonly (number | null)[]) =>
  report(SCENARIO, { ours: ours.map(outcome), plain: plain.map(outcome) }, PATIENCE)

test('[RCB1] what never came counts as the whole wait, on both sides', () => {
  expect(figures([null], [null])[0]).toMatchObject({ value: PATIENCE, peerValue: PATIENCE, ratio: 1, ok: false })
})

test('[RCB2] the middle and the tail have bounds of their own', () => {
  const ours = [...Array.from({ length: 9 }, () => 800), 2500]
  const [middle, tail] = figures(ours, [10_000])
  expect(middle).toMatchObject({ value: 800, peerValue: 10_000, ratio: 0.08, ok: true })
  expect(tail).toMatchObject({ value: 2500, ok: false })
})

test('[RCB3] one run that never comes back fails its scenario, however good the others are', () => {
  expect(figures([...Array.from({ length: 39 }, () => 800), null], [500]).at(-1)).toMatchObject({
    value: 97.5,
    peerValue: 100,
    ok: false,
  })
})

test('[RCB4] a bound that is null is not asked, and what the baseline cannot do has no peer', () => {
  const all = figures([800], [500])
  expect(all.map(({ name }) => name).join('\n')).not.toMatch(/picture|silence|link/)
  expect(all.filter(({ name }) => name.includes('words about it')).map(({ peer }) => peer)).toEqual([null, null])
})
