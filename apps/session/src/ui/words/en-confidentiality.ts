/** What is kept and who reads it, put into words. English. Loaded with its page. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enConfidentiality = {
  heading: 'What is kept, and who reads it',
  intro:
    'This page is made from the way this server is set up right now. It says what the software does. It cannot know what your practitioner writes down elsewhere, nor when they must or may talk to others: read your agreement, and ask them.',
  asOf: (moment: string) => `As it is set up on ${moment}`,
  linkFirst: 'Please open the link of your hour in this browser first.',
  away: 'The server does not answer. Please try again in a little while.',
  print: 'Print this page',
  media: {
    heading: 'Picture and sound',
    encryption: { 'dtls-srtp': 'Picture and sound are encrypted from one browser to the other (DTLS-SRTP).' },
    direct: 'They go directly from browser to browser. No relay is set up.',
    relayed:
      'They go directly from browser to browser where that is possible, and else through a relay, which cannot read them and learns the network addresses of both.',
    recording: {
      none: 'This server does not receive them, and this software records nothing: it has no part that could. It cannot keep anyone from filming their own screen.',
    },
    introduced:
      'The server introduces the two browsers to each other. In the call you can compare numbers to see that nobody stands between. Until then you rely on whoever runs the server.',
  },
  written: {
    heading: 'What is written',
    secure: 'Between your browser and the server everything travels encrypted (https).',
    open: 'This page has not come over an encrypted connection (https). Unless server and browser are one computer, tell your practitioner before you write anything.',
    onServer:
      'Messages of the hour, and all that you fill in, are kept on the server in a form that can be read there. They are not encrypted from person to person.',
    atRest: {
      readable:
        'This software does not encrypt the file in which they are kept. Whether the disk below it is encrypted is known to whoever runs the server.',
    },
    operator: 'Whoever runs the server, and whoever has a copy of its file, can read everything in it.',
    audit:
      'What was changed, and who opened notes or answers, goes into a log. Its entries are chained, so that one that was altered is found out. Your words are not in it.',
    answers: {
      record:
        'Answers to questionnaires are added up as on paper, and the software reads nothing into them. Where an answer should not wait it asks a practitioner to read it.',
      research:
        'This server is set up for study and not for care: the software works out scores and suggestions from answers to questionnaires.',
      clinic:
        'The software works out scores and suggestions from answers to questionnaires. A practitioner reads them and decides.',
    },
  },
  kept: {
    heading: 'What is kept on the server',
    never:
      'The software removes nothing by itself, and has no day on which it would. What does go is marked. Ask the practice how long it keeps its records.',
    readBy: (who: string) => `Read in the app by: ${who}`,
    readers: {
      self: 'the person it is about',
      shared: 'the person it is about, as far as it is shown to them',
      hour: 'everyone in the hour',
      practitioners: 'the practitioners of their hours',
      guardians: 'those who sign beside them',
      responders: 'those who are called for help',
      nobody: 'nobody; no screen shows it',
    },
    removed: {
      sent: 'Goes once it is sent, or is not asked any more.',
      answered: 'Goes once it is answered.',
    },
    matters: {
      people: 'Names, languages and telephone numbers',
      identity: 'That somebody’s identity was seen, how and when',
      logins: 'Links and signed-in browsers, without their secrets',
      hours: 'When hours were planned and took place, and who was in them',
      interruptions: 'When an hour was interrupted, and what came of it',
      messages: 'Messages of an hour',
      whereabouts: 'Where somebody said they are during an hour',
      plans: 'Whom to call for somebody in an emergency',
      licences: 'What practitioners are licensed for, and the codes they work under',
      room: 'Answers about the room, and what was decided on them',
      agreement: 'The agreement, its versions and signatures',
      'new-devices': 'A new device that waits to be known',
      guardians: 'Who consents for whom, and months of birth',
      drafts: 'Answers that were begun and not sent',
      questionnaires: 'Answers that were sent',
      inquiries: 'Questions asked here, and answers',
      conclusions: 'What a practitioner made of answers',
      care: 'Care notes by which some things are asked',
      judgement: 'How the work together is seen',
      notes: 'Notes on an hour',
      duties: 'What was weighed about duties of the law',
      arrangements: 'What practitioners settle before they meet somebody',
      disclosures: 'What a practitioner noted that they told of themselves',
      help: 'Calls for help, and who is told of them',
      audit: 'The log of what was changed and opened',
    },
  },
  outside: {
    heading: 'What leaves the server',
    none: 'Nothing. No other service is set up.',
    places: {
      relay: 'A relay for calls:',
      'address-server': 'A server that tells a browser its own network address:',
      waker: 'An address that is told when answers are to be read at once:',
      'help-post': 'An address that is told of calls for help:',
      'help-mail': 'A mail server for letters about calls for help:',
      payment: 'A payment provider:',
    },
    told: {
      media: 'the encrypted call, and the network addresses of both.',
      address: 'the network address of each browser.',
      ids: 'when and in which hour, by numbers of this server; no name and no words.',
      place: 'when and in which hour, and where the caller said they are.',
      typed: 'what is typed there for a card check.',
    },
  },
  device: {
    heading: 'What is kept on your device',
    keeps:
      'Your browser keeps your language and devices, what you wrote that has not arrived yet, a card with telephone numbers until the hour is over, and the key by which you sign. It keeps no picture and no sound.',
    others: 'Whoever can use your device and browser may see these, and may see which pages were opened.',
    covered:
      'Your page is covered while it is out of sight, and outside the call also while another window is used. A phone may have taken its picture of it before.',
    locks: (minutes: number) =>
      `Left alone for ${minutes} minutes it locks, but not in the call nor at the door, and opens with its link. Whoever knows their way in browsers gets around that: lock the device too.`,
  },
}

/** What is kept and who reads it: the same keys in each language. */
export type ConfidentialityWords = WordsLike<typeof enConfidentiality>
