/** A short fingerprint of answers: it tells which answers a score was made from. It recognises and does not protect. */

/** A 64-bit number in four parts of 16 bits, the lowest first. */
type Parts = readonly [number, number, number, number]

/** The offset of FNV-1a with 64 bits. */
const OFFSET: Parts = [0x2325, 0x8422, 0x9ce4, 0xcbf2]

/**
 * FNV-1a of 64 bits over the UTF-16 code units of a beginning and of what is said of each of a list, as sixteen hex digits
 * (Fowler, Noll, Vo; offset and prime of 64 bits). The beginning is gone through once, and no text is made.
 */
export function fingerprintAfter<T>(beginning: string, said: (one: T) => string): (list: readonly T[]) => string {
  const start = mix(OFFSET, [beginning], text => text)
  return list => hex(mix(start, list, said))
}

function mix<T>(start: Parts, list: readonly T[], said: (one: T) => string): Parts {
  let [a, b, c, d] = start
  for (const one of list) {
    const text = said(one)
    for (let at = 0; at < text.length; at++) {
      a ^= text.charCodeAt(at)
      // Times the prime, 2^40 + 0x1b3, in parts small enough to stay whole numbers.
      const low = a * 0x1b3
      const second = b * 0x1b3 + (low >>> 16)
      const third = c * 0x1b3 + (second >>> 16) + (a << 8)
      const fourth = d * 0x1b3 + (third >>> 16) + (b << 8)
      a = low & 0xffff
      b = second & 0xffff
      c = third & 0xffff
      d = fourth & 0xffff
    }
  }
  return [a, b, c, d]
}

const hex = ([a, b, c, d]: Parts): string => four(d) + four(c) + four(b) + four(a)
const four = (part: number): string => (PAIRS[part >>> 8] ?? '') + (PAIRS[part & 0xff] ?? '')
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
