/** Tests of tokens: every bit of the random source is in them, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomToken, TOKEN_LENGTH } from './random.ts'
import { seededRandom } from './testing.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

/** Reads a token back: 26 characters of 5 bits, of which the last two bits are padding. */
function readBack(token: string): Uint8Array {
  const bits = token
    .split('')
    .map(c => ALPHABET.indexOf(c).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2))
}

test('a token asks for 128 random bits, once', () => {
  const asked: number[] = []
  randomToken(length => {
    asked.push(length)
    return new Uint8Array(length)
  })
  expect(asked).toEqual([16])
})

test('all 128 bits can be read back from a token', () => {
  fc.assert(
    fc.property(sixteenBytes, bytes => {
      const token = randomToken(() => bytes)
      expect(token).toHaveLength(TOKEN_LENGTH)
      expect(readBack(token)).toEqual(bytes)
    }),
  )
})

test('every single bit changes the token', () => {
  fc.assert(
    fc.property(sixteenBytes, fc.nat(127), (bytes, bit) => {
      const flipped = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect(randomToken(() => flipped)).not.toBe(randomToken(() => bytes))
    }),
  )
})

test('tokens use the whole alphabet and nothing outside it', () => {
  const random = seededRandom(7)
  const seen = new Set(Array.from({ length: 200 }, () => randomToken(random)).join(''))
  expect([...seen].toSorted().join('')).toBe(ALPHABET)
})

test('a token says its bytes from left to right', () => {
  expect(randomToken(() => new Uint8Array(16))).toBe('0'.repeat(26))
  expect(randomToken(() => new Uint8Array(16).fill(255))).toBe(`${'z'.repeat(25)}w`)
  expect(randomToken(() => Uint8Array.from({ length: 16 }, (_, i) => (i === 0 ? 8 : 0)))).toBe(`1${'0'.repeat(25)}`)
})
