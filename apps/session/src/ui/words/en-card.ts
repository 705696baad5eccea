/** The telephone card: what to do when the line breaks. English. Loaded with the card, at the door, and kept for when there is no line. */
import type { WordsLike } from './en.ts'

/** The English words of the card. */
export const enCard = {
  heading: 'If the line breaks',
  headingNow: 'Your plan for when the line breaks',
  intro: 'This card stays on this device until the hour is over, and opens without internet too.',
  when: (span: string) => `Hour: ${span}`,
  /** For someone in treatment, or beside them. */
  client: {
    stay: 'Stay on this page, or open your link again. Your place is kept.',
    wait: (minutes: number) => `Wait ${minutes} minutes. Most of the time the line comes back by itself.`,
    theyCall: (number: string) => `Then your practitioner calls you at ${number}. Keep that phone near you.`,
    theyCallNoNumber: 'You gave no phone number for today, so your practitioner cannot call you.',
    youCall: (minutes: number) => `If nobody has called after ${minutes} minutes, call your practitioner:`,
    youCallFirst: 'Then call your practitioner:',
    noPhone: 'If nobody calls, your practitioner contacts you in the way you agreed.',
    otherDay: 'If nothing works, you find another day together. Time lost to technology is not charged.',
    emergency: 'In danger, call this number first:',
  },
  /** For the practitioner. */
  desk: {
    wait: (minutes: number) => `Wait ${minutes} minutes; keep the page open.`,
    call: 'Then call:',
    nobody: 'No number is known yet. It comes with their answers at the door.',
    noNumber: 'gave no number',
    again: (minutes: number) => `Nobody answers? Call once more after ${minutes} minutes.`,
    own: (number: string) => `They know your number ${number}.`,
    noOwn: 'No number of yours is on file, so they cannot call you.',
    otherDay: 'If nobody is reached, offer another day.',
    emergency: 'Emergency number where they are:',
    patient: 'Client',
    'related-person': 'Takes part beside the client',
    practitioner: 'Practitioner',
  },
  print: 'Print this card',
  /** For a calendar, which others may read: nobody's part in the hour is named. */
  calendar: {
    save: 'Save in a calendar',
    stay: 'If the line breaks: open the same link again.',
    called: (wait: number, number: string) => `After ${wait} minutes you are called at ${number}.`,
    call: (again: number, number: string) => `If nobody has called after ${again} minutes, call ${number}.`,
    emergency: (number: string) => `In danger, call ${number} first.`,
    otherDay: 'If nothing works, another day is found.',
  },
  call: (number: string) => `Call ${number}`,
}

/** What the card may say: the same keys in each language. */
export type CardWords = WordsLike<typeof enCard>
