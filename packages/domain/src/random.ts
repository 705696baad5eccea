/** The random source we are handed; ids and secrets are made from it and nowhere else. */

/** Fills and returns a fresh array of `length` random bytes; a shell gives a cryptographic one, a test a seeded one. */
export type Random = (length: number) => Uint8Array

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Characters in a token of 128 bits. */
export const TOKEN_LENGTH = 26

/** A token of 128 random bits as 26 characters of lower-case Crockford base 32: safe in URLs, ids and headers. */
export function randomToken(random: Random): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of random(16)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((held >>> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return text + ALPHABET.charAt((held << (5 - bits)) & 31)
}
