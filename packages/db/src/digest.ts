/** SHA-256 as text: for the links of the audit chain, and for secrets of which only the hash is kept. */
import type { Brand } from '@holdfast/domain'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The SHA-256 of a secret, as 64 lower-case hexadecimal characters; the only form in which a secret is kept. */
export type SecretHash = Brand<string, 'SecretHash'>

/** The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal characters. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** The hash under which a secret of 128 random bits is kept and found again. */
export const hashSecret = (secret: string): SecretHash => sha256Hex(secret) as SecretHash
