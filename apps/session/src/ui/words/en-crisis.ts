/** The crisis card and the emergency plan, for the practitioner, in English. Loaded with the desk, for it is read without a line. */
import type { WordsLike } from './en.ts'

/** The English words. What is said aloud is here in each language, whichever is read on the screen. */
export const enCrisis = {
  open: 'Emergency card',
  openHint: 'Opens at once, without internet too. Key: F2',
  heading: 'Emergency card',
  moved: (name: string, place: string) => `${name} is somewhere else now: ${place}`,
  of: (name: string) => `Where ${name} is`,
  nobody: 'Nobody’s place is known on this page. Ask where they are: street, number, town.',
  kept: (time: string) => `As it was at ${time}`,
  address: 'Address',
  wayIn: (text: string) => `How to get in: ${text}`,
  callback: 'Their number',
  numbers: 'Numbers to dial',
  by: {
    there: 'only from where they are: ask them, or somebody with them, to dial it',
    anyone: 'from where you are',
  },
  contact: 'Contact person',
  contactMay: 'They agreed that this person is called.',
  contactNot: 'It is not agreed that this person is called.',
  consent: {
    own: (date: string) => `They said so themselves on ${date}.`,
    'in-the-hour': (date: string) => `They said so in the hour on ${date}.`,
    'by-telephone': (date: string) => `They said so by telephone on ${date}.`,
    'in-writing': (date: string) => `They wrote it on ${date}.`,
  },
  mayBeTold: 'May be told:',
  toldNothing: 'May be told nothing beyond the request to call back.',
  told: { where: 'where they are', worry: 'that you worry about them', treatment: 'that they come to you' },
  services: 'Near the place',
  lines: 'Lines that listen',
  write: (keyword: string, dial: string) => `write ${keyword} to ${dial}`,
  fit: {
    'same-place': 'The plan was made for this address.',
    'same-region':
      'The plan was made for another address in the same region: the local line may answer for another town.',
    none: 'There is no plan for this place.',
  },
  isDue: 'Nobody went through this plan for a year, or ever.',
  unknown: {
    heading: 'Not known',
    place: 'where they are',
    callback: 'a number to call them back',
    afar: 'a line to their emergency service from where you are',
    contact: 'a contact person',
    plan: 'a plan for this place',
  },
  steps: {
    heading: 'In this order',
    stay: 'Stay with them: keep the line open, speak calmly, one thing at a time.',
    'ask-place': 'Ask where they are: street, number, town.',
    'ask-safe': 'Ask: are you safe right now? Is somebody with you?',
    'they-dial': (number: string) => `Ask them, or somebody with them, to dial ${number}. It works only from there.`,
    'you-dial': (number: string) => `Call ${number} yourself.`,
    'pass-on':
      'No line to their emergency service is kept. Call your own and ask to be put through to the one at this address.',
    'read-aloud': 'Read aloud what stands below, slowly.',
    'call-contact': (name: string, number: string) => `Call ${name}: ${number}. Say only what is agreed.`,
    'contact-no': (name: string) =>
      `It is not agreed that ${name} is called. To call all the same is your decision: note why.`,
    'crisis-line': 'When the danger has passed: name a line that listens.',
    note: 'When they are safe: write down what you did, when and why.',
  },
  aloud: 'Read aloud',
  aloudIn: 'Language to read in',
  said: {
    where: (address: string) => `I need help sent to this address: ${address}.`,
    whereAsk: 'I need help sent to an address that I am asking for now.',
    callback: (number: string) => `The person there can be called at ${number}.`,
    own: (number: string) => `My own number is ${number}.`,
    what: 'I believe a life is in danger there. This is what I saw and heard: …',
    who: (name: string) => `The person’s name is ${name}.`,
    afar: 'I am not with them. I speak with them by video from another place. Please send help to that address and not to me.',
    'way-in': (text: string) => `To get in: ${text}.`,
    'stay-on': 'I stay on the line. Please tell me what happens next.',
  },
  plan: {
    heading: 'Complete the plan for this place',
    placeFirst: 'First they say where they are; a plan is for a place.',
    afar: 'A line to their emergency service from elsewhere',
    afarHint:
      'The full local number of the police or rescue service there, ten digits in North America. Call it once to be sure that it answers.',
    servicesHint: 'Hospital, walk-in clinic, opening hours.',
    name: 'Contact person',
    relation: 'Who they are to them',
    number: 'Their phone number',
    mayCall: 'May they be called?',
    yes: 'Yes, in an emergency',
    no: 'No',
    heard: 'How do you know?',
    own: 'They said so on this site themselves',
    how: { 'in-the-hour': 'Said in the hour', 'by-telephone': 'Said by telephone', 'in-writing': 'In writing' },
    on: 'On which day?',
    keep: 'Keep the plan',
    kept: 'The plan is kept.',
    malformed: 'Please look at the names and numbers once more: a contact needs a name, who they are, and a number.',
    refused: {
      'short-code':
        'A short number is answered where it is dialled. From elsewhere it reaches other people: please find the full local number.',
      'no-consent':
        'They did not say here themselves that this person is called and told this. Please add how and when you heard it, or choose no.',
      'said-no': 'They said no themselves, later than the day you entered. Please talk about it again.',
      'not-yet': 'This day has not come yet.',
    },
  },
  outside: {
    say: 'It is not the time of the hour. Where they are and whom to call is shown when there is a reason; the reason is kept under your name.',
    why: 'Why now?',
    reason: {
      'danger-to-them': 'Their life may be in danger',
      'danger-to-others': 'Somebody else may be in danger',
      'did-not-come': 'They did not come and do not answer',
      'law-asks': 'The law asks for it',
    },
    missing: 'Please choose one.',
    words: 'In your words',
    show: 'Show and keep the reason',
  },
  print: 'Print',
  openedTold: 'That you opened this is noted in the record once there is a line.',
}

/** What may be said on the card: the same keys in each language. */
export type CrisisWords = WordsLike<typeof enCrisis>
