/** The words of the step about the place in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enWhereabouts } from '../ui/words/en-whereabouts.ts'

/** The words of the step, and when they are there. */
export const { words: placeWords, ready: placeReady } = createPart(enWhereabouts, async () => {
  const { esWhereabouts } = await import('../ui/words/es-whereabouts.ts')
  return esWhereabouts
})
