/** The words at the desk on what a client asked, in the language of the screen; fetched with the page. */
import { createPart } from '../../ui/words.ts'
import { enInquiryDesk } from '../../ui/words/en-inquiry-desk.ts'

/** The words, and when they are there. */
export const { words: repliesWords, ready: repliesReady } = createPart(enInquiryDesk, async () => {
  const { esInquiryDesk } = await import('../../ui/words/es-inquiry-desk.ts')
  return esInquiryDesk
})
