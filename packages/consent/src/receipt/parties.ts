/** Who is answerable: the practice as the controller, and the practitioners who act for it. */
import type { Language, PersonId } from '@holdfast/domain'
import type { ContractDocument } from '../contract.ts'

/** The name of the practice within a receipt; purposes refer to it. */
export const PRACTICE = 'practice'

/** One party. The person whose data it is stands in the header alone, without a name. */
export type ReceiptParty = {
  readonly party_id: typeof PRACTICE | PersonId
  readonly party_role: 'pii-controller' | 'practitioner'
  readonly party_type: 'practice' | 'person'
  readonly party_name: string | null
  readonly party_address: null
  /** How to reach it, as agreed, in the language of the receipt. */
  readonly party_contact: string | null
  readonly party_phone?: string
}

/** The practice first. Its name and its address are in no contract, so they are not known here. */
export function partiesOf(document: ContractDocument, language: Language): readonly ReceiptParty[] {
  const phone = valueIn(document, 'interruption.steps', 'phone')
  return [
    {
      party_id: PRACTICE,
      party_role: 'pii-controller',
      party_type: 'practice',
      party_name: null,
      party_address: null,
      party_contact: contactIn(document, language),
      ...(typeof phone === 'string' && { party_phone: phone }),
    },
    ...document.parties
      .filter(({ role }) => role === 'practitioner')
      .map(({ person, name }) => ({
        party_id: person,
        party_role: 'practitioner' as const,
        party_type: 'person' as const,
        party_name: name,
        party_address: null,
        party_contact: null,
      })),
  ]
}

/** The one way of contact between hours, and its times. */
function contactIn(document: ContractDocument, language: Language): string | null {
  const said = ['channel', 'hours'].flatMap(name => {
    const value = valueIn(document, 'contact.between-hours', name)
    const words = typeof value === 'object' && !('amount' in value) ? value[language] : undefined
    return typeof words === 'string' ? [words] : []
  })
  return said.length > 0 ? said.join('; ') : null
}

const valueIn = ({ terms }: ContractDocument, clause: string, name: string) =>
  terms.find(({ id }) => id === clause)?.parameters[name]
