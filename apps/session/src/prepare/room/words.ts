/** The words of the look around the room; fetched with it. */
import { createPart } from '../../ui/words.ts'
import { enRoom } from '../../ui/words/en-room.ts'

/** The words of the look around the room, and when they are there. */
export const { words: roomWords, ready: roomReady } = createPart(enRoom, async () => {
  const { esRoom } = await import('../../ui/words/es-room.ts')
  return esRoom
})
