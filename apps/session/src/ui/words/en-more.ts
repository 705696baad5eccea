/** The longer sentences of the call, of what is asked for in it and of a broken line: English. Fetched once the call stands. */
import { begin } from './begin.ts'
import type { WordsLike } from './en.ts'

/** The English words of all that the call holds in reserve. */
export const enMore = {
  leave: {
    ask: 'Leave the hour?',
    say: 'The others stay. You can come back with the same link while the hour lasts.',
    stay: 'Stay',
    withdraw: 'I no longer agree',
    agreement: 'Your agreement',
    moved: 'I am somewhere else now',
  },
  withdraw: {
    ask: 'Withdraw from our agreement?',
    say: 'Picture and sound end at once, and your practitioner is told. You need not give a reason, and nobody will hold it against you.',
    kept: 'What was written stays where it is. If you wish, you talk about other ways to go on.',
    confirm: 'Withdraw and end the call',
    leave: 'Leave the call',
    nothingHere:
      'Your agreement is not kept in this app yet. You may leave the call now; tell the practice in any way you like.',
    notArrived:
      'It could not be sent just now. You may leave the call, which ends picture and sound at once, and tell the practice in any way you like.',
  },
  chat: {
    heading: 'Chat',
    close: 'Close chat',
    empty: 'Nothing written yet. What you write here is kept, also when the connection breaks.',
    closed: 'The chat is closed by what is agreed. New lines are not kept.',
    label: 'Your message',
    send: 'Send',
    sending: 'Sending…',
    kept: 'Kept',
    delivered: 'Delivered',
    notKept: 'Could not be kept. Please send it once more.',
    you: 'You',
    tooLong: (limit: number) => `This is longer than ${limit} characters. Please send it in two parts.`,
    tooMany: 'Many messages are still on their way. Please wait a moment.',
  },
  /** It broke: what more is known, and what we do. */
  broken: {
    'no-lineSay':
      'This page cannot reach the hour at the moment. We are bringing it back; you need not press anything.',
    searchingSay: (name: string) =>
      `${begin(name)} is still connected. We are looking for another way for sound and picture.`,
    unsureSay: (name: string) =>
      `For some seconds there has been no sign from ${name}’s device. We are trying to reach it.`,
    reloadingSay: 'This mostly takes a few seconds. You need not press anything.',
    awaySay: (when: string) => `The last sign came at ${when}. We go on trying.`,
    place: (name: string, when: string, left: string) => `${begin(name)}’s place is kept until ${when} (${left}).`,
    placeOver: (name: string) => `${begin(name)} can still come back by the same link.`,
    ownPlace: 'Your place is kept. What you write is kept too, and sent as soon as there is a line.',
    decide: (when: string, left: string) => `At ${when} (${left}) it is decided how the hour goes on.`,
    decideNow: 'It is being decided now how the hour goes on.',
    paused: 'The clock of the hour stands still.',
    left: (name: string) => `${begin(name)} has left the hour for now.`,
    withdrew: (name: string) => `${begin(name)} has withdrawn from your agreement.`,
    withdrewSay:
      'Picture and sound with them have ended. What was written is kept. You can offer to talk about other ways to go on.',
    leftSay: 'If it was by accident, they come back by the same link. Please stay here; your place is kept.',
  },
  /** The small lines under the faces, and what can be done there. */
  ways: {
    heading: 'Ways to go on',
    wait: 'Or simply wait: nothing is lost.',
    write: 'Write',
    voice: 'Sound only',
    phone: 'Telephone',
    unheard: (name: string) => `${begin(name)} may not hear you right now.`,
    linkAway: 'Messages wait for a moment; picture and sound go on.',
  },
  /** How the hour goes on, for both sides in the same words. */
  step: {
    intro: 'Both of you always have the same. You can choose less at any time, and come back to more.',
    choose: 'Choose',
    again: 'Picture again',
    numbers: 'If the line breaks: who calls whom',
    'low-video.measured':
      'The picture is smaller so that the sound stays clear. A better one comes back when the line is calm.',
    'low-video.chosen': 'The picture is smaller, as one of you chose.',
    'voice.measured':
      'Sound only for now, so that the sound stays clear. The picture comes back when the line is calm.',
    'voice.chosen': 'Sound only, as one of you chose.',
    'text.measured': 'We go on in writing. Sound comes back when the line is calm.',
    'text.chosen': 'We go on in writing, as one of you chose. Camera and microphone rest.',
    'telephone.chosen': 'We go on by telephone. Camera and microphone rest.',
    'another-day.chosen': 'We look for another day. Nothing is held against you.',
    inWriting: 'Open the chat',
  },
  /** Whose part a marked picture shows, in words that everyone in the hour may read. */
  mark: { practitioner: 'Practitioner', other: 'Takes part' },
  dark: {
    'device-lost': (name: string) => `${begin(name)}’s camera has stopped`,
    'tab-hidden': (name: string) => `${begin(name)}’s picture rests: the page is in the background`,
  },
  picture: {
    heading: 'Your picture',
    asked: {
      chosen:
        'Nobody can see you: your camera is switched off. Would you like to turn it on? If you would rather not, just say so.',
      'device-lost':
        'Nobody can see you: your camera has stopped. Is it plugged in and uncovered? Does another program use it?',
      'tab-hidden': 'Nobody can see you while this page is in the background. Please bring it back when you can.',
    },
    voice: 'Your practitioner will ask you how you would like to go on.',
    paused:
      'The pictures rest for now. You still hear each other. They come back when you can be seen, or when your practitioner goes on without.',
    agreed: 'You go on without your picture. That is all right.',
    turnOn: 'Turn the camera on',
    tryAgain: 'Try the camera again',
  },
  request: {
    heading: 'Asked of you',
    asked: {
      'sit-up': 'Your practitioner asks: could you sit up on a chair, so that you can be seen better?',
      hands: 'Your practitioner asks: could you sit so that your hands are in the picture?',
      camera: 'Your practitioner asks: could you turn your camera on again?',
      'cover-up': 'Your practitioner asks: could you put on what you would wear to meet in a room?',
      alone: 'Your practitioner asks: are you alone?',
      where: 'Your practitioner asks: where are you now?',
    },
    reply: {
      yes: 'Done',
      soon: 'In a moment',
      no: 'Not possible now',
      'rather-not': 'I would rather not say',
    },
    alone: {
      yes: 'I am alone',
      soon: 'In a moment',
      no: 'Somebody is here',
      'rather-not': 'I would rather not say',
    },
    sent: 'Your reply was sent.',
    notSent: 'Your reply could not be sent. Please say it, or try again.',
  },
  time: {
    left: (minutes: number) => (minutes === 1 ? '1 minute left' : `${minutes} minutes left`),
    over: 'The agreed time is over',
  },
  curtain: {
    byMe: 'You covered both pictures. The line is kept and sound goes on.',
    by: (name: string) => `${begin(name)} covered both pictures. The line is kept and sound goes on.`,
    pause: 'A pause, because a picture was missing. The line is kept and sound goes on.',
    only: (name: string) => `Only ${name} can uncover them.`,
  },
  outbox: 'Many messages wait to be sent. As soon as they are on their way, you can write on.',
}

/** What the call holds in reserve: the same keys in each language. */
export type MoreWords = WordsLike<typeof enMore>
