/** Calls for help for practitioners: who called, who has it, what came of it, who is told, and drills. */
import { findHelp, noteHelp, recordAct, respondersOf, setResponders, statedPlace } from '@holdfast/db'
import { isId, makeId, parseId, type PractitionerId, type ResponderId } from '@holdfast/domain'
import type { HelpCall, HelpEvent } from '@holdfast/safety'
import { closingBody, helpAnswerBody, respondersBody, type HelpLook } from '@holdfast/wire'
import { Hono, type Context } from 'hono'
import { signedIn, type Signed } from '../actor.ts'
import { auditOf, type Deps } from '../deps.ts'
import { described, jsonBody } from '../described.ts'
import { problem, Refused } from '../problems.ts'
import { makeGate } from '../rate.ts'
import { keep } from './raise.ts'
import { answerKey } from './seals.ts'
import { callerOf, helpView, mayRead } from './view.ts'

const isPractitioner = isId('practitioner')

/** Sixty answers a minute from one address. */
const ANSWERS = { burst: 60, every: 1000, keys: 10_000 }

/** Routes below `/api/help`. */
export const deskHelpRoutes = (deps: Deps, addressOf: (c: Context) => string) => {
  const signed = signedIn(deps)
  const mayAnswer = makeGate(ANSWERS)
  return new Hono<Signed>()
    .get(
      '/',
      signed,
      described('helpCalls', 'Calls for help, who is told of them, and the last drill, for practitioners.', [
        'not-allowed',
      ]),
      async c => c.json(await helpView(deps, practitioner(c.var.actor.person))),
    )
    .get(
      '/calls/:call',
      signed,
      described('lookHelp', 'Who called and where they said they are. Leaves an audit entry.', [
        'malformed-address',
        'not-allowed',
        'not-found',
      ]),
      async c => {
        const by = practitioner(c.var.actor.person)
        const call = await readable(deps, c.req.param('call'), by)
        await recordAct(deps.db, auditOf(deps, { actor: by, act: 'record-read', subject: call.by, code: 'help' }))
        const place = call.hour === null ? null : await statedPlace(deps.db, call.hour.encounter, call.by)
        const look: HelpLook = { id: call.id, ...(await callerOf(deps, call)), place }
        return c.json(look)
      },
    )
    .post(
      '/calls/:call/had',
      signed,
      described('haveHelp', 'A practitioner has a call: nobody is told of it any more.', [
        'malformed-address',
        'not-allowed',
        'not-found',
        'help-refused',
      ]),
      async c => {
        const by = practitioner(c.var.actor.person)
        const call = await readable(deps, c.req.param('call'), by)
        await happen(deps, call, { kind: 'acknowledged', at: deps.clock(), by })
        return c.json(await helpView(deps, by))
      },
    )
    .post(
      '/calls/:call/closed',
      signed,
      described('closeHelp', 'What came of a call. It is closed by that.', [
        'malformed-address',
        'malformed-body',
        'not-allowed',
        'not-found',
        'help-refused',
      ]),
      jsonBody(closingBody),
      async c => {
        const by = practitioner(c.var.actor.person)
        const call = await readable(deps, c.req.param('call'), by)
        await happen(deps, call, { kind: 'closed', at: deps.clock(), by, ...c.req.valid('json') })
        // Its hour is owed nothing more by that; a drill has none.
        if (call.hour !== null) void deps.caller.tell(call.id)
        return c.json(await helpView(deps, by))
      },
    )
    .post(
      '/drills',
      signed,
      described('drillHelp', 'A drill: everybody in the list is told that it is one.', ['not-allowed']),
      async c => {
        const by = practitioner(c.var.actor.person)
        const of = (await respondersOf(deps.db)).length
        const facts = { hour: null, how: 'press', isDrill: true, placeAt: null, does: 'mask', of, events: [] } as const
        await keep(deps, { id: makeId('help', deps.random), by, at: deps.clock(), ...facts })
        return c.json(await helpView(deps, by))
      },
    )
    .put(
      '/responders',
      signed,
      described('setResponders', 'Who is told of calls for help, as a whole list. The lists before are kept.', [
        'malformed-body',
        'not-allowed',
      ]),
      jsonBody(respondersBody),
      async c => {
        const by = practitioner(c.var.actor.person)
        const { list: sent } = c.req.valid('json')
        const known = new Set((await respondersOf(deps.db)).map(({ id }) => id))
        const list = sent.map(one => ({ ...one, id: idFor(deps, one.id, known) }))
        const audit = auditOf(deps, { actor: by, act: 'responders-set', subject: by, code: String(list.length) })
        await setResponders(deps.db, { by, at: deps.clock(), list, audit })
        return c.json(await helpView(deps, by))
      },
    )
    .post(
      '/answers',
      described('answerHelp', 'A responder has a call, by the key that they were sent. Nobody signs in for it.', [
        'malformed-body',
        'not-found',
        'help-refused',
      ]),
      jsonBody(helpAnswerBody),
      async c => {
        if (!mayAnswer(addressOf(c), deps.clock())) return problem('too-many-requests')
        const { help: id, responder, key } = c.req.valid('json')
        const call = answerKey(deps.ticketKey, id, responder) === key ? await findHelp(deps.db, id) : null
        if (!call) throw new Refused('not-found')
        await happen(deps, call, { kind: 'acknowledged', at: deps.clock(), by: responder })
        return c.body(null, 204)
      },
    )
}

function practitioner(person: string): PractitionerId {
  if (!isPractitioner(person)) throw new Refused('not-allowed')
  return person
}

async function readable(deps: Deps, text: string, by: PractitionerId): Promise<HelpCall> {
  const id = parseId('help', text)
  if (!id.ok) throw new Refused('malformed-address')
  const call = await findHelp(deps.db, id.value)
  const list = await respondersOf(deps.db)
  if (!call || !(await mayRead(deps, call, { list, person: by }))) throw new Refused('not-found')
  return call
}

/** An id of a list before is kept; whatever else is sent as one becomes a new responder. */
const idFor = (deps: Deps, sent: ResponderId | null, known: ReadonlySet<ResponderId>): ResponderId =>
  sent !== null && known.has(sent) ? sent : makeId('responder', deps.random)

type Deed = Extract<HelpEvent, { kind: 'acknowledged' | 'closed' }>

async function happen(deps: Deps, call: HelpCall, event: Deed): Promise<void> {
  const act = event.kind === 'closed' ? 'help-closed' : 'help-acknowledged'
  const code = event.kind === 'closed' ? event.outcome : isPractitioner(event.by) ? 'desk' : event.by
  const actor = isPractitioner(event.by) ? event.by : 'system'
  const audit = [auditOf(deps, { actor, act, subject: call.id, code })]
  const noted = await noteHelp(deps.db, { id: call.id, event, audit })
  if (noted.ok) return
  if (noted.error === 'no-such-call') throw new Refused('not-found')
  throw new Refused('help-refused', { note: noted.error })
}
