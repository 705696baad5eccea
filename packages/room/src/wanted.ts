/** Who is to hear whom: all who are in, while the hour lasts; PeerJS clients dial by themselves. */
import type { Instant } from '@holdfast/domain'
import type { Change } from './effect.ts'
import { keeperHears } from './keep.ts'
import { isIn, type Room } from './room.ts'

/** The change with the orders that follow when other seats than before are to be joined. */
export function withOrders(change: Change, now: Instant): Change {
  const pairs = wantedPairs(change.room)
  const { pairs: known } = change.room.keeper
  const isSame =
    pairs.length === known.length && pairs.every(([a, b]) => known.some(pair => pair.a.name === a && pair.b.name === b))
  return isSame ? change : keeperHears(change, { kind: 'wanted', pairs }, now)
}

/** The pairs, lower name first. */
function wantedPairs({ seats, ended }: Room): (readonly [string, string])[] {
  if (ended) return []
  const names = seats.filter(seat => isIn(seat) && seat.peer === null).map(({ seat }) => seat)
  return names.flatMap(a => names.flatMap(b => (a < b ? [[a, b] as const] : [])))
}
