/** Tests of the room: it was looked at in this visit, what was found is for the practitioner, and what was decided for this person is settled first. */
import {
  after,
  CARE_NOTES,
  HOUR,
  ROOM_ANSWERS,
  SAFEGUARD_CODES,
  ROLES,
  type CareNote,
  type Decided,
  type Instant,
  type RoomAnswer,
  type RoomDecided,
  type RoomItem,
  type SafeguardCode,
} from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIn } from '../check-in.ts'
import { askedOf } from '../environment.ts'
import type { Facts } from '../facts.ts'
import { allIsWell } from '../testing.ts'
import { room } from './room.ts'

const passed = { kind: 'passed' }
const GUESTS = ['patient', 'related-person'] as const
const ask = (by: Facts['role']) => ({ kind: 'to-do', by, remedy: 'answer-room-check' })
const settle = { kind: 'to-do', by: 'practitioner', remedy: 'settle-room' }

const answeredAt = (facts: Facts, statedAt: Instant): Facts => ({
  ...facts,
  roomCheck: facts.roomCheck && { ...facts.roomCheck, statedAt },
})

/** Everything asked of this role in a case is answered with yes, but for what is said otherwise. */
function answered(
  role: Facts['role'],
  decided: Partial<Decided>,
  but: { readonly [K in RoomItem]?: RoomAnswer } = {},
): Facts {
  const facts = { ...allIsWell(role), decided: { taken: [], changed: [], notes: [], ...decided } }
  const answers = Object.fromEntries(askedOf(facts).map(({ item }) => [item, but[item] ?? 'yes']))
  return { ...facts, roomCheck: { answers, statedAt: facts.now } }
}

const itemsOf = (facts: Facts): readonly RoomItem[] => askedOf(facts).map(({ item }) => item)

for (const role of GUESTS) {
  const facts = allIsWell(role)
  const holds = facts.policy.roomCheckHolds

  test.each<[string, Instant, object]>([
    ['right now', facts.now, passed],
    ['as long ago as it holds', after(facts.now, -holds), passed],
    ['a moment longer ago', after(facts.now, -holds - 1), ask(role)],
    ['yesterday', after(facts.now, -24 * HOUR), ask(role)],
    ['in the future', after(facts.now, 1), ask(role)],
  ])(`[CI8] a ${role} who answered %s`, (_, statedAt, answer) => {
    expect(room(answeredAt(facts, statedAt))).toEqual(answer)
  })

  test(`[CI8] a ${role} who has not looked around is asked to`, () => {
    expect(room({ ...facts, roomCheck: null })).toEqual(ask(role))
  })

  test.each(itemsOf(facts))(`[CI8] a ${role} who said nothing on %s is asked to`, item => {
    const { [item]: _, ...answers } = facts.roomCheck?.answers ?? {}
    expect(room({ ...facts, roomCheck: { answers, statedAt: facts.now } })).toEqual(ask(role))
  })
}

test('[CI9] where nothing was decided, neither "not today" nor "not yet" closes the door, to whichever questions it is said', () => {
  const items = itemsOf(allIsWell('patient'))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ROOM_ANSWERS), { minLength: items.length }), given => {
      const but = Object.fromEntries(items.map((item, n) => [item, given[n]]))
      expect(room(answered('patient', {}, but))).toEqual(passed)
    }),
  )
})

test('[CI8] the practitioner is not held where nothing was decided', () => {
  expect(room({ ...allIsWell('practitioner'), roomCheck: null })).toEqual(passed)
})

