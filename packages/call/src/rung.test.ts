/** Our own place on the ladder: measured, hidden by silence, chosen. */
import { after, SECOND, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import type { StatSample } from './media/quality.ts'
import { allowedOn, chooseRung, makeRung, stepRung, wishOf, type Facts, type Rung } from './rung.ts'

const fine: Facts = { link: true, sound: true, sends: true, expects: true }
const at = (seconds: number): Instant => after(NOON, seconds * SECOND)
const sample = (seconds: number, lossy: boolean, more: Partial<StatSample> = {}): StatSample => ({
  at: at(seconds),
  packets: seconds * 100,
  lost: lossy ? seconds * 50 : 0,
  bytes: 0,
  frames: seconds * 24,
  frozen: 0,
  roundTrip: 40,
  outgoing: 2_000_000,
  ...more,
})

/** Lives through seconds of one kind, from the `first` on. */
function live(
  rung: Rung,
  [first, last]: readonly [number, number],
  how: Partial<Facts> & Partial<StatSample> & { lossy?: boolean } = {},
): Rung {
  let next = rung
  const { lossy = false, link = true, sound = true, sends = true, expects = true, ...more } = how
  for (let second = first; second <= last; second++) {
    const look = { before: sample(second - 1, lossy, more), now: sample(second, lossy, more) }
    next = stepRung(next, sound ? [look] : [], { facts: { ...fine, link, sound, sends, expects }, at: at(second) })
  }
  return next
}
const fresh = makeRung(NOON)

test('[RU1] a good line stays at video; a poor one goes down, and up again only after it was long good', () => {
  expect(live(fresh, [1, 60]).ladder.step).toBe('video')
  const poor = live(fresh, [1, 10], { lossy: true })
  expect(wishOf(poor)).toEqual({ step: 'text', why: 'measured' })
  expect(live(poor, [11, 60]).ladder.step).toBe('video')
})

test('[RU2] silence of eight seconds on a live link is text, and sound that is back brings back the step before it at once', () => {
  const before = live(fresh, [1, 20])
  expect(live(before, [21, 27], { sound: false }).ladder.step).toBe('video')
  const silent = live(before, [21, 40], { sound: false })
  expect(silent.ladder.step).toBe('text')
  expect(live(silent, [41, 41]).ladder.step).toBe('video')
  // What a silence has cost is no measurement: for five seconds nothing is measured.
  const cost = live(silent, [41, 45], { lossy: true })
  expect(cost.ladder.step).toBe('video')
  expect(live(cost, [46, 47], { lossy: true }).ladder.step).not.toBe('video')
})

test('[RU3] what a dead link hides is no measurement of ours, nor is what it hid when it is back', () => {
  const before = live(fresh, [1, 20])
  const lost = live(before, [21, 60], { sound: false, link: false })
  expect(live(lost, [61, 64], { sound: false }).ladder.step).toBe('video')
})

test('[RU4] the rate that the browser believes in counts only while a whole picture has been sent for ten seconds', () => {
  const weak = { outgoing: 100_000 }
  expect(live(fresh, [1, 9], weak).ladder.step).toBe('video')
  expect(live(fresh, [1, 12], weak).ladder.step).toBe('low-video')
  // Below video nothing more is sent than is needed, so browsers do not look for more.
  expect(live(fresh, [1, 60], weak).ladder.step).not.toBe('voice')
  expect(live(fresh, [1, 60], { ...weak, sends: false }).ladder.step).toBe('video')
})

test('[RU5] what a person chose holds at once, is told as chosen, and undone it gives back what the line carries', () => {
  const voice = chooseRung(live(fresh, [1, 5]), 'voice', at(6))
  expect(wishOf(voice)).toEqual({ step: 'voice', why: 'chosen' })
  expect(chooseRung(live(voice, [7, 9]), 'video', at(10)).ladder.step).toBe('video')
  const poor = chooseRung(live(fresh, [1, 6], { lossy: true }), 'voice', at(7))
  expect(chooseRung(poor, 'video', at(8)).ladder.step).toBe('low-video')
})

test('[RU6] a text that was chosen is silent, one that was measured goes on trying the sound', () => {
  expect(allowedOn(fresh, { step: 'text', why: 'measured' })).toEqual({ sound: true, picture: false })
  const silent = live(live(fresh, [1, 20]), [21, 40], { sound: false })
  for (const rung of [silent, live(silent, [41, 44])]) {
    expect(allowedOn(rung, { step: 'text', why: 'measured' })).toEqual({ sound: true, picture: true })
  }
  expect(allowedOn(live(silent, [41, 50]), { step: 'text', why: 'measured' }).picture).toBe(false)
  expect(allowedOn(fresh, { step: 'text', why: 'chosen' })).toEqual({ sound: false, picture: false })
  expect(allowedOn(fresh, { step: 'low-video', why: 'measured' })).toEqual({ sound: true, picture: true })
})
