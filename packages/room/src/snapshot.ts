/** A room as text and back, for a restart or a sleep. The journal is kept beside it, entry by entry. */
import { err, isId, ok, parseInstant, type Instant, type Result, type SeatId } from '@holdfast/domain'
import { isHere, makeRoom, makeSeat, type Entry, type Room, type RoomPlan, type Seat, type Standing } from './room.ts'

/** Why a kept room cannot stand again. */
export type RestoreFailure = 'malformed-snapshot' | 'other-version' | 'other-encounter' | 'journal-gap'

/** What was kept of a room: its snapshot, null before the first one, and its journal in order. */
export type KeptRoom = { readonly snapshot: string | null; readonly journal: readonly Entry[] }

const VERSION = 1

/** All of a room that must survive a crash, but its journal. Links are not in it, for no link survives one. */
export const snapshotOf = (room: Room): string =>
  JSON.stringify({
    v: VERSION,
    encounter: room.encounter,
    curtain: room.curtain,
    ended: room.ended,
    seats: room.seats.map(seat => ({
      seat: seat.seat,
      ticket: seat.ticket,
      peerTicket: seat.peerTicket,
      standing: seat.standing,
      awaySince: seat.awaySince,
      here: isHere(seat),
      got: seat.got,
    })),
  })

/**
 * The room as it was kept, for those who take part today. Links are gone, so a seat that had one is away since `now`.
 * Microphones and cameras count as off until their pages say otherwise.
 */
export function restoreRoom(plan: RoomPlan, kept: KeptRoom, now: Instant): Result<Room, RestoreFailure> {
  if (kept.journal.some((entry, index) => entry.seq !== index + 1)) return err('journal-gap')
  const fresh: Room = { ...makeRoom(plan), journal: kept.journal }
  if (kept.snapshot === null) return ok(fresh)
  const text = parseJson(kept.snapshot)
  if (!isRecord(text)) return err('malformed-snapshot')
  if (text['v'] !== VERSION) return err('other-version')
  if (text['encounter'] !== plan.encounter) return err('other-encounter')
  const seats = parseSeats(text['seats'], now)
  const curtain = parseCurtain(text['curtain'])
  const ended = parseEnded(text['ended'])
  if (seats === undefined || curtain === undefined || ended === undefined) return err('malformed-snapshot')
  const restored = plan.participants.map(({ seat, role }) => ({ ...makeSeat(seat, role), ...seats.get(seat) }))
  return ok({ ...fresh, curtain, ended, seats: restored })
}

type Loose = { readonly [key: string]: unknown }
type KeptSeat = Pick<Seat, 'ticket' | 'peerTicket' | 'standing' | 'awaySince' | 'got'>

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `undefined` means malformed here, for `null` has a meaning of its own. */
const parseTime = (value: unknown): Instant | undefined => {
  const parsed = typeof value === 'number' ? parseInstant(value) : undefined
  return parsed?.ok ? parsed.value : undefined
}

function parseCurtain(value: unknown): SeatId | null | undefined {
  return value === null || isId('seat')(value) ? value : undefined
}

function parseEnded(value: unknown): Room['ended'] | undefined {
  if (value === null) return null
  if (!isRecord(value)) return undefined
  const at = parseTime(value['at'])
  const by = value['by']
  return at !== undefined && isId('seat')(by) ? { at, by } : undefined
}

function parseSeats(value: unknown, now: Instant): ReadonlyMap<SeatId, KeptSeat> | undefined {
  if (!Array.isArray(value)) return undefined
  const seats = new Map<SeatId, KeptSeat>()
  for (const one of value) {
    const seat = isRecord(one) ? one['seat'] : undefined
    const kept = isRecord(one) ? parseSeat(one, now) : undefined
    if (!isId('seat')(seat) || kept === undefined) return undefined
    seats.set(seat, kept)
  }
  return seats
}

function parseSeat(value: Loose, now: Instant): KeptSeat | undefined {
  const { ticket, peerTicket, here, got } = value
  const standing = parseStanding(value['standing'])
  const awaySince = value['awaySince'] === null ? null : parseTime(value['awaySince'])
  if (!isCount(ticket) || !(peerTicket === null || isCount(peerTicket)) || !isCount(got)) return undefined
  if (standing === undefined || awaySince === undefined || typeof here !== 'boolean') return undefined
  const stays = standing.place === 'waiting' || standing.place === 'in'
  return { ticket, peerTicket, standing, awaySince: stays ? (here ? now : awaySince) : null, got }
}

function parseStanding(value: unknown): Standing | undefined {
  if (!isRecord(value)) return undefined
  const place = value['place']
  if (place === 'expected') return { place }
  const time = parseTime(place === 'left' ? value['at'] : value['since'])
  if (time === undefined) return undefined
  if (place === 'left') return { place, at: time }
  return place === 'waiting' || place === 'in' ? { place, since: time } : undefined
}
