/** A server for one page: keeps what is stated, answers as the real one would, and knows no network. */
import type { AgreementEvent } from '@holdfast/consent'
import { currentContract, digestOf } from '@holdfast/consent/plain'
import { after, DAY, HOUR, instant, isLanguage, MINUTE } from '@holdfast/domain'
import { problemOf, PROBLEM_TYPE, type Checklist, type EncounterView, type RefusalCode } from '@holdfast/wire'
import { institutionNow } from './fake-arrangements.ts'
import { guardianAgreement, guardianDoes } from './fake-guardian.ts'
import { fakeAgreement, fakeFile, happens, offers } from './fake-agreement.ts'
import { fakeCrisis } from './fake-crisis.ts'
import { fakeElsewhere } from './fake-elsewhere.ts'
import { fakeConfidentiality } from './fake-confidentiality.ts'
import { fakeForm } from './fake-form.ts'
import { answerAsk, asks, takeAsk } from './fake-key-asks.ts'
import { me } from './fake-me.ts'
import { fakeCards } from './fake-licences.ts'
import { clientAsks, decideRoom, fakeCare, ownAsks, ownRoom, roomLine } from './fake-place.ts'
import { fakeInquiries } from './fake-inquiries.ts'
import { fakeIdentity } from './fake-identity.ts'
import { fakeScreenings } from './fake-screenings.ts'
import { fakeWritten } from './fake-written.ts'
import { ANA, BEA, ENCOUNTER, isDesk, ME, OTHERS, PLACE, ROOM, WHEN } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }
type Check = 'identity' | 'whereabouts' | 'room' | 'contract'

const scene = sceneNow()
const done = new Set<Check>(scene.done)
const stated: Pick<EncounterView, 'whereabouts' | 'roomCheck'> = {
  whereabouts: done.has('whereabouts') ? PLACE : null,
  roomCheck: isDesk ? ownRoom() : done.has('room') ? ROOM : null,
}

/** What the tests look at: every request that was made. */
export const asked: string[] = []

/** The same for every request that an answer was given to, be it that nothing arrives. */
export const answered: string[] = []

/** Marks a check as done, as if someone else had done it. */
export const finish = (check: Check): void => void done.add(check)

/** Answers in place of `fetch`. */
export async function fakeFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const path = new URL(input instanceof Request ? input.url : String(input), location.origin).pathname
  const request = `${init.method ?? 'GET'} ${path}`
  const line = `${new Headers(init.headers).get('Holdfast-Side') ?? '?'} ${request}`
  asked.push(line)
  try {
    return await respond(request, path, init)
  } finally {
    answered.push(line)
  }
}

async function respond(request: string, path: string, init: RequestInit): Promise<Response> {
  await new Promise(resolve => setTimeout(resolve, 30))
  if (scene.late && path.includes('/contract/')) await new Promise(() => undefined)
  if (scene.line || !navigator.onLine) throw new TypeError('Failed to fetch')
  const { status, body } = await answer(request, typeof init.body === 'string' ? (JSON.parse(init.body) as Loose) : {})
  const type = status >= 400 ? PROBLEM_TYPE : 'application/json'
  return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'content-type': type } })
}

type Loose = { readonly [key: string]: unknown }

