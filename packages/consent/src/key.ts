/** The public half of a key that one person signs with. The private half never leaves the browser that made it. */
import type { Brand, PersonId } from '@holdfast/domain'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonical } from './canonical.ts'

/** A public key as a JSON Web Key (RFC 7517, 8037): ECDSA on P-256, or Ed25519. Only the members that make the key. */
export type PublicKey =
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }

/** The thumbprint of a key (RFC 7638, SHA-256): its name in signatures, 43 characters of base64url. */
export type KeyId = Brand<string, 'KeyId'>

/** The signature algorithm that goes with a key, by its name in a JSON Web Signature. */
export type Algorithm = 'ES256' | 'EdDSA'

/** A key of one person in one agreement. `n` counts entries of its log. */
export type Key = {
  readonly person: PersonId
  readonly kid: KeyId
  readonly key: PublicKey
  /** The entry that brought it. */
  readonly since: number
  /** The entry after which it signs no more; what it signed before stays. */
  readonly revoked: number | null
}

/** Its name. */
export const keyId = (key: PublicKey): KeyId => toBase64url(sha256(utf8ToBytes(canonical(key)))) as KeyId

/** What it signs with. */
export const algorithmOf = (key: PublicKey): Algorithm => (key.kty === 'EC' ? 'ES256' : 'EdDSA')

/**
 * Does a signature of exactly these bytes belong to a key? A port: Node answers at once, a browser later. It must answer
 * false, and not throw, for a signature that does not fit.
 */
export type Verify = (key: PublicKey, signed: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>

const coordinate = v.pipe(
  v.string(),
  v.check(text => fromBase64url(text)?.length === 32),
)

/** The strict shape of a public key; a private member in it is refused. */
export const publicKeySchema: v.GenericSchema<unknown, PublicKey> = v.variant('kty', [
  v.strictObject({ kty: v.literal('EC'), crv: v.literal('P-256'), x: coordinate, y: coordinate }),
  v.strictObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: coordinate }),
])

/** The name of a key within a larger shape. */
export const keyIdSchema = v.custom<KeyId>(value => typeof value === 'string' && fromBase64url(value)?.length === 32)
