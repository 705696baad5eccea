/** What changes for an hour from somewhere else, before somebody travels. English. Loaded with it. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enElsewhere = {
  open: 'Are you going to be elsewhere?',
  say: 'Choose where and when, and read what changes for an hour from there. Nothing of this is kept or passed on.',
  on: 'On which day?',
  noRegion: 'Please choose it from the list: help is organised by it there.',
  noCountry: 'Please choose the country you are going to be in.',
  badDay: 'Please choose a day from today on, within a year.',
  look: 'See what changes',
  practice: 'Can the hour take place from there?',
  may: {
    open: 'As far as your practice knows today, yes. It is looked at again on the day, when you say where you are.',
    conditions:
      'As far as your practice knows today, yes, with rules that your practitioner keeps to. It is looked at again on the day, when you say where you are.',
    'look-first': 'Your practice has to look first, and that can take time.',
    closed:
      'As far as your practice knows today, not while you are there. There may be another way, or another day: please talk about it.',
    'not-asked': 'Your practice does not look this up here. Please ask your practitioner.',
  },
  caution: 'This is what your practice knows. It is no promise and no legal advice.',
  help: 'If you need help there',
  number: (number: string) => `The emergency number there is ${number}.`,
  numbers: (numbers: string) =>
    `Several emergency numbers are in use there: ${numbers}. Find out before which one you would call.`,
  asOf: (day: string) => `From a list read on ${day}.`,
  plan: 'There is an emergency plan for that region. You say on the day where exactly you are.',
  noPlan:
    'Your emergency plan is not for there. One is made when you say where you are, and your practitioner can prepare it before.',
  time: 'What time this hour is there',
  begins: (time: string) => `This hour begins there: ${time}.`,
  several: 'It depends on where exactly. This hour begins there:',
  asIn: (time: string, cities: string) => `${time}, as in ${cities}`,
  noTime: 'We do not know what time it is there. Please look it up before.',
  tell: 'Please tell your practitioner before you travel. On the day you will be asked where you are, as always.',
}

/** What may be said before somebody travels: the same keys in each language. */
export type ElsewhereWords = WordsLike<typeof enElsewhere>
