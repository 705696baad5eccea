/** Hand a peer message to its addressee, and to nobody else. The hot path: it changes nothing and allocates little. */
import type { PeerDown, PeerUp } from '@holdfast/wire'
import { send, type Effect } from '../effect.ts'
import { carrierOf, holderOf, isIn, type LinkId, type Room, type Seat } from '../room.ts'

const NOTHING: readonly Effect[] = []

/**
 * Between two seats that are both in and connected, addressed by the receiver's current peer id; `from` is set here.
 * Everything else vanishes without a word: an id that never was and one that is not reachable look the same.
 */
export function relay(room: Room, link: LinkId, up: PeerUp): readonly Effect[] {
  const seat = holderOf(room, link)
  if (!seat) return NOTHING
  if (room.ended) return [send(link, { t: 'refused', code: 'ended' })]
  const own = carrierOf(seat)
  if (!own || own.link !== link || !isIn(seat)) return NOTHING
  const target = addressee(room, seat, up.to)
  if (target === null) return NOTHING
  // The kind and the payload stay together, which the union of kinds cannot see through a spread-free literal.
  const message = { t: 'peer', from: own.peerId, kind: up.kind, payload: up.payload } as PeerDown
  return [send(target, message)]
}

function addressee(room: Room, sender: Seat, peerId: string): LinkId | null {
  for (const seat of room.seats) {
    if (seat === sender || !isIn(seat)) continue
    const page = carrierOf(seat)
    if (page !== null && page.peerId === peerId) return page.link
  }
  return null
}
