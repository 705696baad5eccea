/** What someone reads of the judgement on their work, and how they say what they think of it: English. Loaded with that page only. */
import type { WordsLike } from './en.ts'
import { enSafeguardsYours } from './en-safeguards-yours.ts'

/** The English words. */
export const enOwnJudgement = {
  open: 'How we see our work',
  /** What each part is called. */
  parts: {
    BND: 'Limits',
    ONL: 'Screens and messages',
    SEX: 'Intimate thoughts',
    COG: 'Thoughts',
    ATT: 'Closeness in our work',
    TRA: 'What you lived through',
    NEU: 'What makes things clear',
    ARO: 'The device',
    ENV: 'Your place',
    CRI: 'When it becomes too much',
    CHI: 'Safety of others',
    SUB: 'Alcohol and drugs',
    ENG: 'Working together',
    strengths: 'What is well',
    safeguards: 'What we do',
    conclusion: 'What was concluded',
  },
  note: 'In the words of the practice:',
  safeguardsNone: 'Nothing more than what we agreed.',
  asks: enSafeguardsYours,
  change: (how: string) => `In this form: ${how}`,
  because: (why: string) => `Why: ${why}`,
  reviewed: (day: string) => `We look at it again on ${day}.`,
  ends: (what: string) => `It ends when: ${what}`,
  by: (name: string, until: string) => `Written by ${name}. It holds until ${until}.`,
  withheldUntil: (day: string) => `Until ${day}.`,
  whole: 'To all of it',
  says: {
    agrees: 'I see it the same way',
    disagrees: 'I see it differently',
    comment: 'I would like to add something',
  },
  say: 'Say what you think',
  sayTo: (part: string) => `Say what you think: ${part}`,
  how: 'How do you see it?',
  words: 'In your words',
  wordsSay: 'You need no reason to see it differently. What you say stays, and your practitioner reads it.',
  send: 'Send',
  sent: 'It stands beside it now.',
  choose: 'Please choose one.',
  missing: 'Please write a few words.',
  tooLong: 'This is too long. Please say it in fewer words, or in two parts.',
  said: (how: string, when: string) => `${how}, ${when}`,
}

/** The shape of the words, for every other language. */
export type OwnJudgementWords = WordsLike<typeof enOwnJudgement>
