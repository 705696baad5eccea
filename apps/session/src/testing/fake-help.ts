/** Calls for help of a page without a server: the same rules, over a list that is kept here. */
import { instant, type HelpId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import {
  helpHappened,
  helpStandingOf,
  lastDrill,
  phraseOf,
  raiseCall,
  type CallOutcome,
  type HelpCall,
  type HelpDoes,
  type HelpEvent,
  type HelpHow,
} from '@holdfast/safety'
import { helpCall } from '@holdfast/safety/testing'
import { problemOf, type HelpCallView, type HelpView, type OwnHelp, type SentResponder } from '@holdfast/wire'
import { ANA, BEA, ENCOUNTER, isDesk, PLACE, WHEN } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Loose = { readonly [key: string]: unknown }

const ME = testId('practitioner', 1)
const scene = sceneNow()
const now = () => instant(Date.now())
const own: OwnHelp = {
  does: scene.help === 'end' ? 'end' : 'mask',
  sign: scene.help === 'sign',
  hasWord: scene.help === 'end',
  calledAt: null,
}
let choice = own
let responders: HelpView['responders'] = [
  {
    id: testId('responder', 1),
    name: 'Cleo Ejemplo',
    language: 'es',
    channel: 'mail',
    mail: 'cleo@practice.example',
    practitioner: null,
    turn: 1,
  },
  {
    id: testId('responder', 2),
    name: 'Front desk',
    language: 'en',
    channel: 'web',
    mail: null,
    practitioner: null,
    turn: 2,
  },
]
let calls: readonly HelpCall[] = scene.help === 'called' ? [called(11, 'press')] : []

function called(n: number, how: HelpHow): HelpCall {
  const hour = { encounter: ENCOUNTER, seat: ANA.seat }
  const told: HelpEvent = { kind: 'told', at: WHEN.start, responder: testId('responder', 1) }
  const not: HelpEvent = { kind: 'not-told', at: WHEN.start, responder: testId('responder', 2), why: 'no-answer' }
  return helpCall({ id: testId('help', n), hour, how, at: WHEN.start, events: [told, not] })
}

/** Every press that the server was sent, as it came. */
export const presses: string[] = []

/** The server finds the reader's own word in a line. */
export const wordCalled = (): void => void (choice = { ...choice, hasWord: true, calledAt: now() })

/** Answers what is asked of calls for help; null for anything else. */
export function fakeHelp(request: string, part: string, body: Loose): Answer | null {
  const [method = '', path = ''] = request.split(' ')
  if (part === '/help') return ofHour(method, body)
  if (!path.startsWith('/api/help')) return null
  const [, id, act] = /\/calls\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? []
  if (path.endsWith('/answers')) return { status: 204, body: null }
  if (path.endsWith('/drills'))
    add(helpCall({ id: testId('help', 50 + calls.length), by: ME, hour: null, isDrill: true, at: now() }))
  if (path.endsWith('/responders')) responders = (body['list'] as SentResponder[]).map(listed)
  if (id !== undefined && act === undefined) return yes({ id, name: ANA.name, phone: null, place: PLACE })
  const event = eventOf(act, body)
  const call = calls.find(one => one.id === id)
  if (event && call) {
    const next = helpHappened(call, event)
    if (!next.ok) return { status: 409, body: problemOf('help-refused', { note: next.error }) }
    add(next.value)
  }
  return yes(view())
}

function ofHour(method: string, body: Loose): Answer {
  if (method === 'POST') {
    presses.push(`${String(body['id'])} ${String(body['how'])}`)
    const pressed = helpCall({ id: body['id'] as HelpId, how: body['how'] as HelpHow, at: now() })
    const raised = raiseCall(calls, isDesk ? { ...pressed, by: ME } : pressed)
    if (raised.ok) add(raised.value.call)
    return { status: 204, body: null }
  }
  if (method === 'PUT') {
    const word = body['word']
    const phrase = typeof word === 'string' ? phraseOf(word) : null
    if (phrase?.ok === false) return { status: 409, body: problemOf('help-refused', { note: phrase.error }) }
    const hasWord = word === undefined ? choice.hasWord : word !== null
    choice = { ...choice, does: body['does'] as HelpDoes, sign: body['sign'] === true, hasWord }
  }
  return yes(choice)
}

function eventOf(act: string | undefined, body: Loose): HelpEvent | null {
  if (act === 'had') return { kind: 'acknowledged', at: now(), by: ME }
  if (act === 'closed') return { kind: 'closed', at: now(), by: ME, outcome: body['outcome'] as CallOutcome }
  return null
}

const add = (call: HelpCall): void => void (calls = [call, ...calls.filter(({ id }) => id !== call.id)])

const listed = (one: SentResponder, n: number): HelpView['responders'][number] => ({
  ...one,
  id: testId('responder', n + 1),
  practitioner: one.practitioner === null ? null : ME,
})

const yes = (body: unknown): Answer => ({ status: 200, body })

const view = (): HelpView => ({
  now: now(),
  calls: calls.filter(call => call.isDrill || call.by !== ME || helpStandingOf(call) === 'closed').map(viewOf),
  drill: lastDrill(calls),
  responders,
  practitioners: [{ id: ME, name: BEA.name }],
  ways: { mail: true, web: false },
})

function viewOf(call: HelpCall): HelpCallView {
  const { events } = call
  return {
    id: call.id,
    at: call.at,
    how: call.how,
    isDrill: call.isDrill,
    isMine: call.by === ME,
    role: 'patient',
    hour: call.hour?.encounter ?? null,
    presses: 1 + events.filter(({ kind }) => kind === 'again').length,
    standing: helpStandingOf(call),
    told: responders.map(({ id, name, channel }) => {
      const last = events.findLast(one => (one.kind === 'told' || one.kind === 'not-told') && one.responder === id)
      return { name, channel, at: last?.at ?? null, why: last?.kind === 'not-told' ? last.why : null }
    }),
    had: events.flatMap(({ kind }) => (kind === 'acknowledged' ? [BEA.name] : [])),
    outcome: events.findLast(one => one.kind === 'closed')?.outcome ?? null,
  }
}
