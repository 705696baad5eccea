/** A form of questions as somebody fills it in: English. Fetched when it is opened. */
import { begin } from './begin.ts'
import type { WordsLike } from './en.ts'

/** The English words of the form. */
export const enForm = {
  back: 'Back to the way to my hour',
  purpose: 'What these questions are for',
  purposeSay: {
    together: (name: string) =>
      `They help you and ${name} to arrange your hours so that they are safe and bearable for you.`,
    reads: (name: string) =>
      `${begin(name)} reads what you answer and talks with you about it. Nothing is decided by the answers alone, and they do not say who you are.`,
    free: 'You may skip any question, stop, and come back. What you answer is saved as you go, and the door opens either way.',
    law: 'What has to be passed on by law stands in your agreement.',
  },
  from: (credit: string) => `Words of the questions: ${credit}`,
  otherLanguage: (language: string) =>
    `These questions are here in ${language} only. Their words are kept as they were published.`,
  atDoor:
    'Your place is kept while you are here. When you are let in, this page goes to the call by itself, and what you answered stays.',
  skip: 'I would rather skip this',
  line: (min: string, max: string) => `From “${min}” on the left to “${max}” on the right`,
  lineNone: 'Nothing marked yet',
  lineAt: (at: string) => `Marked at ${at}`,
  progress: (answered: string, of: string) => `${answered} of ${of} answered`,
  skipped: (_: number, figure: string) => `${figure} skipped`,
  saved: 'Everything is saved.',
  saving: 'Saving…',
  waiting:
    'Not saved yet: there is no connection right now. Your answers are kept on this page and go out as soon as there is one. Please leave the page open until then.',
  away: (why: string) =>
    `Not saved yet. ${why}. Your answers are kept on this page, and saving is tried again by itself. Please leave it open until then.`,
  refused:
    'Not saved: the server did not take your last answers. They are still on this page; the reason stands below.',
  unsent: 'Your answers are saved. We have not heard yet that they were sent: please send them again. They count once.',
  elsewhere:
    'Not sent yet: something was answered in another window. It is shown above the questions. Please look, and send again.',
  unread: 'What was saved last cannot be looked up right now.',
  came: 'You answered some of this in another window. Those answers are shown here now:',
  stayed: 'Some questions had another answer in another window. What you chose here last holds:',
  send: 'Send the answers',
  sendSay: (name: string) => `After that ${name} can read them, and they stay as they are.`,
  openAsk: 'Send as it is?',
  openSay: (open: number, figure: string, of: string) =>
    `${figure} of ${of} questions ${open === 1 ? 'is' : 'are'} not answered yet. That may stay so.`,
  openBack: 'Go back to them',
  openSend: 'Send as it is',
  thanks: 'Thank you',
  thanksSay: (name: string) => `Your answers have arrived. ${begin(name)} reads them and talks with you about them.`,
  thanksWhen: 'Nobody reads them at every hour of the day, and this page is not an emergency service.',
  takenBack: 'These questions are not asked any more',
  takenBackSay: 'Your practitioner took them back. There is nothing left to do here.',
  help: 'If you need somebody now',
  helpSay: 'These contacts stand here for everybody, whatever is answered.',
  emergency: (place: string) => `Emergency number in ${place}`,
  emergencyNone: (place: string) =>
    `In danger, call the emergency number in ${place}. We do not know it; somebody near you does.`,
  somewhere: 'the place where you are',
  word: (word: string, number: string) => `Send ${word} to ${number}`,
  asOf: (day: string) => `As of ${day}`,
  notChecked: (day: string) => `As of ${day}, not checked by us`,
}

/** The shape of the words, for every other language. */
export type FormWords = WordsLike<typeof enForm>
