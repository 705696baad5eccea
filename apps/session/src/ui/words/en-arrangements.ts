/** The page before contact with one client, for the practitioner. English. Loaded with the page. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enArrangements = {
  heading: (name: string) => `Before contact with ${name}`,
  intro:
    'What you know and do not know before you meet, and whether you are willing to be alone with this client. Only practitioners of this client read it. Your client reads nothing of it.',
  back: 'Back to the hour',
  by: (name: string, when: string) => `${name}, ${when}`,
  keep: 'Keep',
  kept: 'Kept.',
  choose: 'Please choose.',
  missing: 'Please write a few words.',
  way: { 'in-person': 'In one room', video: 'By video', telephone: 'By telephone', chat: 'By chat' },
  open: {
    nothing: 'Nothing on this page holds the door.',
    heading:
      'The door stays closed until this is settled. Your client reads that you have something to settle, and no more.',
    hold: {
      'say-known': () => 'Write what is known, and what is not.',
      'review-online': () => 'Review whether work at a distance is suitable. No review holds now.',
      'as-reviewed': (way: string) =>
        `The last review says another way than at a distance, and this hour is planned: ${way}. Meet as the review says, or review it anew.`,
      'say-alone': (way: string) =>
        `Say whether you are willing to be alone with this client. This hour is planned: ${way}.`,
      'settle-alone': (way: string) => `Somebody said no to being alone: ${way}. Write what happens instead.`,
      'as-settled': (way: string) =>
        `It is written what happens instead, and this hour is still planned: ${way}, with one practitioner. It can be held once it is planned as you wrote, or once you write something else.`,
    },
  },
  known: {
    heading: 'What is known',
    nothing: 'Nothing was written yet.',
    unknown: 'Not known',
    write: 'Write it down',
    writeAgain: 'Write it anew',
    part: {
      charge: 'Has anything been alleged, or decided by a court?',
      toward: 'Was it toward somebody they knew?',
      behaviour: 'What kind of behaviour?',
      target: 'Toward whom is it likely?',
      own: 'Are you of that gender?',
    },
    charge: { alleged: 'alleged', convicted: 'convicted', neither: 'neither', unknown: 'not known' },
    toward: { stranger: 'a stranger', known: 'somebody they knew', both: 'both', unknown: 'not known' },
    target: { women: 'women', men: 'men', any: 'anybody', unknown: 'not known' },
    own: { same: 'yes', other: 'no', unknown: 'I do not know, or do not say' },
    behaviour: 'What kind of behaviour, in plain words? Leave it empty while it is not known.',
  },
  alone: {
    heading: 'Alone with this client',
    intro:
      'Nobody has to be, and nobody has to say why. A no asks for one thing: what happens instead. It is never a reason for no care.',
    write: 'Say what you are willing to do',
    writeAgain: 'Say it anew',
    word: { yes: 'yes, alone', no: 'no, not alone' },
    you: 'You',
    yes: (ways: string) => `Willing: ${ways}`,
    no: (ways: string) => `Not willing: ${ways}`,
    reason: 'Anything that a colleague should know',
    insteadOf: (way: string) => `Instead of alone: ${way}`,
    instead: 'What happens instead?',
    how: {
      'co-therapist': 'a second practitioner takes part',
      'other-way': 'another way to meet',
      reassign: 'another practitioner takes over',
    },
    insteadHow: 'Who, which way, and by when?',
    settle: 'Settle it so',
  },
  review: {
    heading: 'Is work at a distance suitable?',
    intro:
      'A care note says that the internet has a part in what you work on. Talk it over with a colleague or in supervision, and write here what came of it. An hour at a distance waits until a review holds; each holds for ninety days at most.',
    nothing: 'No review was written yet.',
    write: 'Write a review',
    writeAgain: 'Review it anew',
    outcome: 'What came of it?',
    outcomes: {
      suitable: 'suitable at a distance',
      'with-conditions': 'suitable under conditions',
      'in-person': 'in one room instead',
      refer: 'referred to somebody else',
    },
    consulted: 'With whom was it talked over?',
    on: 'On which day?',
    until: 'Up to the end of which day does it hold?',
    words: 'What was weighed? Under which conditions, or what happens instead, and by when?',
  },
  asks: {
    heading: 'Still to be written; it holds no door:',
    ask: {
      building: 'Write who else is in the building, when it is open, and what is arranged for being alone there.',
      informed: 'Write whether another service in the building was told, as far as the law permits.',
      continuity: 'Write how you stay in contact once the care where the client is ends.',
    },
  },
  building: {
    heading: 'Meeting in one room',
    intro:
      'What is written here leads to one room. Whoever sits there with a client should not be the only person in the building without a plan.',
    nothing: 'Nothing was written yet.',
    write: 'Write it down',
    writeAgain: 'Write it anew',
    others: 'Is somebody else in the building at the time?',
    isSo: { yes: 'yes', no: 'no', unknown: 'not known' },
    open: 'When is the building open?',
    plan: 'What is arranged for being alone there: who knows of the hour, who looks in, how is help called?',
    shared: 'Does another service share the building?',
  },
  informed: {
    heading: 'Other services in the building',
    intro:
      'Where the law permits it, a service that shares the building is told that care is needed, and never of whom. There is no field for words here, so that nobody is named.',
    nothing: 'Nothing was written yet.',
    write: 'Write it down',
    writeAgain: 'Write another one down',
    service: 'For whom is the service?',
    services: {
      children: 'children and families',
      adults: 'adults who need support',
      health: 'health care',
      housing: 'housing',
      justice: 'probation or the courts',
      other: 'others',
    },
    ground: 'On which ground was it told?',
    grounds: {
      'law-requires': 'the law asks for it',
      'law-permits': 'the law permits it',
      'client-agreed': 'the client agreed',
      'not-permitted': 'it was not told: the law does not permit it',
    },
    on: 'On which day?',
  },
  residence: {
    heading: 'Where they live',
    intro:
      'Where somebody is decides whether an hour can be held; where they live may bring duties of its own. Those of both places stand on the page of duties.',
    nothing: 'Not written yet.',
    write: 'Write it down',
    writeAgain: 'They live elsewhere now',
    country: 'Country',
    lives: 'Lives in:',
  },
  near: {
    heading: 'Care where the client is',
    intro:
      'Care at the place comes first. Before work at a distance stands in its stead, write whether it was offered or thought of, and what came of it.',
    nothing: 'Nothing was written.',
    write: 'Write it down',
    writeAgain: 'Write it anew',
    setting: 'Which care?',
    settings: { local: 'somebody they go to', inpatient: 'a place where they stay' },
    step: 'Was it offered?',
    steps: { offered: 'offered to them', considered: 'thought of first' },
    outcome: 'What came of it?',
    outcomes: {
      available: 'it can be had',
      unavailable: 'there is none',
      declined: 'they said no to it',
      waiting: 'they wait for it',
    },
    distance: 'What is work at a distance to it?',
    distances: { instead: 'it stands in its stead', beside: 'it goes on beside it', none: 'it rests' },
    words: 'Where, whom you asked, and what was said',
  },
  continuity: {
    heading: 'Once that care ends',
    intro:
      'The first days after leaving a place are the ones in which contact is lost most easily. Agree on them before.',
    nothing: 'Nothing was written.',
    write: 'Write it down',
    writeAgain: 'Write it anew',
    on: 'On which day does it end, as far as is known?',
    contact: 'Who calls whom, when first, and by which way?',
    fails: 'What happens if nobody is reached?',
  },
  institution: {
    heading: 'From an institution',
    intro:
      'For a client who takes part from a prison, a clinic or a home. It is on their card at the door before each hour. An hour that a lockdown there breaks is nobody’s fault and is given again.',
    onCard: 'Arranged with the institution',
    nothing: 'Nothing was written.',
    write: 'Write it down',
    writeAgain: 'Write it anew',
    expected: 'Who is expected to be there, and where do they stay?',
    movement: 'Who brings the client and takes them back, and when are doors locked?',
    contact: 'Whom do you reach on site, and how?',
    theirs: 'What does the institution expect of hours being held to their end?',
    ours: 'What do you expect of it?',
  },
  apart: {
    heading: 'Waiting apart from others',
    intro:
      'For a client who waits where others do, at a practice or at a place from which they take part. No hour is planned closer than this to an hour of anybody else of whom it is written too. Hours that are planned already stay. At this door nobody who waits ever sees another.',
    nothing: 'Nothing was written: it is not asked when an hour is planned.',
    write: 'Write it down',
    writeAgain: 'Write it anew',
    gap: 'How much time has to lie between?',
    gaps: {
      none: 'none, it is not needed',
      'quarter-hour': '15 minutes',
      'half-hour': '30 minutes',
      hour: 'one hour',
      'two-hours': 'two hours',
    },
    words: 'What whoever plans should know, without the name of anybody else',
  },
  log: {
    heading: 'All that was written',
    nothing: 'Nothing yet.',
    amend: 'Put right',
    right: 'What is right?',
    amended: (name: string, when: string) => `Put right by ${name}, ${when}:`,
  },
  refused: {
    'nothing-to-settle': 'Nobody said no to this way, so there is nothing to settle.',
    'no-other-way': 'You said yes to no other way. Say first to which one you would, or choose something else.',
    'not-yet': 'This day has not come yet.',
    'ends-before': 'The last day lies before the day of the talk.',
    'too-long': 'A review holds for ninety days at most. Choose an earlier last day.',
    'care-is-there':
      'Care where the client is can be had. Work at a distance goes on beside it, or they said no to it.',
    'no-near-care': 'Write first of the care that ends.',
    'no-such-entry': 'What is to be put right is not on this sheet.',
    'too-many': 'This sheet is full. Ask whoever runs this server.',
    other: 'This could not be kept as it stands. What you wrote is still here.',
  },
}

/** The shape that each language fills. */
export type ArrangementsWords = WordsLike<typeof enArrangements>
