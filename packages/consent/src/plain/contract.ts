/** A numbered version of the terms between one participant and the practice, in each language that it can be read in. */
import type { Brand, Language } from '@holdfast/domain'

/** The SHA-256 of one language's text of one contract version, as 64 lower-case hexadecimal characters. */
export type Digest = Brand<string, 'Digest'>

/** One term: a heading and plain sentences. */
export type Clause = { readonly id: string; readonly heading: string; readonly text: string }

/** One contract as it is read in one language. What is signed is this text's digest. */
export type ContractText = {
  readonly contract: string
  readonly version: number
  readonly language: Language
  readonly title: string
  readonly clauses: readonly Clause[]
}

/** A contract in one version: the same terms in every language. */
export type Contract = {
  readonly id: string
  readonly version: number
  readonly texts: Readonly<Record<Language, ContractText>>
}
