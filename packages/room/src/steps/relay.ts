/** Hand a peer message to its addressee, and to nobody else. The hot path: it changes nothing and allocates little. */
import type { PeerDown, PeerUp } from '@holdfast/wire'
import { refuse, send, unchanged, type Change } from '../effect.ts'
import { carrierOf, isIn, type LinkId, type Room, type Seat } from '../room.ts'

/**
 * Between two seats that are both in and connected, addressed by the receiver's current peer id; `from` is set here.
 * Everything else vanishes without a word: an id that never was and one that is not reachable look the same.
 */
export function relay(room: Room, seat: Seat, link: LinkId, up: PeerUp): Change {
  if (room.ended) return refuse(room, link, 'ended')
  const own = carrierOf(seat)
  if (!own || own.link !== link || !isIn(seat)) return unchanged(room)
  const target = addressee(room, seat, up.to)
  if (target === null) return unchanged(room)
  // The kind and the payload stay together, which the union of kinds cannot see through a spread-free literal.
  const message = { t: 'peer', from: own.peerId, kind: up.kind, payload: up.payload } as PeerDown
  return unchanged(room, [send(target, message)])
}

function addressee(room: Room, sender: Seat, peerId: string): LinkId | null {
  for (const seat of room.seats) {
    if (seat === sender || !isIn(seat)) continue
    const page = carrierOf(seat)
    if (page !== null && page.peerId === peerId) return page.link
  }
  return null
}
