/** A room as text and back, for a restart or a sleep. The journal is kept beside it, entry by entry. */
import {
  err,
  type Instant,
  isCount,
  isId,
  isRecord,
  type Loose,
  ok,
  parseJson,
  parseTime,
  type Result,
  type SeatId,
} from '@holdfast/domain'
import {
  doubted,
  hourText,
  keptOf,
  parseHour,
  readJournal,
  restoreKeeper,
  type Entry,
  type KeptPair,
} from '@holdfast/reconnect'
import { ALONE_GO } from '@holdfast/wire'
import { insideOf, kept, makeRoom, makeSeat, type Room, type RoomPlan } from './room.ts'
import { parseBreak } from './snapshot/last-break.ts'
import { parseSeat, seatText, type KeptSeat } from './snapshot/seat.ts'

/** Why a kept room cannot stand again. */
export type RestoreFailure = 'malformed-snapshot' | 'other-version' | 'other-encounter' | 'journal-gap'

/** What was kept of a room: its snapshot, null before the first one, and its journal in order. */
export type KeptRoom = { readonly snapshot: string | null; readonly journal: readonly Entry[] }

const VERSION = 2

/** All of a room that must survive a crash, but its journal. Links are not in it, for no link survives one. */
export const snapshotOf = (room: Room): string =>
  JSON.stringify({
    v: VERSION,
    encounter: room.encounter,
    curtain: room.curtain,
    ended: room.ended,
    seats: room.seats.map(seat => seatText(seat, kept(room, seat))),
    pairs: keptOf(room.keeper).pairs,
    hour: hourText(room.hour),
    lastBreak: room.lastBreak,
    isPaused: room.isPaused,
    alone: room.alone,
    isBegun: room.isBegun,
  })

/**
 * The room as it was kept, for those who take part today. Links are gone; whoever had one counts as heard from at `now`.
 * Microphones and cameras count as they were until their pages say otherwise. A clock that ran is in doubt from its last
 * evidence on. A snapshot of the first version is read as well, for hours that were open while the server was renewed.
 */
export function restoreRoom(
  plan: RoomPlan,
  { snapshot, journal }: KeptRoom,
  now: Instant,
): Result<Room, RestoreFailure> {
  const read = readJournal(journal)
  if (read === null) return err('journal-gap')
  const fresh = makeRoom(plan)
  if (snapshot === null) return ok({ ...fresh, keeper: { ...fresh.keeper, journal: read } })
  const text = parseJson(snapshot)
  if (!isRecord(text)) return err('malformed-snapshot')
  if (text['v'] !== VERSION && text['v'] !== 1) return err('other-version')
  if (text['encounter'] !== plan.encounter) return err('other-encounter')
  const seats = parseSeats(text['seats'], text['v'], now)
  const curtain = parseCurtain(text['curtain'])
  const ended = parseEnded(text['ended'])
  const pairs = text['v'] === 1 ? [] : parsePairs(text['pairs'])
  const hour = text['v'] === 1 ? fresh.hour : parseHour(text['hour'])
  const lastBreak = parseBreak(text['lastBreak'] ?? null)
  const alone = parseAlone(text['alone'] ?? null)
  if (alone === undefined) return err('malformed-snapshot')
  if (!seats || curtain === undefined || ended === undefined || !pairs || !hour) return err('malformed-snapshot')
  const isPresent = (name: string): boolean => plan.participants.some(({ seat }) => seat === name)
  const known = {
    seats: plan.participants.map(({ seat }) => ({
      name: seat,
      epoch: 0,
      tries: 0,
      isHeld: false,
      ...seats.get(seat)?.kept,
    })),
    pairs: pairs.filter(({ a, b }) => isPresent(a) && isPresent(b)),
  }
  const keeper = restoreKeeper(read, known, now)
  const signed = keeper.seats.map(seat => ({ ...seat, ...seats.get(seat.name)?.signs }))
  const room: Room = {
    ...fresh,
    keeper: { ...keeper, seats: signed },
    curtain,
    ended,
    lastBreak,
    isPaused: text['isPaused'] === true,
    alone,
    isBegun: text['isBegun'] === true,
    seats: plan.participants.map(one => ({ ...makeSeat(one), ...seats.get(one.seat)?.seat })),
  }
  return ok({ ...room, hour: doubted(hour, insideOf(room), now) })
}

/** `undefined` means malformed here, for `null` has a meaning of its own. */
const parseCurtain = (value: unknown): SeatId | null | undefined =>
  value === null || isId('seat')(value) ? value : undefined

function parseAlone(value: unknown): Room['alone'] | undefined {
  if (value === null) return null
  if (!isRecord(value)) return undefined
  const { seat, go } = value
  const at = parseTime(value['at'])
  const known = ALONE_GO.find(one => one === go)
  return isId('seat')(seat) && known && at !== undefined ? { seat, go: known, at } : undefined
}

function parseEnded(value: unknown): Room['ended'] | undefined {
  if (value === null) return null
  if (!isRecord(value)) return undefined
  const at = parseTime(value['at'])
  const by = value['by']
  return at !== undefined && isId('seat')(by) ? { at, by } : undefined
}

function parseSeats(value: unknown, version: unknown, now: Instant): ReadonlyMap<string, KeptSeat> | undefined {
  if (!Array.isArray(value)) return undefined
  const seats = new Map<string, KeptSeat>()
  for (const one of value as readonly unknown[]) {
    const seat = isRecord(one) ? one['seat'] : undefined
    const known = isRecord(one) ? parseSeat(version === 1 ? ofFirst(one) : one, now) : undefined
    if (!isId('seat')(seat) || known === undefined) return undefined
    seats.set(seat, known)
  }
  return seats
}

/** A seat as the first version kept it: its ticket's number is the epoch of its page. */
function ofFirst(one: Loose): Loose {
  const { ticket, awaySince, here, standing } = one
  const place = isRecord(standing) ? standing['place'] : undefined
  const isHeld = place === 'waiting' || place === 'in'
  const signs = { isLinked: here, heardAt: awaySince ?? 0, vouchedAt: null, awayAt: null }
  const anew = { peerGone: null, vanished: null, shown: 0 }
  return { ...one, ...anew, ...signs, epoch: ticket, tries: ticket === 0 ? 0 : 1, isHeld }
}

function parsePairs(value: unknown): readonly KeptPair[] | undefined {
  if (!Array.isArray(value)) return undefined
  const pairs: KeptPair[] = []
  for (const one of value as readonly unknown[]) {
    if (!isRecord(one)) return undefined
    const { a, b, epochs, gen, wasJoined, dialled = a } = one
    if (!isId('seat')(a) || !isId('seat')(b) || !Array.isArray(epochs) || epochs.length !== 2) return undefined
    const [first, second] = epochs as readonly unknown[]
    if (!isCount(first) || !isCount(second) || !isCount(gen) || typeof wasJoined !== 'boolean') return undefined
    if (!isId('seat')(dialled) || (dialled !== a && dialled !== b)) return undefined
    pairs.push({ a, b, epochs: [first, second], gen, wasJoined, dialled })
  }
  return pairs
}
