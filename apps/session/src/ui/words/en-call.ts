/** The sentences with which a call stands, and a short one for each way it may break: English. Loaded with the call, at the door. */
import { begin } from './begin.ts'
import type { WordsLike } from './en.ts'

/** The English words of the call. */
export const enCall = {
  call: {
    heading: (name: string) => `Your hour with ${name}`,
    controls: 'Call controls',
    people: 'In this hour',
    you: 'you',
    hideOwn: 'Hide my picture',
    showOwn: 'Show my picture',
    cover: 'Cover',
    uncover: 'Uncover',
    coverLong: 'Cover both pictures',
    covered: 'Both pictures are covered.',
    chat: 'Chat',
    chatUnread: (n: number) => (n === 1 ? '1 new message' : `${n} new messages`),
    leave: 'Leave',
    tapToHear: 'Tap to hear',
    good: 'The line is good',
    fair: 'The line is weak',
    poor: 'The line is poor',
    unknown: 'Checking the line',
    cameraOff: (name: string) => `${begin(name)}’s camera is off`,
    micOff: (name: string) => `${begin(name)}’s microphone is off`,
  },
  chat: {
    new: (name: string) => `New message from ${name}`,
  },
  /** In place of a face: what is known, in one sentence. Nobody is at fault in any of these. */
  breach: {
    connecting: (name: string) => `Connecting you with ${name}…`,
    waiting: (name: string) => `${begin(name)} is on the way.`,
    'no-line': (name: string) => `The line to ${name} is interrupted`,
    searching: (name: string) => `Sound from ${name} has stopped`,
    unsure: (name: string) => `The line to ${name} is interrupted`,
    reloading: (name: string) => `${begin(name)}’s page is opening again`,
    away: (name: string) => `${begin(name)} has no connection at the moment`,
  },
  broken: {
    back: (name: string) => `You are connected with ${name} again.`,
  },
  ways: {
    unheardOwn: 'May not be heard',
    heard: (name: string) => `${begin(name)} can hear you again.`,
    notAsked: 'There is no line at the moment. Please choose once more when it is back.',
  },
  /** How the hour goes on, for both sides in the same words. */
  step: {
    heading: 'How we go on',
    video: 'Picture and sound',
    'low-video': 'Smaller picture',
    voice: 'Sound only',
    text: 'Writing only',
    telephone: 'Telephone',
    'another-day': 'Another day',
  },
}

/** What the call may say: the same keys in each language. */
export type CallWords = WordsLike<typeof enCall>
