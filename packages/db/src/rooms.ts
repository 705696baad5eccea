/** Keep a room and its journal, and restore them after a restart. */
import {
  stepEncounter,
  type AuditEvent,
  type EncounterEvent,
  type EncounterId,
  type EncounterState,
  type Instant,
  type Interval,
  type PlannedModality,
  type SeatId,
} from '@holdfast/domain'
import { and, asc, eq, sql } from 'drizzle-orm'
import { commit } from './audit.ts'
import { oncePer, type Db, type Statement } from './db.ts'
import { stateOf } from './encounter-state.ts'
import { seatedOf, type Seated } from './facts.ts'
import { readState, writeState } from './hours.ts'
import { jsonList } from './json.ts'
import { readInterruption, upsertInterruption, type KeptInterruption, type Revision } from './interruptions.ts'
import { appointments, encounters, participants } from './schema/hours.ts'
import { roomEntries, rooms } from './schema/rooms.ts'

/** One entry of a room's journal: its place in the order, whose word of which stream it is (null: the room's), and the seats it is for. */
export type RoomEntry = {
  readonly seq: number
  readonly at: Instant
  readonly from: SeatId | null
  readonly stream: string | null
  /** The entry's number in its stream; 0 without one. */
  readonly cseq: number
  readonly kind: string
  readonly body: unknown
  readonly to: readonly SeatId[]
}

/** What is known of a room; the snapshot is null when it never had anything to save. */
export type StoredRoom = {
  readonly participants: readonly Seated[]
  /** The agreed hour. */
  readonly when: Interval
  readonly modality: PlannedModality
  readonly isPaid: boolean
  readonly state: EncounterState
  /** When the next appointment of each participant begins, in their order; null: they have none. */
  readonly next: readonly (Instant | null)[]
  readonly snapshot: string | null
  readonly journal: readonly RoomEntry[]
}

/** What a room saves in one go; leave out what did not change. */
export type RoomSave = {
  readonly snapshot?: string
  readonly entries?: readonly RoomEntry[]
  /** The interruptions that changed. */
  readonly interruptions?: readonly KeptInterruption[]
  /** What becomes of an interruption and the one that is kept (null: none yet), no other writer in between; left out: it replaces it. */
  readonly revise?: (kept: KeptInterruption | null, told: KeptInterruption) => Revision
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

/** Saves a room in one batch. An entry that was saved before is kept once; another entry in its place, or another word in its place of a stream, is `refused`. */
export function saveRoom(db: Db, encounter: EncounterId, save: RoomSave): Promise<void> {
  return db.writing(async batch => {
    const statements: Statement[] = (save.entries ?? []).map(entry => insertEntry(db, encounter, entry))
    const revisions = await revised(db, encounter, save)
    statements.push(...revisions.map(({ next: one }) => upsertInterruption(db, encounter, one)))
    const audit = [...(save.audit ?? []), ...revisions.flatMap(revision => revision.audit)]
    if (save.snapshot !== undefined) statements.push(upsertSnapshot(db, encounter, save.snapshot, save.at))
    if (save.events?.length) statements.push(...(await moveOn(db, encounter, save.events, save.at)))
    if (statements.length === 0 && audit.length === 0) return
    await commit(db, batch, { operation: 'saveRoom', statements, audit })
  })
}

/** Each interruption of a save beside the one that is kept. */
async function revised(db: Db, encounter: EncounterId, { interruptions = [], revise }: RoomSave): Promise<Revision[]> {
  if (!revise) return interruptions.map(told => ({ next: told, audit: [] }))
  const revisions: Revision[] = []
  for (const told of interruptions) revisions.push(revise(await readInterruption(db, encounter, told.id), told))
  return revisions
}

/** The entries of one kind in a room's journal, in their order. */
export const entriesOfKind = (
  db: Db,
  at: { readonly encounter: EncounterId; readonly kind: string },
): Promise<readonly RoomEntry[]> => db.read('entriesOfKind', () => ofKind(db).all(at))

/** Everyone who has a seat in an hour. */
export const seatedIn = async (db: Db, encounter: EncounterId): Promise<readonly Seated[]> =>
  (await db.read('seatedIn', () => seated(db).get({ encounter })))?.seated ?? []

/** The same entry again is nothing; anything else in its place breaks the constraint of a column that may not be null. */
const insertEntry = (db: Db, encounter: EncounterId, entry: RoomEntry): Statement =>
  db.orm
    .insert(roomEntries)
    .values({ encounter, ...entry })
    .onConflictDoUpdate({
      target: [roomEntries.encounter, roomEntries.seq],
      set: { kind: sql`case when ${isSame} then ${roomEntries.kind} end` },
    })

const { at, from, stream, cseq, kind, body, to } = roomEntries
const isSame = sql.join(
  [at, from, stream, cseq, kind, body, to].map(column => sql`${column} is excluded.${sql.identifier(column.name)}`),
  sql` and `,
)

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
  select json_object('seq', ${roomEntries.seq}, 'at', ${roomEntries.at}, 'from', ${roomEntries.from},
    'stream', ${roomEntries.stream}, 'cseq', ${roomEntries.cseq}, 'kind', ${roomEntries.kind},
    'body', json(${roomEntries.body}), 'to', json(${roomEntries.to})) as item
  from ${roomEntries} where ${roomEntries.encounter} = ${encounters.id} order by ${roomEntries.seq}`)

/** What was cancelled, missed or is over keeps nobody busy; what runs into the end of this hour does. */
const next = jsonList<Instant | null>(sql`
  select json_quote((
    select min(a."start") from ${participants} q
    join ${encounters} e on e."id" = q."encounter" join ${appointments} a on a."id" = e."appointment"
    where q."person" = ${participants.person} and e."id" <> ${encounters.id} and a."end" > ${appointments.end}
      and a."status" in ('booked', 'arrived', 'checked-in') and e."status" <> 'finished')) as item
  from ${participants} where ${participants.encounter} = ${encounters.id} order by ${participants}.rowid`)

const stored = oncePer(orm =>
  orm
    .select({
      participants: seatedOf,
      when: { start: appointments.start, end: appointments.end },
      modality: appointments.modality,
      isPaid: appointments.isPaid,
      state: { status: encounters.status, since: encounters.since, start: encounters.start, end: encounters.end },
      next,
      snapshot: rooms.snapshot,
      journal,
    })
    .from(encounters)
    .innerJoin(appointments, eq(appointments.id, encounters.appointment))
    .leftJoin(rooms, eq(rooms.encounter, encounters.id))
    .where(eq(encounters.id, sql.placeholder('encounter')))
    .prepare(),
)

const ofKind = oncePer(orm =>
  orm
    .select({ seq: roomEntries.seq, at, from, stream, cseq, kind, body, to })
    .from(roomEntries)
    .where(and(eq(roomEntries.encounter, sql.placeholder('encounter')), eq(kind, sql.placeholder('kind'))))
    .orderBy(asc(roomEntries.seq))
    .prepare(),
)

const seated = oncePer(orm =>
  orm
    .select({ seated: seatedOf })
    .from(encounters)
    .where(eq(encounters.id, sql.placeholder('encounter')))
    .prepare(),
)
