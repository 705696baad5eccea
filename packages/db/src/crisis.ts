/** Emergency plans as they are kept, reads of a place outside the ordinary hour, and openings of the crisis card; each with its audit. */
import { ok, type AuditEvent, type EncounterId, type Instant, type PersonId, type Result } from '@holdfast/domain'
import {
  nextPlan,
  type EmergencyPlan,
  type PlanAct,
  type PlanRefusal,
  type ReadReason,
  type Spoken,
} from '@holdfast/safety'
import { and, asc, eq } from 'drizzle-orm'
import { audited, commit } from './audit.ts'
import type { Db, Statement } from './db.ts'
import { deciding } from './meanwhile.ts'
import { cardOpenings, emergencyPlans, placeReads } from './schema/crisis.ts'

/** Something that is said for somebody's plan. */
export type NewPlan = {
  readonly person: PersonId
  readonly act: PlanAct
  readonly spoken: Spoken
  readonly audit: readonly AuditEvent[]
  /** What is written together with it or not at all. */
  readonly beside?: readonly Statement[]
}

/** Whose place was read, in which hour, and by whom. */
export type PlaceRead = {
  readonly encounter: EncounterId
  readonly person: PersonId
  readonly by: PersonId
}

/** All versions of somebody's plans, in their order. */
export async function plansOf(db: Db, person: PersonId): Promise<readonly EmergencyPlan[]> {
  const rows = await db.read('plansOf', () =>
    db.orm
      .select({ plan: emergencyPlans.plan })
      .from(emergencyPlans)
      .where(eq(emergencyPlans.person, person))
      .orderBy(asc(emergencyPlans.n)),
  )
  return rows.map(({ plan }) => plan)
}

/** Writes the next version with its audit entries, and answers with all of them; or nothing is written, and why. */
export function writePlan(
  db: Db,
  { person, act, spoken, audit, beside = [] }: NewPlan,
): Promise<Result<readonly EmergencyPlan[], PlanRefusal>> {
  return deciding(db, async batch => {
    const before = await plansOf(db, person)
    const next = nextPlan(before, act, spoken)
    if (!next.ok) return next
    const row = db.orm.insert(emergencyPlans).values({ person, n: before.length, plan: next.value })
    await commit(db, batch, { operation: 'writePlan', statements: [...beside, row], audit })
    return ok([...before, next.value])
  })
}

/** Keeps that somebody's place and contact are read outside the ordinary hour, and why, before they are. */
export async function recordPlaceRead(
  db: Db,
  read: PlaceRead & {
    readonly reason: ReadReason
    readonly words: string | null
    readonly at: Instant
    readonly audit: AuditEvent
  },
): Promise<void> {
  const { audit, ...row } = read
  await audited(db, {
    operation: 'recordPlaceRead',
    statements: [db.orm.insert(placeReads).values(row)],
    audit: [audit],
  })
}

/** Keeps when the card was opened. What was told before is not kept again; answers with how many were new. */
export function recordOpenings(
  db: Db,
  told: PlaceRead & {
    readonly openedAt: readonly Instant[]
    readonly toldAt: Instant
    readonly audit: (openedAt: Instant) => AuditEvent
  },
): Promise<number> {
  const { openedAt, toldAt, audit, ...whose } = told
  return db.writing(async batch => {
    const kept = await db.read('openingsOf', () =>
      db.orm
        .select({ openedAt: cardOpenings.openedAt })
        .from(cardOpenings)
        .where(
          and(
            eq(cardOpenings.encounter, whose.encounter),
            eq(cardOpenings.person, whose.person),
            eq(cardOpenings.by, whose.by),
          ),
        ),
    )
    const known = new Set(kept.map(row => row.openedAt))
    const fresh = [...new Set(openedAt)].filter(at => !known.has(at))
    if (fresh.length === 0) return 0
    await commit(db, batch, {
      operation: 'recordOpenings',
      statements: fresh.map(at => db.orm.insert(cardOpenings).values({ ...whose, openedAt: at, toldAt })),
      audit: fresh.map(audit),
    })
    return fresh.length
  })
}
