// What @holdfast/safety offers to the tests of others: notes by name, as a practitioner takes them, and a call for help.
import { makeId, type NoteId, type Random } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { HelpCall } from './help/call.ts'
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
