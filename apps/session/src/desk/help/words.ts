/** The words of calls for help at the desk; fetched with them. */
import { createPart } from '../../ui/words.ts'
import { enHelpDesk } from '../../ui/words/en-help-desk.ts'

/** Those words, and when they are there. */
export const { words: helpDeskWords, ready: helpDeskReady } = createPart(enHelpDesk, async () => {
  const { esHelpDesk } = await import('../../ui/words/es-help-desk.ts')
  return esHelpDesk
})
