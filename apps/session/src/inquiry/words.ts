/** The words of what one asks about what is kept, in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enInquiry } from '../ui/words/en-inquiry.ts'

/** The words, and when they are there. */
export const { words: inquiryWords, ready: inquiryReady } = createPart(enInquiry, async () => {
  const { esInquiry } = await import('../ui/words/es-inquiry.ts')
  return esInquiry
})
