/** Does what was agreed with them hold at this moment? */
import type { Standing } from '@holdfast/consent'
import { isSigned } from '@holdfast/consent/plain'
import type { PersonId } from '@holdfast/domain'
import { passed, toDo, type Check, type CheckAnswer } from '../check.ts'
import type { Facts } from '../facts.ts'

/**
 * Where an agreement was opened with someone, nothing but an agreement in force opens the door. A practitioner signs each with
 * the other party and is asked for those signatures. Where nobody of the hour has an agreement, everyone signs the first
 * contract for their own seat, the practitioner too.
 */
export const contract: Check = facts => {
  const { agreement, opened, role, person, contract: terms, signatures } = facts
  if (agreement) return ofAgreement(agreement, facts)
  if (opened.length > 0) return unsignedBy(facts).length === 0 ? passed : toDo(role, 'sign-contract')
  return isSigned(terms, signatures, person) ? passed : toDo(role, 'sign-contract')
}

/**
 * Whose agreements wait for this practitioner's signature. A later version within its grace does not: the hour may begin under
 * the one in force, for both sides alike.
 */
export const unsignedBy = ({ opened, person }: Pick<Facts, 'opened' | 'person'>): readonly PersonId[] =>
  opened.filter(({ standing }) => awaits(standing, person)).map(one => one.person)

const awaits = (standing: Standing, person: PersonId): boolean =>
  (standing.kind === 'unsigned' || standing.kind === 'amendment-due') && standing.awaits.includes(person)

/** Who has to do what: sign, if it waits for them; end the rest they asked for; everything else is the practitioner's to begin. */
function ofAgreement(standing: Standing, { role, person, guardians, guardiansNext }: Facts): CheckAnswer {
  const beside = [...guardians, ...guardiansNext]
  switch (standing.kind) {
    case 'in-force':
      return passed
    case 'unsigned':
    case 'amendment-due':
      if (standing.awaits.includes(person)) return toDo(role, 'sign-contract')
      return toDo('practitioner', isOnlyTheirs(standing.awaits, beside) ? 'await-guardian' : 'sign-contract')
    case 'suspended':
      return toDo(standing.by === person ? role : 'practitioner', 'end-rest')
    case 'nothing-offered':
    case 'declined':
    case 'expired':
    case 'withdrawn':
      return toDo('practitioner', 'offer-contract')
  }
}

/** Is it guardians alone who have not signed yet? They have no seat, so it is the practitioner's to see to. */
const isOnlyTheirs = (awaits: readonly PersonId[], guardians: readonly PersonId[]): boolean =>
  awaits.length > 0 && awaits.every(one => guardians.includes(one))
