/** Is it time? */
import { after } from '@holdfast/domain'
import { no, passed, toDo, type Check } from '../check.ts'

/**
 * The door opens a while before the agreed start and closes a while after the agreed end; both lengths are the clinic's.
 * An hour that the practitioner ended stays ended, also while its time still runs.
 */
export const hour: Check = ({ now, policy, role, hour: { start, end }, encounter }) => {
  if (encounter.status === 'finished') return no('encounter-finished')
  if (now >= after(end, policy.doorClosesAfter)) return no('hour-over')
  const opens = after(start, -policy.doorOpensBefore)
  return now < opens ? toDo(role, 'wait-for-the-hour', opens) : passed
}
