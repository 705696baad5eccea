/** An empty database in memory or in a file of its own, and a small invented world to put in it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  after,
  HOUR,
  makeId,
  type AuditAct,
  type AuditEvent,
  type EncounterId,
  type Instant,
  type Interval,
  type Participant,
  type PatientId,
  type PersonId,
  type PractitionerId,
  type Random,
  type SeenEvidence,
} from '@holdfast/domain'
import { sql } from 'drizzle-orm'
import { NOON, seededRandom } from '@holdfast/domain/testing'
import type { Db } from './db.ts'
import { migrate } from './migrate.ts'
import { openNode, type OpenOptions } from './open-node.ts'
import { addPatient, addPractitioner, planWork } from './planning.ts'

/** An empty database in memory, at today's schema; gone when closed. */
export async function emptyDb(options: Omit<OpenOptions, 'file'> = {}): Promise<Db> {
  const db = await openNode({ ...options, file: ':memory:' })
  await migrate(db)
  return db
}

/** A database file in a folder of its own. */
export type TestFile = {
  readonly db: Db
  readonly file: string
  /** Closes the database and removes the folder. */
  readonly remove: () => Promise<void>
}

/** An empty database in a real file, at today's schema, for tests of what a disk and a second process do. */
export async function emptyFile(options: Omit<OpenOptions, 'file'> = {}): Promise<TestFile> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-'))
  const file = join(folder, 'holdfast.db')
  const db = await openNode({ ...options, file })
  await migrate(db)
  const remove = async (): Promise<void> => {
    await db.close()
    await rm(folder, { recursive: true })
  }
  return { db, file, remove }
}

/** The same handle, where something else happens once: after all is read, and before anything is written. */
export function withMeanwhile(db: Db, meanwhile: () => Promise<unknown>): Db {
  let isDone = false
  return {
    ...db,
    writing: task =>
      db.writing(batch =>
        task(async (operation, statements) => {
          if (!isDone) await meanwhile()
          isDone = true
          return batch(operation, statements)
        }),
      ),
  }
}

/** The rows of one statement as it stands, for tests that look behind the functions. */
export const rawRows = (db: Db, statement: string): Promise<readonly Record<string, unknown>[]> =>
  db.read('rawRows', () => db.orm.all<Record<string, unknown>>(sql.raw(statement)))

/** An hour with a practitioner and a patient, as `planWork` makes it. */
export type DemoWorld = {
  readonly encounter: EncounterId
  readonly when: Interval
  readonly practitioner: PractitionerId
  readonly patient: PatientId
  /** The practitioner's seat, then the patient's. */
  readonly seats: readonly [Participant, Participant]
  readonly now: Instant
  readonly random: Random
  /** A fresh audit entry of `now`. */
  readonly event: (act: AuditAct, more?: Partial<AuditEvent>) => AuditEvent
}

/** How a world differs from the ordinary. Another seed gives other ids, so that two worlds fit into one database. */
export type WorldOptions = {
  readonly seed?: number
  readonly now?: Instant
  readonly identity?: SeenEvidence
  readonly names?: { readonly practitioner: string; readonly patient: string }
}

/** Puts a practitioner (Bea Example), a patient (Ana Prueba) and their planned hour, from `now` on, into a database. */
export async function demoWorld(db: Db, options: WorldOptions = {}): Promise<DemoWorld> {
  const { seed = 1, now = NOON, names = { practitioner: 'Bea Example', patient: 'Ana Prueba' } } = options
  const random = seededRandom(seed)
  const making = { now, random }
  const bea = { name: names.practitioner, title: 'Psychotherapist', phone: '+1 615 555 0100', language: 'en' } as const
  const practitioner = await addPractitioner(db, bea, making)
  const patient = await addPatient(db, { name: names.patient, language: 'es' }, making)
  const when = { start: now, end: after(now, HOUR) }
  const identity = options.identity ? { identity: options.identity } : {}
  const planned = await planWork(db, { practitioner, patient, when, ...identity }, making)
  if (!planned.ok) throw new Error(planned.error)
  const { encounter, participants } = planned.value
  const event = (act: AuditAct, more: Partial<AuditEvent> = {}): AuditEvent => ({
    id: makeId('audit', random),
    at: now,
    actor: patient,
    act,
    subject: encounter,
    code: null,
    ...more,
  })
  const seats = [seatOf(participants, practitioner), seatOf(participants, patient)] as const
  return { encounter, when, practitioner, patient, seats, now, random, event }
}

function seatOf(participants: readonly Participant[], person: PersonId): Participant {
  const seat = participants.find(one => one.person === person)
  if (!seat) throw new Error('a planned hour without a seat for its person')
  return seat
}
