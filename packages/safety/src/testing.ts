// What @holdfast/safety offers to the tests of others: notes by name, as a practitioner takes them.
import { makeId, type NoteId, type Random } from '@holdfast/domain'
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