async function answer(request: string, body: Loose): Promise<Answer> {
  if (scene.refuse) return no(scene.refuse)
  const [, part = ''] = /\/api\/encounters\/[^/]+(.*)$/.exec(request) ?? []
  const method = request.split(' ', 1)[0] ?? ''
  if (request === 'POST /api/login' || request === 'GET /api/me') return yes(me())
  if (request === 'GET /api/confidentiality') return yes(fakeConfidentiality(scene.outside ?? false))
  if (request === 'DELETE /api/login') return { status: 204, body: null }
  if (request === 'GET /api/guardian/agreement') return yes(guardianAgreement())
  if (request === 'POST /api/guardian/agreement/events')
    return (guardianDoes(body['event'] as AgreementEvent), yes(guardianAgreement()))
  if (part === '' && request.startsWith('GET /api/encounters/')) return yes(view())
  if (part === '/licences') return yes(fakeCards())
  const inquiry = fakeInquiries(request, part, body)
  if (inquiry) return inquiry
  const who = fakeIdentity(method, part, body) ?? fakeElsewhere(part, body)
  if (who) return who
  const cared = fakeCare(method, part, body)
  if (cared) return cared
  const written = fakeWritten({ request, method, part }, body) ?? fakeCrisis(method, part, body)
  if (written) return written
  if (part === '/whereabouts') return state('whereabouts', { whereabouts: { ...PLACE, ...body } })
  if (part === '/room-check') return state('room', { roomCheck: { ...ROOM, ...body } })
  if (part === '/contract') return state('contract', {})
  if (part.startsWith('/contract/')) return contract(part.split('/')[2])
  if (part === '/identity') return (finish('identity'), yes(preparation(ANA.seat)))
  if (part === '/disclosures') return yes({ disclosures: method === 'POST' ? note(body) : notes })
  if (part.endsWith('/alone')) return yes({ decisions: method === 'POST' ? decide(body) : decisions })
  if (part.endsWith('/agreement')) return yes(fakeAgreement())
  if (part.endsWith('/agreement/file')) return yes({ file: await fakeFile() })
  if (part.endsWith('/agreement/keys')) return yes(method === 'POST' ? takeAsk(body) : asks())
  if (part.endsWith('/agreement/keys/answer')) return answerAsk(body)
  if (part.endsWith('/agreement/offer')) return scene.minor ? noGuardian() : (offers(), yes(fakeAgreement()))
  if (part.endsWith('/agreement/events')) {
    if (scene.agreementAway) throw new TypeError('Failed to fetch')
    if (answerIsLost) return no('agreement-refused')
    if (happens(body['event'] as AgreementEvent)) finish('contract')
    answerIsLost = scene.answerLost ?? false
    if (answerIsLost) throw new TypeError('Failed to fetch')
    return yes(fakeAgreement())
  }
  const answered = fakeForm(method, part, body) ?? fakeScreenings(method, part, body)
  if (answered) return answered
  if (part.endsWith('/room')) decideRoom(body)
  if (part.startsWith('/seats/')) return yes(preparation(part.split('/')[2]))
  if (part === '/invites') {
    const link = `${location.origin}/c#zyxwvtsrqpnmkjhgfedcba9876`
    return yes({ link, expires: after(WHEN.end, DAY) })
  }
  if (part === '/interruptions') return yes({ interruptions: [] })
  return no('not-found')
}

/** The answer to an act was lost on its way back: the same act again is refused. */
let answerIsLost = false

const notes: Loose[] = []

/** What the practitioner notes that they told of themselves. */
function note(body: Loose): readonly Loose[] {
  notes.push({ ...body, isMine: true, at: instant(Date.now()) })
  return notes
}

const decisions: Loose[] = []

/** What the practitioner decides about going on with one of two. */
function decide(body: Loose): readonly Loose[] {
  decisions.push({ words: null, ...body, seat: ANA.seat, at: instant(Date.now()) })
  return decisions
}

const yes = (body: unknown): Answer => ({ status: 200, body })
const no = (code: RefusalCode): Answer => ({ status: problemOf(code).status, body: problemOf(code) })

/** The law asks for a guardian and nobody is entered. */
const noGuardian = (): Answer => {
  const missing = [{ kind: 'guardian-missing', clause: null, parameter: null, language: null }]
  return { status: 422, body: problemOf('not-composed', { missing }) }
}

function state(check: Check, said: Partial<typeof stated>): Answer {
  done.add(check)
  Object.assign(stated, said)
  return yes(view())
}

const view = (): EncounterView => ({
  id: ENCOUNTER,
  ...WHEN,
  status: 'arrived',
  now: instant(Date.now()),
  me: ME,
  others: OTHERS,
  checklist: checklist(ME.role),
  toSign: isDesk && scene.agreement && !done.has('contract') ? [ANA.seat] : [],
  ...stated,
  roomAsks: ownAsks(),
  ...(scene.marked ? { pictureMark: true } : {}),
})

