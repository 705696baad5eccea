/** The words of a guardian's page in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enGuardian } from '../ui/words/en-guardian.ts'

/** The words of a guardian's page, and when they are there. */
export const { words: guardianWords, ready: guardianReady } = createPart(enGuardian, async () => {
  const { esGuardian } = await import('../ui/words/es-guardian.ts')
  return esGuardian
})
