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
  audioAfterOffer: null,
  videoAfterAudio: null,
  silence: null,
  linkBack: null,
  textBack: { p50: 300, p95: 800 },
}
const outcome = (audioBack: number | null): Outcome => ({
  stallShown: null,
  audioBack,
  offered: null,
  videoAfterAudio: audioBack === null ? null : 100,
  silence: 0,
  linkBack: null,
  textBack: 250,
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
  expect(all.map(({ name }) => name).join('\n')).not.toMatch(/picture|silence|room's link/)
  expect(all.filter(({ name }) => name.includes('words about it')).map(({ peer }) => peer)).toEqual([null, null])
})

test('[RCB5] lines said in the trouble have a bound after the link’s return, and one that is never shown misses it', () => {
  const lines = (textBack: number | null) =>
    report(SCENARIO, { ours: [{ ...outcome(800), textBack }], plain: [outcome(500)] }, PATIENCE).filter(({ name }) =>
      name.includes('lines shown'),
    )
  expect(lines(250)).toMatchObject([{ value: 250, peer: null, ok: true }, { value: 250, ok: true }]) // prettier-ignore
  expect(lines(null)).toMatchObject([{ value: PATIENCE, ok: false }, { ok: false }])
})

test('[RCB6] measured alone, a figure has no peer and its bound all the same', () => {
  expect(
    figures([2500], [])
      .map(({ peer, ok }) => [peer, ok])
      .slice(0, 2),
  ).toEqual([
    [null, false],
    [null, false],
  ])
  expect(figures([800], []).at(-1)).toMatchObject({ peer: null, peerValue: null, value: 100, ok: true })
})

test('[RCB7] after a change of address what the browser itself needs is told apart, and no offer at all is a miss', () => {
  const moved: Scenario = { ...SCENARIO, name: 'address changed', audioAfterOffer: { p50: 500, p95: 1500 } }
  const told = (offered: number | null) =>
    report(moved, { ours: [{ ...outcome(2300), offered }], plain: [{ ...outcome(9000), offered: 2040 }] }, PATIENCE)
  expect(told(2000).filter(({ name }) => name.includes('offered to'))).toMatchObject([
    { value: 300, peerValue: 6960, ok: true },
    { value: 300, peerValue: 6960, ok: true },
  ])
  expect(told(2000).find(({ name }) => name.includes('browser offering'))).toMatchObject({
    value: 2000,
    target: 'informs only',
  })
  expect(told(null).filter(({ name }) => name.includes('offered to'))).toMatchObject([
    { value: PATIENCE, ok: false },
    { value: PATIENCE, ok: false },
  ])
  expect(
    figures([800], [500])
      .map(({ name }) => name)
      .join(),
  ).not.toContain('offer')
})
