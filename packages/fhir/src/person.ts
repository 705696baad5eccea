/** A person of an agreement, as a logical reference: whoever reads the record may know them under this identifier. */
import type { Party } from '@holdfast/consent'
import { isId, type PersonId } from '@holdfast/domain'
import type { Reference } from 'fhir/r5'
import { SYSTEM } from './codes.ts'

/** The kind of resource that a person is. */
export function kindOf(person: PersonId): 'Patient' | 'Practitioner' | 'RelatedPerson' {
  if (isId('patient')(person)) return 'Patient'
  return isId('practitioner')(person) ? 'Practitioner' : 'RelatedPerson'
}

/** The reference; it names them as the contract does. */
export const personReference = ({ person, name }: Pick<Party, 'person' | 'name'>): Reference => ({
  type: kindOf(person),
  identifier: { system: SYSTEM.person, value: person },
  display: name,
})
