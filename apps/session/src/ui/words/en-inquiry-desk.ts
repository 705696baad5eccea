/** What a client asked about what is kept, as a practitioner reads and answers it: English. Loaded with the desk's part only. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enInquiryDesk = {
  back: 'Back to the hour',
  heading: (name: string) => `What ${name} asked about what is kept`,
  intro:
    'These are questions on who can see or read hours, notes and answers. They read your answer with your name and its moment, and the practitioners of their hours read both. What is answered stays; a later answer is shown above it.',
  facts:
    'What this server keeps and who reads it stands on the page at the foot. What you do elsewhere, only you know.',
  none: 'They have asked nothing yet.',
  they: (name: string, when: string) => `${name} asked, ${when}`,
  words: 'Your answer',
  hint: 'They read it as you write it.',
  missing: 'Please write an answer first.',
  tooLong: (length: number, limit: number) =>
    `This is ${length} characters long, and ${limit} can be kept. Please make it shorter.`,
  tooMany: 'So many answers to this question are kept that there is room for no more.',
  send: 'Send the answer',
  sent: 'The answer was sent.',
  again: 'Answer anew',
  againLong: (when: string) => `Answer anew what was asked on ${when}`,
}

/** What a client asked: the same keys in each language. */
export type InquiryDeskWords = WordsLike<typeof enInquiryDesk>
