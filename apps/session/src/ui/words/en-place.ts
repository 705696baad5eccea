/** Places at the desk: one's own, what was answered on theirs, and the care notes: English. Loaded with those parts only. */
import type { RoomItem, SafeguardCode } from '@holdfast/domain'

type Items = { readonly [K in RoomItem]: string }

/** What a client was asked, in few words. */
const client: Items = {
  alone: 'Alone in the room',
  unheard: 'Nobody can hear',
  'door-shut': 'Door shut',
  'who-is-home': 'Told who is at home and who could come',
  'private-network': 'Internet connection private',
  'screen-private': 'Nobody can see the screen',
  'agreed-device': 'On the agreed device',
  'nothing-open': 'Nothing else open on it',
  'notices-off': 'Notices and calls off',
  'not-recorded': 'Nothing records',
  seated: 'Sits upright, not in bed',
  dressed: 'Dressed as for a visit',
  'in-view': 'Face, hands and upper body in the picture',
  light: 'Light on the face',
  'keys-aside': 'Keyboard and mouse aside',
  sober: 'No alcohol or drugs before the hour',
  'nothing-before': 'Nothing intimate just before the hour',
  'plan-at-hand': 'Safety plan at hand',
  'no-bed': 'No bed to be seen',
  background: 'Background neutral',
  'work-account': 'Work account and number',
  'second-clinician': 'Second clinician comes',
  'slower-pace': 'Pauses and captions prepared',
  'pictures-away': 'Pictures of people, children among them, out of sight',
  'pets-away': 'Pets in another room',
  'set-up': 'Knows how you meet, and can keep to it',
}

