/** The words of what was shared with somebody, in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enOwnNotes } from '../ui/words/en-own-notes.ts'

/** The words, and when they are there. */
export const { words: ownNotesWords, ready: ownNotesReady } = createPart(enOwnNotes, async () => {
  const { esOwnNotes } = await import('../ui/words/es-own-notes.ts')
  return esOwnNotes
})
