/** The words of the call in the language of the screen; fetched with the call, at the door. */
import { createPart } from '../ui/words.ts'
import { enCall } from '../ui/words/en-call.ts'

/** The words of the call, and when they are there. */
export const { words: callWords, ready: callReady } = createPart(enCall, async () => {
  const { esCall } = await import('../ui/words/es-call.ts')
  return esCall
})
