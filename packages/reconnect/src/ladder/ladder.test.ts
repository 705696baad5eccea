/** Tests of the ladder: down by rule, up only after it was long stable, never past what a person chose. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, BAD, chosen, fresh, GONE, GOOD, live, POOR, times, weather, type Weather } from '../testing/say-ladder.ts'
import { chooseStep, makeLadder, measure, say, sending, type Ladder } from './ladder.ts'
import { DEFAULT_LADDER_TERMS as terms } from './sample.ts'
import { depth, STEPS } from './step.ts'

test('[LA1] video is where an hour begins, and a good line leaves it there', () => {
  const { ladder, changes } = live(fresh, times(60, GOOD))
  expect(ladder.step).toBe('video')
  expect(changes).toEqual([])
})

test('[LA2] a line too poor for a step goes down one step at a time, each with time to show its effect', () => {
  expect(live(fresh, times(10, BAD)).moves).toEqual([
    [1, 'low-video'],
    [3, 'voice'],
    [5, 'text'],
  ])
  expect(live(fresh, times(10, POOR)).moves).toEqual([[1, 'low-video']])
})

test.each<[string, Partial<Weather>]>([
  ['loss', { loss: 0.07 }],
  ['delay', { roundTrip: 601 }],
  ['rate', { available: 349_999 }],
  ['standstill', { frozen: 0.11 }],
])('[LA2] %s alone is enough', (_, part) => {
  expect(live(fresh, [{ ...GOOD, ...part }]).moves).toEqual([[1, 'low-video']])
})

test('[LA3][A11e] a shared screen is held back before a face is reduced', () => {
  const sharing = say(fresh, { isSharing: true })
  expect(sending(sharing, 'video')).toEqual({ camera: true, microphone: true, screen: true })
  const { changes, ladder } = live(sharing, times(4, POOR))
  expect(changes.map(({ because, to }) => [because, to])).toEqual([
    [
      { kind: 'measured', rule: 'too-poor-for-screen' },
      { step: 'video', isScreenHeldBack: true },
    ],
    [
      { kind: 'measured', rule: 'too-poor-for-step' },
      { step: 'low-video', isScreenHeldBack: true },
    ],
  ])
  expect(sending(ladder, 'low-video')).toEqual({ camera: true, microphone: true, screen: false })
  const enough = live(sharing, [POOR, ...times(60, GOOD)])
  expect(enough.changes.map(({ to }) => to)).toEqual([
    { step: 'video', isScreenHeldBack: true },
    { step: 'video', isScreenHeldBack: false },
  ])
})

test('[LA3][A11e] under no weather is a face reduced while a screen is still shared', () => {
  fc.assert(
    fc.property(weather, sky => {
      let ladder = say(fresh, { isSharing: true })
      for (const [i, sample] of sky.entries()) {
        ladder = measure(ladder, { ...sample, at: at(i) }, terms).ladder
        if (sending(ladder, ladder.step).screen) expect(ladder.step).toBe('video')
      }
    }),
    { numRuns: 500 },
  )
})

test('[LA4] up one step only after ten stable seconds with room to spare', () => {
  const low = live(fresh, times(5, BAD)).ladder
  expect(low.step).toBe('text')
  expect(live(low, times(60, GOOD), 10).moves).toEqual([
    [20, 'voice'],
    [31, 'low-video'],
    [42, 'video'],
  ])
  const reduced = live(fresh, [POOR]).ladder
  expect(live(reduced, times(60, { ...GOOD, loss: 0.05 }), 10).moves).toEqual([])
  expect(live(reduced, [...times(9, GOOD), POOR, ...times(9, GOOD)], 10).moves).toEqual([])
})

test('[LA4] nothing measured and long silences are no stable stretch, and no reason to go down either', () => {
  const unmeasured = { ...GOOD, loss: null, roundTrip: null, available: null, frozen: null }
  expect(live(fresh, times(30, unmeasured)).moves).toEqual([])
  const reduced = live(fresh, [POOR]).ladder
  expect(live(reduced, times(30, unmeasured), 10).moves).toEqual([])
  expect(live(reduced, times(30, { ...GOOD, isLinkAlive: false }), 10).moves).toEqual([])
  let sparse = reduced
  for (const s of [10, 14, 18, 22, 26, 30]) sparse = measure(sparse, { ...GOOD, at: at(s) }, terms).ladder
  expect(sparse.step).toBe('low-video')
})

test('[LA4] under any weather: up one step at a time, never within ten seconds of a change or of a bad sample', () => {
  fc.assert(
    fc.property(weather, sky => {
      let ladder = fresh
      let lastChange = -60
      for (const [i, sample] of sky.entries()) {
        const step = measure(ladder, { ...sample, at: at(i) }, terms)
        for (const { from, to } of step.changes) {
          if (depth(to.step) < depth(from.step)) {
            expect(depth(from.step) - depth(to.step)).toBe(1)
            expect(i - lastChange).toBeGreaterThanOrEqual(10)
            expect(i).toBeGreaterThanOrEqual(10)
            for (const past of sky.slice(i - 10, i + 1)) {
              expect(past.isMediaAlive).toBe(true)
              expect(past.loss ?? 0).toBeLessThan(0.5)
            }
          }
          lastChange = i
        }
        expect(step.changes.length).toBeLessThanOrEqual(1)
        ladder = step.ladder
      }
    }),
    { numRuns: 1000 },
  )
})

test('[LA5] sound that is gone for eight seconds turns to text; no measurement ever dials a telephone or ends the day', () => {
  expect(live(fresh, times(20, GONE)).moves).toEqual([[9, 'text']])
  expect(live(fresh, [...times(7, GONE), GOOD, ...times(7, GONE)]).moves).toEqual([])
  fc.assert(
    fc.property(weather, sky => {
      for (const { to, because } of live(fresh, sky).changes) {
        expect(depth(to.step)).toBeLessThanOrEqual(depth('text'))
        expect(because.kind).toBe('measured')
      }
    }),
  )
})

test('[LA6] a person’s own word is never overruled: not the step, not the camera, not the microphone', () => {
  const own = fc.record({ camera: fc.boolean(), microphone: fc.boolean() })
  fc.assert(
    fc.property(weather, own, fc.constantFrom(...STEPS), fc.constantFrom(...STEPS), (sky, mine, wish, agreed) => {
      const start = chosen(makeLadder(mine, at(-60)), wish)
      let ladder = start
      for (const [i, sample] of sky.entries()) {
        ladder = measure(ladder, { ...sample, at: at(i + 1) }, terms).ladder
        expect(depth(ladder.step)).toBeGreaterThanOrEqual(depth(wish))
        const sent = sending(ladder, agreed)
        if (sent.camera) expect(mine.camera && depth(wish) <= depth('low-video')).toBe(true)
        if (sent.microphone) expect(mine.microphone && depth(wish) <= depth('voice')).toBe(true)
        if (depth(agreed) >= depth('voice')) expect(sent.camera || sent.screen).toBe(false)
        if (depth(agreed) >= depth('telephone')) expect(sent.microphone).toBe(false)
      }
      expect(ladder.own).toEqual(mine)
      expect(ladder.chosen).toBe(wish)
    }),
    { numRuns: 1000 },
  )
})

test('[LA7] a wish for less holds at once and is recorded; a wish for more waits for a stable line', () => {
  const down = chooseStep(fresh, { step: 'voice', reason: ' I am in bed ', at: at(0) })
  expect(down).toMatchObject({
    ok: true,
    value: {
      ladder: { step: 'voice', chosen: 'voice' },
      changes: [
        {
          at: at(0),
          because: { kind: 'chosen', reason: 'I am in bed' },
          from: { step: 'video' },
          to: { step: 'voice' },
        },
      ],
    },
  })
  const again = chooseStep(chosen(fresh, 'voice'), { step: 'video', reason: '', at: at(1) })
  expect(again).toMatchObject({ ok: true, value: { ladder: { step: 'voice', chosen: 'video' }, changes: [] } })
  if (again.ok) expect(live(again.value.ladder, times(30, GOOD), 2).ladder.step).toBe('video')
})

test('[LA8][A11a] video is the default; the telephone is chosen by somebody, with a reason that is recorded', () => {
  expect(fresh.step).toBe('video')
  for (const step of ['telephone', 'another-day'] as const) {
    expect(chooseStep(fresh, { step, reason: ' ', at: at(0) })).toEqual({ ok: false, error: 'no-reason' })
    expect(chooseStep(fresh, { step, reason: 'no sound', at: at(0) })).toMatchObject({
      ok: true,
      value: { changes: [{ because: { kind: 'chosen', reason: 'no sound' }, to: { step } }] },
    })
  }
  const phone = chosen(fresh, 'telephone', 'no sound')
  expect(live(phone, [...times(30, GOOD), ...times(30, GONE)]).changes).toEqual([])
  const held = chosen(live(say(fresh, { isSharing: true }), [POOR]).ladder, 'telephone', 'no sound', 2)
  expect(held.isScreenHeldBack).toBe(true)
  expect(live(held, times(30, GOOD), 3).changes).toEqual([])
  const back = chosen(phone, 'video', 'the line is back', 5)
  expect(back.step).toBe('text')
  expect(live(back, times(40, GOOD), 6).ladder.step).toBe('video')
})

test('[LA9] text that was only measured goes on trying the sound; text that was chosen does not', () => {
  expect(sending(live(fresh, times(20, GONE)).ladder, 'text').microphone).toBe(true)
  expect(sending(chosen(fresh, 'text'), 'text').microphone).toBe(false)
})

test('[LA10] a late or repeated sample changes nothing, and the same samples give the same ladder', () => {
  const step = measure(fresh, { ...POOR, at: at(5) }, terms)
  expect(measure(step.ladder, { ...GOOD, at: at(5) }, terms)).toEqual({ ladder: step.ladder, changes: [] })
  expect(measure(step.ladder, { ...BAD, at: at(4) }, terms)).toEqual({ ladder: step.ladder, changes: [] })
  fc.assert(
    fc.property(weather, sky => {
      const stored = JSON.parse(JSON.stringify(fresh)) as Ladder
      expect(live(stored, sky)).toEqual(live(fresh, sky))
    }),
  )
})
