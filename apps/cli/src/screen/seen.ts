/** Which ids a file has already had, in eight bytes each and none for ids that are counted up, so that five million rows fit where a set of texts would not. */
import { makeRun } from './run.ts'

/** So many tables share the ids, so that one of them grows at a time and not all that is held is held twice. */
const TABLES = 256

type Table = Int32Array<ArrayBuffer>

/** Places of a new table. */
const FIRST = 128

/**
 * Remembers texts: those that count on from the first as a run, all others by a hash of 64 bits. Two texts of five million share a hash by chance in less than one of a million
 * files; that file would be told of an id that stands twice.
 */
export class SeenIds {
  readonly #tables: Table[] = Array.from({ length: TABLES }, () => new Int32Array(2 * FIRST))
  readonly #sizes = new Uint32Array(TABLES)

  readonly #run = makeRun()
  readonly #pair: Table = new Int32Array(2)
  #isEmpty = true

  /** Remembers a text; true when it was there before. */
  has(text: string): boolean {
    const place = this.#run(text)
    if (place === 'inside') return true
    // The next of the run may have come before it was the next; it need not be remembered twice.
    if (place === 'next') return !this.#isEmpty && this.#isHashed(text, false)
    return this.#isHashed(text, true)
  }

  /**
   * Goes once to where these texts would stand, before each is asked for, and says how many of those places are taken.
   * Nothing changes but the time that asking takes: the way into memory is long, and many can be gone at once.
   */
  lookAhead(texts: readonly string[]): number {
    if (this.#isEmpty) return 0
    const hashes = new Int32Array(2 * texts.length)
    for (const [at, text] of texts.entries()) hashInto(hashes, 2 * at, text)
    let taken = 0
    for (let at = 0; at < hashes.length; at += 2) {
      const table = this.#tables[(hashes[at + 1] ?? 0) >>> 24]
      if (table?.[((hashes[at] ?? 0) << 1) & (table.length - 1)] !== 0) taken += 1
    }
    return taken
  }

  #isHashed(text: string, remembers: boolean): boolean {
    hashInto(this.#pair, 0, text)
    return this.#isThere(this.#pair[0] ?? 0, this.#pair[1] ?? 0, remembers)
  }

  #isThere(low: number, high: number, remembers: boolean): boolean {
    const which = high >>> 24
    let table: Table = this.#tables[which] ?? new Int32Array(0)
    const size = this.#sizes[which] ?? 0
    if (size * 20 > table.length * 7) {
      table = grown(table)
      this.#tables[which] = table
    }
    const at = placeOf(table, low, high)
    if (table[at] !== 0 || table[at + 1] !== 0) return true
    if (!remembers) return false
    table[at] = low
    table[at + 1] = high
    this.#sizes[which] = size + 1
    this.#isEmpty = false
    return false
  }
}

/** Puts the hash of a text at a place: 64 bits in two halves, which are never both nought. */
function hashInto(to: Table, at: number, text: string): void {
  let [a, b] = [0x9e37_79b9, 0x85eb_ca6b]
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place)
    a = Math.imul(a ^ unit, 0x85eb_ca77)
    b = Math.imul(b ^ unit, 0xc2b2_ae3d)
    a ^= a >>> 15
    b ^= b >>> 13
  }
  a = Math.imul(a ^ (b >>> 16), 0x27d4_eb2f)
  b = Math.imul(b ^ (a >>> 15), 0x1656_67b1)
  to[at] = a === 0 && b === 0 ? 1 : a
  to[at + 1] = b
}

/** Where a hash stands, or the empty place where it would. */
function placeOf(table: Table, low: number, high: number): number {
  const mask = table.length - 1
  for (let at = (low << 1) & mask; ; at = (at + 2) & mask) {
    const here = table[at]
    if (here === low && table[at + 1] === high) return at
    if (here === 0 && table[at + 1] === 0) return at
  }
}

function grown(table: Table): Table {
  const twice = new Int32Array(2 * table.length)
  for (let at = 0; at < table.length; at += 2) {
    const low = table[at] ?? 0
    const high = table[at + 1] ?? 0
    if (low === 0 && high === 0) continue
    const to = placeOf(twice, low, high)
    twice[to] = low
    twice[to + 1] = high
  }
  // Given back at once, where the engine can: the collector would let as much lie as is in use.
  if ('transfer' in table.buffer) table.buffer.transfer(0)
  return twice
}
