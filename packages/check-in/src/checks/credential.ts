/** Is a licence of whoever holds this hour known to be good today? A document that nobody looked up is a claim. */
import { licenceFault } from '@holdfast/jurisdictions'
import { passed, toDo, type Check } from '../check.ts'
import type { Facts, KeptLicence, Practice, Practitioning } from '../facts.ts'

/** A practitioner answers for themselves; a guest's hour begins with anybody in it whose licence is good. */
export const credential: Check = ({ role, person, practice, policy, now }) => {
  if (!practice) return passed
  const asked =
    role === 'practitioner' ? practice.practitioners.filter(one => one.person === person) : practice.practitioners
  return asked.some(one => verified(one, practice, { policy, now }).length > 0)
    ? passed
    : toDo('practitioner', 'verify-licence')
}

/** The licences that were looked up lately enough, in force on this day. */
export const verified = (
  { licences }: Practitioning,
  { today }: Practice,
  { policy, now }: Pick<Facts, 'policy' | 'now'>,
): readonly KeptLicence[] =>
  licences.filter(({ licence, verifiedAt }) => {
    if (verifiedAt === null || verifiedAt > now || now - verifiedAt > policy.licenceCheckHolds) return false
    const fault = licenceFault(licence, today)
    return fault === null || fault === 'licence-restricted'
  })
