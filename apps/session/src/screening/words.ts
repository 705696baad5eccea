/** The words of the card in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enQuestions } from '../ui/words/en-questions.ts'

/** The words of the card, and when they are there. */
export const { words: questionsWords, ready: questionsReady } = createPart(enQuestions, async () => {
  const { esQuestions } = await import('../ui/words/es-questions.ts')
  return esQuestions
})
