/** The words of discreet help for whoever may call; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enHelp } from '../ui/words/en-help.ts'

/** Those words, and when they are there. */
export const { words: helpWords, ready: helpReady } = createPart(enHelp, async () => {
  const { esHelp } = await import('../ui/words/es-help.ts')
  return esHelp
})
