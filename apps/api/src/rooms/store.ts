/** Rooms in the database: a change of a room and what the hour's record learns from it are kept together or not at all. */
import { loadRoom, saveRoom, type Db, type KeptInterruption, type RoomEntry } from '@holdfast/db'
import {
  makeId,
  type AuditEvent,
  type EncounterEvent,
  type EncounterId,
  type Instant,
  type Policy,
  type Random,
} from '@holdfast/domain'
import { decisionOf, freeUntil } from '@holdfast/reconnect'
import type { Act, KeptBreak, RoomStore } from '@holdfast/room'

/** What a room's acts do to the encounter. */
const EVENTS: { readonly [A in Act['act']]: EncounterEvent } = {
  arrived: 'arrive',
  admitted: 'admit',
  finished: 'finish',
}

/** What the store of rooms is handed. */
export type StoreDeps = { readonly db: Db; readonly random: Random; readonly policy: Pick<Policy, 'extendsAtMost'> }

/** The store that hosts are handed. The keeper speaks of seats by name; in a room every name is a seat's id. */
export const roomStore = ({ db, random, policy }: StoreDeps): RoomStore => ({
  load: async encounter => {
    const room = await loadRoom(db, encounter)
    return room && { ...room, freeUntil: room.next.map(at => freeUntil(room.when.end, at, policy.extendsAtMost)) }
  },
  save: async (encounter, { snapshot, entries, acts, breaks, at }) =>
    saveRoom(db, encounter, {
      snapshot,
      at,
      entries: entries as readonly RoomEntry[],
      interruptions: breaks.map(keptOf),
      events: acts.map(({ act }) => EVENTS[act]),
      audit: await auditOfActs({ db, random }, encounter, acts, at),
    }),
})

/** An interruption as its row: the whole of it, and of its last decision what is asked for most. */
export function keptOf({ record, chosen, facts }: KeptBreak): KeptInterruption {
  const decision = decisionOf(record)
  return {
    id: record.id,
    opened: record.opened,
    record: { record, chosen, facts },
    cause: decision?.finding.cause ?? null,
    outcome: decision?.outcome.course.kind ?? null,
    decisions: record.state.status === 'closed' ? record.state.decisions.length : 0,
  }
}

/** Letting in and ending are audited here; coming to the door is in the trail already, as `join-cleared`. */
async function auditOfActs(
  { db, random }: { db: Db; random: Random },
  encounter: EncounterId,
  acts: readonly Act[],
  at: Instant,
): Promise<AuditEvent[]> {
  const audited = acts.filter(({ act }) => act !== 'arrived')
  if (audited.length === 0) return []
  const seated = (await loadRoom(db, encounter))?.participants ?? []
  return audited.map(({ act, seat, by }) => ({
    id: makeId('audit', random),
    at,
    actor: seated.find(one => one.seat === by)?.person ?? 'system',
    act: act === 'admitted' ? 'admitted' : 'finished',
    subject: seat,
    code: null,
  }))
}
