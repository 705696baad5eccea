/** Situations in which a screen can be looked at without a server; named in the address as `?scene=…`. */
import type { PeerPhase, Quality } from '@holdfast/call'
import type { RefusalCode, RoomView, SeatView } from '@holdfast/wire'

/** What differs from an ordinary hour in which everything is still to do. */
export type Scene = {
  /** Where the page is opened. */
  readonly at: string
  /** The first answer of the server is this no. */
  readonly refuse?: RefusalCode
  /** There is no server, or no line. */
  readonly line?: 'server-away' | 'offline'
  /** The text of the first contract is long on its way. */
  readonly late?: boolean
  readonly early?: boolean
  readonly over?: boolean
  readonly done?: readonly ('identity' | 'whereabouts' | 'room' | 'contract')[]
  /** Someone has looked at their devices before, so they open by themselves. */
  readonly devices?: 'seen'
  /** What the browser says when camera and microphone are asked for. */
  readonly media?: 'refused' | 'none' | 'in-use' | 'no-camera' | 'no-microphone' | 'camera-in-use'
  readonly webrtc?: 'none'
  readonly room?: 'waiting' | 'waiting-alone' | 'in'
  readonly peer?: PeerPhase
  readonly quality?: Quality
  readonly link?: 'lost' | 'moved' | 'refused'
  readonly curtain?: 'mine' | 'theirs'
  readonly couple?: boolean
  readonly chat?: boolean
  readonly cameraOff?: boolean
  readonly ended?: boolean
  readonly minutesLeft?: number
  readonly notToday?: boolean
  /** What the server says of everyone else. */
  readonly presence?: SeatView['presence']
  readonly dark?: NonNullable<SeatView['dark']>
  /** A picture is missing: the client's, whoever looks. */
  readonly picture?: NonNullable<SeatView['picture']>['stage']
  readonly why?: NonNullable<SeatView['picture']>['reason']
  /** They may not hear us. */
  readonly unheard?: boolean
  readonly step?: RoomView['step']
  /** In so many seconds it is decided how the broken hour goes on. */
  readonly decideIn?: number
  readonly raised?: boolean
  /** The hour broke before. */
  readonly record?: boolean
  readonly outboxFull?: boolean
  /** Everyone else left the hour. */
  readonly gone?: boolean
  readonly poorPicture?: boolean
  /** An agreement was opened: its first version waits, a later one does, the words did not arrive whole, they asked for a rest, or it holds. */
  readonly agreement?: 'new' | 'changed' | 'new-damaged' | 'rest' | 'held'
  /** What is sent to the agreement does not arrive. */
  readonly agreementAway?: boolean
  /** What is done to an agreement is taken, and the answer does not arrive. */
  readonly answerLost?: boolean
  /** More guardians sign than the one who reads. */
  readonly guardians?: 'three'
  /** Someone under age, and what is open about who consents. */
  readonly minor?: 'bring-guardian' | 'say-who-consents' | 'await-guardian'
  /** Whether the partner takes part is still to be settled. */
  readonly apart?: boolean
  /** What is agreed with them does not tell of the way in which the hour is planned. */
  readonly wayMissing?: boolean
  /** The practice writes the day and a role over each picture. */
  readonly marked?: boolean
  /** They signed on another device before; `asked` means that this one waits to be confirmed. */
  readonly device?: 'new' | 'asked'
  /** An hour for two to which one comes: nothing is decided yet, or this. */
  readonly alone?: 'undecided' | 'hold' | 'individual' | 'reschedule'
  /** No number was given for today. */
  readonly noNumber?: boolean
  /** Questions are asked, or begun before, or have words in English only. */
  readonly questions?: 'asked' | 'begun' | 'english'
  /** The client answered questionnaires: nothing in them hurries, or something does, or it is a place that keeps or studies them only. */
  readonly screenings?: 'calm' | 'urgent' | 'record' | 'research'
}

