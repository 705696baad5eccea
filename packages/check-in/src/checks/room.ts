/** Have they looked around the room they sit in today, and is what this work needs of it settled? */
import { passed, toDo, type Check } from '../check.ts'
import { askedOf, isSettled } from '../environment.ts'
import { isOfThisVisit } from '../visit.ts'

/**
 * Asked before every hour. Of what is asked of everybody only that it was answered counts here: "not today" leaves the door
 * open, for the practitioner sees it and decides with the person (seed 001 line 11). What a practitioner decided for this
 * person is mandatory: it is done, or the practitioner decides first and says why.
 */
export const room: Check = facts => {
  const { now, policy, role, roomCheck, encounter } = facts
  const said = roomCheck && isOfThisVisit(roomCheck.statedAt, policy.roomCheckHolds, now) ? roomCheck.answers : null
  const answers = said ?? {}
  // What is decided while an hour goes on keeps nobody out who answered before it and comes back after a break.
  const isBack = said !== null && encounter.status === 'in-progress'
  const asked = askedOf(facts).filter(({ item }) => !isBack || answers[item] !== undefined)
  const mandatory = asked.filter(({ isMandatory }) => isMandatory)
  if (role === 'practitioner' && mandatory.length === 0) return passed
  if (asked.some(({ item }) => answers[item] === undefined)) return toDo(role, 'answer-room-check')
  const open = mandatory.filter(({ item }) => answers[item] !== 'yes')
  // Practitioners say done or not done of their own place (seed 003); nobody decides on it but themselves, by doing it.
  if (role === 'practitioner') return open.length > 0 ? toDo(role, 'answer-room-check') : passed
  if (open.some(({ item }) => answers[item] === 'not-yet')) return toDo(role, 'answer-room-check')
  return open.every(({ item }) => isSettled(facts, item)) ? passed : toDo('practitioner', 'settle-room')
}
