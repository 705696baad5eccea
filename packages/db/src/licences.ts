/** What practitioners hold and what was decided by it, as it is kept: each entry once and in its turn, with its line in the audit. */
import {
  err,
  ok,
  type AuditEvent,
  type EncounterId,
  type Instant,
  type PersonId,
  type PractitionerId,
  type Result,
} from '@holdfast/domain'
import { stepLicences, type LicenceEntry, type LicenceLog, type LicenceRefusal } from '@holdfast/jurisdictions'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db, Statement } from './db.ts'
import { deciding } from './meanwhile.ts'
import { licenceDecisions, licenceEntries } from './schema/licences.ts'

/** Something that is written down about what a practitioner holds. */
export type NewLicenceEntry = {
  readonly practitioner: PractitionerId
  readonly entry: LicenceEntry
  readonly audit: AuditEvent
}

/** What was decided when somebody asked to join. */
export type LicenceDecision = {
  readonly at: Instant
  /** The version of the rules, and of the policy. */
  readonly rules: string
  readonly policy: string
  /** The place, the day, the answers and all that they were given by. */
  readonly decided: object
}

/** A join: whose, and what was decided. */
export type NewDecision = {
  readonly encounter: EncounterId
  readonly person: PersonId
  readonly decision: LicenceDecision
}

/** The entries of these practitioners, each one's in their order; a list without entries for whoever wrote nothing. */
export async function licenceLogsOf(
  db: Db,
  practitioners: readonly PractitionerId[],
): Promise<ReadonlyMap<PractitionerId, LicenceLog>> {
  const rows = await db.read('licenceLogsOf', () =>
    db.orm
      .select()
      .from(licenceEntries)
      .where(inArray(licenceEntries.practitioner, [...practitioners]))
      .orderBy(asc(licenceEntries.n)),
  )
  return new Map(
    practitioners.map(one => [
      one,
      rows.filter(row => row.practitioner === one).map(({ at, by, act }) => ({ at, by, act })),
    ]),
  )
}

/** Writes an entry with its audit entry, and answers with all of them; or nothing is written, and why. One that is kept already is not written again. */
export function writeLicenceEntry(
  db: Db,
  { practitioner, entry, audit }: NewLicenceEntry,
): Promise<Result<LicenceLog, LicenceRefusal>> {
  return deciding(db, async batch => {
    const before = (await licenceLogsOf(db, [practitioner])).get(practitioner) ?? []
    const step = stepLicences(before, entry)
    if (!step.ok || step.value === before) return step
    const elsewhere = await db.read('licenceIdUsed', () =>
      db.orm.select({ n: licenceEntries.n }).from(licenceEntries).where(eq(licenceEntries.id, entry.act.id)),
    )
    if (elsewhere.length > 0) return err('id-used')
    const row = db.orm.insert(licenceEntries).values({ practitioner, n: before.length, id: entry.act.id, ...entry })
    await commit(db, batch, { operation: 'writeLicenceEntry', statements: [row], audit: [audit] })
    return ok(step.value)
  })
}

/** Keeps what was decided at a join; it is written beside the join's answer. */
export const writeDecision = (db: Db, { encounter, person, decision }: NewDecision): Statement =>
  db.orm.insert(licenceDecisions).values({ encounter, person, ...decision })

/** What was decided for somebody in an hour, the latest first. */
export const decisionsFor = (db: Db, encounter: EncounterId, person: PersonId): Promise<readonly LicenceDecision[]> =>
  db.read('decisionsFor', () =>
    db.orm
      .select({
        at: licenceDecisions.at,
        rules: licenceDecisions.rules,
        policy: licenceDecisions.policy,
        decided: licenceDecisions.decided,
      })
      .from(licenceDecisions)
      .where(and(eq(licenceDecisions.encounter, encounter), eq(licenceDecisions.person, person)))
      .orderBy(desc(licenceDecisions.row)),
  )
