/** Whether the call is encrypted, and the numbers that show that nobody sits between. English. Loaded with that part only. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enSeal = {
  open: {
    on: 'Encrypted',
    same: 'Encrypted, compared',
    different: 'Numbers not the same',
    anew: 'Compare again',
    coming: 'Not known yet if encrypted',
    unknown: 'Not known if encrypted',
  },
  heading: 'Is this call encrypted?',
  on: 'Encrypted from your device to theirs.',
  coming: 'It is not known yet whether this connection is encrypted: it is still being made.',
  unknown:
    'It is not known whether this connection is encrypted: this browser does not say. Please do not take it for encrypted.',
  how: 'To see that nobody sits between you, read these numbers aloud to each other: one of you the first line, the other the second. Look at each other as you read, and listen for the voice you know.',
  making: 'The numbers are being worked out…',
  none: 'This browser does not say whose keys are in use, so there are no numbers to compare. Another browser may show them.',
  answers: 'Are the numbers the same?',
  same: 'They are the same',
  different: 'They are not the same',
  saidSame: 'Marked as the same. Nobody sits between your device and theirs for as long as this connection lasts.',
  saidDifferent: [
    'Read them to each other once more, slowly. It may have been a slip.',
    'If they stay different, somebody may sit between you who sees and hears this call. Say nothing more here that is private.',
    'Leave the call. Reach each other by telephone, on a number that you knew before. Tell whoever runs this server, and do not call over it until it has been looked into.',
  ],
  leave: 'Leave the call',
  anew: 'This connection was made anew after you compared, and has other numbers. If you like, compare them again.',
  anewWith: (name: string) => `The connection with ${name} was made anew. Its numbers can be compared again.`,
  limits:
    'The numbers cannot show who else is in a room, whether a device is safe, or whether the server has changed this page itself. What you mark stays on this page and is told to nobody.',
  messages: 'Messages',
  secure:
    'Messages travel encrypted to the server (https), not from person to person. They are kept there in a form that can be read there.',
  bare: 'This page has not come over an encrypted connection (https). Unless server and browser are one computer, messages can be read on their way. They are kept on the server in a form that can be read there.',
  detail: (media: string, version: string, keys: string) => `Sound and picture: ${media}. Keys: ${version}, ${keys}.`,
  unsaid: 'not said by this browser',
}

/** What is said of it: the same keys in each language. */
export type SealWords = WordsLike<typeof enSeal>
