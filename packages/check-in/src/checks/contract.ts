/** Have they signed the words that hold today? */
import { isSigned } from '@holdfast/consent/plain'
import { passed, toDo, type Check } from '../check.ts'

/**
 * Everyone signs for their own seat, the practitioner too: so wherever two sit together, both have agreed to the same
 * version. Each may read and sign it in their own language.
 */
export const contract: Check = ({ role, person, contract: terms, signatures }) =>
  isSigned(terms, signatures, person) ? passed : toDo(role, 'sign-contract')
