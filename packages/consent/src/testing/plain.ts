/** Signatures by name, for tests: signed by both, half signed, signed before the words changed. */
import { LANGUAGES, type Instant, type Language, type PersonId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { Contract, ContractText } from '../plain/contract.ts'
import { currentContract } from '../plain/current.ts'
import { sign } from '../plain/sign.ts'
import type { Signature } from '../plain/signature.ts'

/** The patient of the examples. */
export const ANA = testId('patient', 1)
/** The practitioner of the examples. */
export const BEA = testId('practitioner', 2)

/** How an example signature differs from the ordinary: English, the name "Test Person", noon of the test day. */
export type SignedHow = { readonly language?: Language; readonly name?: string; readonly at?: Instant }

/** A person's signature under a contract. */
export function signedBy(
  person: PersonId,
  contract: Contract = currentContract(),
  { language = 'en', name = 'Test Person', at = NOON }: SignedHow = {},
): Signature {
  const signed = sign({ text: contract.texts[language], person, name, at })
  if (!signed.ok) throw new Error(signed.error)
  return signed.value
}

/** The same contract one version later: every text says one more sentence in its last clause. */
export function nextVersion(contract: Contract): Contract {
  const version = contract.version + 1
  const texts = { ...contract.texts }
  for (const language of LANGUAGES) texts[language] = withOneMoreSentence(texts[language], version)
  return { ...contract, version, texts }
}

/** The current contract, signed by patient and practitioner, each in their own language. */
export const signedByBoth: readonly Signature[] = [
  signedBy(ANA, currentContract(), { language: 'es', name: 'Ana Prueba' }),
  signedBy(BEA, currentContract(), { name: 'Bea Example' }),
]

/** The current contract, signed by the practitioner and not yet by the patient. */
export const halfSigned: readonly Signature[] = [signedBy(BEA, currentContract(), { name: 'Bea Example' })]

const withOneMoreSentence = (text: ContractText, version: number): ContractText => ({
  ...text,
  version,
  clauses: text.clauses.map((clause, i) =>
    i === text.clauses.length - 1 ? { ...clause, text: `${clause.text} ${version}.` } : clause,
  ),
})
