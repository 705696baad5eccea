/** Keep a room and its journal, and restore them after a restart. */
import {
  stepEncounter,
  type AuditEvent,
  type EncounterEvent,
  type EncounterId,
  type EncounterState,
  type Instant,
  type MessageId,
  type SeatId,
} from '@holdfast/domain'
import { eq, sql } from 'drizzle-orm'
import { commit } from './audit.ts'
import { oncePer, type Db, type Statement } from './db.ts'
import { stateOf } from './encounter-state.ts'
import { seatedOf, type Seated } from './facts.ts'
import { readState, writeState } from './hours.ts'
import { jsonList } from './json.ts'
import { encounters } from './schema/hours.ts'
import { roomEntries, rooms } from './schema/rooms.ts'

/** One message in a room's journal: its place in the order, its author's id for it, and the seats it was said to. */
export type RoomEntry = {
  readonly seq: number
  readonly id: MessageId
  readonly from: SeatId
  readonly to: readonly SeatId[]
  readonly text: string
  readonly at: Instant
}

/** What is known of a room; the snapshot is null when it never had anything to save. */
export type StoredRoom = {
  readonly participants: readonly Seated[]
  readonly state: EncounterState
  readonly snapshot: string | null
  readonly journal: readonly RoomEntry[]
}

/** What a room saves in one go; leave out what did not change. */
export type RoomSave = {
  readonly snapshot?: string
  readonly entries?: readonly RoomEntry[]
  /** What happened to the encounter, in order; what an hour that ended can no longer do is passed over. */
  readonly events?: readonly EncounterEvent[]
  readonly at: Instant
  readonly audit?: readonly AuditEvent[]
}

/** A room as it was saved last, with its whole journal in order; null when there is no such encounter. */
export async function loadRoom(db: Db, encounter: EncounterId): Promise<StoredRoom | null> {
  const row = await db.read('loadRoom', () => stored(db).get({ encounter }))
  return row ? { ...row, state: stateOf(row.state) } : null
}

/** Saves a room in one batch. An entry that was saved before is kept once; another entry in its place is `refused`. */
export function saveRoom(db: Db, encounter: EncounterId, save: RoomSave): Promise<void> {
  return db.writing(async batch => {
    const statements: Statement[] = (save.entries ?? []).map(entry => insertEntry(db, encounter, entry))
    if (save.snapshot !== undefined) statements.push(upsertSnapshot(db, encounter, save.snapshot, save.at))
    if (save.events?.length) statements.push(...(await moveOn(db, encounter, save.events, save.at)))
    if (statements.length === 0 && !save.audit?.length) return
    await commit(db, batch, { operation: 'saveRoom', statements, audit: save.audit ?? [] })
  })
}

const insertEntry = (db: Db, encounter: EncounterId, entry: RoomEntry): Statement =>
  db.orm
    .insert(roomEntries)
    .values({ encounter, ...entry })
    .onConflictDoNothing({ target: [roomEntries.encounter, roomEntries.id] })

const upsertSnapshot = (db: Db, encounter: EncounterId, snapshot: string, at: Instant): Statement =>
  db.orm
    .insert(rooms)
    .values({ encounter, snapshot, at })
    .onConflictDoUpdate({ target: rooms.encounter, set: { snapshot, at } })

async function moveOn(
  db: Db,
  encounter: EncounterId,
  events: readonly EncounterEvent[],
  at: Instant,
): Promise<Statement[]> {
  const before = await readState(db, encounter)
  if (!before) return []
  let state = before
  for (const event of events) {
    const next = stepEncounter(state, event, at)
    if (next.ok) state = next.value
  }
  return state === before ? [] : [writeState(db, encounter, state)]
}

const journal = jsonList<RoomEntry>(sql`
  select json_object('seq', ${roomEntries.seq}, 'id', ${roomEntries.id}, 'from', ${roomEntries.from},
    'to', json(${roomEntries.to}), 'text', ${roomEntries.text}, 'at', ${roomEntries.at}) as item
  from ${roomEntries} where ${roomEntries.encounter} = ${encounters.id} order by ${roomEntries.seq}`)

const stored = oncePer(orm =>
  orm
    .select({
      participants: seatedOf,
      state: { status: encounters.status, since: encounters.since, start: encounters.start, end: encounters.end },
      snapshot: rooms.snapshot,
      journal,
    })
    .from(encounters)
    .leftJoin(rooms, eq(rooms.encounter, encounters.id))
    .where(eq(encounters.id, sql.placeholder('encounter')))
    .prepare(),
)
