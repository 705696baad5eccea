/** One party signs one text: their name as typed, the moment, and the digest of the words they had before them. */
import { err, ok, type Instant, type PersonId, type Result } from '@holdfast/domain'
import type { ContractText } from './contract.ts'
import { digestOf } from './digest.ts'
import type { Signature } from './signature.ts'

/** The longest name under a contract, in UTF-16 code units, counted after tidying. */
export const NAME_LIMIT = 200

/** What it takes to sign: the text that was shown, who signs, the name they typed, and when. */
export type Signing = {
  readonly text: ContractText
  readonly person: PersonId
  readonly name: string
  readonly at: Instant
}

/**
 * A signature under the text that was shown. The name is kept as typed, but for spaces around it and runs of spaces
 * or control characters within; one that holds no letter and no digit of any script is no name.
 */
export function sign({ text, person, name, at }: Signing): Result<Signature, 'name-missing' | 'name-too-long'> {
  const typed = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(typed)) return err('name-missing')
  if (typed.length > NAME_LIMIT) return err('name-too-long')
  const { contract, version, language } = text
  return ok({ person, contract, version, language, digest: digestOf(text), name: typed, at })
}
