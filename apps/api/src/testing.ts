/** The whole API over a database in memory, with a clock that is moved by hand and browsers that keep their cookies. */
import { addPartner, addPatient, addPractitioner, inviteTo, planWork, type Db, type Side } from '@holdfast/db'
import { makeVerify } from '@holdfast/consent/web'
import { migrate, openNode } from '@holdfast/db/node'
import {
  after,
  DEFAULT_POLICY,
  HOUR,
  type EncounterId,
  type Interval,
  type PatientId,
  type PractitionerId,
  type RelatedPersonId,
} from '@holdfast/domain'
import { makeTestClock, NOON, seededRandom } from '@holdfast/domain/testing'
import { ROWS } from '@holdfast/jurisdictions'
import type { RoomHost } from '@holdfast/room'
import { ENDPOINTS, type AnswerOf, type EndpointName, type Problem } from '@holdfast/wire'
import type { Hono } from 'hono'
import { makeAgreementBook } from './agreements/book.ts'
import { makeApp } from './app.ts'
import type { Deps } from './deps.ts'
import { VEIL } from './config.ts'
import { QUIET } from './testing/quiet.ts'
import { overhearing } from './help/heard.ts'
import { heardLine } from './help/raise.ts'
import { makeMemoryHost } from './hosts/memory.ts'
import { processTimers } from './hosts/timers.ts'
import { roomStore } from './rooms/store.ts'
import { prepare } from './testing/prepared.ts'
import { makeLibrary } from './screenings/library.ts'
import type { Wanted } from './testing/wanted.ts'
import { makeTicketNumbers } from './ticket.ts'

export { sit, type Page } from './testing/page.ts'
export { prepare, signContract } from './testing/prepared.ts'
export { ALL_YES, seenBy, SOME_PLACE } from './testing/said.ts'

/** Who can sign in; the partner only where the hour has one. */
export type Who = 'practitioner' | 'patient' | 'partner'

/** One planned hour of invented people, and an API that serves it. */
export type World = {
  readonly app: Hono
  readonly deps: Deps
  readonly db: Db
  readonly clock: ReturnType<typeof makeTestClock>
  readonly rooms: RoomHost
  readonly encounter: EncounterId
  readonly people: {
    readonly practitioner: PractitionerId
    readonly patient: PatientId
    readonly partner: RelatedPersonId | null
  }
  /** The agreed hour. */
  readonly when: Interval
  /** Every line that was logged. */
  readonly logged: object[]
  /** A fresh secret of a link for one of them. */
  readonly invite: (who: Who) => Promise<string>
  /** The same server after its process was stopped and started again. */
  readonly restart: () => Promise<World>
  readonly close: () => Promise<void>
}

const A_RECORD = { use: 'record', country: null, wakeUrl: null } as const

