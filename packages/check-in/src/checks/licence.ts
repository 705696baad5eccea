/** May somebody of this hour treat a person who is where this guest is today? The law of the place decides, and nobody's word does. */
import { passed, toDo, type Check } from '../check.ts'
import { decisionsOn, verdictOf } from '../practice.ts'

/** While it is not known where they are, the place is asked first. What is unknown or too old is for a board, and its yes is kept for that place. */
export const licence: Check = facts => {
  const decided = decisionsOn(facts)
  if (!decided) return passed
  const best = verdictOf(decided)
  if (best === 'blocked') return toDo('practitioner', 'settle-licence')
  return best === 'verify-with-board' ? toDo('practitioner', 'ask-board') : passed
}
