/** The words on places in the language of the screen; fetched with them. */
import { createPart } from '../../ui/words.ts'
import { enPlace } from '../../ui/words/en-place.ts'

/** The words on places, and when they are there. */
export const { words: placeWords, ready: placeReady } = createPart(enPlace, async () => {
  const { esPlace } = await import('../../ui/words/es-place.ts')
  return esPlace
})
