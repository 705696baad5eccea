/** The invented people and hour of every scene. */
import {
  after,
  environmentOf,
  HOUR,
  instant,
  MINUTE,
  NOTHING_DECIDED,
  type Decided,
  type RoomCheck,
  type RoomSide,
} from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { EncounterView, PersonCard } from '@holdfast/wire'
import { sceneNow } from './scene.ts'

const scene = sceneNow()

/** The practitioner of the scenes. */
export const BEA: PersonCard = {
  seat: testId('seat', 1),
  role: 'practitioner',
  name: 'Bea Example',
  title: 'Licensed clinical social worker',
  phone: '+1 615 555 0142',
}
/** The person in treatment. */
export const ANA: PersonCard = { seat: testId('seat', 2), role: 'patient', name: 'Ana Test', title: null, phone: null }
/** Who takes part beside them, in scenes with a couple. */
export const LUIS: PersonCard = {
  seat: testId('seat', 3),
  role: 'related-person',
  name: 'Luis Sample',
  title: null,
  phone: null,
}

const now = instant(Date.now())
const start = scene.early ? after(now, 55 * MINUTE) : after(now, -4 * MINUTE)
const end = scene.minutesLeft === undefined ? after(start, 50 * MINUTE) : after(now, scene.minutesLeft * MINUTE)

/** When the hour of the scene is. */
export const WHEN = { start: scene.over ? after(now, -4 * HOUR) : start, end: scene.over ? after(now, -3 * HOUR) : end }

/** The id of the hour of every scene. */
export const ENCOUNTER = testId('encounter', 1)

/** Who sits where, as the page's own person sees it. */
export const isDesk = scene.at.startsWith('/p')
/** The page's own person. */
export const ME = isDesk ? BEA : ANA
/** Everyone else in the hour. */
export const OTHERS = [...(isDesk ? [ANA] : [BEA]), ...(scene.couple ? [LUIS] : [])]

/** What was said about the place, in scenes where it was. */
export const PLACE: NonNullable<EncounterView['whereabouts']> = {
  country: 'US',
  region: 'Tennessee',
  city: 'Nashville',
  street: '1 Example Street',
  detail: 'Second floor, bell “Test”',
  emergencyNumber: '911',
  callback: scene.noNumber ? null : '+1 615 555 0100',
  statedAt: after(now, -6 * MINUTE),
}

/** What was decided for the person in treatment. */
const DECIDED: Decided = scene.care
  ? { taken: ['K2', 'K3', 'P1'], changed: ['C9'], notes: ['animals'] }
  : NOTHING_DECIDED

/** What is asked of each side. */
export const ASKED = {
  client: environmentOf('client', DECIDED),
  practitioner: environmentOf('practitioner', DECIDED),
}

const yesTo = (side: RoomSide): RoomCheck['answers'] => Object.fromEntries(ASKED[side].map(({ item }) => [item, 'yes']))

/** What was said about the room, in scenes where it was. */
export const ROOM: NonNullable<EncounterView['roomCheck']> = {
  answers: {
    ...yesTo('client'),
    ...(scene.notToday ? { unheard: 'not-today', 'private-network': 'not-today' } : {}),
    ...(scene.care ? { 'pets-away': 'not-today', ...(isDesk ? { sober: 'not-yet' } : {}) } : {}),
  },
  statedAt: after(now, -5 * MINUTE),
}

/** What the practitioner said of their own place, in scenes where they looked around. */
export const OWN_ROOM: NonNullable<EncounterView['roomCheck']> = {
  answers: yesTo('practitioner'),
  statedAt: after(now, -5 * MINUTE),
}