const SECRET = '#0123456789abcdefghjkmnpqrs'
const ALL = ['identity', 'whereabouts', 'room', 'contract'] as const
const AT_DOOR = { at: '/c', done: ALL, devices: 'seen' } as const
const IN_CALL = { ...AT_DOOR, room: 'in', peer: 'flowing', quality: 'good' } as const
const SILENT = { ...IN_CALL, peer: 'lost', quality: 'unknown' } as const
const DESK = { at: '/p', done: ['contract'], devices: 'seen', room: 'waiting' } as const
const DESK_CALL = { ...DESK, room: 'in', peer: 'flowing', quality: 'good' } as const

/** Every scene by name. */
export const SCENES = {
  start: { at: '/' },
  'wrong-address': { at: '/somewhere/else' },
  check: { at: '/check' },
  welcome: { at: `/c${SECRET}` },
  'link-cut-off': { at: '/c#0123' },
  'link-unknown': { at: `/c${SECRET}`, refuse: 'link-unknown' },
  'link-expired': { at: `/c${SECRET}`, refuse: 'link-expired' },
  'link-taken': { at: `/c${SECRET}`, refuse: 'link-taken' },
  'not-signed-in': { at: '/c', refuse: 'not-signed-in' },
  'server-away': { at: '/c', line: 'server-away' },
  offline: { at: '/c', line: 'offline' },
  'no-webrtc': { at: '/c', webrtc: 'none' },
  'hour-over': { at: '/c', over: true },
  devices: { at: '/c' },
  'devices-refused': { at: '/c', media: 'refused' },
  'devices-none': { at: '/c', media: 'none' },
  'devices-in-use': { at: '/c', media: 'in-use' },
  'devices-no-camera': { at: '/c', media: 'no-camera' },
  'devices-no-microphone': { at: '/c', media: 'no-microphone' },
  'devices-camera-in-use': { at: '/c', media: 'camera-in-use' },
  whereabouts: { at: '/c', devices: 'seen' },
  room: { at: '/c', devices: 'seen', done: ['whereabouts'] },
  contract: { at: '/c', devices: 'seen', done: ['whereabouts', 'room'] },
  'contract-late': { at: '/c', devices: 'seen', done: ['whereabouts', 'room'], late: true },
  agreement: { at: '/c', devices: 'seen', done: ['whereabouts', 'room'], agreement: 'new' },
  'agreement-changed': { at: '/c', devices: 'seen', done: ['whereabouts', 'room'], agreement: 'changed' },
  'agreement-damaged': { at: '/c', devices: 'seen', done: ['whereabouts', 'room'], agreement: 'new-damaged' },
  'agreement-rest': { at: '/c', devices: 'seen', done: ['whereabouts', 'room'], agreement: 'rest' },
  'agreement-device': { at: '/c', devices: 'seen', done: ['whereabouts', 'room'], agreement: 'new', device: 'new' },
  'agreement-device-waits': {
    at: '/c',
    devices: 'seen',
    done: ['whereabouts', 'room'],
    agreement: 'new',
    device: 'new',
  },
  'door-early': { ...AT_DOOR, early: true },
  'door-identity': { ...AT_DOOR, done: ['whereabouts', 'room', 'contract'] },
  'door-alone': { ...AT_DOOR, room: 'waiting-alone' },
  door: { ...AT_DOOR, room: 'waiting' },
  'door-lost': { ...AT_DOOR, room: 'waiting', link: 'lost' },
  'door-moved': { ...AT_DOOR, room: 'waiting', link: 'moved' },
  'door-refused': { ...AT_DOOR, room: 'waiting', link: 'refused' },
  call: IN_CALL,
  'call-connecting': { ...IN_CALL, peer: 'connecting', quality: 'unknown' },
  'call-lost': { ...IN_CALL, peer: 'lost', quality: 'unknown', link: 'lost' },
  'call-server-away': { ...IN_CALL, link: 'lost', quality: 'fair' },
  'call-searching': { ...SILENT, presence: 'here', decideIn: 25 },
  'call-unsure': { ...SILENT, presence: 'unsure' },
  'call-reloading': { ...SILENT, presence: 'reloading' },
  'call-away': { ...SILENT, presence: 'away', decideIn: 80 },
  'call-decided': { ...SILENT, presence: 'away', decideIn: -1 },
  'call-away-couple': { ...SILENT, presence: 'away', decideIn: 80, couple: true },
  'call-unheard': { ...IN_CALL, unheard: true, quality: 'fair' },
  'call-low-video': { ...IN_CALL, step: { step: 'low-video', why: 'measured' }, quality: 'poor' },
  'call-voice': { ...IN_CALL, step: { step: 'voice', why: 'chosen' } },
  'call-text': { ...IN_CALL, step: { step: 'text', why: 'measured' }, peer: 'lost', quality: 'unknown' },
  'call-telephone': { ...IN_CALL, step: { step: 'telephone', why: 'chosen' } },
  'call-another-day': { ...IN_CALL, step: { step: 'another-day', why: 'chosen' } },
  'call-card': IN_CALL,
  'call-steps': IN_CALL,
  'call-outbox': { ...IN_CALL, chat: true, outboxFull: true },
  'call-left': { ...IN_CALL, gone: true },
  'call-device-lost': { ...IN_CALL, dark: 'device-lost' },
  'call-picture-chosen': { ...IN_CALL, picture: 'asked', why: 'chosen' },
  'call-picture-device': { ...IN_CALL, picture: 'asked', why: 'device-lost' },
  'call-picture-hidden': { ...IN_CALL, picture: 'checking-in', why: 'tab-hidden' },
  'call-picture-paused': { ...IN_CALL, picture: 'paused', why: 'chosen', curtain: 'theirs' },
  'call-picture-agreed': { ...IN_CALL, picture: 'agreed', why: 'chosen' },
  'door-mine': { ...AT_DOOR, room: 'waiting', agreement: 'held' },
  'door-mine-lost': { ...AT_DOOR, room: 'waiting', agreement: 'held', answerLost: true },
  'door-mine-away': { ...AT_DOOR, room: 'waiting', agreement: 'held', agreementAway: true },
  'call-mine': { ...IN_CALL, agreement: 'held', couple: true },
  'call-mine-ask': { ...IN_CALL, agreement: 'held', couple: true },
  'call-amendment': { ...IN_CALL, agreement: 'changed' },
  'call-amendment-open': { ...IN_CALL, agreement: 'changed' },
  'call-device': { ...IN_CALL, agreement: 'changed', device: 'new' },
  'call-moved': { ...IN_CALL, link: 'moved' },
  'door-individual': { ...AT_DOOR, room: 'waiting', alone: 'individual' },
  'door-hold': { ...AT_DOOR, room: 'waiting', alone: 'hold' },
  'door-reschedule': { ...AT_DOOR, room: 'waiting', alone: 'reschedule' },
  'door-no-number': { ...AT_DOOR, room: 'waiting', noNumber: true },
  'offline-card': { at: '/c', line: 'offline' },
  'door-questions': { ...AT_DOOR, room: 'waiting', questions: 'asked' },
  'room-questions': { at: '/c', devices: 'seen', done: ['whereabouts'], questions: 'begun' },
  questions: { ...AT_DOOR, room: 'waiting', questions: 'begun' },
  'questions-english': { ...AT_DOOR, room: 'waiting', questions: 'english' },
  'questions-open': { ...AT_DOOR, room: 'waiting', questions: 'asked' },
  'questions-sent': { ...AT_DOOR, room: 'waiting', questions: 'asked' },
  'call-curtain-mine': { ...IN_CALL, curtain: 'mine' },
  'call-curtain-theirs': { ...IN_CALL, curtain: 'theirs' },
  'call-camera-off': { ...IN_CALL, cameraOff: true, quality: 'poor' },
  'call-couple': { ...IN_CALL, couple: true, minutesLeft: 5 },
  'call-marked': { ...IN_CALL, marked: true, couple: true },
  'call-chat': { ...IN_CALL, chat: true },
  after: { ...IN_CALL, ended: true },
  'guardian-welcome': { at: `/g${SECRET}` },
  guardian: { at: '/g' },
  'guardian-three': { at: '/g', guardians: 'three' },
  'desk-welcome': { at: `/p${SECRET}` },
  'desk-hours': { at: '/p' },
  'desk-hour': { ...DESK, notToday: true },
  'desk-hour-first': { ...DESK, done: [], early: true },
  'desk-hour-identity': { ...DESK, couple: true },
  'desk-hour-company': { ...DESK, couple: true, apart: true },
  'desk-hour-way': { ...DESK, wayMissing: true },
  'desk-hour-sign': { ...DESK, done: [], agreement: 'new' },
  'desk-hour-alone': { ...DESK, couple: true, alone: 'undecided' },
  'desk-hour-decided': { ...DESK, couple: true, alone: 'individual' },
  'desk-hour-guardian': { ...DESK, minor: 'bring-guardian' },
  'desk-agreement-guardian': { ...DESK, agreement: 'changed', minor: 'bring-guardian' },
  'desk-agreement': { ...DESK, agreement: 'changed' },
  'desk-agreement-apart': { ...DESK, agreement: 'held', apart: true },
  'desk-agreement-compose': { ...DESK, agreement: 'changed' },
  'desk-agreement-device': { ...DESK, agreement: 'changed', device: 'asked' },
  'desk-agreement-own-device': { ...DESK, agreement: 'changed', device: 'new' },
  'desk-hour-device': { ...DESK, agreement: 'changed', device: 'asked' },
  'desk-agreement-none': { ...DESK },
  'desk-agreement-first': { ...DESK },
  'desk-hours-urgent': { at: '/p', screenings: 'urgent' },
  'desk-hour-urgent': { ...DESK, screenings: 'urgent' },
  'desk-screenings': { ...DESK, screenings: 'calm' },
  'desk-screenings-urgent': { ...DESK, screenings: 'urgent' },
  'desk-screenings-none': { ...DESK },
  'desk-screenings-research': { ...DESK, screenings: 'research' },
  'desk-review': { ...DESK, screenings: 'calm' },
  'desk-review-urgent': { ...DESK, screenings: 'urgent' },
  'desk-review-record': { ...DESK, screenings: 'record' },
  'desk-call-urgent': { ...DESK_CALL, screenings: 'urgent' },
  'desk-call': { ...DESK, room: 'in', peer: 'flowing', quality: 'good', couple: true, chat: true },
  'desk-call-empty': { ...DESK },
  'desk-call-broken': { ...DESK, room: 'in', peer: 'lost', quality: 'unknown', presence: 'away', decideIn: 80 },
  'desk-call-raised': {
    ...DESK,
    room: 'in',
    peer: 'lost',
    quality: 'unknown',
    presence: 'away',
    decideIn: 80,
    raised: true,
  },
  'desk-call-record': { ...DESK, room: 'in', peer: 'flowing', quality: 'good', record: true },
  'desk-call-picture': { ...DESK_CALL, picture: 'grace', why: 'tab-hidden' },
  'desk-call-picture-voice': { ...DESK_CALL, picture: 'checking-in', why: 'device-lost' },
  'desk-call-picture-paused': { ...DESK_CALL, picture: 'paused', why: 'chosen', curtain: 'mine' },
  'desk-call-device': { ...DESK_CALL, agreement: 'changed', device: 'asked' },
  'desk-call-poor': { ...DESK, room: 'in', peer: 'flowing', quality: 'poor', poorPicture: true },
} as const satisfies Record<string, Scene>

/** The name of a scene. */
export type SceneName = keyof typeof SCENES

/** The scene that the address names; an ordinary hour at the door when it names none. */
export function sceneNow(): Scene {
  const name = new URLSearchParams(location.search).get('scene') ?? ''
  return Object.hasOwn(SCENES, name) ? SCENES[name as SceneName] : { at: '/c' }
}
