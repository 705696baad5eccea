/** Whose doing an event is, by what it says of itself: asked before anything is proved, to refuse what is not the sender's own. */
import type { PersonId } from '@holdfast/domain'
import type { AgreementEvent } from './event.ts'
import { readJws } from './jws.ts'
import { signatureStatement } from './statement.ts'

/** The person; null for a signature that cannot be read. */
export function actorOf(event: AgreementEvent): PersonId | null {
  switch (event.kind) {
    case 'key-enrolled':
      return event.person
    case 'signed': {
      const read = readJws(event.signature, { type: 'holdfast-signature+jws', schema: signatureStatement })
      return read.ok ? read.value.statement.person : null
    }
    case 'key-revoked':
    case 'offered':
    case 'taken-back':
    case 'declined':
    case 'proposed':
    case 'remarked':
    case 'withdrawn':
    case 'suspended':
    case 'resumed':
      return event.by
  }
}
