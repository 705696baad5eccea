/** What everybody who asked to join was answered: kept with the join's line in the audit, and never changed. */
import type { AuditEvent, EncounterId, Instant, PersonId } from '@holdfast/domain'
import { asc, eq } from 'drizzle-orm'
import { audited } from './audit.ts'
import type { Db, Statement } from './db.ts'
import { joinAnswers } from './schema/joins.ts'

/** One check as it was answered; the codes are those of check-in. */
export type KeptCheck = {
  readonly check: string
  readonly answer: {
    readonly kind: string
    readonly by?: string
    readonly remedy?: string
    readonly reason?: string
    readonly at?: Instant
  }
}

/** What somebody was answered. */
export type JoinAnswered = {
  readonly person: PersonId
  readonly at: Instant
  readonly answer: 'cleared' | 'held' | 'refused'
  /** The version of the clinic's thresholds. */
  readonly policy: string
  /** The version of the rules on places and licences. */
  readonly rules: string
  /** Every check, passed ones included, in the order of the checks. */
  readonly checks: readonly KeptCheck[]
}

/** An answer with its line in the audit, and what else is written with both. */
export type NewJoinAnswer = {
  readonly encounter: EncounterId
  readonly answered: JoinAnswered
  readonly audit: AuditEvent
  readonly beside?: readonly Statement[]
}

/** Keeps an answer with its audit entry; fails with `refused` for somebody who has no seat in the encounter. */
export async function keepJoin(db: Db, { encounter, answered, audit, beside = [] }: NewJoinAnswer): Promise<void> {
  const row = db.orm.insert(joinAnswers).values({ encounter, ...answered })
  await audited(db, { operation: 'keepJoin', statements: [row, ...beside], audit: [audit] })
}

/** All answers of an hour, oldest first. */
export const joinsOf = (db: Db, encounter: EncounterId): Promise<readonly JoinAnswered[]> =>
  db.read('joinsOf', async () => {
    const rows = await db.orm
      .select()
      .from(joinAnswers)
      .where(eq(joinAnswers.encounter, encounter))
      .orderBy(asc(joinAnswers.row))
    return rows.map(({ person, at, answer, policy, rules, checks }) => ({
      person,
      at,
      answer: answer as JoinAnswered['answer'],
      policy,
      rules,
      checks: checks as readonly KeptCheck[],
    }))
  })
