/** One party's signature under one text of one contract version. */
import type { Instant, Language, PersonId } from '@holdfast/domain'
import type { Digest } from './contract.ts'

/** Who signed which words, and when. The name is as it was typed; it is never logged. */
export type Signature = {
  readonly person: PersonId
  readonly contract: string
  readonly version: number
  readonly language: Language
  readonly digest: Digest
  readonly name: string
  readonly at: Instant
}
