/** The agreement that two people made for themselves: reading it, hearing it, signing it. English. Loaded with the screen. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enAgreement = {
  headingNew: 'Our agreement',
  headingChanged: 'Our agreement has changed',
  introNew:
    'Your practitioner has put this together for your work. Please read it in your own time, or have it read to you. Nothing holds until everyone named in it has signed.',
  introChanged:
    'What is different is marked below. Until everyone has signed the new version, the one before it goes on.',
  readNow: 'Read and sign',
  changes: 'What is different',
  changesSay: (added: number, changed: number, removed: number) =>
    [added > 0 ? `${added} new` : '', changed > 0 ? `${changed} changed` : '', removed > 0 ? `${removed} left out` : '']
      .filter(Boolean)
      .join(', '),
  added: 'New',
  changed: 'Changed',
  removed: 'Left out',
  reasonsChanged: 'The same words, for another reason',
  endChanged: (when: string) => `It now holds until ${when}.`,
  endRemoved: 'No end is agreed any more.',
  holdsUntil: (when: string) => `It holds until ${when}. After that you agree anew, if you both wish.`,
  whole: 'The whole agreement',
  contents: 'Contents',
  readIn: 'Read it in',
  progress: (read: number, of: number) => `${read} of ${of} read`,
  aloud: 'Read to me',
  aloudStop: 'Stop reading',
  why: 'Why is this here?',
  whyTemplate: 'Every agreement for work of this kind has it.',
  whySafeguard: 'Your practitioner chose a safeguard that asks for it.',
  whyMedium: 'It belongs to a way in which you meet.',
  whyLaw: (place: string, source: string, read: string) =>
    `The law of ${place} asks for it: ${source}, read in ${read}.`,
  whyAsked: (name: string) => `${name} asked for it.`,
  copy: 'Save a copy as a file',
  copySay: 'Anyone can check the file, without logging in.',
  copyCheck: 'Check a file',
  code: 'Code of this text',
  codeSay: 'The same words always give the same code. You and your practitioner can compare it.',
  version: (version: number) => `Version ${version}`,
  signHeading: 'Your signature',
  name: 'Type your full name',
  nameHint: 'Your device adds a signature that nobody else can make. The key for it stays on this device.',
  nameMissing: 'Please type your name.',
  wasAloud: 'It was read to me',
  wasInterpreted: 'Somebody interpreted it for me',
  agree: 'I have read this agreement, or heard it, and I agree.',
  agreeMissing: 'Please tick this when you have read it.',
  sign: 'Sign',
  notYet: 'I would like to talk about it first',
  notYetHeading: 'Talk about it first',
  notYetSay: 'Nothing is signed. Your practitioner reads what you write here, and you talk about it.',
  notYetWords: 'What would you like to be different? You may leave this empty.',
  notYetSend: 'Send',
  signed: 'You have signed.',
  waits: (name: string) => `Now ${name} signs. You need not do anything.`,
  declined: 'Your practitioner knows that you would like to talk about it first.',
  renewed:
    'The agreement has moved on since you opened it. This is the newest version; please read it before you sign.',
  damaged: 'The words did not arrive whole, so please do not sign them.',
  device: {
    heading: 'This device is new to your agreement',
    intro:
      'You signed on another device before. So that nobody else can sign in your name, your practitioner confirms that it is you, while you see or hear each other. Then you sign here.',
    introPractice:
      'You signed on another device before. Another practitioner of this agreement can confirm this one, or your practice, with its command line. You cannot confirm it yourself.',
    ask: 'Ask to use this device',
    askAgain: 'Ask once more',
    waits: 'Your practitioner can confirm this device now',
    waitsPractice: 'This device waits to be confirmed',
    read: 'Read this code to each other. When it is the same on both screens, your practitioner confirms it, and this page goes on by itself.',
    readPractice: 'Whoever confirms it compares this code with you. The practice runs: holdfast key vouch.',
    code: 'Code of this device',
    until: (when: string) => `It can be confirmed until ${when}, and you can ask again at any time.`,
    takeBack: 'Take it back',
    gone: 'This device was not confirmed. Nothing has changed; you can talk about it and ask once more.',
    over: 'The time for confirming is over. Nothing has changed; you can ask once more.',
    confirmed: 'This device is confirmed. You can sign now.',
    lost: (others: number) =>
      others === 1
        ? 'Is your earlier device lost, or with somebody else? Then close its key: it signs no more, and all that you signed with it stays.'
        : `You sign on ${others} other devices too. Is one of them lost, or with somebody else? Then close the keys of all of them, as they cannot be told apart here: they sign no more, and all that you signed with them stays. Each device that you go on using is confirmed anew before it signs again.`,
    close: (others: number) =>
      others === 1 ? 'Close the key of my earlier device' : `Close the keys of all ${others} other devices`,
    closed: (others: number) =>
      others === 1
        ? 'The key of your earlier device is closed.'
        : `The keys of your ${others} other devices are closed. Each that you go on using is confirmed anew before it signs again.`,
  },
  noKeys:
    'This browser keeps no keys, so it cannot sign. Please open your link in another browser, outside a private window.',
  noKeyHere:
    'You signed on another device before. Please sign there. If you no longer have it, please tell the practice.',
  rest: 'You asked for a rest',
  restSay: 'Nothing is withdrawn. When you end the rest, the door opens again.',
  restEnd: 'End the rest',
  isWithdrawn: 'Withdrawn',
}

/** The shape of the words, for every other language. */
export type AgreementWords = WordsLike<typeof enAgreement>
