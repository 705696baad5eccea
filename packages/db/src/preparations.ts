/** Write what participants state before the door; each statement is a new row, and the latest counts. */
import type { AuditEvent, EncounterId, PersonId, RoomCheck, Whereabouts } from '@holdfast/domain'
import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { audited } from './audit.ts'
import type { Db, Statement } from './db.ts'
import { roomChecks, whereabouts } from './schema/preparations.ts'

type Stated = { readonly encounter: EncounterId; readonly person: PersonId; readonly audit: AuditEvent }

/** Keeps where a participant says they are; fails with `refused` when they have no seat in the encounter. */
export async function saveWhereabouts(db: Db, stated: Stated & { readonly whereabouts: Whereabouts }): Promise<void> {
  await audited(db, { operation: 'saveWhereabouts', statements: [writeWhereabouts(db, stated)], audit: [stated.audit] })
}

/** Where a participant of an hour said last that they are, or null. */
export async function statedPlace(db: Db, encounter: EncounterId, person: PersonId): Promise<Whereabouts | null> {
  const { row: _, encounter: __, person: ___, ...place } = getTableColumns(whereabouts)
  const [last] = await db.read('statedPlace', () =>
    db.orm
      .select(place)
      .from(whereabouts)
      .where(and(eq(whereabouts.encounter, encounter), eq(whereabouts.person, person)))
      .orderBy(desc(whereabouts.row))
      .limit(1),
  )
  return last ?? null
}

/** The statement that writes where a participant says they are. */
export const writeWhereabouts = (
  db: Db,
  { encounter, person, ...stated }: Omit<Stated, 'audit'> & { readonly whereabouts: Whereabouts },
): Statement => db.orm.insert(whereabouts).values({ encounter, person, ...stated.whereabouts })

/** Keeps what a participant says about their room; fails with `refused` when they have no seat in the encounter. */
export async function saveRoomCheck(db: Db, stated: Stated & { readonly roomCheck: RoomCheck }): Promise<void> {
  const { encounter, person, audit } = stated
  const row = db.orm.insert(roomChecks).values({ encounter, person, ...stated.roomCheck })
  await audited(db, { operation: 'saveRoomCheck', statements: [row], audit: [audit] })
}
