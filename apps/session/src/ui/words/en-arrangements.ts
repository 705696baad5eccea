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
    'no-such-entry': 'What is to be put right is not on this sheet.',
    'too-many': 'This sheet is full. Ask whoever runs this server.',
    other: 'This could not be kept as it stands. What you wrote is still here.',
  },
}

/** The shape that each language fills. */
export type ArrangementsWords = WordsLike<typeof enArrangements>
