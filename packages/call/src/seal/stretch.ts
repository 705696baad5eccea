/** The slow digest of the numbers, by the browser's own cryptography. */
import { STRETCHED, type Stretch } from './numbers.ts'

/**
 * About half a second of a phone, away from the page's own thread. Whoever wanted to find two certificates that give the
 * same numbers would have to spend as much on each try (ADR 45).
 */
const ROUNDS = 600_000

/** PBKDF2 with SHA-256 (RFC 8018). Needs a page of a secure origin, as camera and microphone do. */
export const stretch: Stretch = async bytes => {
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
  const salt = new TextEncoder().encode('holdfast numbers 1')
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, STRETCHED * 8))
}
