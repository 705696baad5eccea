/** Calls for help as they are kept: raised once with their line in the audit, and all that happened to them in its turn. */
import {
  after,
  err,
  ok,
  type AuditEvent,
  type HelpId,
  type Instant,
  type Milliseconds,
  type PersonId,
  type Result,
} from '@holdfast/domain'
import {
  helpHappened,
  raiseCall,
  type HelpCall,
  type HelpEvent,
  type HelpRefusal,
  type Raising,
} from '@holdfast/safety'
import { asc, desc, eq, gt, inArray, type SQL } from 'drizzle-orm'
import { commit } from './audit.ts'
import type { Db } from './db.ts'
import { helpCalls, helpEvents } from './schema/help.ts'

/** The most calls that are looked at together. */
const MOST = 200

/** Takes a press as the rules do, with its audit entry where it changes something. */
export function raiseHelp(
  db: Db,
  pressed: HelpCall,
  auditOf: (kind: 'new' | 'again', call: HelpCall) => AuditEvent,
): Promise<Result<Raising, 'id-used'>> {
  return db.writing(async batch => {
    const raised = raiseCall(await helpCallsBy(db, pressed.by), pressed)
    if (!raised.ok || raised.value.kind === 'known') return raised
    const { kind, call } = raised.value
    const { hour, events, ...row } = call
    const last = events.at(-1)
    const statement =
      kind === 'again' && last
        ? db.orm.insert(helpEvents).values({ call: call.id, n: events.length - 1, event: last })
        : db.orm.insert(helpCalls).values({ ...row, encounter: hour?.encounter ?? null, seat: hour?.seat ?? null })
    await commit(db, batch, { operation: 'raiseHelp', statements: [statement], audit: [auditOf(kind, call)] })
    return raised
  })
}

/** Writes what happened to a call; what is known or refused writes nothing, its audit entry neither. */
export function noteHelp(
  db: Db,
  { id, event, audit }: { readonly id: HelpId; readonly event: HelpEvent; readonly audit: readonly AuditEvent[] },
): Promise<Result<HelpCall, HelpRefusal | 'no-such-call'>> {
  return db.writing(async batch => {
    const before = await findHelp(db, id)
    if (!before) return err('no-such-call')
    const next = helpHappened(before, event)
    if (!next.ok || next.value === before) return next
    const row = db.orm.insert(helpEvents).values({ call: id, n: before.events.length, event })
    await commit(db, batch, { operation: 'noteHelp', statements: [row], audit })
    return ok(next.value)
  })
}

/** One call, or null. */
export const findHelp = async (db: Db, id: HelpId): Promise<HelpCall | null> =>
  (await select(db, 'findHelp', eq(helpCalls.id, id)))[0] ?? null

/** The calls of one person, the newest first. */
export const helpCallsBy = (db: Db, person: PersonId): Promise<readonly HelpCall[]> =>
  select(db, 'helpCallsBy', eq(helpCalls.by, person))

/** Calls of the last while, the newest first. */
export const helpCallsSince = (db: Db, now: Instant, span: Milliseconds): Promise<readonly HelpCall[]> =>
  select(db, 'helpCallsSince', gt(helpCalls.at, after(now, -span)))

/** Drills, the newest first. */
export const helpDrills = (db: Db): Promise<readonly HelpCall[]> =>
  select(db, 'helpDrills', eq(helpCalls.isDrill, true))

async function select(db: Db, operation: string, where: SQL): Promise<readonly HelpCall[]> {
  const rows = await db.read(operation, () =>
    db.orm.select().from(helpCalls).where(where).orderBy(desc(helpCalls.at), desc(helpCalls.id)).limit(MOST),
  )
  if (rows.length === 0) return []
  const happened = await db.read(`${operation}Events`, () =>
    db.orm
      .select()
      .from(helpEvents)
      .where(
        inArray(
          helpEvents.call,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(asc(helpEvents.n)),
  )
  const of = new Map<HelpId, HelpEvent[]>(rows.map(({ id }) => [id, []]))
  for (const { call, event } of happened) of.get(call)?.push(event)
  return rows.map(({ encounter, seat, ...row }) => ({
    ...row,
    hour: encounter === null || seat === null ? null : { encounter, seat },
    events: of.get(row.id) ?? [],
  }))
}
