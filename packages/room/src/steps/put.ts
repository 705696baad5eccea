/** A word that is to be kept: exactly once and in one order by the keeper, judged by the room. */
import type { Instant } from '@holdfast/domain'
import { agreedChange, JOURNAL_LIMIT } from '@holdfast/reconnect'
import type { Put } from '@holdfast/wire'
import { goneWithout } from '../camera/pictured.ts'
import { keeping, send, telling, withRoom, type Change } from '../effect.ts'
import { keeperHears, writes } from '../keep.ts'
import { isIn, type LinkId, type Seat } from '../room.ts'
import { verdictOf, type Judged } from '../words/answer.ts'
import { judge } from '../words/judge.ts'

/** The change after a seat put a word. A word that cannot be kept is answered on its link, never lost silently. */
export function put(change: Change, seat: Seat, link: LinkId, up: Put, now: Instant): Change {
  const { room } = change
  const asked: Judged[] = []
  const heard = keeperHears(change, { kind: 'heard', link, frame: up }, now, () => {
    const judged = judge({ room, seat, now }, up)
    asked.push(judged)
    return verdictOf(judged)
  })
  const [judged] = asked
  const isFull = room.keeper.journal.entries.length >= JOURNAL_LIMIT
  const isUnanswered = judged?.kind === 'later' || (!judged && heard === change && isFull)
  if (isUnanswered) return telling(heard, [send(link, { t: 'refused', code: 'journal-full' })])
  if (judged?.kind !== 'take') return heard
  const followed = withRoom(heard, { ...judged.room, keeper: heard.room.keeper })
  const done = judged.acts.length > 0 ? keeping(followed, { acts: judged.acts }) : followed
  if (up.kind === 'without-picture') return goneWithout(done, up.body.seat, now)
  const before = room.hour.wishes
  const agreed = agreedChange(before, done.room.hour.wishes, now)
  const { broken } = done.room.hour
  const chosen = up.kind === 'choice' && broken ? keeping(done, { breaks: [broken] }) : done
  if (!agreed) return chosen
  const desks = chosen.room.seats.filter(one => one.role === 'practitioner' && isIn(one)).map(one => one.seat)
  return writes(chosen, { kind: 'agreed', body: agreed }, desks, now)
}
