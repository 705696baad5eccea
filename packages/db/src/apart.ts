/** Hours that may not lie close to each other, as planning asks for them: of whom it was written on their sheets, and what is planned of theirs near a time. */
import { after, type Interval, type PatientId } from '@holdfast/domain'
import { isTooClose, lastOf, WIDEST_GAP, type ApartHour, type ArrangementEntry, type Gap } from '@holdfast/safety'
import { and, asc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { arrangementEntries } from './schema/arrangements.ts'
import { appointments, encounters, participants } from './schema/hours.ts'

/** Would an hour of this client lie too close to one that is planned, with somebody from whom they are kept apart? */
export async function liesTooClose(db: Db, patient: PatientId, when: Interval): Promise<boolean> {
  const gaps = await gapsWritten(db)
  const gap = gaps.get(patient) ?? 'none'
  const others = [...gaps.keys()].filter(other => other !== patient)
  if (gap === 'none' || others.length === 0) return false
  const near = await plannedNear(db, others, when)
  const hour: ApartHour = { patient, when, gap }
  return near.some(one => isTooClose(hour, { ...one, gap: gaps.get(one.patient) ?? 'none' }))
}

/** Of each client the last word. */
async function gapsWritten(db: Db): Promise<ReadonlyMap<PatientId, Gap>> {
  const rows = await db.read('gapsWritten', () =>
    db.orm
      .select({
        patient: arrangementEntries.patient,
        at: arrangementEntries.at,
        by: arrangementEntries.by,
        act: arrangementEntries.act,
      })
      .from(arrangementEntries)
      .where(eq(sql`json_extract(${arrangementEntries.act}, '$.kind')`, 'apart'))
      .orderBy(asc(arrangementEntries.n)),
  )
  const whose = new Map<PatientId, ArrangementEntry[]>()
  for (const { patient, ...entry } of rows) whose.set(patient, [...(whose.get(patient) ?? []), entry])
  return new Map([...whose].map(([patient, sheet]) => [patient, lastOf(sheet, 'apart')?.gap ?? 'none']))
}

/** Their hours that are not over and lie so near that they might be too close. */
const plannedNear = (db: Db, patients: readonly PatientId[], { start, end }: Interval) =>
  db.read('plannedNear', () =>
    db.orm
      .select({
        patient: sql<PatientId>`${participants.person}`,
        when: { start: appointments.start, end: appointments.end },
      })
      .from(participants)
      .innerJoin(encounters, eq(encounters.id, participants.encounter))
      .innerJoin(appointments, eq(appointments.id, encounters.appointment))
      .where(
        and(
          inArray(participants.person, [...patients]),
          ne(encounters.status, 'finished'),
          lt(appointments.start, after(end, WIDEST_GAP)),
          gt(appointments.end, after(start, -WIDEST_GAP)),
        ),
      ),
  )
