/** Below the age of consent someone signs beside the patient; nobody is taken for old enough whom the law does not know. */
import { passed, toDo, type Check } from '../check.ts'

/**
 * The first contract knows no guardian and holds for nobody under age. That a guardian who is a party has signed is for the check
 * of the contract: without their signature it is not in force. A version in force that names none does not do, though a later
 * one names somebody.
 */
export const guardian: Check = ({ whoConsents, agreement, guardians, guardiansNext }) => {
  if (whoConsents === 'alone' || guardians.length > 0) return passed
  if (guardiansNext.length > 0 && agreement)
    return agreement.kind === 'in-force' ? toDo('practitioner', 'await-guardian') : passed
  return toDo('practitioner', whoConsents === 'guardian' ? 'bring-guardian' : 'say-who-consents')
}
