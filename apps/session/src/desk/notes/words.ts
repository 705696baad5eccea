/** The words of the notes, in the language of the screen; fetched with them. */
import { createPart } from '../../ui/words.ts'
import { enNotes } from '../../ui/words/en-notes.ts'

/** The words of the notes, and when they are there. */
export const { words: notesWords, ready: notesReady } = createPart(enNotes, async () => {
  const { esNotes } = await import('../../ui/words/es-notes.ts')
  return esNotes
})
