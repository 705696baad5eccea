/** Tests that distance relaxes nothing: whatever is asked before an hour in one room is asked before one at a distance, in each way to meet. */
import { after, ARRANGEMENT_HOLDS, HOUR, PLANNED_MODALITIES } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { CHECK_CODES, type CheckCode } from './check.ts'
import { checkIn } from './check-in.ts'
import { checklistOf } from './checklist.ts'
import type { Facts } from './facts.ts'
import { allIsWell, withLicence } from './testing.ts'

/** What a practice asks before somebody sits down in its room, with the check that asks it at a distance and facts in which it is missing. */
const IN_PERSON: readonly {
  readonly asked: string
  readonly check: CheckCode
  readonly without: (facts: Facts) => Facts
}[] = [
  {
    asked: 'it is the time of the appointment',
    check: 'hour',
    without: f => ({ ...f, hour: { start: after(NOON, 5 * HOUR), end: after(NOON, 6 * HOUR) } }),
  },
  { asked: 'somebody has seen who they are', check: 'identity', without: f => ({ ...f, identity: [] }) },
  { asked: 'help would find the place', check: 'whereabouts', without: f => ({ ...f, whereabouts: null }) },
  {
    asked: 'whoever treats holds a licence that was looked up',
    check: 'credential',
    without: f => withLicence(f, { verifiedAt: null }),
  },
  {
    asked: 'the licence is of this place',
    check: 'licence',
    without: f => ({ ...f, whereabouts: f.whereabouts && { ...f.whereabouts, region: 'CA' } }),
  },
  {
    asked: 'what has to be settled before contact is settled',
    check: 'arrangements',
    without: f => ({ ...f, arrangementsOpen: ARRANGEMENT_HOLDS.slice(0, 1) }),
  },
  { asked: 'it is known whom to call', check: 'plan', without: f => ({ ...f, hasPlan: false }) },
  { asked: 'nobody listens and the room is fit', check: 'room', without: f => ({ ...f, roomCheck: null }) },
  { asked: 'they have agreed and signed', check: 'contract', without: f => ({ ...f, signatures: [] }) },
  { asked: 'whoever has to consent does', check: 'guardian', without: f => ({ ...f, whoConsents: 'guardian' }) },
]
/** What is asked at a distance beside that. */
const MORE: readonly CheckCode[] = ['way', 'company']

test('[A17a] [CI36] every check stands on one of two lists: asked in one room too, or asked more at a distance', () => {
  expect([...IN_PERSON.map(({ check }) => check), ...MORE].toSorted()).toEqual([...CHECK_CODES].toSorted())
})

test.each(IN_PERSON.flatMap(gate => PLANNED_MODALITIES.map(modality => [gate.asked, modality, gate] as const)))(
  '[A17a] [CI36] that %s is asked by %s as well: without it nobody is cleared',
  (_, modality, { check, without }) => {
    const good: Facts = { ...allIsWell('patient'), modality }
    expect(checkIn(good).kind).toBe('cleared')
    const facts = without(good)
    expect(checkIn(facts).kind).toBe('held')
    expect(checklistOf(facts).find(line => line.check === check)?.answer.kind).toBe('to-do')
    // No way to meet asks less of it than another.
    expect(checklistOf(facts)).toEqual(checklistOf({ ...facts, modality: 'video' }))
  },
)
