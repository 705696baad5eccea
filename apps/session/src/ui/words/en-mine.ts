/** One's own agreement, at any time: what holds, what was taken back, what one wishes otherwise. English. Loaded with the page. */
import type { WordsLike } from './en.ts'

/** The English words. */
export const enMine = {
  stands: {
    'none-opened': 'No agreement was made in this app yet.',
    'nothing-offered': 'No agreement was offered yet.',
    unsigned: 'It waits for a signature. Until then it does not hold.',
    declined:
      'It is to be talked about first. Until there is a version that everyone whom it names has signed, none holds.',
    'in-force': 'It holds.',
    'amendment-due': 'A later version waits for a signature, and until then no hour begins.',
    suspended: 'It is at rest. Nothing was withdrawn, and no hour begins while it rests.',
    expired: 'Its agreed end is over. Your practitioner can offer a new version.',
    withdrawn: 'It was withdrawn. Nothing of it holds, and a new version that all sign would open the door again.',
  },
  version: (version: number) => `Version ${version}`,
  signedBy: (name: string, when: string) => `Signed by ${name} on ${when}`,
  laterWaits: 'A later version waits. You find it on the way to the door, or in the call.',
  parts: 'Parts that can go alone',
  partsSay:
    'You may take back each of these by itself, at any time and without a reason. The rest of the agreement goes on.',
  take: 'Withdraw this part',
  takeLong: (heading: string) => `Withdraw this part: ${heading}`,
  partGone: 'Withdrawn. It comes back only when whoever withdrew it signs a later version that has it.',
  ask: 'Withdraw this part?',
  effect: {
    'partner-presence':
      'Whoever takes part beside you leaves the hour at once, and is not let in to your hours from then on. They read that their part has ended, and not why. You and your practitioner go on.',
    observation:
      'Your practitioner sees it on their page and makes sure that nobody observes. Nobody who observes has a seat in this app.',
    'second-clinician':
      'Your practitioner sees it on their page and makes sure that nobody else is consulted or comes in. This app does not send anyone away by itself.',
    video:
      'Pictures end at once, yours and those of everyone in the hour, and do not come back by a tap. You go on with sound.',
    chat: 'The chat closes at once: while you are in the hour, nobody’s new line is taken. What was written before stays.',
    'e-mail': 'Your practitioner sees it on their page and writes no more e-mails. This app sends none by itself.',
  },
  stays: 'Everything else in the agreement goes on. What was done and written until now stays as it was.',
  back: 'The part comes back only when you sign a later version that has it.',
  confirm: 'Withdraw this part now',
  keep: 'Leave it as it is',
  done: 'This part is withdrawn.',
  whole: 'Withdraw from the whole agreement',
  wholeAsk: 'Withdraw from the whole agreement?',
  wholeSay:
    'Nothing of it holds any more, at once. If you are in the call, picture and sound end. You need not give a reason, and nobody will hold it against you.',
  wholeStays: 'What was written is kept. The door opens again only with a new version that all sign.',
  wholeConfirm: 'Withdraw from the whole',
  earlier: 'All versions',
  fate: {
    open: 'waits for signatures',
    'in-force': 'holds',
    declined: 'to be talked about first',
    'taken-back': 'taken back',
    replaced: 'replaced before all had signed',
    superseded: 'a later one came in its place',
    withdrawn: 'withdrawn',
  },
  line: (version: number, when: string, fate: string) => `Version ${version}, offered on ${when}: ${fate}`,
  say: 'What you wish otherwise',
  saySay:
    'It changes nothing by itself. It is kept with the agreement, and your practitioner reads it before the next version.',
  about: 'What is it about?',
  aboutWhole: 'The whole agreement',
  kind: 'What would you like?',
  wish: {
    remark: 'Only say something',
    add: 'Add something',
    change: 'Change something',
    'leave-out': 'Leave something out',
  },
  words: 'In your words',
  wordsMissing: 'Please write a few words.',
  send: 'Send',
  sent: 'It is kept. Your practitioner reads it.',
  said: 'What was said so far',
  you: 'You',
  practitioner: 'Your practitioner',
  other: 'Someone else who signed',
  entry: (who: string, when: string) => `${who}, ${when}`,
  rest: 'Ask for a rest',
  restAsk: 'Ask for a rest?',
  restSay:
    'No hour begins while it lasts. Nothing is withdrawn, and a call that is under way is not ended by it. You end it yourself, whenever you like.',
  restWords: 'If you like, a few words for your practitioner',
  restConfirm: 'Begin the rest',
  restEnd: 'End the rest',
  restOfOther: 'The rest was asked for by the other side, and they end it.',
  damaged: 'The words did not arrive whole. Please open this page again, or ask your practitioner.',
}

/** The shape of the words, for every other language. */
export type MineWords = WordsLike<typeof enMine>
