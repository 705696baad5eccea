/** Do we know where they are today, and whom to call there? */
import { isFindable } from '@holdfast/domain'
import { passed, toDo, type Check } from '../check.ts'
import { isOfThisVisit } from '../visit.ts'

/**
 * We must be able to send help to where someone is today, not to where they live. What was said for an earlier visit
 * counts as unknown, and so does a place without a city or street that a driver could find.
 */
export const whereabouts: Check = ({ now, policy, role, whereabouts: place }) => {
  if (role === 'practitioner') return passed
  if (!place || !isOfThisVisit(place.statedAt, policy.whereaboutsHold, now)) return toDo(role, 'state-whereabouts')
  if (isBlank(place.country) || isBlank(place.city) || !isFindable(place)) return toDo(role, 'state-whereabouts')
  if (isBlank(place.emergencyNumber)) return toDo('practitioner', 'find-emergency-number')
  return passed
}

const isBlank = (text: string): boolean => text.trim() === ''
