/** Tests of the missing picture: each reason on its own row, each moment on record, and no way around the question. */
import { after, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cameraWakeAt,
  DEFAULT_CAMERA_POLICY as policy,
  seen,
  stepCamera,
  whyDark,
  type CameraEffect,
  type CameraEvent,
  type CameraPolicy,
  type CameraState,
} from './camera.ts'
import type { DarkReason } from './dark.ts'

const at = (seconds: number): Instant => after(NOON, seconds * SECOND)
const REASONS: readonly DarkReason[] = ['chosen', 'device-lost', 'network-lost', 'tab-hidden']

/** What happens to a seat, and its effects with the second at which each came; ticks come each second. */
function watch(script: Readonly<Record<number, CameraEvent>>, until: number, by: CameraPolicy = policy) {
  let state: CameraState = seen
  const told: (readonly [number, CameraEffect])[] = []
  for (let s = 0; s <= until; s++) {
    const said = script[s]
    for (const event of said ? [said, { kind: 'tick' } as const] : [{ kind: 'tick' } as const]) {
      const step = stepCamera(state, event, { policy: by, now: at(s) })
      state = step.state
      for (const effect of step.effects) told.push([s, effect])
    }
  }
  return { state, told, does: told.flatMap(([s, e]) => (e.kind === 'record' ? [] : [[s, e.kind] as const])) }
}

const dark = (reason: DarkReason): CameraEvent => ({ kind: 'dark', reason })

test('[CM1] the four reasons are told apart, and what the network hides is not read as a choice', () => {
  const fine = { isMediaAlive: true, isCameraLive: true, isTurnedOff: false, isTabHidden: false }
  expect(whyDark(fine)).toBeNull()
  expect(whyDark({ ...fine, isTurnedOff: true, isCameraLive: false })).toBe('chosen')
  expect(whyDark({ ...fine, isCameraLive: false })).toBe('device-lost')
  expect(whyDark({ ...fine, isCameraLive: false, isTabHidden: true })).toBe('tab-hidden')
  expect(whyDark({ isMediaAlive: false, isCameraLive: false, isTurnedOff: true, isTabHidden: true })).toBe(
    'network-lost',
  )
})

test('[CM2] grace, then a question, then a check-in by voice, then a pause; each on record with its moment', () => {
  const { told, does, state } = watch({ 5: dark('chosen') }, 300)
  expect(does).toEqual([
    [25, 'prompt'],
    [55, 'check-in-by-voice'],
    [115, 'pause'],
  ])
  expect(told.flatMap(([, e]) => (e.kind === 'record' ? [[e.what, e.reason, e.at]] : []))).toEqual([
    ['grace', 'chosen', at(5)],
    ['asked', 'chosen', at(25)],
    ['checking-in', 'chosen', at(55)],
    ['paused', 'chosen', at(115)],
  ])
  expect(state).toEqual({ stage: 'paused', reason: 'chosen', since: at(5), at: at(115) })
  const rows = { ...policy.rows, chosen: { ...policy.rows.chosen, last: 'end' as const } }
  expect(watch({ 5: dark('chosen') }, 300, { ...policy, rows }).does.at(-1)).toEqual([115, 'end'])
})

test('[CM3] each reason has its own question and its own record; a lost network has no question', () => {
  const prompts = REASONS.map(reason => watch({ 0: dark(reason) }, 20).told.map(([, effect]) => effect))
  expect(prompts).toEqual([
    [
      { kind: 'record', what: 'grace', reason: 'chosen', at: at(0) },
      { kind: 'record', what: 'asked', reason: 'chosen', at: at(20) },
      { kind: 'prompt', prompt: 'ask-for-picture' },
    ],
    [
      { kind: 'record', what: 'grace', reason: 'device-lost', at: at(0) },
      { kind: 'record', what: 'asked', reason: 'device-lost', at: at(20) },
      { kind: 'prompt', prompt: 'help-with-camera' },
    ],
    [{ kind: 'record', what: 'grace', reason: 'network-lost', at: at(0) }],
    [
      { kind: 'record', what: 'grace', reason: 'tab-hidden', at: at(0) },
      { kind: 'record', what: 'asked', reason: 'tab-hidden', at: at(20) },
      { kind: 'prompt', prompt: 'ask-to-come-back' },
    ],
  ])
  expect(watch({ 0: dark('network-lost') }, 900).does).toEqual([])
})

