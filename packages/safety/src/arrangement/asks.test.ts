/** Tests of what the sheet asks of meeting in one room: only where it leads there, and until it is known. */
import { after, instant, type PractitionerId } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { noteIds } from '../testing.ts'
import { arrangementAct, CONTACT_WAYS, GAPS, GROUNDS, type ArrangementAct, type ArrangementActOf } from './act.ts'
import { asksOfSheet, isInOneRoom } from './asks.ts'
import { stepArrangements, type Arrangements } from './sheet.ts'

const freshId = noteIds(seededRandom(16))
const BEA = 'pra_0000000000000000000000000b' as PractitionerId
const NOON = instant(Date.UTC(2026, 10, 2, 12))

const review = (outcome: ArrangementActOf<'review'>['outcome']): ArrangementAct => ({
  kind: 'review',
  id: freshId(),
  outcome,
  consulted: 'Eve Second.',
  on: '2026-11-02',
  until: '2026-12-01',
  words: 'At the practice.',
})
type Willing = ArrangementActOf<'alone'>['willing']
const alone = (willing: Partial<Willing>): ArrangementAct => ({
  kind: 'alone',
  id: freshId(),
  willing: { 'in-person': 'yes', video: 'yes', telephone: 'yes', chat: 'yes', ...willing },
  reason: null,
})
const instead = (how: ArrangementActOf<'instead'>['how']): ArrangementAct => ({
  kind: 'instead',
  id: freshId(),
  way: 'video',
  how,
  words: 'In one room.',
})
const building = (change: Partial<ArrangementActOf<'building'>> = {}): ArrangementActOf<'building'> => ({
  kind: 'building',
  id: freshId(),
  others: 'no',
  open: 'Eight to six, not on Saturdays.',
  plan: 'Eve knows of the hour and looks in at half past.',
  shared: 'no',
  ...change,
})
const informed = (change: Partial<ArrangementActOf<'informed'>> = {}): ArrangementActOf<'informed'> => ({
  kind: 'informed',
  id: freshId(),
  service: 'children',
  ground: 'law-permits',
  on: '2026-11-02',
  ...change,
})
const all = (...acts: readonly ArrangementAct[]): Arrangements =>
  acts.map((act, n) => ({ at: after(NOON, n), by: BEA, act }))

test.each([
  ['nothing was written', [], []],
  ['a review says one room', [review('in-person')], ['building']],
  ['a review says at a distance', [review('suitable')], []],
  ['a later review says at a distance', [review('in-person'), review('suitable')], []],
  ['another way, and willing in one room', [alone({ video: 'no' }), instead('other-way')], ['building']],
  ['another way, and not in one room', [alone({ video: 'no', 'in-person': 'no' }), instead('other-way')], []],
  ['a second practitioner instead', [alone({ video: 'no' }), instead('co-therapist')], []],
  ['willing in one room, and nothing leads there', [alone({})], []],
  ['it is known', [review('in-person'), building()], []],
  ['who is there is not known', [review('in-person'), building({ others: 'unknown' })], ['building']],
  ['whether it is shared is not known', [review('in-person'), building({ shared: 'unknown' })], ['building']],
] as const)('[D16] [AR10] %s', (_, acts, asked) => {
  expect(asksOfSheet(all(...acts))).toEqual(asked)
})

test.each([
  ['shared, and nothing written of the others', [building({ shared: 'yes' })], ['informed']],
  ['shared, and they were told', [building({ shared: 'yes' }), informed()], []],
  ['shared, and the law does not permit it', [building({ shared: 'yes' }), informed({ ground: 'not-permitted' })], []],
  ['not shared', [building()], []],
] as const)('[D17a] [AR11] %s', (_, acts, asked) => {
  expect(asksOfSheet(all(...acts))).toEqual(asked)
})

test('[D16] [AR10] nobody of whom nothing leads to one room is asked anything of it, whatever else stands on the sheet', () => {
  const other = fc.constantFrom<() => ArrangementAct>(
    () => review('suitable'),
    () => review('refer'),
    () => alone({ video: 'no', 'in-person': 'no' }),
    () => alone({}),
    () => ({ kind: 'apart', id: freshId(), gap: GAPS[1], words: null }),
  )
  fc.assert(
    fc.property(fc.array(other, { maxLength: 8 }), makes => {
      const sheet = all(...makes.map(make => make()))
      expect([isInOneRoom(sheet), asksOfSheet(sheet)]).toEqual([false, []])
    }),
    { seed: 16 },
  )
  expect(CONTACT_WAYS).toContain('in-person')
})

test('[D17a] [AR11] what a service was told takes no words and no name: kind, ground and day, and nothing beside them', () => {
  for (const ground of GROUNDS) expect(v.is(arrangementAct, informed({ ground }))).toBe(true)
  const bad: readonly unknown[] = [
    { ...informed(), words: 'Ana Prueba comes at four.' },
    { ...informed(), client: 'Ana Prueba' },
    { ...informed(), service: 'Example House' },
    { ...informed(), ground: 'because' },
    { ...informed(), on: '2026-13-01' },
  ]
  for (const one of bad) expect(v.is(arrangementAct, one)).toBe(false)
  const on = (day: string) => stepArrangements([], { at: NOON, by: BEA, act: informed({ on: day }) })
  expect([on('2026-11-03').ok, on('2026-11-04')]).toEqual([true, { ok: false, error: 'not-yet' }])
})

test('[D16] [AR10] the building is written whole: who is there, when it is open, what is arranged, and whether it is shared', () => {
  expect(v.is(arrangementAct, building())).toBe(true)
  for (const part of ['others', 'open', 'plan', 'shared'] as const)
    expect(v.is(arrangementAct, { ...building(), [part]: undefined })).toBe(false)
  for (const change of [{ plan: ' ' }, { open: '' }, { others: 'perhaps' }, { open: 'x'.repeat(4001) }])
    expect(v.is(arrangementAct, { ...building(), ...change })).toBe(false)
})
