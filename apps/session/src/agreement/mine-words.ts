/** The words of one's own agreement in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enMine } from '../ui/words/en-mine.ts'

/** The words of one's own agreement, and when they are there. */
export const { words: mineWords, ready: mineReady } = createPart(enMine, async () => {
  const { esMine } = await import('../ui/words/es-mine.ts')
  return esMine
})
