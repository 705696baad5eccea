/** What is seen of a break, as evidence: collected shortly before it is known, and while it lasts. */
import { after, type Instant } from '@holdfast/domain'
import type { Evidence } from '../interruption/evidence.ts'
import { addEvidence, type Interruption } from '../interruption/record.ts'
import { PRESENCE_WAITS } from '../presence.ts'
import type { Attendance } from './attendance.ts'
import { HOUR_LIMITS, HOUR_WAITS, type Hour } from './hour.ts'

/** The hour that has also seen this. The same thing of the same seat is kept once in a record. */
export function witnessed(hour: Hour, item: Evidence): Hour {
  const recent = hour.recent.some(known => isAlike(known, item)) ? hour.recent : [...hour.recent, item]
  const { broken } = hour
  if (!broken || broken.record.state.status === 'closed')
    return recent === hour.recent ? hour : { ...hour, recent: recent.slice(-HOUR_LIMITS.recent) }
  const record = withItem(broken.record, item)
  if (record === broken.record && recent === hour.recent) return hour
  return { ...hour, recent: recent.slice(-HOUR_LIMITS.recent), broken: { ...broken, record } }
}

/** The record with this item, unless it holds as much already; an excuse always has room, for without it a break costs somebody. */
export const withItem = (record: Interruption, item: Evidence): Interruption =>
  (item.kind !== 'excused' && record.evidence.length >= HOUR_LIMITS.evidence) ||
  record.evidence.some(known => isAlike(known, item))
    ? record
    : addEvidence(record, item)

/** What happened lately, oldest first. */
export const recentOf = ({ recent }: Hour, opened: Instant): readonly Evidence[] =>
  recent.filter(({ at }) => at >= after(opened, -HOUR_WAITS.recent)).toSorted((a, b) => a.at - b.at)

/** Someone whose link is open and who has said nothing for long: that is evidence as well. */
export function watched(before: Hour, { attendees }: Attendance): Hour {
  let hour = before
  for (const { seat, presence, linkHeardAt: at } of attendees) {
    if (presence !== 'away' || at === null) continue
    hour = witnessed(hour, { kind: 'heartbeat-gap', at, seat, span: PRESENCE_WAITS.away })
  }
  return hour
}

/** Within half a minute the same kind of thing about the same seats is one thing. */
function isAlike(a: Evidence, b: Evidence): boolean {
  if (a.kind !== b.kind || Math.abs(a.at - b.at) > HOUR_WAITS.recent) return false
  const [seatA, seatB] = ['seat' in a ? a.seat : null, 'seat' in b ? b.seat : null]
  const [byA, byB] = ['by' in a ? a.by : null, 'by' in b ? b.by : null]
  return seatA === seatB && byA === byB
}
