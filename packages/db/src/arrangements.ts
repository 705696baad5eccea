/** The sheet before contact with each client, as it is kept: each entry once, taken by the rules, with its line in the audit. */
import { err, ok, type AuditEvent, type PatientId, type Result } from '@holdfast/domain'
import { stepArrangements, type ArrangementEntry, type ArrangementRefusal, type Arrangements } from '@holdfast/safety'
import { asc, eq, sql } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { jsonList } from './json.ts'
import { deciding } from './meanwhile.ts'
import { arrangementEntries } from './schema/arrangements.ts'
import { encounters, participants } from './schema/hours.ts'
import { people } from './schema/people.ts'

/** An entry with the name of whoever wrote it. */
export type KeptArrangement = ArrangementEntry & { readonly name: string }

/** Something that is written on a sheet. */
export type NewArrangement = {
  readonly patient: PatientId
  readonly entry: ArrangementEntry
  readonly audit: AuditEvent
}

/** The sheet about somebody, the oldest entry first; empty where nothing was written. */
export const arrangementsOf = (db: Db, patient: PatientId): Promise<readonly KeptArrangement[]> =>
  db.read('arrangementsOf', () =>
    db.orm
      .select({
        at: arrangementEntries.at,
        by: arrangementEntries.by,
        act: arrangementEntries.act,
        name: people.name,
      })
      .from(arrangementEntries)
      .innerJoin(people, eq(people.id, arrangementEntries.by))
      .where(eq(arrangementEntries.patient, patient))
      .orderBy(asc(arrangementEntries.n)),
  )

/** Writes an entry with its audit entry; or nothing is written, and why. One that is kept already is not written again. */
export function writeArrangement(
  db: Db,
  { patient, entry, audit }: NewArrangement,
): Promise<Result<Arrangements, ArrangementRefusal>> {
  return deciding(db, async batch => {
    const before = (await arrangementsOf(db, patient)).map(({ at, by, act }) => ({ at, by, act }))
    const step = stepArrangements(before, entry)
    if (!step.ok || step.value === before) return step
    const used = await db.read('arrangementIdUsed', () =>
      db.orm
        .select({ n: arrangementEntries.n })
        .from(arrangementEntries)
        .where(eq(arrangementEntries.id, entry.act.id)),
    )
    if (used.length > 0) return err('id-used')
    const row = db.orm.insert(arrangementEntries).values({ patient, n: before.length, id: entry.act.id, ...entry })
    await commit(db, batch, { operation: 'writeArrangement', statements: [row], audit: [audit] })
    return ok(step.value)
  })
}

/** The sheet about the patient of the outer query, for the one query of facts; of nobody else is there one. */
export const arrangementsSaid = jsonList<ArrangementEntry>(sql`
  select json_object('at', ${arrangementEntries.at}, 'by', ${arrangementEntries.by}, 'act', json(${arrangementEntries.act})) as item
  from ${arrangementEntries}
  where ${arrangementEntries.patient} = ${participants.person} and ${participants.encounter} = ${encounters.id}
  order by ${arrangementEntries.n}`)
