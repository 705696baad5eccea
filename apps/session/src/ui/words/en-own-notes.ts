/** What was shared with somebody of the notes on their hours. English. Loaded with it. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enOwnNotes = {
  open: 'What was shared with you',
  say: 'Your practitioner wrote this for you. If you see it otherwise, tell them: your view belongs beside it.',
  done: {
    clarify: 'It was made clear what is agreed.',
    'restate-contract': 'You both went back to the agreement.',
    pause: 'There was a pause.',
    end: 'The hour was ended there.',
  },
}

/** What was shared: the same keys in each language. */
export type OwnNotesWords = WordsLike<typeof enOwnNotes>
