/** What somebody asks about what is kept and who reads it, and its answers: English. Loaded with them. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enInquiry = {
  heading: 'Ask about this page',
  intro:
    'Who can see or read your hours, notes or answers? What is done so that nobody else does? Ask in your own words. The practitioners of your hours read it and answer here, and nobody else in your hour does. Question and answer are kept and not changed.',
  wait: 'No letter is sent: the answer stands on this page. What cannot wait, say in your hour or by telephone.',
  words: 'Your question',
  missing: 'Please write your question first.',
  tooLong: (length: number, limit: number) =>
    `This is ${length} characters long, and ${limit} can be kept. Please make it shorter, or ask in two parts.`,
  tooMany: 'So many questions are kept that there is room for no more here. Please ask in your hour.',
  send: 'Send your question',
  sent: 'Your question was sent.',
  came: 'An answer to your question has come.',
  asked: 'What you asked',
  you: (when: string) => `You asked, ${when}`,
  unanswered: 'Not answered yet.',
  answered: (who: string, when: string) => `${who} answered, ${when}`,
  earlier: (who: string, when: string) => `Earlier answer by ${who}, ${when}`,
}

/** What somebody asks about what is kept: the same keys in each language. */
export type InquiryWords = WordsLike<typeof enInquiry>