/** A world at noon: the hour begins then and lasts one hour; identity was seen as said, or not yet; `file` keeps it on disk. */
export async function makeWorld(wanted: Wanted = {}): Promise<World> {
  const { identity = 'in-person', file = ':memory:', onQuery, modality = 'video', isPaid = false } = wanted
  const policy = { ...DEFAULT_POLICY, ...wanted.policy }
  const db = await openNode({ file, ...(onQuery ? { onQuery } : {}) })
  await migrate(db)
  const clock = makeTestClock()
  const random = seededRandom(7)
  const making = () => ({ now: clock(), random })
  const practitioner = await addPractitioner(
    db,
    { name: 'Ada Novak', title: 'Psychologist', phone: '+15550100', language: 'en' },
    making(),
  )
  const patient = await addPatient(db, { name: 'Ben Ortiz', language: 'es' }, making())
  const when = { start: NOON, end: after(NOON, HOUR) }
  const partner = wanted.isCouple ? await addPartner(db, { name: 'Cy Ortiz', language: 'en' }, making()) : null
  const terms = { modality, isPaid, ...(identity ? { identity } : {}), ...(partner ? { partner } : {}) }
  const work = await planWork(db, { practitioner, patient, when, ...terms }, making())
  if (!work.ok) throw new Error(work.error)
  const { encounter } = work.value
  const people = { practitioner, patient, partner }
  const logged: object[] = []
  const ticketKey = random(32)
  const ticketNumber = makeTicketNumbers()

  /** The server over what is kept; the same again after a restart. */
  function serve(): World {
    const host = makeMemoryHost({
      store: roomStore({ db, random, policy }),
      clock,
      timers: processTimers,
      grace: { patient: policy.patientGrace, practitioner: policy.practitionerGrace },
      decideAfter: policy.breakDecidedAfter,
    })
    const rooms = overhearing(host, line => void heardLine(deps, line))
    const deps: Deps = {
      db,
      rooms,
      agreements: makeAgreementBook({ db, clock, random, verify: makeVerify(globalThis.crypto.subtle) }),
      clock,
      random,
      policy,
      config: { ...QUIET, licences: wanted.licences ?? 'off', veil: wanted.veil ?? VEIL },
      rules: wanted.rules ?? ROWS,
      screening: { ...A_RECORD, ...wanted.screening, library: makeLibrary(wanted.words ?? []) },
      wake: wanted.wake ?? (async () => {}),
      caller: { tell: async () => {} },
      ways: { mail: null, web: null },
      cardProvider: wanted.cardProvider ?? null,
      ...wanted.help,
      ticketKey,
      ticketNumber,
      stunPort: () => 3478,
      log: line => logged.push(line),
    }
    return {
      app: makeApp(deps, { addressOf: () => 'here' }),
      deps,
      db,
      clock,
      rooms,
      encounter,
      people,
      when,
      logged,
      invite: async who => {
        const person = people[who]
        if (person === null) throw new Error('this hour has no partner')
        const invited = await inviteTo(db, { encounter, person, by: 'system', endEarlier: false }, making())
        if (!invited.ok) throw new Error(invited.error)
        return invited.value.secret
      },
      restart: async () => {
        await rooms.close()
        return serve()
      },
      close: async () => {
        await rooms.close()
        await db.close()
      },
    }
  }
  return serve()
}

/** An answer as a test reads it: its status, and the body of a good answer or of a problem. */
export type Seen<N extends EndpointName> = {
  readonly status: number
  readonly body: AnswerOf<N>
  readonly problem: Problem
}

/** One browser on one side, with its own cookies. */
export type Browser = {
  readonly ask: <N extends EndpointName>(
    name: N,
    params?: { seat?: string; language?: string; interruption?: string; screening?: string; call?: string },
    body?: unknown,
  ) => Promise<Seen<N>>
  /** The browser's cookies as it would send them. */
  readonly cookies: () => string
}

/** A fresh browser whose pages are on this side. */
export function makeBrowser({ app, encounter }: World, side: Side): Browser {
  const jar = new Map<string, string>()
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookies,
    ask: async (name, params = {}, body) => {
      const { method, path } = ENDPOINTS[name]
      const address = path
        .replace(':encounter', encounter)
        .replace(':seat', params.seat ?? '')
        .replace(':screening', params.screening ?? 'screening-1')
        .replace(':call', params.call ?? 'call-1')
        .replace(':language', params.language ?? 'en')
        .replace(':interruption', params.interruption ?? 'break-1')
      const response = await app.request(address, {
        method,
        headers: { 'holdfast-side': side, cookie: cookies(), 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      for (const line of response.headers.getSetCookie()) {
        const [name_ = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        jar.set(name_, value)
      }
      const text = await response.text()
      const read: unknown = text === '' ? undefined : JSON.parse(text)
      return { status: response.status, body: read as AnswerOf<typeof name>, problem: read as Problem }
    },
  }
}

/** A browser that has signed in by a fresh link of one of them. */
export async function signIn(world: World, who: Who): Promise<Browser> {
  const browser = makeBrowser(world, who === 'practitioner' ? 'desk' : 'client')
  await browser.ask('login', {}, { secret: await world.invite(who) })
  return browser
}

/** Client and practitioner are signed in and have done all that is asked of them before the door. */
export async function preparedPair(world: World): Promise<{ readonly client: Browser; readonly desk: Browser }> {
  const [client, desk] = [await signIn(world, 'patient'), await signIn(world, 'practitioner')]
  await prepare(client)
  await prepare(desk)
  return { client, desk }
}
