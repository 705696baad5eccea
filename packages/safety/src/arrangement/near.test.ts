/** Tests of care where the client is: it comes first, and how contact is kept once it ends is asked. */
import { after, instant, type PractitionerId } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { noteIds } from '../testing.ts'
import { arrangementAct, NEAR_DISTANCE, NEAR_OUTCOMES, NEAR_SETTINGS, NEAR_STEPS } from './act.ts'
import type { ArrangementAct, ArrangementActOf } from './act.ts'
import { asksOfSheet } from './asks.ts'
import { stepArrangements, type Arrangements } from './sheet.ts'

const freshId = noteIds(seededRandom(15))
const BEA = 'pra_0000000000000000000000000b' as PractitionerId
const NOON = instant(Date.UTC(2026, 10, 2, 12))

type Near = ArrangementActOf<'near-care'>
const near = (change: Partial<Near> = {}): Near => ({
  kind: 'near-care',
  id: freshId(),
  setting: 'inpatient',
  step: 'offered',
  outcome: 'available',
  distance: 'beside',
  words: 'The house by the river, from Monday on.',
  ...change,
})
const continuity = (): ArrangementAct => ({
  kind: 'continuity',
  id: freshId(),
  on: '2026-12-20',
  contact: 'Bea calls on the evening after.',
  fails: 'The sister is telephoned.',
})
const take = (sheet: Arrangements, act: ArrangementAct) =>
  stepArrangements(sheet, { at: after(NOON, sheet.length), by: BEA, act })
const all = (...acts: readonly ArrangementAct[]): Arrangements => {
  let sheet: Arrangements = []
  for (const act of acts) {
    const step = take(sheet, act)
    if (!step.ok) throw new Error(step.error)
    sheet = step.value
  }
  return sheet
}

test('[A15b] [AR13] work at a distance stands in the place of care near by only with its outcome written, and never while that care can be had', () => {
  for (const setting of NEAR_SETTINGS)
    for (const step of NEAR_STEPS)
      for (const outcome of NEAR_OUTCOMES)
        for (const distance of NEAR_DISTANCE) {
          const taken = take([], near({ setting, step, outcome, distance }))
          const isThere = outcome === 'available' && distance === 'instead'
          expect(taken.ok || taken.error).toBe(isThere ? 'care-is-there' : true)
        }
  for (const part of ['setting', 'step', 'outcome', 'distance', 'words'] as const)
    expect(v.is(arrangementAct, { ...near({ outcome: 'waiting', distance: 'instead' }), [part]: undefined })).toBe(
      false,
    )
  expect(v.is(arrangementAct, near({ outcome: 'waiting', distance: 'instead' }))).toBe(true)
})

test.each([
  ['nothing was written', [], []],
  ['in care, and work goes on beside it', [near()], ['continuity']],
  ['in care, and work rests', [near({ distance: 'none' })], []],
  ['there is none', [near({ outcome: 'unavailable', distance: 'instead' })], []],
  ['it is written how contact is kept', [near(), continuity()], []],
  ['care is written anew', [near(), continuity(), near({ words: 'Another house.' })], ['continuity']],
] as const)('[A15c] [AR14] %s', (_, acts, asked) => {
  expect(asksOfSheet(all(...acts))).toEqual(asked)
})

test('[A15c] [AR14] a plan for the time after is whole, and is of care that was written of', () => {
  expect(take([], continuity())).toEqual({ ok: false, error: 'no-near-care' })
  expect(take(all(near()), continuity()).ok).toBe(true)
  for (const part of ['on', 'contact', 'fails'] as const)
    expect(v.is(arrangementAct, { ...continuity(), [part]: '' })).toBe(false)
})
