/** The one text form of a value (RFC 8785), its digest, and the way back: no text passes that is not in that form. */
import { err, ok, type Brand, type Result } from '@holdfast/domain'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import * as v from 'valibot'

/** A SHA-256 as 64 lower-case hexadecimal characters. */
export type Digest = Brand<string, 'Digest'>

/** What is wrong with a text that should be a canonical value. */
export type CanonicalRefusal = 'not-json' | 'not-canonical' | 'not-as-expected'

/**
 * A value as RFC 8785 text: keys sorted by UTF-16 code units, no spaces, one way to write each number and string.
 * Throws on what JSON cannot hold (NaN, a lone surrogate, undefined at the top): that is our bug, for input is parsed before.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('nothing to write down')
  return text
}

/** The SHA-256 of a text in UTF-8. */
export const digestOf = (text: string): Digest => bytesToHex(sha256(utf8ToBytes(text))) as Digest

/** Text from outside becomes a digest here: 64 lower-case hexadecimal characters. */
export const parseDigest = (text: string): Result<Digest, 'not-a-digest'> =>
  DIGEST.test(text) ? ok(text as Digest) : err('not-a-digest')

/** A digest within a larger shape. */
export const digestSchema = v.custom<Digest>(value => typeof value === 'string' && DIGEST.test(value))

/**
 * Reads a canonical text. A key given twice, a space too many, a number written otherwise, letters not in Unicode NFC:
 * each makes another text than the canonical one and is refused, although JSON would let it pass.
 */
export function readCanonical<T>(text: string, schema: v.GenericSchema<unknown, T>): Result<T, CanonicalRefusal> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err('not-json')
  }
  const read = v.safeParse(schema, value)
  if (!read.success) return err('not-as-expected')
  const isIt = text === text.normalize('NFC') && isCanonical(text, { value, output: read.output })
  return isIt ? ok(read.output) : err('not-canonical')
}

/**
 * The engine's own writer does all that RFC 8785 asks but put keys in order; where they are in order already, as in every
 * text that we wrote, it answers several times faster than a walk that writes.
 */
function isCanonical(text: string, { value, output }: { readonly value: unknown; readonly output: unknown }): boolean {
  if (JSON.stringify(value) === text && isInOrder(value)) return true
  try {
    return canonical(output) === text
  } catch {
    return false
  }
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let last = ''
  for (const [key, inner] of Object.entries(value)) {
    // Valibot leaves such keys of a record away, so what was read would not be what was written.
    if (key < last || SPECIAL.has(key) || !isInOrder(inner)) return false
    last = key
  }
  return true
}

const SPECIAL = new Set(['__proto__', 'prototype', 'constructor'])
const DIGEST = /^[0-9a-f]{64}$/
