/** The page on which a practitioner keeps their licences. English. Loaded with it. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enLicenceDesk = {
  title: 'Licences',
  intro:
    'What you hold, who looked it up, and what boards answered. Clients read each licence and its last look on the card of their hour. Nothing written here is ever changed; what is new is written below it.',
  back: 'All my hours',
  notRequired:
    'This practice does not ask for a licence before an hour. What stands here is shown to clients all the same.',
  good: 'A licence of yours is known to be good today.',
  notGood:
    'No licence of yours is known to be good today, so no hour of yours can be planned or begin. It is good once it was looked up and found as it stands here.',
  own: 'Your licences',
  colleagues: 'Licences of colleagues',
  colleaguesSay: 'You can look up a colleague’s licence and write down what you found. All else is for them to write.',
  none: 'No licence is written down yet.',
  add: 'Write down a licence',
  anew: 'It was renewed, or something in it changed',
  anewSay: 'Write it down as it is now. It counts again once somebody has looked it up.',
  acted: 'It ended, or a board acted on it',
  actedSay:
    'From now on this licence opens no hour by itself. If a board took it away or set limits, that board is asked about your other licences, too.',
  keep: 'Keep',
  kept: 'It is written down.',
  arrived:
    'What you sent before had arrived after all and stands on this page. Please look whether this is still needed.',
  pick: 'Please choose',
  pickCountry: 'Choose a country',
  part: 'State, province or nation',
  whole: 'the whole country',
  heading: (profession: string, place: string) => `${profession}, ${place}`,
  kind: 'Kind',
  kinds: {
    licence: 'a licence of a board',
    privilege: 'a privilege of a compact',
    temporary: 'leave to work there for some days',
  },
  professionHint: 'The one that comes closest. The words on the licence itself stand in your title.',
  compact: 'Compact',
  compacts: {
    psypact: 'PSYPACT (psychologists)',
    counseling: 'Counseling Compact',
    'social-work': 'Social Work Licensure Compact',
  },
  home: 'Licensed at home in',
  onePlace: 'one place',
  place: 'Holds in',
  daysUsed: 'Days worked there this year before',
  ends: { day: 'a day', never: 'for life', unknown: 'nobody has looked it up' },
  lastDay: 'Last day on which it holds',
  register: 'Page in the public register',
  registerHint: 'The address that a client can open to see for themselves. It begins with https://',
  looks: 'Looks at it, the latest first',
  look: {
    heading: 'Note a look at it',
    method: 'How was it looked at?',
    methods: {
      'register-lookup': 'in the public register',
      document: 'by the document',
      colleague: 'by a colleague’s word',
    },
    checker: 'Who looked',
    checkerHint: 'Leave it empty if it was you. A colleague’s word needs their name.',
    looked: 'When?',
    found: 'What was found?',
    results: {
      'as-stated': 'as it stands here',
      otherwise: 'something else than stands here',
      'not-found': 'not found',
    },
    words: 'In words',
    keep: 'Keep this look',
    by: (name: string) => `by ${name}`,
    byOther: (checker: string, name: string) => `by ${checker}, written down by ${name}`,
  },
  due: {
    over: (day: string) => `It was good up to ${day}. It opens no hour until it is renewed and looked up.`,
    'ends-soon': (day: string) => `It ends on ${day}. Hours after that day need it renewed.`,
    'look-old': (day: string) =>
      `The last look counted up to ${day}. Please look it up again; until then it opens no hour.`,
    'look-soon': (day: string) => `The last look counts up to ${day}. Please look it up again before.`,
    'not-active': 'It is not active and opens no hour.',
    restricted: 'A board has set limits to it. The board of the client’s place is asked before an hour.',
    'status-unknown': 'Nobody has looked up whether it is active.',
    'end-unknown': 'Nobody has looked up its last day.',
    'never-looked': 'Nobody has looked it up yet. Until then it opens no hour.',
    otherwise:
      'The last look did not find it as it stands here. Until it is put right and looked up, it opens no hour.',
  },
  board: {
    heading: 'What boards answered',
    say: 'Where the rules leave it to a board, its yes about the place lets an hour begin for half a year. Its latest answer counts.',
    none: 'No answer is written down.',
    add: 'Write down a board’s answer',
    line: (place: string, answer: string) => `${place}: ${answer}`,
    from: (whom: string, day: string) => `From ${whom}, ${day}`,
    place: 'About clients in',
    whom: 'Who answered',
    whomHint: 'The board or office, and a name or number by which it can be found again.',
    asked: 'When?',
    answer: 'The answer',
    answers: { yes: 'yes', no: 'no', unclear: 'not a plain yes or no' },
    words: 'What they said',
  },
  code: {
    heading: 'Professional codes',
    say: 'The codes of ethics that you work under, each in its version. Clients read them on the card of their hour; an hour at a distance is held to them as one in the same room.',
    none: 'No code is written down.',
    add: 'Write down a code',
    line: (name: string, version: string) => `${name}, ${version}`,
    since: (day: string) => `written down on ${day}`,
    end: 'Not any more',
    endLong: (code: string) => `Not under this code any more: ${code}`,
    name: 'Code',
    nameHint: 'As its association calls it, such as NASW Code of Ethics.',
    version: 'Version',
    versionHint: 'Its year or number, such as 2021. A newer version takes the place of the one before.',
  },
}

/** The page of licences: the same keys in each language. */
export type LicenceDeskWords = WordsLike<typeof enLicenceDesk>
