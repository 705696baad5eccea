/** The words at the desk on who somebody is, in the language of the screen; fetched with them. */
import { createPart } from '../../ui/words.ts'
import { enIdentityDesk } from '../../ui/words/en-identity-desk.ts'

/** The words, and when they are there. */
export const { words: seenWords, ready: seenReady } = createPart(enIdentityDesk, async () => {
  const { esIdentityDesk } = await import('../../ui/words/es-identity-desk.ts')
  return esIdentityDesk
})
