/** The page of someone who signs beside a client: English. Loaded with that page only. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enGuardian = {
  welcome: 'You are asked to sign beside someone',
  welcomeSay:
    'At their age, the law of the place where they are asks for your signature too. This page shows you the agreement, and nothing of what is said or written in the hours.',
  start: 'Open the agreement',
  heading: (name: string) => `The agreement with ${name}`,
  toSign: (name: string) =>
    `Please read it in your own time, or have it read to you. It speaks to ${name}; you sign beside them. It holds when everyone whom it names has signed.`,
  renewed: 'There is a newer version since you opened it. Please read this one before you sign.',
  damaged: 'The words did not arrive whole, so please do not sign them.',
  stands: {
    'none-opened': 'Nothing waits for you here.',
    'nothing-offered': 'Nothing waits for you here.',
    unsigned: 'It does not hold yet: another signature is awaited. You need not do anything.',
    declined: 'It is to be talked about first. Nothing holds until there is a version that all sign.',
    'in-force': 'It holds.',
    'amendment-due': 'A later version waits for a signature.',
    suspended: 'It is at rest. Nothing was withdrawn.',
    expired: 'Its agreed end is over.',
    withdrawn: 'It was withdrawn. Nothing of it holds.',
  },
  youSigned: (when: string) => `You signed on ${when}.`,
  withdraw: 'Withdraw my consent',
  withdrawAsk: 'Withdraw your consent?',
  withdrawSay: (name: string) =>
    `Nothing of the agreement holds any more, at once. If ${name} is in the call, it ends for them. You need not give a reason. You may speak with the practitioner first.`,
  withdrawStays: 'What was written is kept. The door opens again only with a new version that all sign.',
  withdrawConfirm: 'Withdraw it now',
}

/** The shape of the words, for every other language. */
export type GuardianWords = WordsLike<typeof enGuardian>
