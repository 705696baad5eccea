/** Keys and signatures with the cryptography of the browser or of Node; the private half cannot leave it. */
/// <reference lib="dom" />
import { err, ok, type Result } from '@holdfast/domain'
import { safeParse } from 'valibot'
import type { Jws, SigningInput } from '../jws.ts'
import { publicKeySchema, type PublicKey, type Verify } from '../key.ts'

/** A key that signs on this device, and its public half. The pair can be kept in IndexedDB; nobody can read the private half out. */
export type SigningKey = { readonly pair: CryptoKeyPair; readonly key: PublicKey }

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const
const P256_SIGNS = { name: 'ECDSA', hash: 'SHA-256' } as const
const ED25519 = { name: 'Ed25519' } as const

/** Which kind of key to make. P-256 is there in every browser of the last ten years; Ed25519 in those since 2023 to 2025. */
export type KeyKind = 'P-256' | 'Ed25519'

/** Makes a key that cannot be exported; `no-such-key` where the platform does not know the kind. */
export async function makeSigningKey(
  subtle: SubtleCrypto,
  kind: KeyKind = 'P-256',
): Promise<Result<SigningKey, 'no-such-key'>> {
  try {
    const made = await subtle.generateKey(kind === 'P-256' ? P256 : ED25519, false, ['sign', 'verify'])
    if (!('privateKey' in made)) return err('no-such-key')
    const { kty, crv, x, y } = await subtle.exportKey('jwk', made.publicKey)
    const read = safeParse(publicKeySchema, kty === 'EC' ? { kty, crv, x, y } : { kty, crv, x })
    return read.success ? ok({ pair: made, key: read.output }) : err('no-such-key')
  } catch {
    return err('no-such-key')
  }
}

/** Signs a statement on this device. */
export async function signWith(subtle: SubtleCrypto, { pair, key }: SigningKey, input: SigningInput): Promise<Jws> {
  const signature = await subtle.sign(key.kty === 'EC' ? P256_SIGNS : ED25519.name, pair.privateKey, bytes(input.bytes))
  return input.with(new Uint8Array(signature))
}

/** The check of a signature; a key is brought in once and kept. */
export function makeVerify(subtle: SubtleCrypto): Verify {
  const known = new Map<string, Promise<CryptoKey | null>>()
  const bring = (key: PublicKey): Promise<CryptoKey | null> => {
    const name = key.kty === 'EC' ? `${key.x}.${key.y}` : key.x
    const held = known.get(name) ?? bringIn(subtle, key)
    known.set(name, held)
    return held
  }
  return async (key, signed, signature) => {
    const brought = await bring(key)
    if (!brought) return false
    const signs = key.kty === 'EC' ? P256_SIGNS : ED25519.name
    return subtle.verify(signs, brought, bytes(signature), bytes(signed)).catch(() => false)
  }
}

/** Null for a point that is not on the curve, and for a kind that the platform does not know. */
const bringIn = (subtle: SubtleCrypto, key: PublicKey): Promise<CryptoKey | null> =>
  subtle.importKey('jwk', { ...key, ext: true }, key.kty === 'EC' ? P256 : ED25519, true, ['verify']).catch(() => null)

/** The same bytes over memory that is surely not shared, as the platform's types ask. */
const bytes = (of: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(of)
