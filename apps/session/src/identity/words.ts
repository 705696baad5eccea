/** The words on who somebody is, in the language of the screen; fetched with them. */
import { createPart } from '../ui/words.ts'
import { enIdentity } from '../ui/words/en-identity.ts'

/** The words, and when they are there. */
export const { words: identityWords, ready: identityReady } = createPart(enIdentity, async () => {
  const { esIdentity } = await import('../ui/words/es-identity.ts')
  return esIdentity
})
