/** The position of a device, in English. Loaded with that button. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enLocate = {
  act: 'Add the position of this device',
  hint: 'Your device asks you first. The position is written into the field above as text; you can delete it. Help can find you by it where an address is not enough.',
  added: (metres: number) => `Added: exact to about ${metres} metres.`,
  rough: 'This device knows only roughly where it is. What you write says more.',
  none: 'This device did not give its position. That is fine: what you write is enough.',
  full: 'There is no room left in the field above. Please make it shorter first.',
}

/** What may be said about a position: the same keys in each language. */
export type LocateWords = WordsLike<typeof enLocate>
