/** Plans hours beside the running server, as the command line does. */
import { join } from 'node:path'
import {
  addPartner,
  addPatient,
  addPractitioner,
  hashSecret,
  inviteTo,
  makeInvite,
  planWork,
  writeIdentityEntry,
  type Making,
} from '@holdfast/db'
import { openNode } from '@holdfast/db/node'
import {
  after,
  instant,
  makeId,
  MINUTE,
  randomToken,
  seenInAWord,
  type Milliseconds,
  type PersonId,
  type Result,
  type SeenEvidence,
} from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import type { Server } from './server.ts'

/** The hour that is wanted: when it begins, counted from now (negative for the past), how long it lasts, how identity was seen. */
export type Wanted = {
  readonly startsIn?: Milliseconds
  readonly lasts?: Milliseconds
  readonly identity?: SeenEvidence | null
  /** Somebody takes part beside the client, and was seen as the client was. */
  readonly isCouple?: boolean
  /** Give the client a link whose time is over, and nobody another. */
  readonly isLinkExpired?: boolean
}

/** Invented people with an hour, and their fresh links. */
export type Planned = { readonly practitioner: string; readonly client: string; readonly partner: string | null }

let hours = 0

/** Plans one hour with new people and gives each of them a link. */
export async function planHour(
  { data, ready }: Server,
  { startsIn = 0, lasts = 50 * MINUTE, identity = 'in-person', isCouple = false, isLinkExpired = false }: Wanted = {},
): Promise<Planned> {
  const db = await openNode({ file: join(data, 'holdfast.db') })
  const now = instant(Date.now())
  hours += 1
  const making: Making = { now, random: seededRandom(now + hours) }
  const practitioner = await addPractitioner(
    db,
    { name: 'Noor Haddad', title: 'Psychotherapist', phone: '+1 555 0100', language: 'en' },
    making,
  )
  const patient = await addPatient(db, { name: 'Sam Rivera', language: 'en' }, making)
  const partner = isCouple ? await addPartner(db, { name: 'Kim Rivera', language: 'en' }, making) : null
  if (partner && identity) {
    const act = seenInAWord(makeId('identity', making.random), identity)
    const seen = { person: partner, by: practitioner, at: now, act }
    const audit = {
      id: makeId('audit', making.random),
      at: now,
      actor: practitioner,
      act: 'identity-seen',
      subject: partner,
      code: identity,
    } as const
    good(await writeIdentityEntry(db, { entry: seen, audit }))
  }
  const start = after(now, startsIn)
  const when = { start, end: after(start, lasts) }
  const { encounter } = good(
    await planWork(
      db,
      { practitioner, patient, when, ...(partner ? { partner } : {}), ...(identity ? { identity } : {}) },
      making,
    ),
  )
  const linkOf = async (person: PersonId): Promise<string> =>
    `${ready.url}${good(await inviteTo(db, { encounter, person, by: 'system', endEarlier: false }, making)).path}`
  const expiredLink = async (): Promise<string> => {
    const secret = randomToken(making.random)
    await makeInvite(db, {
      secretHash: hashSecret(secret),
      person: patient,
      encounter,
      expires: after(now, -MINUTE),
      at: now,
      endEarlier: false,
      audit: {
        id: makeId('audit', making.random),
        at: now,
        actor: 'system',
        act: 'link-made',
        subject: encounter,
        code: null,
      },
    })
    return `${ready.url}/c#${secret}`
  }
  const links = isLinkExpired
    ? { practitioner: '', client: await expiredLink(), partner: null }
    : {
        practitioner: await linkOf(practitioner),
        client: await linkOf(patient),
        partner: partner && (await linkOf(partner)),
      }
  await db.close()
  return links
}

function good<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error)
  return result.value
}
