/** Who somebody is: what was seen, when and by whom, at the desk and for the person themselves. English. Loaded with those parts only. */
import type { DocumentKind, IdentityEvidence, Matching, SeenEvidence } from '@holdfast/domain'
import type { WordsLike } from './en.ts'

const kinds: { readonly [K in IdentityEvidence]: string } = {
  'in-person': 'Met in person',
  document: 'Document seen',
  payment: 'Card or account',
  signature: 'Signed agreement',
  video: 'Known by sight',
  'code-word': 'Agreed word',
}

const documents: { readonly [K in DocumentKind]: string } = {
  passport: 'Passport',
  'identity-card': 'Identity card',
  'driving-licence': 'Driving licence',
  'residence-permit': 'Residence permit',
  other: 'Another document of a public office',
  'not-noted': 'Which document was not noted',
}

const matching: { readonly [K in Matching]: string } = {
  matches: 'matches',
  differs: 'differs',
  'not-compared': 'not compared',
}

const how: { readonly [K in SeenEvidence]: string } = {
  video: 'I know them by sight from an earlier hour',
  document: 'I saw a document of theirs',
  'in-person': 'They were met in person',
}

/** The English words. */
export const enIdentity = {
  kinds,
  documents,
  matching,
  met: (day: string, place: string, who: string) => `On ${day}, ${place}. Met by ${who}.`,
  metUnsaid: 'Day and place were not noted.',
  writer: 'whoever wrote this',
  sight: 'In the call of an hour.',
  sightUnsaid: 'From an earlier hour.',
  signed: (version: number) => `Version ${version} of the agreement, signed with their own key.`,
  name: 'Name',
  picture: 'Picture',
  pair: (what: string, word: string) => `${what}: ${word}`,
  born: (month: string) => `Age: born in ${month}.`,
  adult: 'Age: an adult.',
  by: (name: string, when: string) => `${name}, ${when}`,
  own: {
    open: 'How you are known here',
    say: 'Before an hour, somebody of the practice sees who you are. This is what was seen, by whom and when. Each piece stands by itself, and nothing is worked out from them. The number of a document is never kept. If something is wrong, tell your practitioner: it is taken back.',
  },
  desk: {
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
    sight: 'I know them by sight',
    sightLong: (name: string) => `I know them by sight: ${name}`,
    sightKept: (time: string) => `Kept at ${time}: you know them by sight.`,
  },
}

/** What is said on who somebody is: the same keys in each language. */
export type IdentityWords = WordsLike<typeof enIdentity>
