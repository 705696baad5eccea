/** Who read a response, the calls that wait for somebody to, and what practitioners made of it. */
import {
  err,
  ok,
  type AuditEvent,
  type EncounterId,
  type Instant,
  type PersonId,
  type Result,
  type ScreeningId,
  type SeatId,
} from '@holdfast/domain'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import type { Db, Statement } from './db.ts'
import { deciding, onlyWhile } from './meanwhile.ts'
import { participants } from './schema/hours.ts'
import { people } from './schema/people.ts'
import { screeningCalls, screeningResponses, screeningReviews, screenings } from './schema/screenings.ts'
import type { KeptDecision } from './screening.ts'

/** Answers that wait for somebody to read them: whose they are, in which hour, and whether the outside was told. */
export type WaitingCall = {
  readonly screening: ScreeningId
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly raisedAt: Instant
  readonly toldAt: Instant | null
}

/** What a practitioner wrote of a response. */
export type KeptReview = {
  readonly screening: ScreeningId
  readonly by: PersonId
  readonly name: string
  readonly at: Instant
  readonly words: string
  readonly decisions: readonly KeptDecision[]
}

/** A practitioner reads a response: that is noted, and a call that waits counts as read from now on. */
export async function noteRead(
  db: Db,
  { id, by, at, audit }: { id: ScreeningId; by: PersonId; at: Instant; audit: AuditEvent },
): Promise<void> {
  await audited(db, { operation: 'noteRead', statements: [callRead(db, { id, by, at })], audit: [audit] })
}

/** Every call that nobody has read, the oldest first. */
export const waitingCalls = (db: Db): Promise<readonly WaitingCall[]> =>
  db.read('waitingCalls', () =>
    db.orm
      .select({
        screening: screeningCalls.screening,
        encounter: screenings.encounter,
        seat: participants.seat,
        raisedAt: screeningCalls.raisedAt,
        toldAt: screeningCalls.toldAt,
      })
      .from(screeningCalls)
      .innerJoin(screenings, eq(screenings.id, screeningCalls.screening))
      .innerJoin(
        participants,
        and(eq(participants.encounter, screenings.encounter), eq(participants.person, screenings.person)),
      )
      .where(isNull(screeningCalls.readAt))
      .orderBy(asc(screeningCalls.raisedAt), asc(screeningCalls.screening)),
  )

/** The outside was told of a call. Said twice, the first time stays. */
export function noteTold(
  db: Db,
  { id, at, audit }: { id: ScreeningId; at: Instant; audit: AuditEvent },
): Promise<void> {
  return db.writing(async batch => {
    const [untold] = await db.read('noteTold', () =>
      db.orm
        .select({ screening: screeningCalls.screening })
        .from(screeningCalls)
        .where(and(eq(screeningCalls.screening, id), isNull(screeningCalls.toldAt))),
    )
    if (!untold) return
    const statements = [db.orm.update(screeningCalls).set({ toldAt: at }).where(eq(screeningCalls.screening, id))]
    await commit(db, batch, { operation: 'noteTold', statements, audit: [audit] })
  })
}

/**
 * Keeps a review. `review-changed`: there are not as many as its writer had read; `screening-open`: nothing was sent that could
 * be reviewed. In both cases nothing is written.
 */
export function addReview(
  db: Db,
  review: Omit<KeptReview, 'name'> & { readonly seen: number; readonly audit: AuditEvent },
): Promise<Result<void, 'review-changed' | 'screening-open'>> {
  const { seen, audit, ...row } = review
  return deciding(db, async batch => {
    const [sent] = await db.read('addReview', () =>
      db.orm
        .select({ screening: screeningResponses.screening })
        .from(screeningResponses)
        .where(eq(screeningResponses.screening, row.screening)),
    )
    if (!sent) return err('screening-open')
    if ((await reviewsOf(db, [row.screening])).length !== seen) return err('review-changed')
    const read = callRead(db, { id: row.screening, by: row.by, at: row.at })
    const asMany = sql`(select count(*) from ${screeningReviews} where ${screeningReviews.screening} = ${row.screening}) = ${seen}`
    const written = db.orm.insert(screeningReviews).values({ ...row, words: onlyWhile(asMany, row.words) })
    const statements = [written, read]
    await commit(db, batch, { operation: 'addReview', statements, audit: [audit] })
    return ok(undefined)
  })
}

/** Every review of these responses, the oldest first. */
export const reviewsOf = (db: Db, of: readonly ScreeningId[]): Promise<readonly KeptReview[]> =>
  db.read('reviewsOf', () =>
    db.orm
      .select({
        screening: screeningReviews.screening,
        by: screeningReviews.by,
        name: people.name,
        at: screeningReviews.at,
        words: screeningReviews.words,
        decisions: screeningReviews.decisions,
      })
      .from(screeningReviews)
      .innerJoin(people, eq(people.id, screeningReviews.by))
      .where(inArray(screeningReviews.screening, [...of]))
      .orderBy(asc(screeningReviews.row)),
  )

const callRead = (db: Db, { id, by, at }: { id: ScreeningId; by: PersonId; at: Instant }): Statement =>
  db.orm
    .update(screeningCalls)
    .set({ readAt: at, readBy: by })
    .where(and(eq(screeningCalls.screening, id), isNull(screeningCalls.readAt)))
