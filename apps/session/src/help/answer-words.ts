/** The words of that page; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enHelpAnswer } from '../ui/words/en-help-answer.ts'

/** Those words, and when they are there. */
export const { words: answerWords, ready: answerReady } = createPart(enHelpAnswer, async () => {
  const { esHelpAnswer } = await import('../ui/words/es-help-answer.ts')
  return esHelpAnswer
})
