/** One seat in a snapshot, and back: its place, its fences, and what was last heard of it. */
import { type Instant, isCount, isRecord, type Loose, parseTime, parseTimeOrNull } from '@holdfast/domain'
import type { KeeperSeat, KeptSeat as Fences } from '@holdfast/reconnect'
import { parsePicture } from '../camera/kept.ts'
import { parseAsked } from '../words/request.ts'
import type { Seat, Standing } from '../room.ts'

/** What was kept of a seat: the room's part, the keeper's fences, and the signs by which it is held. */
export type KeptSeat = {
  readonly seat: Pick<
    Seat,
    | 'standing'
    | 'ticket'
    | 'peerTicket'
    | 'peerGone'
    | 'vanished'
    | 'inUntil'
    | 'shown'
    | 'picture'
    | 'asked'
    | 'mic'
    | 'camera'
    | 'dark'
    | 'takenBack'
    | 'instead'
  >
  readonly kept: Omit<Fences, 'name'>
  readonly signs: Pick<KeeperSeat, 'heardAt' | 'vouchedAt' | 'awayAt'>
}

/** A seat as it is kept. */
export const seatText = (seat: Seat, known: KeeperSeat): Loose => ({
  seat: seat.seat,
  standing: seat.standing,
  ticket: seat.ticket,
  peerTicket: seat.peerTicket,
  peerGone: seat.peerGone,
  hasPeer: seat.peer !== null,
  vanished: seat.vanished,
  inUntil: seat.inUntil,
  shown: seat.shown,
  picture: seat.picture,
  asked: seat.asked,
  mic: seat.mic,
  camera: seat.camera,
  dark: seat.dark,
  takenBack: seat.takenBack,
  instead: seat.instead,
  epoch: known.epoch,
  tries: known.tries,
  isHeld: known.isHeld,
  isLinked: known.link !== null,
  heardAt: known.heardAt,
  vouchedAt: known.vouchedAt,
  awayAt: known.awayAt,
})

/** A seat as it was kept; undefined when it is none. Whoever had a link then counts as heard from `now`. */
export function parseSeat(value: Loose, now: Instant): KeptSeat | undefined {
  const { ticket, peerTicket, shown, epoch, tries, isHeld, isLinked, hasPeer = false } = value
  const { mic = false, camera = false, dark = null, takenBack = [] } = value
  const standing = parseStanding(value['standing'])
  const [peerGone, vanished] = [parseTimeOrNull(value['peerGone']), parseTimeOrNull(value['vanished'])]
  const [vouchedAt, awayAt] = [parseTimeOrNull(value['vouchedAt']), parseTimeOrNull(value['awayAt'])]
  const heardAt = parseTime(value['heardAt'])
  const inUntil = parseTimeOrNull(value['inUntil'] ?? null)
  const picture = parsePicture(value['picture'])
  const asked = parseAsked(value['asked'] ?? null)
  const instead = parseInstead(value['instead'] ?? null)
  if (!isCount(ticket) || !(peerTicket === null || isCount(peerTicket)) || !isCount(shown)) return undefined
  if (!isCount(epoch) || !isCount(tries) || typeof isHeld !== 'boolean' || typeof isLinked !== 'boolean')
    return undefined
  if (
    standing === undefined ||
    picture === undefined ||
    asked === undefined ||
    instead === undefined ||
    peerGone === undefined ||
    vanished === undefined ||
    inUntil === undefined
  )
    return undefined
  if (vouchedAt === undefined || awayAt === undefined || heardAt === undefined || typeof hasPeer !== 'boolean')
    return undefined
  if (typeof mic !== 'boolean' || typeof camera !== 'boolean' || !isDark(dark)) return undefined
  if (!isParts(takenBack)) return undefined
  const gone = hasPeer && !isLinked ? now : peerGone
  return {
    seat: {
      standing,
      ticket,
      peerTicket,
      peerGone: gone,
      vanished,
      inUntil,
      shown,
      picture,
      asked,
      mic,
      camera,
      dark,
      takenBack,
      instead,
    },
    kept: { epoch, tries, isHeld },
    signs: { heardAt: isLinked ? now : heardAt, vouchedAt, awayAt: isLinked ? null : awayAt },
  }
}

const isDark = (value: unknown): value is Seat['dark'] =>
  value === null || value === 'chosen' || value === 'device-lost' || value === 'tab-hidden'

const isParts = (value: unknown): value is Seat['takenBack'] =>
  Array.isArray(value) && value.every(part => part === 'video' || part === 'chat')

/** `undefined` means malformed here, for `null` has a meaning of its own. */
function parseInstead(value: unknown): Seat['instead'] | undefined {
  if (value === null) return null
  if (!isRecord(value)) return undefined
  const { does, isDone } = value
  const at = parseTime(value['at'])
  if (at === undefined || (does !== 'end' && does !== 'mask' && does !== null) || typeof isDone !== 'boolean')
    return undefined
  return { at, does, isDone }
}

function parseStanding(value: unknown): Standing | undefined {
  if (!isRecord(value)) return undefined
  const { place } = value
  if (place === 'expected') return { place }
  const time = parseTime(place === 'left' ? value['at'] : value['since'])
  if (time === undefined) return undefined
  if (place === 'left') return { place, at: time }
  return place === 'waiting' || place === 'in' ? { place, since: time } : undefined
}
