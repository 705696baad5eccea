/** What a page saw of its own break, told when it is back: evidence about its own seat, also when the break is decided already. */
import { after, type Instant } from '@holdfast/domain'
import {
  backFrom,
  baseOf,
  decideWith,
  decisionOf,
  HOUR_WAITS,
  learnLater,
  mendedWords,
  roleIn,
  withItem,
  witnessed,
  type Evidence,
  type KeptBreak,
} from '@holdfast/reconnect'
import type { Saw } from '@holdfast/wire'
import { attendanceOf } from '../attendance.ts'
import { keeping, withRoom, type Change } from '../effect.ts'
import { carried } from '../keep.ts'
import { isIn, type Room, type Seat } from '../room.ts'

/** The change after a seat that is in told what it saw. What happened long before the break it is told in explains nothing. */
export function saw(change: Change, seat: Seat, up: Saw, now: Instant): Change {
  if (!isIn(seat)) return change
  return evidenceOf(seat, up, now).reduce((done, item) => takenIn(done, item, now), change)
}

function evidenceOf({ seat }: Seat, up: Saw, now: Instant): readonly Evidence[] {
  const base = baseOf(up, now)
  return up.items.flatMap((item): Evidence[] => {
    const at = backFrom(base, item.ago)
    switch (item.kind) {
      case 'probed':
        return [{ kind: 'probed', at, seat, target: 'own', tried: item.tried, answered: item.answered }]
      case 'slept':
        // A sleep may have begun long ago, but not have ended long ago.
        return item.ago - item.span > HOUR_WAITS.back ? [] : [{ kind: 'slept', at, seat, span: item.span }]
      case 'offline':
        return [{ kind: 'offline', at, seat }]
    }
  })
}

/** The change with an item put to the break it belongs to: open, decided a moment ago, or not known yet. */
export function takenIn(change: Change, item: Evidence, now: Instant): Change {
  const { room } = change
  const { broken } = room.hour
  if (broken?.record.state.status === 'closed') {
    const learned = learnedOf(room, broken, item, now)
    return learned ? toldAgain(withOpen(change, { ...broken, ...learned }), learned, now) : change
  }
  if (broken) return isSoon(broken, item) ? withHour(change, item) : change
  const learned = room.lastBreak && learnedOf(room, room.lastBreak, item, now)
  // No break that it could belong to: kept for one that is not known yet.
  if (!learned) return withHour(change, item)
  return toldAgain(withRoom(change, { ...room, lastBreak: learned }), learned, now)
}

/** Not long before it began. */
const isSoon = ({ record }: KeptBreak, { at }: Evidence): boolean => at >= after(record.opened, -HOUR_WAITS.recent)

/** The decided break with this item in it; null when it does not belong there, or says nothing new. */
function learnedOf(room: Room, known: KeptBreak, item: Evidence, now: Instant): KeptBreak | null {
  const { record, chosen, facts } = known
  if (record.state.status === 'open' || !facts) return null
  const { decisions } = record.state
  const end = decisions.reduce<Instant>((last, { at }) => (at > last ? at : last), record.state.at)
  // Soon after, as a page that is back tells it: later the record is also in other hands.
  const isLate = room.hour.broken !== known && now > after(end, HOUR_WAITS.recent)
  if (isLate || !isSoon(known, item) || item.at > end || withItem(record, item) === record) return null
  const next = learnLater(record, item, { decide: decideWith(facts, roleIn(attendanceOf(room, now))), at: now })
  return { record: next, chosen, facts }
}

/** It is kept; and when cause or outcome are others now, those who were told are told again, as of the same moment. */
function toldAgain(change: Change, learned: KeptBreak, now: Instant): Change {
  const { record } = learned
  const kept = keeping(change, { breaks: [learned] })
  const decision = decisionOf(record)
  if (!decision || record.state.status === 'open' || decision.at !== now) return kept
  return carried(kept, mendedWords(attendanceOf(kept.room, now), record, record.state.at), now)
}

const withHour = (change: Change, item: Evidence): Change => {
  const hour = witnessed(change.room.hour, item)
  return hour === change.room.hour ? change : withRoom(change, { ...change.room, hour })
}

const withOpen = (change: Change, broken: NonNullable<Room['hour']['broken']>): Change =>
  withRoom(change, { ...change.room, hour: { ...change.room.hour, broken } })
