/** One numbered version of the terms between one participant and the practice: as it is read, kept, hashed and signed. */
import type { AgreementId, Brand, Instant, Language, Modality, PersonId } from '@holdfast/domain'
import type { Digest } from './canonical.ts'
import type { ClauseGroup, Purpose, SubjectRole } from './clause.ts'
import type { ParameterValue } from './parameter.ts'
import type { Reason } from './reason.ts'

/** Names the form of the document; it changes when the form does. */
export const CONTRACT_FORM = 'holdfast-contract-1'

/** What a party is in a contract. */
export type PartyRole = SubjectRole | 'practitioner' | 'guardian'

/** Someone who must sign. The name is as the practice knows them; it is never logged. */
export type Party = { readonly person: PersonId; readonly role: PartyRole; readonly name: string }

/** One term as it stands in a contract: filled in, in each language of it, and why it is there. */
export type Term = {
  readonly id: string
  readonly version: number
  readonly group: ClauseGroup
  readonly binds: 'both' | 'subject' | 'practitioner'
  readonly purpose: Purpose | null
  readonly why: readonly Reason[]
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** For each language of the contract; a line that begins with a bullet is an entry of a list. */
  readonly words: { readonly [L in Language]?: TermWords }
}

/** A heading and its paragraphs, filled in. */
export type TermWords = { readonly heading: string; readonly text: readonly string[] }

/** The whole of what is signed. Times are whole milliseconds since 1970. */
export type ContractDocument = {
  readonly form: typeof CONTRACT_FORM
  readonly agreement: AgreementId
  /** 1, 2, 3 … without gaps. */
  readonly version: number
  /** The digest of the version before; null for the first. */
  readonly previous: Digest | null
  readonly composedAt: Instant
  /** After this it no longer holds; null when no end was agreed. */
  readonly validUntil: Instant | null
  /** All who must sign: the participant first, then whoever signs beside them, then the practitioner. */
  readonly parties: readonly Party[]
  readonly languages: readonly Language[]
  readonly modalities: readonly Modality[]
  readonly terms: readonly Term[]
}

/** A document with the very text that is hashed and the digest that is signed. Made by `seal` and `readContract` alone. */
export type Contract = Brand<
  { readonly document: ContractDocument; readonly text: string; readonly digest: Digest },
  'Contract'
>

/** The participant with whom the contract is made. */
export const subjectOf = ({ parties }: ContractDocument): Party | undefined => parties[0]

/** A person's part in a contract, if they have one. */
export const partyOf = ({ parties }: ContractDocument, person: PersonId): Party | undefined =>
  parties.find(party => party.person === person)