/** The English words. */
export const enPlace = {
  back: 'Back to the hour',
  room: 'Room',
  none: 'Not answered yet.',
  all: 'Yes to every question.',
  notToday: 'Not today:',
  notYet: 'Not yet:',
  notAsked: 'Asked since they answered:',
  talk: 'Talk about it first, and decide together.',
  asked: 'What is asked of them, and why',
  client,
  answer: { yes: 'yes', 'not-yet': 'not yet', 'not-today': 'not today', none: 'no answer yet' },
  asks: (_: SafeguardCode, asks: string): string => asks,
  because: {
    everybody: 'Asked of everybody.',
    taken: (asks: string) => `A safeguard that was taken: ${asks}.`,
    changed: (asks: string) => `A safeguard that was taken in another form: ${asks}.`,
    note: (name: string) => `A care note: ${name}.`,
  },
  mandatory: 'It holds the door until it is done or decided on.',
  decide: (what: string) => `Not today: ${what}. How does the hour go on?`,
  decision: { 'go-on': 'It goes on like this', 'not-so': 'Not like this' },
  decided: {
    'go-on': (name: string, at: string) => `${name} decided at ${at} that the hour goes on like this:`,
    'not-so': (name: string, at: string) => `${name} decided at ${at} that it does not go on like this:`,
  },
  somebody: 'A practitioner',
  reason: 'Why',
  missing: 'Please choose how it goes on, and say why.',
  keep: 'Keep this decision',
  kept: 'It is kept.',
  notes: {
    'minor-attraction': {
      name: 'Pictures of children',
      asks: 'For somebody who is drawn to children, or works on it. Before each hour you are both asked that no pictures of children are in sight; theirs speaks of pictures of people. Lists of questions ask it too.',
    },
    animals: {
      name: 'Animals',
      asks: 'For somebody for whom animals are part of what you work on. Before each hour you are both asked that pets are in another room. Lists of questions ask it too.',
    },
    'online-use': {
      name: 'Use of the internet',
      asks: 'For somebody who looks at pictures of the abuse of children, or whose use of the internet has taken over. Neither of you is asked anything more before an hour. The page before contact asks you for a review of whether work at a distance is suitable, and the door waits until one holds.',
    },
  },
  care: {
    heading: (name: string) => `Care notes on ${name}`,
    intro:
      'A note makes something mandatory before each hour; which, and of whom it is asked, stands beside it. It is read by practitioners of the hour alone, each reading is kept, and nobody else is ever asked these things. Where it is a question of the client, they read the question and never the note: tell them yourself what it is for, where that is safe.',
    stands: 'It stands.',
    standsNot: 'It is not set.',
    set: 'Set this note',
    setLong: (name: string) => `Set this note: ${name}`,
    end: 'End this note',
    endLong: (name: string) => `End this note: ${name}`,
    missing: 'Please say why.',
    history: 'What was written, the latest first',
    nothing: 'Nothing was written yet.',
    wasSet: 'set',
    wasEnded: 'ended',
    by: (name: string, when: string) => `${name}, ${when}`,
  },
  own: {
    title: 'Your own place',
    heading: 'Your own place, before the camera is on',
    intro: 'As you would look around the practice. Only done or not done is kept, with the time, and only for you.',
    done: 'Done',
    notDone: 'Not done',
    on: 'Keep and go on',
    said: {
      missing: 'Please say done or not done for each.',
      'not-yet':
        'Your answers are kept. What is not done and was decided for a client of this hour holds the door: change it once it is done.',
      changed: 'What is asked has changed since you opened this page. Please look at what is new.',
    },
    other: { say: 'Something else that was agreed', wayOn: 'See the safeguards of this client.' },
    items: {
      alone: { say: 'I am alone', wayOn: 'Another room, or a sign at the door.' },
      unheard: { say: 'Nobody can hear the hour', wayOn: 'Headphones, a shut door, a radio outside it.' },
      'private-network': { say: 'My network is private', wayOn: 'A telephone’s mobile data will do for an hour.' },
      'screen-private': { say: 'Nobody can see my screen', wayOn: 'Turn the screen, or sit with your back to a wall.' },
      'notices-off': {
        say: 'Notices are off, and no name of anybody else can come up',
        wayOn: 'Turn on “do not disturb” and close mail and calendar.',
      },
      'not-recorded': {
        say: 'Nothing here records or listens',
        wayOn: 'Switch off assistants that take notes, and loudspeakers that listen.',
      },
      dressed: { say: 'I am dressed as in the practice', wayOn: 'There is time to change.' },
      'in-view': {
        say: 'My face, hands and upper body are in the picture',
        wayOn: 'Move the camera back, to the height of your eyes.',
      },
      'plan-at-hand': {
        say: 'The safety plan, the crisis line and the emergency number of their place are at hand',
        wayOn: 'The number of their place stands on the page of the hour.',
      },
      'no-bed': {
        say: 'It is not a bedroom, or no bed is to be seen',
        wayOn:
          'Turn the camera, put up a screen, or cover the bed so that it is not one to see; or choose what is behind you where you see your picture.',
      },
      background: {
        say: 'The background is neutral: no photographs, paintings or ornaments that tell of me',
        wayOn:
          'A plain wall or a curtain does it. Think of what each thing there says about you; or choose another background where you see your picture.',
      },
      'work-account': {
        say: 'I use my account and number for work, and nothing private shows',
        wayOn: 'Look at the name and the picture that go with the account.',
      },
      'second-clinician': {
        say: 'The second clinician knows of this hour and comes',
        wayOn: 'Ask them now, or talk with the client about another time.',
      },
      'slower-pace': {
        say: 'Pauses and captions are prepared, and I take time',
        wayOn: 'Agree on a pause at the start of the hour.',
      },
      'pictures-away': {
        say: 'No pictures of children are to be seen, neither mine nor anybody’s',
        wayOn: 'Turn them round or take them down before the camera is on.',
      },
      'pets-away': {
        say: 'Pets are out of the room and out of the picture',
        wayOn: 'Shut the door on them before the camera is on.',
      },
    },
  },
}

/** The words in any language. */
export type PlaceWords = typeof enPlace
