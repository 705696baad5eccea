/** What one of two reads at the door, when the other is missing, in English. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enAlone = {
  hold: (name: string) => `${name} waits until you are both ready. You need not do anything.`,
  individual: (name: string) => `Today the hour is for you alone. ${name} lets you in when it begins.`,
  reschedule: (name: string) => `You will meet on another day, both of you. ${name} finds a time with you.`,
}

/** What may be said here: the same keys in each language. */
export type AloneWords = WordsLike<typeof enAlone>
