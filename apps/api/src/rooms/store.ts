/** Rooms in the database: a change of a room and what the hour's record learns from it are kept together or not at all. */
import { loadRoom, saveRoom, seatedIn, type Db, type RoomEntry } from '@holdfast/db'
import {
  makeId,
  type AuditAct,
  type AuditEvent,
  type EncounterEvent,
  type PersonId,
  type Policy,
  type Random,
  type Role,
} from '@holdfast/domain'
import { freeUntil } from '@holdfast/reconnect'
import type { Act, RoomStore } from '@holdfast/room'
import { keptOf, toldBy, type Deciding } from './breaks.ts'

/** What a room's acts do to the encounter. */
const EVENTS: { readonly [A in Act['act']]: EncounterEvent | null } = {
  arrived: 'arrive',
  admitted: 'admit',
  finished: 'finish',
  decided: null,
  instead: null,
}

const AUDITED = {
  admitted: 'admitted',
  finished: 'finished',
  decided: 'alone-decided',
  instead: 'help-carried-out',
} as const

/** What the store of rooms is handed. */
export type StoreDeps = { readonly db: Db; readonly random: Random; readonly policy: Pick<Policy, 'extendsAtMost'> }

/** The store that hosts are handed. The keeper speaks of seats by name; in a room every name is a seat's id. */
export const roomStore = ({ db, random, policy }: StoreDeps): RoomStore => ({
  load: async encounter => {
    const room = await loadRoom(db, encounter)
    const isForTwo = (room?.participants.filter(({ role }) => role !== 'practitioner').length ?? 0) > 1
    return (
      room && { ...room, isForTwo, freeUntil: room.next.map(at => freeUntil(room.when.end, at, policy.extendsAtMost)) }
    )
  },
  save: async (encounter, { snapshot, entries, acts, breaks, at }) => {
    const audited = acts.flatMap(one => (one.act === 'arrived' ? [] : [{ ...one, act: AUDITED[one.act] }]))
    const seated = audited.length > 0 || breaks.length > 0 ? await seatedIn(db, encounter) : []
    const personAt = (seat: string): PersonId | null => seated.find(one => one.seat === seat)?.person ?? null
    const roleOf = (seat: string): Role | null => seated.find(one => one.seat === seat)?.role ?? null
    return saveRoom(db, encounter, {
      snapshot,
      at,
      entries: entries as readonly RoomEntry[],
      interruptions: breaks.map(keptOf),
      revise: toldBy({ encounter, random, roleOf, personAt }),
      events: acts.flatMap(({ act }) => EVENTS[act] ?? []),
      audit: audited.map(act => auditOfAct(act, { id: makeId('audit', random), at, personAt })),
    })
  },
})

type Audited = Pick<Act, 'seat' | 'by'> & { readonly act: AuditAct; readonly code?: string }

/** Letting in, ending and deciding are audited here; coming to the door is in the trail already, as `join-cleared`. */
const auditOfAct = (
  { act, seat, by, ...more }: Audited,
  { id, at, personAt }: Pick<AuditEvent, 'id' | 'at'> & Pick<Deciding, 'personAt'>,
): AuditEvent => ({
  id,
  at,
  actor: personAt(by) ?? 'system',
  act,
  subject: seat,
  code: more.code ?? null,
})