test('[CM4] a picture within the grace asks nothing; a picture after a pause is seen again', () => {
  const short = watch({ 5: dark('chosen'), 24: { kind: 'seen' } }, 300)
  expect(short.does).toEqual([])
  expect(short.told.at(-1)).toEqual([24, { kind: 'record', what: 'seen', reason: 'chosen', at: at(24) }])
  expect(watch({ 5: dark('chosen'), 200: { kind: 'seen' } }, 201).state).toEqual(seen)
})

test('[CM5] switching between reasons buys no time; time without a network is not held against anyone', () => {
  const switching = watch(
    { 0: dark('chosen'), 10: dark('tab-hidden'), 15: dark('device-lost'), 30: dark('chosen') },
    60,
  )
  expect(switching.does).toEqual([
    [20, 'prompt'],
    [50, 'check-in-by-voice'],
  ])
  const net = watch({ 0: dark('chosen'), 10: dark('network-lost'), 100: dark('chosen') }, 121)
  expect(net.does).toEqual([[120, 'prompt']])
})

test('[CM6] the practitioner may go on without a picture, and then nothing more is asked; an end is an end', () => {
  const agreed = watch({ 0: dark('chosen'), 60: { kind: 'agree' }, 70: dark('device-lost') }, 900)
  expect(agreed.does).toEqual([
    [20, 'prompt'],
    [50, 'check-in-by-voice'],
  ])
  expect(agreed.state).toMatchObject({ stage: 'agreed', reason: 'device-lost' })
  const rows = { ...policy.rows, chosen: { ...policy.rows.chosen, last: 'end' as const } }
  const ended = watch(
    { 0: dark('chosen'), 200: { kind: 'seen' }, 201: { kind: 'agree' }, 202: dark('tab-hidden') },
    300,
    { ...policy, rows },
  )
  expect(ended.state).toMatchObject({ stage: 'ended', reason: 'chosen' })
})

test('[CM8] what only waits is set aside while nobody expects a picture; a pause, an end and what was agreed stay', () => {
  const aside = { kind: 'set-aside' } as const
  const waiting = watch({ 0: dark('chosen'), 40: aside, 50: dark('chosen') }, 70)
  expect(waiting.does).toEqual([
    [20, 'prompt'],
    [70, 'prompt'],
  ])
  expect(waiting.told).toContainEqual([40, { kind: 'record', what: 'set-aside', reason: 'chosen', at: at(40) }])
  expect(watch({ 0: dark('chosen'), 120: aside }, 130).state).toMatchObject({ stage: 'paused' })
  expect(watch({ 0: dark('chosen'), 30: { kind: 'agree' }, 40: aside }, 50).state).toMatchObject({ stage: 'agreed' })
  expect(watch({ 5: aside }, 10).told).toEqual([])
})

const anEvent: fc.Arbitrary<CameraEvent> = fc.oneof(
  fc.constantFrom(...REASONS).map(dark),
  fc.constantFrom<CameraEvent>(
    { kind: 'seen' },
    { kind: 'set-aside' },
    { kind: 'tick' },
    { kind: 'tick' },
    { kind: 'agree' },
  ),
)

test('[CM7] no pause or end without a question and a check-in by voice before it, since the picture went', () => {
  const run = fc.array(fc.tuple(fc.nat({ max: 40 }), anEvent), { maxLength: 25 })
  fc.assert(
    fc.property(run, events => {
      let state: CameraState = seen
      let now = NOON
      let asked: readonly string[] = []
      for (const [wait, event] of events) {
        now = after(now, wait * SECOND)
        const step = stepCamera(state, event, { policy, now })
        if (step.state.stage === 'seen' || step.state.stage === 'grace') asked = []
        for (const effect of step.effects) {
          if (effect.kind === 'pause' || effect.kind === 'end') expect(asked).toEqual(['prompt', 'check-in-by-voice'])
          if (effect.kind === 'prompt' || effect.kind === 'check-in-by-voice') asked = [...asked, effect.kind]
        }
        const changed = JSON.stringify(step.state) !== JSON.stringify(state)
        expect(step.effects.some(({ kind }) => kind === 'record')).toBe(changed)
        state = step.state
        const wake = cameraWakeAt(state, policy)
        if (wake !== null && state.stage !== 'seen') expect(wake).toBeGreaterThan(state.at)
      }
    }),
    { numRuns: 2000 },
  )
})
