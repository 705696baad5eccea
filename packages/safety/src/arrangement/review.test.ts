/** Tests of the review of work at a distance: asked where it was noted, of nobody else, and answered by a person for a while. */
import { after, CARE_NOTES, DAY, HOUR, instant, type CareNote, type PractitionerId } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { noteIds } from '../testing.ts'
import { arrangementAct, REVIEW_OUTCOMES, type ArrangementActOf } from './act.ts'
import { holdsOf, type ContactHour } from './holds.ts'
import { isReviewAsked } from './review.ts'
import { stepArrangements, type Arrangements } from './sheet.ts'

const freshId = noteIds(seededRandom(9))
const BEA = 'pra_0000000000000000000000000b' as PractitionerId
/** Noon in universal time on the second of November. */
const NOON = instant(Date.UTC(2026, 10, 2, 12))
const POLICY = { sheetAsked: 'where-begun' } as const

type Review = ArrangementActOf<'review'>
const review = (change: Partial<Review> = {}): Review => ({
  kind: 'review',
  id: freshId(),
  outcome: 'suitable',
  consulted: 'Eve Second, in supervision.',
  on: '2026-11-02',
  until: '2026-12-01',
  words: 'Devices are open to the checks that were agreed.',
  ...change,
})
const written = (...acts: readonly Review[]): Arrangements =>
  acts.map((act, n) => ({ at: after(NOON, n), by: BEA, act }))
const take = (act: Review) => stepArrangements([], { at: NOON, by: BEA, act })

const said = (note: CareNote, stands = true, at = NOON) => ({ note, stands, at })
const hour = (change: Partial<ContactHour> = {}): ContactHour => ({
  modality: 'video',
  practitioners: [BEA],
  began: null,
  now: after(NOON, HOUR),
  noted: [said('online-use')],
  ...change,
})
const holds = (sheet: Arrangements, change: Partial<ContactHour> = {}) => holdsOf(sheet, hour(change), POLICY)
const at = (day: number, hours = 12) => instant(Date.UTC(2026, 10, day, hours))

test('[D25a] [AR8] where it was noted the hour waits for a review that holds, in each way to meet at a distance', () => {
  for (const modality of ['video', 'telephone', 'chat'] as const) {
    expect(holds([], { modality })).toEqual(['review-online'])
    expect(holds(written(review()), { modality })).toEqual([])
  }
})

test.each([
  ['suitable', []],
  ['with-conditions', []],
  ['in-person', ['as-reviewed']],
  ['refer', ['as-reviewed']],
] as const)('[D25a] [D39b] [AR8] a review that says %s leaves %j open, and the last review counts', (outcome, open) => {
  const other = review({ outcome: open.length > 0 ? 'suitable' : 'refer' })
  expect(holds(written(other, review({ outcome })))).toEqual(open)
})

test('[D25a] [AR8] a review holds to the end of its last day, wherever that is, and not after it', () => {
  const sheet = written(review({ until: '2026-11-20' }))
  expect(holds(sheet, { now: at(20, 23) })).toEqual([])
  expect(holds(sheet, { now: at(21, 11) })).toEqual([])
  expect(holds(sheet, { now: at(21, 12) })).toEqual(['review-online'])
  expect(holds(written(review({ outcome: 'refer', until: '2026-11-20' })), { now: at(22) })).toEqual(['review-online'])
})

test('[D25a] [AR8] a note that was ended asks nothing any more; one that stands again does', () => {
  const ended = [said('online-use'), said('online-use', false)]
  expect(holds([], { noted: ended })).toEqual([])
  expect(holds([], { noted: [...ended, said('online-use')] })).toEqual(['review-online'])
})

test('[D25a] [AR8] a review is never taken without who was asked, when, until when, and the note of the talk', () => {
  expect(v.is(arrangementAct, review())).toBe(true)
  const { consulted, on, until, words, ...rest } = review()
  const bad: readonly unknown[] = [
    { ...rest, on, until, words },
    { ...rest, consulted, until, words },
    { ...rest, consulted, on, words },
    { ...rest, consulted, on, until },
    { ...review(), consulted: ' ' },
    { ...review(), words: '' },
    { ...review(), on: '2026-02-30' },
    { ...review(), until: 'soon' },
    { ...review(), outcome: 'refuse' },
    { ...review(), level: 'high' },
  ]
  for (const one of bad) expect(v.is(arrangementAct, one)).toBe(false)
})

test.each([
  ['today, for as long as may be', { until: '2027-01-31' }, true],
  ['a day longer than that', { until: '2027-02-01' }, 'too-long'],
  ['for one day', { until: '2026-11-02' }, true],
  ['to a day before it', { until: '2026-11-01' }, 'ends-before'],
  ['tomorrow, where it may be that already', { on: '2026-11-03' }, true],
  ['the day after tomorrow', { on: '2026-11-04' }, 'not-yet'],
] as const)('[AR8] a talk %s: %s', (_, change, taken) => {
  const step = take(review(change))
  expect(step.ok || step.error).toBe(taken)
})

test('[AR6] [AR8] what is noted, and a review that runs out, while an hour goes on keep nobody out who comes back after a break', () => {
  const began = at(2, 13)
  expect(holds([], { began, now: at(2, 14), noted: [said('online-use', true, at(2, 14))] })).toEqual([])
  expect(holds([], { began, now: at(2, 14), noted: [said('online-use', true, at(2, 12))] })).toEqual(['review-online'])
  const sheet = written(review({ until: '2026-11-02' }))
  expect(holds(sheet, { began: at(3, 11), now: at(3, 13) })).toEqual([])
  expect(holds(sheet, { now: at(3, 13) })).toEqual(['review-online'])
  expect(holds(written(review()), { began: after(NOON, -HOUR), now: after(NOON, HOUR) })).toEqual([])
})

test('[D25a] [AR8] no other case sees it: without that note nothing of it is ever open, whatever else was noted and whatever was reviewed', () => {
  const aNote = fc.record({
    note: fc.constantFrom(...CARE_NOTES.filter(note => note !== 'online-use')),
    stands: fc.boolean(),
    at: fc.integer({ min: 0, max: 90 * DAY }).map(span => after(NOON, span)),
  })
  const aReview = fc.record({
    outcome: fc.constantFrom(...REVIEW_OUTCOMES),
    until: fc.constantFrom('2026-11-02', '2026-11-20', '2026-12-31'),
  })
  fc.assert(
    fc.property(fc.array(aNote), fc.array(aReview), fc.integer({ min: 0, max: 90 * DAY }), (noted, reviews, span) => {
      const sheet = written(...reviews.map(one => review(one)))
      expect(holds(sheet, { noted, now: after(NOON, span) })).toEqual([])
    }),
    { seed: 25 },
  )
  expect(CARE_NOTES.filter(note => isReviewAsked([note]))).toEqual(['online-use'])
})
