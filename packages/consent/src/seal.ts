/** A document becomes a contract with a text and a digest, and a text becomes a contract again. */
import { err, ok, type Result } from '@holdfast/domain'
import { canonical, digestOf, readCanonical, type CanonicalRefusal } from './canonical.ts'
import { contractSchema } from './contract-schema.ts'
import type { Contract, ContractDocument } from './contract.ts'

/** The longest text of a contract, in UTF-16 code units. */
export const CONTRACT_LIMIT = 1_000_000

/** A document becomes a contract that can be offered. */
export function seal(document: ContractDocument): Contract {
  const text = canonical(document)
  return { document, text, digest: digestOf(text) } as Contract
}

/** A contract from its text, as it was kept or came from outside. */
export function readContract(text: string): Result<Contract, CanonicalRefusal | 'text-too-long'> {
  if (text.length > CONTRACT_LIMIT) return err('text-too-long')
  const read = readCanonical(text, contractSchema)
  return read.ok ? ok({ document: read.value, text, digest: digestOf(text) } as Contract) : read
}
