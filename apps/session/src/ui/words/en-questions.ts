/** The card that says that somebody is asked something: English. Fetched on the way to the door. */
import { begin } from './begin.ts'
import type { WordsLike } from './en.ts'

/** The English words of the card. */
export const enQuestions = {
  heading: 'Questions from your practitioner',
  say: (name: string) =>
    `${begin(name)} would like to hear from you. You may answer now, later or not at all: the door opens either way.`,
  see: 'See the questions',
  goOn: 'Go on with the questions',
  long: (what: string, title: string) => `${what}: ${title}`,
  begun: 'Begun. What you answered is kept.',
}

/** The shape of the words, for every other language. */
export type QuestionsWords = WordsLike<typeof enQuestions>
