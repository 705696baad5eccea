// What @holdfast/safety offers to the tests of others: notes by name, as a practitioner takes them, a call for help, emergency plans.
import { makeId, type NoteId, type Random } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { HelpCall } from './help/call.ts'
import type { ContactPerson, PlanActOf, PlanPlace } from './crisis/plan-act.ts'
import type { ActOf } from './notes/act.ts'

/** A limit that was passed, mildly; change what matters. */
export const passedLimit = (id: NoteId, change: Partial<ActOf<'limit'>> = {}): ActOf<'limit'> => ({
  kind: 'limit',
  id,
  what: 'innuendo',
  severity: 'mild',
  words: null,
  pattern: null,
  ...change,
})

/** Ids of notes, one after another. */
export const noteIds = (random: Random) => (): NoteId => makeId('note', random)

/** A client pressed for help at noon, and nobody has it yet; change what matters. */
export const helpCall = (change: Partial<HelpCall> = {}): HelpCall => ({
  id: testId('help', 1),
  by: testId('patient', 1),
  hour: { encounter: testId('encounter', 1), seat: testId('seat', 1) },
  how: 'press',
  isDrill: false,
  at: NOON,
  placeAt: null,
  does: 'mask',
  of: 2,
  events: [],
  ...change,
})

/** A place to the street; change what matters. */
export const placeAt = (change: Partial<PlanPlace> = {}): PlanPlace => ({
  country: 'US',
  region: 'Tennessee',
  city: 'Nashville',
  street: '1 Example St',
  ...change,
})

/** Somebody who may be called; change what matters. */
export const contactOf = (change: Partial<ContactPerson> = {}): ContactPerson => ({
  name: 'Sam Sample',
  relation: 'sister',
  number: '+1 615 555 0188',
  mayCall: true,
  told: ['where', 'worry'],
  ...change,
})

/** A short plan by the person themselves; nobody is named. */
export const nameAct = (change: Partial<PlanActOf<'name'>> = {}): PlanActOf<'name'> => ({
  kind: 'name',
  place: placeAt(),
  there: '911',
  contact: null,
  ...change,
})

/** A whole plan by a practitioner; nobody is named. */
export const makeAct = (change: Partial<PlanActOf<'make'>> = {}): PlanActOf<'make'> => ({
  kind: 'make',
  place: placeAt(),
  there: '911',
  afar: '+1 615 555 0142',
  services: null,
  contact: null,
  heard: null,
  ...change,
})
