/** Which ids a file has already had, in eight bytes each, so that five million rows fit where a set of texts would not. */

/** So many tables share the ids, so that one of them grows at a time and not all that is held is held twice. */
const TABLES = 256

/** Places of a new table. */
const FIRST = 32

/**
 * Remembers texts by a hash of 64 bits. Two texts of five million share a hash by chance in less than one of a million
 * files; that file would be told of an id that stands twice.
 */
export class SeenIds {
  readonly #tables: Uint32Array[] = Array.from({ length: TABLES }, () => new Uint32Array(2 * FIRST))
  readonly #sizes = new Uint32Array(TABLES)

  /** Remembers a text; true when it was there before. */
  has(text: string): boolean {
    let [a, b] = [0x9e37_79b9, 0x85eb_ca6b]
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      a = Math.imul(a ^ unit, 0x85eb_ca77)
      b = Math.imul(b ^ unit, 0xc2b2_ae3d)
      a ^= a >>> 15
      b ^= b >>> 13
    }
    a = Math.imul(a ^ (b >>> 16), 0x27d4_eb2f)
    b = Math.imul(b ^ (a >>> 15), 0x1656_67b1)
    // Nought twice means an empty place.
    return !this.#put(a === 0 && b === 0 ? 1 : a >>> 0, b >>> 0)
  }

  #put(low: number, high: number): boolean {
    const which = high >>> 24
    let table: Uint32Array = this.#tables[which] ?? new Uint32Array(0)
    const size = this.#sizes[which] ?? 0
    if (size * 20 > table.length * 7) {
      table = grown(table)
      this.#tables[which] = table
    }
    if (!put(table, low, high)) return false
    this.#sizes[which] = size + 1
    return true
  }
}

/** Puts a hash in its place or behind it; false when it is there. */
function put(table: Uint32Array, low: number, high: number): boolean {
  const mask = table.length - 1
  for (let at = (low << 1) & mask; ; at = (at + 2) & mask) {
    const [a, b] = [table[at], table[at + 1]]
    if (a === low && b === high) return false
    if (a === 0 && b === 0) {
      table[at] = low
      table[at + 1] = high
      return true
    }
  }
}

function grown(table: Uint32Array): Uint32Array {
  const twice = new Uint32Array(2 * table.length)
  for (let at = 0; at < table.length; at += 2) {
    const [low = 0, high = 0] = [table[at], table[at + 1]]
    if (low !== 0 || high !== 0) put(twice, low, high)
  }
  return twice
}
