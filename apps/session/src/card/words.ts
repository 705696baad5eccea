/** The words of the telephone card in the language of the screen; fetched with the card. */
import { createPart } from '../ui/words.ts'
import { enCard } from '../ui/words/en-card.ts'

/** The words of the card, and when they are there. */
export const { words: cardWords, ready: cardReady } = createPart(enCard, async () => {
  const { esCard } = await import('../ui/words/es-card.ts')
  return esCard
})
