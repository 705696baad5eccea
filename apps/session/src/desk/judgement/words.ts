/** The words of a judgement's page, in the language of the screen; fetched with the page. */
import { createPart } from '../../ui/words.ts'
import { enJudgement } from '../../ui/words/en-judgement.ts'

/** The words of the page, and when they are there. */
export const { words: judgementWords, ready: judgementReady } = createPart(enJudgement, async () => {
  const { esJudgement } = await import('../../ui/words/es-judgement.ts')
  return esJudgement
})
