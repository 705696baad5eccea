/** Somebody who was told of a call for help says that they have it: English. Fetched with its page. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enHelpAnswer = {
  heading: 'Do you take this on?',
  intro: 'Once you say so, nobody else is told of it any more.',
  silent: 'Whoever asked may not be able to speak, and somebody may be listening to them.',
  have: 'I have it',
  said: {
    had: 'Thank you. It was noted that you have it.',
    closed: 'It was closed meanwhile. There is nothing more to do.',
    unknown: 'This link is not known here. Please look whether it is whole.',
    away: 'It could not be noted now. Please try again, or tell your colleagues.',
  },
}

/** These words in any language. */
export type HelpAnswerWords = WordsLike<typeof enHelpAnswer>
