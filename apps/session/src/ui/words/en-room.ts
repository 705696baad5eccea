/** What a client reads on their place before an hour: English. No word says why something is asked. */

/** The English words; `es-room.ts` has the same keys. */
export const enRoom = {
  heading: 'A quick look around your room',
  intro:
    'There is no wrong answer. What is not possible today does not end the hour: your practitioner sees it, and you decide together.',
  yes: 'Yes',
  notYet: 'Not yet',
  notToday: 'Not today',
  items: {
    alone: {
      say: 'I am alone in the room',
      wayOn:
        'Is there another room, a parked car, or a time when the others are out? Say “not today” and we will find a way.',
    },
    unheard: {
      say: 'Nobody can hear me',
      wayOn:
        'Headphones, a fan or a radio outside the door help. You can also write in the chat when you would rather not speak.',
    },
    'door-shut': {
      say: 'The door is shut',
      wayOn: 'A note on the door asks the others not to come in. If it has to stay open, say “not today”.',
    },
    'who-is-home': {
      say: 'I have told who is at home, and who could come',
      wayOn: 'You can say it at the start of the hour. It is asked so that somebody can come if you need help.',
    },
    'private-network': {
      say: 'My internet connection is private',
      wayOn: 'Your phone’s mobile data is more private than the Wi-Fi of a café or hotel, if you can use it.',
    },
    'screen-private': {
      say: 'Nobody can see my screen, and it locks for others',
      wayOn: 'Turning your back to a wall often does it.',
    },
    'agreed-device': {
      say: 'I use the device that we agreed on',
      wayOn: 'If it is not at hand, you decide together whether another one will do today.',
    },
    'nothing-open': {
      say: 'Nothing else is open on this device',
      wayOn: 'Close the other windows and apps; this page stays.',
    },
    'notices-off': {
      say: 'Notices and calls are off on this device',
      wayOn: 'Most devices have a switch “do not disturb”.',
    },
    'not-recorded': {
      say: 'Nothing here records or takes pictures',
      wayOn: 'A camera in the home, or a loudspeaker that listens, can be switched off for the hour.',
    },
    seated: {
      say: 'I sit upright, on a chair and not in bed',
      wayOn:
        'A chair, and the device on a table or some books, so that you need not hold it. If you cannot sit today, your practitioner will ask what works for you.',
    },
    dressed: {
      say: 'I am dressed as for a visit',
      wayOn: 'There is time to change: the hour waits for you.',
    },
    'in-view': {
      say: 'My face, hands and upper body are in the picture',
      wayOn: 'Move the device a little further away. For an hour without a picture, say “not today”.',
    },
    light: {
      say: 'Light falls on my face',
      wayOn: 'Sit facing a window or a lamp, rather than with your back to it.',
    },
    'keys-aside': {
      say: 'Keyboard and mouse are put aside',
      wayOn: 'You need neither in the hour. A telephone can lean against some books.',
    },
    sober: {
      say: 'I have had no alcohol or drugs before this hour',
      wayOn:
        'Thank you for saying so. Your practitioner asks how you are, and finds another time with you if that is better.',
    },
    'nothing-before': {
      say: 'Nothing intimate happened just before this hour',
      wayOn: 'You can say so here without shame, and need not say more. You talk about what helps.',
    },
    'plan-at-hand': {
      say: 'My safety plan is at hand',
      wayOn: 'Put it where you can reach it. If you cannot find it, you look at it together.',
    },
    'pictures-away': {
      say: 'Photos and pictures of people, grown up or young, are out of my sight',
      wayOn: 'Turn them round, or sit so that they are behind you and out of the picture.',
    },
    'pets-away': {
      say: 'Pets are in another room',
      wayOn: 'If an animal helps you or cannot be elsewhere, say “not today” and you decide together.',
    },
    'set-up': {
      say: 'I know how we meet, and can keep to it today',
      wayOn: 'Your practitioner sees it and asks what is possible today. It is not held against you.',
    },
  },
  /** Something that this page has no words for yet. */
  other: { say: 'Something else that we agreed on', wayOn: 'Your practitioner tells you what is meant.' },
  expected: [
    'You meet as if in one room: on time, on a chair and not on a bed, dressed as for a visit.',
    'By video, the camera stays on. If it has to go off, say why; your practitioner asks how you are.',
    'Nothing else runs beside the hour, and nobody joins without both of you knowing.',
    'You may speak about anything, in plain words. What is not part of the work, for either of you, stands in what you agreed; either of you may say so.',
    'Neither of you records or takes pictures of the screen. No software can prevent that, and this app cannot either: it rests on the word you give each other.',
    'Your practitioner keeps to the same.',
  ] as readonly string[],
  done: 'Continue',
  said: {
    missing: 'Please answer each one; “not today” is fine.',
    'not-yet':
      'Your answers are kept. What you marked “not yet” is needed before the hour can begin: change it once it is done, or say “not today” and your practitioner decides with you.',
    changed:
      'What is asked here has changed since you opened this page. Please look at what is new; your answers are still here.',
  },
}

/** The words in any language. */
export type RoomWords = typeof enRoom
