/** Below the age of consent someone signs beside the patient; nobody is taken for old enough whom the law does not know. */
import { passed, toDo, type Check } from '../check.ts'

/**
 * The first contract knows no guardian and holds for nobody under age. That a guardian who is a party has signed is for the check
 * of the contract: without their signature it is not in force.
 */
export const guardian: Check = ({ whoConsents, guardians }) => {
  if (whoConsents === 'alone' || guardians.length > 0) return passed
  return toDo('practitioner', whoConsents === 'guardian' ? 'bring-guardian' : 'say-who-consents')
}
