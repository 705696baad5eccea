/** Matters in which a duty is weighed, as they are kept: each entry once, taken by the rules, with its line in the audit. */
import { err, ok, type AuditEvent, type MatterId, type PatientId, type Result } from '@holdfast/domain'
import { stepMatter, type DutyEntry, type DutyRefusal, type Matter } from '@holdfast/safety'
import { asc, eq } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { deciding } from './meanwhile.ts'
import { dutyEntries } from './schema/duties.ts'

/** A matter and whose it is. */
export type MatterName = { readonly matter: MatterId; readonly patient: PatientId }

/** Something that is done in a matter. */
export type NewDutyEntry = MatterName & { readonly entry: DutyEntry; readonly audit: AuditEvent }

/** A matter with its id. */
export type KeptMatter = { readonly id: MatterId; readonly entries: Matter }

/** All matters about somebody, the one that was opened last first. */
export async function mattersOf(db: Db, patient: PatientId): Promise<readonly KeptMatter[]> {
  const rows = await db.read('mattersOf', () =>
    db.orm.select().from(dutyEntries).where(eq(dutyEntries.patient, patient)).orderBy(asc(dutyEntries.n)),
  )
  const matters = new Map<MatterId, DutyEntry[]>()
  for (const { matter, at, by, act, basis } of rows) {
    const entries = matters.get(matter) ?? []
    entries.push({ at, by, act, basis })
    matters.set(matter, entries)
  }
  return [...matters]
    .map(([id, entries]) => ({ id, entries }))
    .toSorted((a, b) => (b.entries[0]?.at ?? 0) - (a.entries[0]?.at ?? 0))
}

/** Writes an entry with its audit entry; or nothing is written, and why. A matter of somebody else is as if it were not there. */
export function writeDutyEntry(
  db: Db,
  { matter, patient, entry, audit }: NewDutyEntry,
): Promise<Result<Matter, DutyRefusal>> {
  return deciding(db, async batch => {
    const [kept, used] = await Promise.all([
      db.read('matterOf', () =>
        db.orm.select().from(dutyEntries).where(eq(dutyEntries.matter, matter)).orderBy(asc(dutyEntries.n)),
      ),
      db.read('dutyIdUsed', () =>
        db.orm.select({ matter: dutyEntries.matter }).from(dutyEntries).where(eq(dutyEntries.id, entry.act.id)),
      ),
    ])
    if (kept.some(row => row.patient !== patient)) return err('not-open')
    if (used.some(row => row.matter !== matter)) return err('id-used')
    const before = kept.map(({ at, by, act, basis }) => ({ at, by, act, basis }))
    const step = stepMatter(before, entry)
    if (!step.ok || step.value === before) return step
    const row = db.orm.insert(dutyEntries).values({ matter, patient, n: before.length, id: entry.act.id, ...entry })
    await commit(db, batch, { operation: 'writeDutyEntry', statements: [row], audit: [audit] })
    return ok(step.value)
  })
}
