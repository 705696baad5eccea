/** The desk's words in the language of the screen; fetched with the desk, so that a client never loads them. */
import { createPart } from '../ui/words.ts'
import { enDesk } from '../ui/words/en-desk.ts'

/** The words of the desk, and when they are there. */
export const { words: deskWords, ready: deskReady } = createPart(enDesk, async () => {
  const { esDesk } = await import('../ui/words/es-desk.ts')
  return esDesk
})
