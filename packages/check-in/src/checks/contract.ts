/** Does what was agreed with them hold at this moment? */
import type { Standing } from '@holdfast/consent'
import { isSigned } from '@holdfast/consent/plain'
import { passed, toDo, type Check, type CheckAnswer } from '../check.ts'
import type { Facts } from '../facts.ts'

/**
 * Where an agreement was opened with someone, nothing but an agreement in force opens the door. Elsewhere everyone signs the
 * first contract for their own seat, the practitioner too.
 */
export const contract: Check = facts => {
  const { agreement, role, person, contract: terms, signatures } = facts
  if (agreement) return ofAgreement(agreement, facts)
  return isSigned(terms, signatures, person) ? passed : toDo(role, 'sign-contract')
}

/** Who has to do what: sign, if it waits for them; end the rest they asked for; everything else is the practitioner's to begin. */
function ofAgreement(standing: Standing, { role, person }: Facts): CheckAnswer {
  switch (standing.kind) {
    case 'in-force':
      return passed
    case 'unsigned':
    case 'amendment-due':
      return toDo(standing.awaits.includes(person) ? role : 'practitioner', 'sign-contract')
    case 'suspended':
      return toDo(standing.by === person ? role : 'practitioner', 'end-rest')
    case 'nothing-offered':
    case 'declined':
    case 'expired':
    case 'withdrawn':
      return toDo('practitioner', 'offer-contract')
  }
}
