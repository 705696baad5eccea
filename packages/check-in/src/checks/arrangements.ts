/** Has the practitioner settled what has to be settled before contact with this person? */
import { passed, toDo, type Check } from '../check.ts'

/**
 * Whether somebody is willing to be alone with a client, and what happens instead, is theirs to say (seed 003). Whoever waits reads one
 * name for every cause, and no cause: what stands on the sheet before contact is for practitioners alone.
 */
export const arrangements: Check = ({ role, arrangementsOpen }) =>
  role === 'patient' && arrangementsOpen.length > 0 ? toDo('practitioner', 'settle-arrangements') : passed
