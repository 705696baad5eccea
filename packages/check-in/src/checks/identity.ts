/** Has someone of the practice seen who this is? */
import { passed, toDo, type Check } from '../check.ts'

/** Seeing who someone is takes another person, so only the practitioner can mend this; how it was seen is evidence, not a score. */
export const identity: Check = ({ role, person, identity: seen }) => {
  if (role === 'practitioner') return passed
  return seen?.person === person ? passed : toDo('practitioner', 'see-identity')
}
