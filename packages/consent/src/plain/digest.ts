/** The digest of a contract's text: what a signature names, so that nobody can say later that other words were signed. */
import { err, ok, type Result } from '@holdfast/domain'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ContractText, Digest } from './contract.ts'

/** Names the form below; it changes when the form does, and then every digest does too. */
const FORM = 'holdfast-contract-text-1'

/**
 * The one text form of a contract's words that is hashed (SPEC CO1): a JSON array without spaces,
 * `["holdfast-contract-text-1", contract, version, language, title, [[id, heading, text], …]]`,
 * with every string in Unicode NFC. An array has no keys, so it has no order of keys to disagree about.
 */
export const canonicalText = (text: ContractText): string =>
  JSON.stringify([
    FORM,
    nfc(text.contract),
    text.version,
    text.language,
    nfc(text.title),
    text.clauses.map(({ id, heading, text: words }) => [nfc(id), nfc(heading), nfc(words)]),
  ])

/** Texts are never changed in place, so one object has one digest; every join asks for that of the current text. */
const known = new WeakMap<ContractText, Digest>()

/** The SHA-256 of the canonical form of a text, encoded as UTF-8. */
export function digestOf(text: ContractText): Digest {
  const held = known.get(text)
  if (held !== undefined) return held
  const digest = bytesToHex(sha256(utf8ToBytes(canonicalText(text)))) as Digest
  known.set(text, digest)
  return digest
}

/** Text from outside becomes a digest here: 64 lower-case hexadecimal characters. */
export const parseDigest = (text: string): Result<Digest, 'not-a-digest'> =>
  /^[0-9a-f]{64}$/.test(text) ? ok(text as Digest) : err('not-a-digest')

const nfc = (words: string): string => words.normalize('NFC')
