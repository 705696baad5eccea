/** The words of asking, reading and reviewing, in the language of the screen; fetched with the page. */
import { createPart } from '../../ui/words.ts'
import { enReview } from '../../ui/words/en-review.ts'

/** The words of the page, and when they are there. */
export const { words: reviewWords, ready: reviewReady } = createPart(enReview, async () => {
  const { esReview } = await import('../../ui/words/es-review.ts')
  return esReview
})
