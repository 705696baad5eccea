/** Emergency plans and the facts of the crisis card, as the real server would answer. */
import { after, DAY, instant, type Loose } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { nextPlan, type EmergencyPlan, type PlanActOf } from '@holdfast/safety'
import { problemOf, type CrisisView, type PlanView } from '@holdfast/wire'
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
  checkedAt: after(now, -40 * DAY),
}

const HERE = { callback: '+1 615 555 0177', statedAt: after(PLACE.statedAt, DAY) }
const ELSEWHERE = { city: 'Memphis', street: '2 Sample Road', statedAt: after(PLACE.statedAt, DAY) }
let said: object = {}

/** The client is somewhere else from now on, and said so. */
export const moves = (): void => void (said = ELSEWHERE)
/** The client said that they are still there. */
export const stays = (): void => void (said = HERE)

/** The card of the client is whole, or bare where the scene says so; of anyone else nothing is known. */
function cardOf(seat: string): CrisisView {
  const isKnown = seat === ANA.seat && !scene.early
  return {
    now: instant(Date.now()),
    seat: isKnown ? ANA.seat : seat === LUIS.seat ? LUIS.seat : ANA.seat,
    name: seat === LUIS.seat ? LUIS.name : ANA.name,
    place: isKnown ? { ...PLACE, callback: scene.crisis === 'bare' ? null : PLACE.callback, ...said } : null,
    held: isKnown && scene.crisis !== 'bare' ? { fit: 'same-place', plan: PLAN } : { fit: 'none', plan: null },
    isDue: false,
    lines: isKnown ? [{ name: 'A line that listens', dial: '988', keyword: null }] : [],
  }
}

/** The rules are the real ones. */
function makes(body: Loose): Answer {
  const act = body['act'] as PlanActOf<'make'>
  const before = scene.crisis === 'bare' ? [] : [PLAN]
  const next = nextPlan(before, act, { by: PLAN.by, at: instant(Date.now()) })
  if (!next.ok) return { status: 409, body: problemOf('plan-refused', { plan: next.error }) }
  const held = { fit: 'same-place', plan: next.value } as const
  return { status: 200, body: { now: instant(Date.now()), held, isDue: false, last: { contact: next.value.contact } } }
}

/** Nothing was said of whom to call. */
const OWN: PlanView = { now, held: { fit: 'none', plan: null }, isDue: false, last: null }

/** Answers what is asked about plans and the card; undefined for all else. */
export function fakeCrisis(method: string, part: string, body: Loose): Answer | undefined {
  if (/^\/seats\/[^/]+\/plan$/.test(part)) return makes(body)
  if (part === '/plan') return { status: 200, body: OWN }
  const [, seat, rest] = /^\/seats\/([^/]+)\/crisis(\/opened)?$/.exec(part) ?? []
  if (seat === undefined) return undefined
  if (rest !== undefined) return method === 'POST' ? { status: 200, body: { kept: 1 } } : undefined
  if (scene.crisis === 'closed' && method === 'GET') return { status: 403, body: problemOf('outside-hour') }
  return { status: 200, body: cardOf(seat) }
}
