/** Composing an agreement with a client, for the practitioner: English. Loaded with that page only. */
import type { SafeguardCode } from '@holdfast/domain'
import type { WordsLike } from './en.ts'

/** The English words. */
export const enCompose = {
  heading: (name: string) => `Agreement with ${name}`,
  back: 'Back to the hour',
  standing: {
    'none-opened':
      'There is none in this app yet. The first contract, which is the same for everyone, counts until you offer one.',
    'nothing-offered':
      'Nothing is offered. The door stays shut until there is a version that everyone whom it names has signed.',
    unsigned: 'It waits for signatures. The door stays shut until everyone whom it names has signed.',
    declined: (name: string) =>
      `${name} would like to talk about it first. The door stays shut until you offer anew or take it back.`,
    'in-force': 'It is in force.',
    'amendment-due':
      'A later version was offered and its time is over: the next hour waits until everyone whom it names has signed it.',
    suspended: 'It rests. Nothing is withdrawn; whoever asked for the rest ends it.',
    expired: 'Its agreed end has passed. Offer the next version.',
    withdrawn: 'It was withdrawn. If you both wish, offer a new one.',
  },
  waitsForYou: 'Your signature is missing.',
  partWithdrawn: (heading: string) =>
    `Withdrawn: ${heading}. It comes back when whoever withdrew it signs a later version that has it.`,
  waitsForThem: (name: string) => `${name} has not signed yet.`,
  waitsForGuardian: 'The guardian’s signature is awaited. They read and sign by their own link.',
  guardian: {
    'guardian-missing': (name: string) =>
      `It was not offered. Where ${name} is today, the law asks at their age for a parent or guardian to sign too, and none is entered. Ask the practice to enter one, then offer it again; what you filled in stays here.`,
    'who-consents-unknown': (name: string) =>
      `It was not offered. We do not know who consents at ${name}’s age where they are, or the law there leaves it to your judgement. Give the practice your word for that place, then offer it again; what you filled in stays here.`,
  },
  until: (when: string) => `An hour may begin without the new version until ${when}.`,
  remarks: 'What was said about it',
  remark: (who: string, when: string) => `${who}, ${when}`,
  wishes: { add: 'To be added', change: 'To be changed', 'leave-out': 'To be left out' },
  you: 'You',
  keyAsk: {
    heading: (name: string) => `${name} asks to sign with a new device`,
    colleague: 'A colleague',
    intro: (name: string) =>
      `While you see or hear each other, let ${name} read the code from their screen. Only when it is the same here do you know that it is their device.`,
    code: 'Code of the new device',
    until: (when: string) => `Until ${when} it can be confirmed.`,
    how: 'How did you make sure that it is them?',
    hows: { 'in-person': 'In person', video: 'On video', telephone: 'By telephone' },
    howMissing: 'Please say how you made sure.',
    lost: (others: number) =>
      others === 1
        ? 'Their earlier device is lost or with somebody else: close its key. What was signed with it stays.'
        : `One of their ${others} other devices is lost or with somebody else: close the keys of all of them, as they cannot be told apart here. What was signed with them stays, and each that they go on using is confirmed anew.`,
    confirm: 'The codes are the same: confirm',
    decline: 'Do not confirm',
    confirmed: 'The new device is confirmed, with your signature.',
    declined: 'It was not confirmed. They are told so, and can ask once more.',
    gone: 'That ask does not wait any more: it was answered, taken back or asked anew, or its time is over. If one waits below, please compare its code once more.',
    closed: (others: number) =>
      others === 1
        ? 'The new device is confirmed, and the key of the earlier one is closed.'
        : `The new device is confirmed, and the keys of the ${others} others are closed. Each that they go on using is confirmed anew.`,
    notClosed: (others: number) =>
      others === 1
        ? 'The new device is confirmed. The key of the earlier one could not be closed yet.'
        : `The new device is confirmed. The keys of the ${others} others could not all be closed yet.`,
    closeNow: (others: number) => (others === 1 ? 'Close it now' : 'Close them now'),
    notHere:
      'This browser has no key of yours for this agreement, so it cannot confirm anybody. Please use the device on which you signed.',
  },
  takeBack: 'Take the offer back',
  compose: 'Compose the first version',
  composeNext: 'Compose the next version',
  template: 'Kind of work',
  templates: {
    individual: 'Individual work',
    partner: 'With a partner who takes part',
    group: 'Group',
    observer: 'Somebody who observes',
    supervision: 'Supervision',
  },
  languages: 'Languages in which it can be read',
  modalities: 'Ways to meet',
  modality: {
    'in-person': 'In person',
    video: 'Video',
    telephone: 'Telephone',
    chat: 'Chat',
    'e-mail': 'E-mail',
  },
  safeguards: 'Safeguards',
  safeguardsSay: 'Each brings its clauses into the agreement, and says there that it does.',
  /** What a safeguard asks for; English is the language of the list. */
  asks: (_: SafeguardCode, asks: string): string => asks,
  kinds: {
    contract: 'What is agreed',
    'practitioner-environment': 'Your room',
    'client-environment': 'Their room',
    technology: 'The app',
    modality: 'How you meet',
    therapy: 'The work',
    help: 'Help',
    location: 'Where they are',
    supervision: 'Supervision',
    duty: 'Duties',
  },
  asked: 'Parts that one of you wishes, and that can be withdrawn alone',
  further: 'Further clauses that one of you asks for',
  furtherSay: 'Each says in the agreement who asked for it.',
  askedBy: (heading: string) => `Who asked for “${heading}”`,
  askers: {
    practitioner: 'I did',
    participant: (name: string) => `${name} did`,
    both: 'We both did',
  },
  groups: {
    setting: 'Place and setting',
    boundaries: 'What belongs to the work',
    confidentiality: 'Confidentiality',
    recording: 'Recording',
    interruption: 'When the line breaks',
    contact: 'Contact between hours',
    together: 'Others who take part',
    media: 'Ways to meet',
    fees: 'Fees',
    data: 'What is kept',
    withdrawal: 'Stopping',
  },
  end: 'It holds until the end of',
  endSay: (zone: string) =>
    `The day ends by the clock of this device (${zone}). Leave it empty when no end is agreed; either of you can stop at any time anyway.`,
  endPast: 'This day is over. Please choose one that is still to come, or leave it empty.',
  own: 'Clauses of your own',
  ownSay:
    'What ours do not say. It stands in the agreement word for word, and says there that you asked for it. No lawyer and none of us has read it.',
  ownAdd: 'Write a clause',
  ownClause: (n: number) => `Own clause ${n}`,
  ownHeading: 'Heading',
  ownText: 'Text',
  ownTextSay: 'Each line is a paragraph.',
  ownBlaming: (found: string) => `Advice: these words may be heard as blame: ${found}.`,
  ownGroup: 'Where it stands',
  ownBinds: 'Who has something to do by it',
  binds: { both: 'Both of you', subject: 'Your client', practitioner: 'You' },
  ownLeaveOut: (n: number) => `Leave own clause ${n} out`,
  fill: 'What the two of you have found',
  fillSay: 'One entry a line, where there are several.',
  in: (language: string) => `in ${language}`,
  between: (least: number, most: number, unit: string) => `${least} to ${most} ${unit}`,
  entries: (least: number, most: number) => `${least} to ${most} entries`,
  units: { minutes: 'minutes', hours: 'hours', days: 'days', years: 'years' },
  amount: 'Amount',
  currency: 'Currency',
  choose: 'Please choose',
  offer: 'Offer this version',
  offered: (name: string) => `It is offered. ${name} reads it and signs; you sign below.`,
  look: 'Something is missing; it is marked below.',
  missing: {
    'parameter-missing': 'This is still empty.',
    'parameter-of-another-kind': 'This does not fit here.',
    'parameter-out-of-range': 'This is outside of what fits here.',
    'parameter-unknown': 'This belongs to no clause.',
    'text-too-long': 'This is too long.',
    'text-not-plain': 'There are signs in it that cannot be shown.',
    'translation-missing': 'Please say it in this language too.',
  },
  languagesMissing: 'Choose at least one language.',
  modalitiesMissing: 'Choose at least one way to meet.',
  /** The open places, by clause and name. */
  places: {
    'setting.who-is-near whoIsNear': 'Who may be near',
    'setting.seated-and-seen cameraOff': 'Time without a picture until you ask how they are',
    'boundaries.our-examples inWords': 'In words, part of the work',
    'boundaries.our-examples notInWords': 'In words, not part of the work',
    'boundaries.our-examples inDeed': 'In what you do, part of the work',
    'boundaries.our-examples notInDeed': 'In what you do, not part of the work',
    'boundaries.early-signs signs': 'Early signs',
    'boundaries.back-to-calm calm': 'The way back to calm',
    'confidentiality.duty-here place': 'The place whose duty to report is told',
    'confidentiality.duty-here duty': 'The duty to report there, in plain words',
    'confidentiality.duty-here readOn': 'The day on which you read it',
    'confidentiality.worry-for-someone order': 'Who is told, in this order',
    'confidentiality.second-clinician name': 'Name of the second clinician',
    'interruption.steps waitMinutes': 'How long each waits when nothing works',
    'interruption.steps whoCalls': 'Who calls whom',
    'interruption.steps phone': 'Number of the practice',
    'interruption.if-worried plan': 'What you do when they are gone and you worry',
    'interruption.help-button whatItDoes': 'What the press for help does',
    'contact.between-hours channel': 'The one way to reach each other between hours',
    'contact.between-hours hours': 'When it is looked after',
    'contact.between-hours answerWithin': 'An answer comes within',
    'together.what-may-be-told partner': 'Name of the partner',
    'together.what-may-be-told may': 'What may be spoken of with them',
    'together.guardian guardian': 'Name of the one who signs beside them',
    'media.shorter howLong': 'Length of an hour for now',
    'fees.what-it-costs fee': 'What an hour costs',
    'fees.what-it-costs hourLength': 'Length of an hour',
    'fees.moved-or-missed notice': 'Notice when an hour is moved',
    'fees.moved-or-missed missed': 'When an hour is missed',
    'data.what-we-keep keptFor': 'How long the record is kept',
  },
}

/** The shape of the words, for every other language. */
export type ComposeWords = WordsLike<typeof enCompose>
