/** A statement with a signature: a compact JSON Web Signature (RFC 7515), so that any tool of the trade can check it. */
import { err, ok, type Brand, type Result } from '@holdfast/domain'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonical, readCanonical } from './canonical.ts'
import { algorithmOf, keyId, keyIdSchema, type KeyId, type PublicKey, type Verify } from './key.ts'

/** Header, statement and signature as one line of text. */
export type Jws = Brand<string, 'Jws'>

/** What a statement is about; it stands in the header, so that no statement can pass for one of another kind. */
export type StatementType =
  | 'holdfast-signature+jws'
  | 'holdfast-key+jws'
  | 'holdfast-vouch+jws'
  | 'holdfast-withdrawal+jws'

/** A read signature whose key has still to be asked. */
export type ReadJws<T> = {
  readonly kid: KeyId
  readonly statement: T
  readonly signed: Uint8Array
  readonly signature: Uint8Array
  readonly alg: 'ES256' | 'EdDSA'
}

/** The bytes that a key signs for a statement, and how they become a line of text with its signature. */
export function signingInput(type: StatementType, statement: object, key: PublicKey): SigningInput {
  const header = canonical({ alg: algorithmOf(key), kid: keyId(key), typ: type })
  const input = `${encoded(header)}.${encoded(canonical(statement))}`
  return { bytes: utf8ToBytes(input), with: signature => `${input}.${toBase64url(signature)}` as Jws }
}

/** What is signed, and what becomes of it once it is. The signature is 64 bytes: r and s for ECDSA (IEEE P1363). */
export type SigningInput = { readonly bytes: Uint8Array; readonly with: (signature: Uint8Array) => Jws }

/** Reads a signature of one kind. Header and statement must be in canonical form, so that there is one text for each. */
export function readJws<T>(
  text: string,
  { type, schema }: { readonly type: StatementType; readonly schema: v.GenericSchema<unknown, T> },
): Result<ReadJws<T>, 'signature-malformed'> {
  const parts = text.split('.')
  const [head, body, tail] = parts
  if (parts.length !== 3 || head === undefined || body === undefined || tail === undefined)
    return err('signature-malformed')
  const header = read(head, headerSchema)
  const statement = read(body, schema)
  const signature = fromBase64url(tail)
  if (!header || !statement || header.typ !== type || signature?.length !== 64) return err('signature-malformed')
  const { kid, alg } = header
  return ok({ kid, alg, statement, signed: utf8ToBytes(`${head}.${body}`), signature })
}

/** Does the signature belong to this key? The key's own kind decides how it is checked, never the header alone. */
export async function fits<T>(
  { alg, kid, signed, signature }: ReadJws<T>,
  key: PublicKey,
  verify: Verify,
): Promise<boolean> {
  return alg === algorithmOf(key) && kid === keyId(key) && (await verify(key, signed, signature))
}

/** The text of a signature within a larger shape. */
export const jwsSchema = v.custom<Jws>(
  value => typeof value === 'string' && value.length <= 4000 && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value),
)

const headerSchema = v.strictObject({
  alg: v.picklist(['ES256', 'EdDSA']),
  kid: keyIdSchema,
  typ: v.picklist(['holdfast-signature+jws', 'holdfast-key+jws', 'holdfast-vouch+jws', 'holdfast-withdrawal+jws']),
})

const encoded = (text: string): string => toBase64url(utf8ToBytes(text))

function read<T>(part: string, schema: v.GenericSchema<unknown, T>): T | null {
  const bytes = fromBase64url(part)
  if (!bytes) return null
  const text = decoded(bytes)
  const value = text === null ? null : readCanonical(text, schema)
  return value?.ok ? value.value : null
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