describe('what was decided for one person', () => {
  const NOTE_ITEM: Readonly<Record<Exclude<CareNote, 'online-use'>, RoomItem>> = {
    'minor-attraction': 'pictures-away',
    animals: 'pets-away',
  }
  const aDecided = fc.record<Decided>({
    taken: fc.subarray([...SAFEGUARD_CODES]),
    changed: fc.subarray([...SAFEGUARD_CODES]),
    notes: fc.subarray([...CARE_NOTES]),
  })

  test('[CI30] [D32] [D33] what a note asks is asked of that client and the practitioner, as mandatory, and in no other case of anybody', () => {
    fc.assert(
      fc.property(aDecided, decided => {
        for (const note of ['minor-attraction', 'animals'] as const) {
          const item = NOTE_ITEM[note]
          for (const role of ['patient', 'practitioner'] as const) {
            const asked = askedOf({ role, decided }).find(one => one.item === item)
            expect(asked?.isMandatory ?? null).toBe(decided.notes.includes(note) ? true : null)
          }
          expect(askedOf({ role: 'related-person', decided }).some(one => one.item === item)).toBe(false)
        }
      }),
    )
  })

  test('[CI30] [D25a] that a review of work at a distance is asked tells itself by no question: what is asked of anybody is the same with that note and without', () => {
    fc.assert(
      fc.property(aDecided, fc.constantFrom(...ROLES), (decided, role) => {
        const without = { ...decided, notes: decided.notes.filter(note => note !== 'online-use') }
        expect(askedOf({ role, decided })).toEqual(askedOf({ role, decided: without }))
      }),
    )
  })

  test('[CI30] whoever takes part beside a patient is asked what everybody is, whatever was decided', () => {
    fc.assert(
      fc.property(aDecided, decided => {
        expect(askedOf({ role: 'related-person', decided })).toEqual(askedOf(allIsWell('patient')))
      }),
    )
  })

  test.each<[SafeguardCode, RoomItem]>([
    ['K1', 'door-shut'],
    ['K1', 'alone'],
    ['K2', 'seated'],
    ['K2', 'light'],
    ['K3', 'agreed-device'],
    ['K3', 'notices-off'],
    ['K4', 'who-is-home'],
    ['C8', 'dressed'],
    ['C8', 'in-view'],
    ['C9', 'sober'],
    ['T6', 'keys-aside'],
    ['P1', 'plan-at-hand'],
  ])('[CI31] [CI32] where %s was taken, %s holds the door until it is done or decided on', (code, item) => {
    const taken = { taken: [code] }
    expect(room(answered('patient', taken))).toEqual(passed)
    expect(room(answered('patient', taken, { [item]: 'not-yet' }))).toEqual(ask('patient'))
    expect(room(answered('patient', taken, { [item]: 'not-today' }))).toEqual(settle)
    const changed = { changed: [code] }
    expect(itemsOf(answered('patient', changed))).toContain(item)
    expect(room(answered('patient', changed, { [item]: 'not-today' }))).toEqual(passed)
  })

  const said = (facts: Facts, decision: RoomDecided['decision'], ago = 0): RoomDecided => ({
    item: 'pets-away',
    decision,
    reason: 'The dog is an assistance dog, and stays out of the picture.',
    by: testId('practitioner', 1),
    at: after(facts.now, -ago),
  })

  test('[CI32] a decision of this visit settles it, the last one counts, and one on something else settles nothing', () => {
    const facts = answered('patient', { notes: ['animals'] }, { 'pets-away': 'not-today' })
    const by = (roomDecided: readonly RoomDecided[]) => room({ ...facts, roomDecided })
    const { roomCheckHolds } = facts.policy
    expect(by([])).toEqual(settle)
    expect(by([said(facts, 'go-on')])).toEqual(passed)
    expect(by([said(facts, 'go-on'), said(facts, 'not-so')])).toEqual(settle)
    expect(by([said(facts, 'not-so'), said(facts, 'go-on')])).toEqual(passed)
    expect(by([{ ...said(facts, 'go-on'), item: 'seated' }])).toEqual(settle)
    expect(by([said(facts, 'go-on', roomCheckHolds + 1)])).toEqual(settle)
  })

  test('[CI33] a practitioner is held until their own place is looked at and what is mandatory is done', () => {
    const notes: Partial<Decided> = { notes: ['minor-attraction'] }
    expect(room({ ...answered('practitioner', notes), roomCheck: null })).toEqual(ask('practitioner'))
    expect(room(answered('practitioner', notes, { 'pictures-away': 'not-yet' }))).toEqual(ask('practitioner'))
    expect(room(answered('practitioner', notes, { 'pictures-away': 'not-today' }))).toEqual(ask('practitioner'))
    expect(room(answered('practitioner', notes, { background: 'not-yet' }))).toEqual(passed)
    expect(room(answered('practitioner', { taken: ['E1'] }, { background: 'not-yet' }))).toEqual(ask('practitioner'))
  })

  test('[CI34] what is decided while an hour goes on keeps nobody out after a break, but for whoever said nothing at all', () => {
    const notes: Partial<Decided> = { notes: ['animals'] }
    for (const role of ['patient', 'practitioner'] as const) {
      const before = answered(role, {})
      const since = { ...before, decided: { ...before.decided, ...notes } }
      const encounter = { status: 'in-progress', start: before.hour.start } as const
      expect(room(since)).toEqual(ask(role))
      expect(room({ ...since, encounter })).toEqual(passed)
      expect(room({ ...since, encounter, roomCheck: null })).toEqual(ask(role))
      // What was answered holds as it did.
      expect(room({ ...answered(role, notes, { 'pets-away': 'not-yet' }), encounter })).toEqual(ask(role))
    }
  })

  test('[CI1] [CI31] nobody is cleared while something mandatory is neither done nor decided on', () => {
    const answer = fc.constantFrom<RoomAnswer>('not-yet', 'not-today')
    fc.assert(
      fc.property(aDecided, answer, fc.nat(), (decided, given, n) => {
        const all = answered('patient', decided)
        const mandatory = askedOf(all).filter(({ isMandatory }) => isMandatory)
        expect(checkIn(all)).toEqual({ kind: 'cleared' })
        const open = mandatory[n % Math.max(mandatory.length, 1)]
        if (!open) return
        const { kind, todo } = { todo: [], ...checkIn(answered('patient', decided, { [open.item]: given })) }
        expect([kind, todo.map(({ check }) => check)]).toEqual(['held', ['room']])
      }),
    )
  })
})
