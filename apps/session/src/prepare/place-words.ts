/** The words of the step about the place in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enPlace } from '../ui/words/en-place.ts'

/** The words of the step, and when they are there. */
export const { words: placeWords, ready: placeReady } = createPart(enPlace, async () => {
  const { esPlace } = await import('../ui/words/es-place.ts')
  return esPlace
})
