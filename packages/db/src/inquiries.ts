/** What people ask about what is kept and who reads it, as it is kept: each entry once and in its turn, with its line in the audit. */
import {
  err,
  openInquiries,
  stepInquiries,
  type AuditEvent,
  type EncounterId,
  type InquiryEntry,
  type InquiryLog,
  type InquiryRefusal,
  type Instant,
  type PersonId,
  type Result,
  type SeatId,
} from '@holdfast/domain'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { deciding } from './meanwhile.ts'
import { appointments, encounters, participants } from './schema/hours.ts'
import { inquiryEntries } from './schema/inquiries.ts'
import { people } from './schema/people.ts'

/** An entry with the name of whoever wrote it. */
export type KeptInquiry = InquiryEntry & { readonly name: string }

/** Somebody who waits for an answer. */
export type OpenInquiry = {
  readonly name: string
  /** When the oldest question that waits was asked. */
  readonly since: Instant
  /** Their hours with the practitioner: what is still to come first, soonest first; then what was, latest first. */
  readonly hours: readonly { readonly encounter: EncounterId; readonly seat: SeatId }[]
}

const columns = {
  person: inquiryEntries.person,
  by: inquiryEntries.by,
  at: inquiryEntries.at,
  act: inquiryEntries.act,
}

/** All that one person asked and was answered, in the order in which it was written. */
export const inquiriesOf = (db: Db, person: PersonId): Promise<readonly KeptInquiry[]> =>
  db.read('inquiriesOf', () =>
    db.orm
      .select({ ...columns, name: people.name })
      .from(inquiryEntries)
      .innerJoin(people, eq(people.id, inquiryEntries.by))
      .where(eq(inquiryEntries.person, person))
      .orderBy(asc(inquiryEntries.n)),
  )

/** Writes an entry with its line in the audit; or nothing is written, and why. One that is kept already is not written again. */
export function writeInquiry(
  db: Db,
  { entry, audit }: { readonly entry: InquiryEntry; readonly audit: AuditEvent },
): Promise<Result<InquiryLog, InquiryRefusal>> {
  return deciding(db, async batch => {
    const before = await db.read('inquiryLogOf', () =>
      db.orm
        .select(columns)
        .from(inquiryEntries)
        .where(eq(inquiryEntries.person, entry.person))
        .orderBy(asc(inquiryEntries.n)),
    )
    const step = stepInquiries(before, entry)
    if (!step.ok || step.value === before) return step
    const elsewhere = await db.read('inquiryIdUsed', () =>
      db.orm.select({ n: inquiryEntries.n }).from(inquiryEntries).where(eq(inquiryEntries.id, entry.act.id)),
    )
    if (elsewhere.length > 0) return err('id-used')
    const row = db.orm.insert(inquiryEntries).values({ ...entry, id: entry.act.id, n: before.length })
    await commit(db, batch, { operation: 'writeInquiry', statements: [row], audit: [audit] })
    return step
  })
}

/** Who of a practitioner's hours waits for an answer, the longest first; it tells that they asked, and not what. */
export async function openInquiriesFor(db: Db, practitioner: PersonId, now: Instant): Promise<readonly OpenInquiry[]> {
  const [mine, theirs] = [alias(participants, 'mine'), alias(participants, 'theirs')]
  const shared = await db.read('hoursWithInquiries', () =>
    db.orm
      .select({
        person: theirs.person,
        name: people.name,
        seat: theirs.seat,
        encounter: theirs.encounter,
        start: appointments.start,
        end: appointments.end,
      })
      .from(mine)
      .innerJoin(theirs, eq(theirs.encounter, mine.encounter))
      .innerJoin(people, eq(people.id, theirs.person))
      .innerJoin(encounters, eq(encounters.id, mine.encounter))
      .innerJoin(appointments, eq(appointments.id, encounters.appointment))
      .where(
        and(
          eq(mine.person, practitioner),
          eq(mine.role, 'practitioner'),
          inArray(theirs.person, db.orm.select({ person: inquiryEntries.person }).from(inquiryEntries)),
        ),
      )
      .orderBy(asc(appointments.start), asc(theirs.encounter)),
  )
  const log = await db.read('inquiriesOfMany', () =>
    db.orm
      .select(columns)
      .from(inquiryEntries)
      .where(inArray(inquiryEntries.person, [...new Set(shared.map(({ person }) => person))]))
      .orderBy(asc(inquiryEntries.person), asc(inquiryEntries.n)),
  )
  const waiting = new Map<PersonId, OpenInquiry>()
  for (const { person, at } of openInquiries(log)) {
    const hours = shared.filter(hour => hour.person === person)
    const [first] = hours
    if (!first || waiting.has(person)) continue
    const ahead = hours.filter(({ end }) => end > now)
    const behind = hours.filter(({ end }) => end <= now).toReversed()
    waiting.set(person, {
      name: first.name,
      since: at,
      hours: [...ahead, ...behind].map(({ encounter, seat }) => ({ encounter, seat })),
    })
  }
  return [...waiting.values()].toSorted((a, b) => a.since - b.since)
}
