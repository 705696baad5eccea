/** Has someone of the practice seen who this is, in a way that suffices, and met them where that is asked for? */
import { evidenceIn, isKnown, meetingAsked, meetingIn } from '@holdfast/domain'
import { passed, toDo, type Check } from '../check.ts'

/** Only the practitioner can mend this. Evidence is never added up: one piece of a kind that suffices is enough, and what differs elsewhere is shown. */
export const identity: Check = ({ role, person, identity: log, signedByKey, policy, decided, encounter }) => {
  if (role === 'practitioner') return passed
  const own = log.filter(one => one.person === person)
  if (!isKnown(evidenceIn(own, signedByKey), policy.identitySuffices)) return toDo('practitioner', 'see-identity')
  // Whoever was in comes back after a break as they could before (CI34).
  if (encounter.status === 'in-progress') return passed
  if (meetingAsked(policy, decided) === 'required' && meetingIn(own) === 'missing')
    return toDo('practitioner', 'record-meeting')
  return passed
}
