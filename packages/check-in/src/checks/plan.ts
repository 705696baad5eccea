/** Is there an emergency plan for where they are today? */
import { passed, toDo, type Check } from '../check.ts'
import { whereabouts } from './whereabouts.ts'

/**
 * A plan made for another region sends help to the wrong place. The short one is theirs to give: whom to call, or nobody; the number
 * of the place comes with it. Asked once it is known where they are, for before that there is nothing to hold a plan against (A21d).
 */
export const plan: Check = facts => {
  const { role, hasPlan } = facts
  if (role === 'practitioner' || hasPlan || whereabouts(facts).kind !== 'passed') return passed
  return toDo(role, 'name-contact')
}
