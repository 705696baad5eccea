/** Invented people and one open hour, so that whoever starts the product can walk through it at once. */
import { addPatient, addPractitioner, askScreening, inviteTo, planWork, type Db, type Making } from '@holdfast/db'
import { after, makeId, MINUTE, type PersonId, type Result } from '@holdfast/domain'
import { onlineSetting } from '@holdfast/risk-screening'
import { auditOf } from './deps.ts'

/** The links of the demo's two people. */
export type DemoLinks = { readonly practitioner: string; readonly client: string }

/** The usual length of an hour; the door stays open for some time after it. */
const LENGTH = 50 * MINUTE

/** A fresh hour with fresh people at every start; what earlier starts left stays as it was. */
export async function makeDemo(db: Db, origin: string, making: Making): Promise<DemoLinks> {
  const { now } = making
  const practitioner = await addPractitioner(
    db,
    { name: 'Noor Haddad', title: 'Psychotherapist', phone: '+1 555 0100', language: 'en' },
    making,
  )
  const patient = await addPatient(db, { name: 'Sam Rivera', language: 'en' }, making)
  const when = { start: now, end: after(now, LENGTH) }
  const { encounter } = good(await planWork(db, { practitioner, patient, when, identity: 'in-person' }, making))
  const screening = makeId('screening', making.random)
  await askScreening(db, {
    id: screening,
    encounter,
    person: patient,
    instrument: onlineSetting.id,
    version: onlineSetting.version,
    language: 'en',
    askedBy: practitioner,
    askedAt: now,
    audit: auditOf(
      { clock: () => now, random: making.random },
      { actor: practitioner, act: 'screening-asked', subject: screening },
    ),
  })
  const linkOf = async (person: PersonId): Promise<string> =>
    `${origin}${good(await inviteTo(db, { encounter, person, by: 'system', endEarlier: false }, making)).path}`
  return { practitioner: await linkOf(practitioner), client: await linkOf(patient) }
}

/** The demo's own data are right; if not, that is our bug. */
function good<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`demo: ${result.error}`)
  return result.value
}
