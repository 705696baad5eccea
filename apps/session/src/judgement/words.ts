/** The words of the page that someone reads of the judgement on their work; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enOwnJudgement } from '../ui/words/en-own-judgement.ts'

/** The words of that page, and when they are there. */
export const { words: ownWords, ready: ownReady } = createPart(enOwnJudgement, async () => {
  const { esOwnJudgement } = await import('../ui/words/es-own-judgement.ts')
  return esOwnJudgement
})
