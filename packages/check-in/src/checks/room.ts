/** Have they looked around the room they sit in today? */
import { passed, toDo, type Check } from '../check.ts'
import { isOfThisVisit } from '../visit.ts'

/**
 * Asked before every hour. Only that it was answered counts here: "not today" to any of the questions leaves the door
 * open, for the practitioner sees it and decides with the person (seed 001 line 11).
 */
export const room: Check = ({ now, policy, role, roomCheck }) => {
  if (role === 'practitioner') return passed
  return roomCheck && isOfThisVisit(roomCheck.statedAt, policy.roomCheckHolds, now)
    ? passed
    : toDo(role, 'answer-room-check')
}
