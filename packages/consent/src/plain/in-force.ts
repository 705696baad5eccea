/** Which signatures fit a contract as it stands, and whether all who must have signed it. */
import type { PersonId } from '@holdfast/domain'
import type { Contract } from './contract.ts'
import { digestOf } from './digest.ts'
import type { Signature } from './signature.ts'

/** Does this signature stand under one of this contract's own texts: its id, version, language and very words? */
export function isSignatureOf(signature: Signature, contract: Contract): boolean {
  const { id, version, texts } = contract
  const { language, digest } = signature
  if (signature.contract !== id || signature.version !== version || !Object.hasOwn(texts, language)) return false
  const text = texts[language]
  return text.contract === id && text.version === version && text.language === language && digest === digestOf(text)
}

/** Has this person signed the contract as it stands, in any language it can be read in? */
export const isSigned = (contract: Contract, signatures: readonly Signature[], person: PersonId): boolean =>
  signatures.some(signature => signature.person === person && isSignatureOf(signature, contract))

/** Does the contract hold between all who must sign it? One that nobody must sign holds between nobody. */
export const isInForce = (
  contract: Contract,
  signatures: readonly Signature[],
  required: readonly PersonId[],
): boolean => required.length > 0 && required.every(person => isSigned(contract, signatures, person))
