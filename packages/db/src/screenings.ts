/** Ask somebody, take it back, and find what was asked of whom and how far it has come. */
import {
  err,
  ok,
  type AuditEvent,
  type EncounterId,
  type Instant,
  type Language,
  type PersonId,
  type Result,
  type ScreeningId,
} from '@holdfast/domain'
import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { deciding, onlyWhile } from './meanwhile.ts'
import { participants } from './schema/hours.ts'
import {
  screeningCalls,
  screeningDrafts,
  screeningResponses,
  screeningReviews,
  screenings,
  screeningsTakenBack,
} from './schema/screenings.ts'
import { standingOf, type KeptScreening } from './screening.ts'

/** Something to ask of somebody in an hour. */
export type NewScreening = {
  readonly id: ScreeningId
  readonly encounter: EncounterId
  readonly person: PersonId
  readonly instrument: string
  readonly version: number
  readonly language: Language
  readonly askedBy: PersonId
  readonly askedAt: Instant
}

/** Asks it; `waits-already` when the same instrument is asked of them in this hour and not sent, and then nothing is written. */
export function askScreening(
  db: Db,
  { audit, ...asked }: NewScreening & { readonly audit: AuditEvent },
): Promise<'asked' | 'waits-already'> {
  return deciding(db, async batch => {
    const { encounter, person, instrument } = asked
    const others = await select(db, 'askScreening', [
      eq(screenings.encounter, encounter),
      eq(screenings.person, person),
      eq(screenings.instrument, instrument),
      isNull(screeningResponses.screening),
      isNull(screeningsTakenBack.screening),
    ])
    if (others.length > 0) return 'waits-already'
    const noneWaits = sql`not exists (select 1 from ${screenings} as other where other.encounter = ${encounter}
      and other.person = ${person} and other.instrument = ${instrument}
      and not exists (select 1 from ${screeningResponses} where ${screeningResponses.screening} = other.id)
      and not exists (select 1 from ${screeningsTakenBack} where ${screeningsTakenBack.screening} = other.id))`
    const statements = [db.orm.insert(screenings).values({ ...asked, instrument: onlyWhile(noneWaits, instrument) })]
    await commit(db, batch, { operation: 'askScreening', statements, audit: [audit] })
    return 'asked'
  })
}

/** It is not asked any more, and what was filled in is gone. Doing it twice changes nothing. */
export function takeBackScreening(
  db: Db,
  { id, by, at, audit }: { id: ScreeningId; by: PersonId; at: Instant; audit: AuditEvent },
): Promise<Result<void, 'screening-unknown' | 'screening-sent'>> {
  return deciding(db, async batch => {
    const kept = await findScreening(db, id)
    if (!kept) return err('screening-unknown')
    const standing = standingOf(kept)
    if (standing === 'sent') return err('screening-sent')
    if (standing === 'taken-back') return ok(undefined)
    const statements = [
      db.orm.delete(screeningDrafts).where(eq(screeningDrafts.screening, id)),
      db.orm.insert(screeningsTakenBack).values({ screening: id, by, at }),
    ]
    await commit(db, batch, { operation: 'takeBackScreening', statements, audit: [audit] })
    return ok(undefined)
  })
}

/** What is asked of somebody in an hour, the newest first. */
export const screeningsIn = (db: Db, encounter: EncounterId, person: PersonId): Promise<readonly KeptScreening[]> =>
  select(db, 'screeningsIn', [eq(screenings.encounter, encounter), eq(screenings.person, person)])

/** All that was asked of somebody in hours that this practitioner holds or held, the newest first. */
export const screeningsFor = (db: Db, person: PersonId, practitioner: PersonId): Promise<readonly KeptScreening[]> =>
  select(db, 'screeningsFor', [
    eq(screenings.person, person),
    sql`exists (select 1 from ${participants} where ${participants.encounter} = ${screenings.encounter}
      and ${participants.person} = ${practitioner} and ${participants.role} = 'practitioner')`,
  ])

/** One screening, or null when there is none with this id. */
export const findScreening = async (db: Db, id: ScreeningId): Promise<KeptScreening | null> =>
  (await select(db, 'findScreening', [eq(screenings.id, id)]))[0] ?? null

const reviewedAt = sql<Instant | null>`(select max(${screeningReviews.at}) from ${screeningReviews}
  where ${screeningReviews.screening} = ${screenings.id})`

async function select(db: Db, operation: string, where: readonly SQL[]): Promise<readonly KeptScreening[]> {
  const rows = await db.read(operation, () =>
    db.orm
      .select({
        screening: screenings,
        takenBackAt: screeningsTakenBack.at,
        draft: { answers: screeningDrafts.answers, saves: screeningDrafts.saves },
        response: {
          answers: screeningResponses.answers,
          saves: screeningResponses.saves,
          sentAt: screeningResponses.sentAt,
        },
        call: { raisedAt: screeningCalls.raisedAt, readAt: screeningCalls.readAt },
        reviewedAt,
      })
      .from(screenings)
      .leftJoin(screeningsTakenBack, eq(screeningsTakenBack.screening, screenings.id))
      .leftJoin(screeningDrafts, eq(screeningDrafts.screening, screenings.id))
      .leftJoin(screeningResponses, eq(screeningResponses.screening, screenings.id))
      .leftJoin(screeningCalls, eq(screeningCalls.screening, screenings.id))
      .where(and(...where))
      .orderBy(desc(screenings.askedAt), desc(sql`${screenings}.rowid`)),
  )
  return rows.map(({ screening, ...rest }) => ({ ...screening, ...rest }))
}
