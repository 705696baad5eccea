/** Who somebody is, as a practitioner writes it down and judges it: English. Loaded with the desk's part only. */
import type { SeenEvidence } from '@holdfast/domain'
import type { WordsLike } from './en.ts'

const how: { readonly [K in SeenEvidence | 'payment']: string } = {
  video: 'I know them by sight from an earlier hour',
  document: 'I saw a document of theirs',
  'in-person': 'They were met in person',
  payment: 'I saw the billing details of a card or account',
}

/** The English words. */
export const enIdentityDesk = {
  back: 'Back to the hour',
  heading: (name: string) => `Who ${name} is`,
  intro:
    'Each piece of evidence stands by itself, with who saw it and when. Nothing is added up: what it is worth, you judge. Your client reads what stands, and not your reasons. The number of a document is nobody’s to write down.',
  known: 'Seen in a way that is enough before the door.',
  unknown: 'Not seen yet in a way that is enough before the door.',
  suffices: (kindsInWords: string) => `One piece of these is enough here: ${kindsInWords}.`,
  monthDiffers:
    'The month of birth that was told and the one that was seen are not the same. Until that is settled, the later one counts for who consents.',
  evidence: 'What was seen',
  none: 'Nothing was written yet.',
  differs:
    'Something differs. Talk with them about it: it may well be a new name or an old picture. This piece alone is not enough.',
  takenBack: (name: string, when: string) => `Taken back by ${name}, ${when}:`,
  passed: 'On without a meeting',
  write: 'Write down what you saw',
  how: 'How did you see who this is?',
  ways: how,
  day: 'Day you met',
  place: 'Where',
  placeHint: 'The practice, a hospital, their home.',
  who: 'Who met them, if it was not you',
  document: 'Which document',
  nameMatches: 'The name on it, and the one they go by here',
  pictureMatches: 'The picture on it, and their face',
  cardHint:
    'What your payment provider shows you of it. Its number, its brand and the address are nobody’s to write down, and there is no field for them.',
  streetMatches: 'The billing street, and the one they told',
  postcodeMatches: 'The billing postal code, and the one they told',
  cardDiffers:
    'Something differs. Talk with them about it: a card may be a partner’s or a parent’s, and an address an old one. This piece alone is not enough, and it closes nothing.',
  age: 'What it says of their age',
  ageMet: 'What you saw of their age',
  ages: { nothing: 'Nothing', adult: 'They are an adult', month: 'The month they were born in' },
  month: 'Month of birth',
  monthHint: 'As year and month, such as 1990-04. The day is not needed.',
  keep: 'I have seen who this is',
  kept: 'It is kept.',
  say: {
    how: 'Please say how you saw it.',
    day: 'Please give a day that is not to come.',
    place: 'Please say where.',
    document: 'Please say which document.',
    compared: 'Please say what came of it, or that you did not compare.',
    age: 'Please say what it says of their age.',
    month: 'Please give a year and a month that are not to come.',
    reason: 'Please say why.',
  },
  meeting: 'Meeting before the work',
  asked: {
    open: 'A meeting in person is not asked for here.',
    recommended: 'For this work a meeting in person before is recommended.',
    required: 'Here a meeting in person is required before the hour.',
  },
  stands: {
    met: 'One is written down.',
    passed: 'It was decided to go on without.',
    missing: 'None is written down with its day and place.',
  },
  without: 'Go on without a meeting',
  reason: 'Why',
  takeBack: 'Take this back',
  takeBackLong: (what: string) => `Take this back: ${what}`,
  takeBackSay: 'It stays to be read and counts no more.',
  cancel: 'Leave it',
  word: {
    heading: 'A word that you agreed',
    how: 'In a meeting you can agree with them on a word that only the two of you know, and ask for it in a later hour. Ask for it aloud: what is written in the chat is kept. The word itself is written down nowhere, and there is no field for it here.',
    notHelp:
      'This is not the word for help. Somebody who is made to say this word says it right: it shows who speaks, not that they are free. For that your client sets a word of their own under “Discreet help”, alone. Never agree on that one, and never ask for it.',
    agreed: (day: string) => `You agreed on a word on ${day}. Nobody else can hold what is said against it.`,
    day: 'Day on which you agreed on a word',
    agree: 'We agreed on a word',
    another: 'We agreed on another word',
    entry: 'A word was agreed',
    came: 'You asked for the word. What came?',
    cameHint: 'Day and hour are kept with it.',
    sayCame: 'Please say what came.',
    keep: 'Write this down',
    wrong:
      'Another word was said. It may be forgotten, or badly heard: ask in another way who this is. This piece alone is not enough, and it closes nothing.',
    takeBackSay: 'It stays to be read. What was held against this word counts no more either.',
    told: 'Your client reads here when the word was right. They do not read that it was another one or was not said, for somebody else may sit at their device.',
  },
  card: {
    heading: 'A card check',
    entry: 'A card check was asked for',
    how: 'Your payment provider can ask a bank whether it knows an address. Your client types a card on the provider’s own page, if they like; no payment is taken. They find the way there at the door, under “How you are known here”, or you send them the address. The page shows the name under which your practice is registered with the provider.',
    kept: 'Three words come back: whether name, street and postal code match. The bank looks at the address alone; the name is the one that was typed there, beside the one they go by here. Of the card nothing is kept here, and the provider is not told for whom or for which hour it is. What is typed there stays in your practice’s account with the provider.',
    ask: 'Ask for a card check',
    asked: (moment: string) => `It was asked for. The page can be used until ${moment}.`,
    closed: 'The page is closed. For a few hours it can still be seen what came.',
    address: 'Address of the provider’s page',
    addressHint: 'For this client alone.',
    show: 'Show its address',
    copy: 'Copy the address',
    copied: 'Copied',
    see: 'See what came',
    again: 'Ask anew',
    came: {
      written: 'It is written above.',
      'not-yet': 'Nothing was finished there yet. They may leave it.',
      closed: 'The page closed before anything was finished.',
      away: 'The payment provider does not answer. Please try again later.',
      refused: 'The payment provider did not take the question. Please tell whoever looks after this server.',
    },
    takeBackSay: 'It stays to be read. What came of it counts no more either.',
  },
  sight: 'I know them by sight',
  sightLong: (name: string) => `I know them by sight: ${name}`,
  sightKept: (time: string) => `Kept at ${time}: you know them by sight.`,
}

/** What is said at the desk on who somebody is: the same keys in each language. */
export type IdentityDeskWords = WordsLike<typeof enIdentityDesk>
