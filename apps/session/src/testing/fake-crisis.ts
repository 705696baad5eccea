/** Emergency plans and the facts of the crisis card, as the real server would answer. */
import { after, DAY, instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { EmergencyPlan } from '@holdfast/safety'
import type { CrisisView } from '@holdfast/wire'
import { ANA, LUIS, PLACE } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }

const scene = sceneNow()
const now = instant(Date.now())
const PLAN: EmergencyPlan = {
  place: { country: PLACE.country, region: PLACE.region, city: PLACE.city, street: PLACE.street },
  there: PLACE.emergencyNumber,
  afar: '+1 615 555 0166',
  services: 'Example Hospital, 9 Sample Road\nWalk-in clinic until 22:00',
  contact: {
    name: 'Sam Sample',
    relation: 'sister',
    number: '+1 615 555 0188',
    mayCall: scene.crisis !== 'bare',
    told: ['where', 'worry'],
    consent: { kind: 'own', at: after(now, -40 * DAY) },
  },
  by: testId('practitioner', 1),
  at: after(now, -40 * DAY),
  reviewedAt: after(now, -40 * DAY),
}

/** The card of the client is whole, or bare where the scene says so; of anyone else nothing is known. */
function cardOf(seat: string): CrisisView {
  const isKnown = seat === ANA.seat && !scene.early
  return {
    now: instant(Date.now()),
    seat: isKnown ? ANA.seat : seat === LUIS.seat ? LUIS.seat : ANA.seat,
    name: seat === LUIS.seat ? LUIS.name : ANA.name,
    place: isKnown ? { ...PLACE, callback: scene.crisis === 'bare' ? null : PLACE.callback } : null,
    held: isKnown && scene.crisis !== 'bare' ? { fit: 'same-place', plan: PLAN } : { fit: 'none', plan: null },
    isDue: false,
    lines: isKnown ? [{ name: 'A line that listens', dial: '988', keyword: null }] : [],
  }
}

/** Answers what is asked about plans and the card; undefined for all else. */
export function fakeCrisis(method: string, part: string): Answer | undefined {
  const [, seat, rest] = /^\/seats\/([^/]+)\/crisis(\/opened)?$/.exec(part) ?? []
  if (seat === undefined) return undefined
  if (rest !== undefined) return method === 'POST' ? { status: 200, body: { kept: 1 } } : undefined
  return { status: 200, body: cardOf(seat) }
}
