/** Keys that are none: for rules, where real ones would only cost time. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64url } from '../base64url.ts'
import { signingInput, type Jws, type StatementType } from '../jws.ts'
import type { PublicKey, Verify } from '../key.ts'

/** A key that is none: what it signs is a digest that anybody can make. For rules, where real keys would only cost time. */
export function fakeKey(seed: string): PublicKey {
  const part = (of: string): string => toBase64url(sha256(utf8ToBytes(`${seed} ${of}`)))
  return { kty: 'EC', crv: 'P-256', x: part('x'), y: part('y') }
}

/** Signs with a fake key. */
export function fakeSign(type: StatementType, statement: object, key: PublicKey): Jws {
  const input = signingInput(type, statement, key)
  return input.with(fakeSignature(key, input.bytes))
}

/** The check that goes with fake keys. */
export const fakeVerify: Verify = (key, signed, signature) =>
  toBase64url(fakeSignature(key, signed)) === toBase64url(signature)

function fakeSignature(key: PublicKey, signed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(64)
  bytes.set(sha256(utf8ToBytes(`${key.x} ${toBase64url(sha256(signed))}`)))
  bytes.set(sha256(utf8ToBytes(`${toBase64url(sha256(signed))} ${key.x}`)), 32)
  return bytes
}