const passed = { kind: 'passed' } as const

function checklist(role: EncounterView['me']['role']): Checklist {
  const todo = (check: Check, remedy: 'see-identity' | 'state-whereabouts' | 'answer-room-check' | 'sign-contract') =>
    done.has(check) ? passed : ({ kind: 'to-do', by: check === 'identity' ? 'practitioner' : role, remedy } as const)
  const isPractitioner = role === 'practitioner'
  return [
    { check: 'hour', answer: hour(role) },
    { check: 'identity', answer: isPractitioner ? passed : todo('identity', 'see-identity') },
    { check: 'whereabouts', answer: isPractitioner ? passed : todo('whereabouts', 'state-whereabouts') },
    { check: 'plan', answer: passed },
    { check: 'room', answer: isPractitioner ? ownPlace() : theirPlace(todo('room', 'answer-room-check')) },
    { check: 'contract', answer: todo('contract', 'sign-contract') },
    { check: 'guardian', answer: guardian(role) },
    { check: 'way', answer: passed },
    { check: 'company', answer: passed },
  ]
}

/** Once it was answered, what was decided for them may hold it still. */
const theirPlace = (line: Checklist[number]['answer']): Checklist[number]['answer'] =>
  line.kind === 'passed' ? roomLine((isDesk ? ROOM : stated.roomCheck)?.answers ?? {}, 'client') : line

const ownPlace = (): Checklist[number]['answer'] => roomLine(stated.roomCheck?.answers ?? {}, 'practitioner')

function hour(role: EncounterView['me']['role']): Checklist[number]['answer'] {
  if (scene.over) return { kind: 'no', reason: 'hour-over' }
  const at = after(WHEN.start, -30 * MINUTE)
  return scene.early && at > Date.now() ? { kind: 'to-do', by: role, remedy: 'wait-for-the-hour', at } : passed
}

const guardian = (role: EncounterView['me']['role']): Checklist[number]['answer'] =>
  scene.minor && role === 'patient' ? { kind: 'to-do', by: 'practitioner', remedy: scene.minor } : passed

function preparation(seat: string | undefined): unknown {
  const isAna = seat === ANA.seat
  if (isDesk && isAna && !scene.couple) finish('identity')
  const at = instant(Date.now() - 20 * MINUTE)
  if (isDesk) for (const check of isAna && !scene.early ? (['whereabouts', 'room'] as const) : []) done.add(check)
  return {
    seat,
    checklist: checklist('patient').map(item => {
      if (item.check === 'way' && scene.wayMissing) return { ...item, answer: WAY_MISSING }
      return isAna || item.check === 'hour' ? item : { ...item, answer: open(item) }
    }),
    identity: done.has('identity') ? { how: 'in-person', at } : null,
    whereabouts: isAna && !scene.early ? PLACE : null,
    roomCheck: isAna && !scene.early ? ROOM : null,
    ...clientAsks(),
    withdrawn: isAna && scene.apart ? ['partner-presence'] : [],
    ...(isAna ? institutionNow() : {}),
  }
}

const WAY_MISSING = { kind: 'to-do', by: 'practitioner', remedy: 'offer-way' } as const

/** What stands beside the line of someone who has prepared nothing yet. */
function open({ check }: Checklist[number]): Checklist[number]['answer'] {
  if (check === 'way') return passed
  if (check === 'company') return scene.apart ? { kind: 'to-do', by: 'practitioner', remedy: 'settle-company' } : passed
  return check === 'identity'
    ? { kind: 'to-do', by: 'practitioner', remedy: 'see-identity' }
    : { kind: 'to-do', by: 'related-person', remedy: 'state-whereabouts' }
}

function contract(language: string | undefined): Answer {
  if (!isLanguage(language)) return no('malformed-address')
  const text = currentContract().texts[language]
  const signed = done.has('contract')
    ? { at: instant(Date.now() - HOUR), name: ME === BEA ? 'Bea Example' : 'Ana Test' }
    : null
  return yes({ ...text, digest: digestOf(text), signed })
}
