/** The numbers that two people read to each other: made of both certificates, so that somebody in between cannot have the same on both sides. Pure. */
import type { Ends } from './seal.ts'

/** Six groups of five digits: 99 bits. Why so many, and why they are made slowly, stands in ADR 45. */
export const NUMBERS = { groups: 6, digits: 5 } as const

/** How many bytes one group is made of; more than it needs, so that each number is as likely as another. */
const BYTES = 5

/** How many bytes `Stretch` answers. */
export const STRETCHED: number = NUMBERS.groups * BYTES

/** Turns bytes into `STRETCHED` others, by a way that takes long on purpose and that nobody can go back. */
export type Stretch = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

/**
 * The numbers of a connection, group by group: the same at both ends, and others for any other certificate.
 * @example
 * const groups = await numbersOf(seal.ends, stretch)  // ['04821', '99310', …]
 */
export async function numbersOf(ends: Ends, stretch: Stretch): Promise<readonly string[]> {
  const text = ['holdfast numbers 1', ...ends.toSorted()].join('\n')
  const bytes = await stretch(new TextEncoder().encode(text))
  return Array.from({ length: NUMBERS.groups }, (_, n) => groupOf(bytes.subarray(n * BYTES, (n + 1) * BYTES)))
}

function groupOf(bytes: Uint8Array): string {
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0) % 10 ** NUMBERS.digits
  return String(number).padStart(NUMBERS.digits, '0')
}
