/** Which ids a file has already had, in eight bytes each, so that five million rows fit where a set of texts would not. */

/**
 * Remembers texts by a hash of 64 bits. Two texts of five million share a hash by chance in less than one of a million
 * files; that file would be told of an id that stands twice.
 */
export class SeenIds {
  #size = 0
  #low = new Uint32Array(1024)
  #high = new Uint32Array(1024)

  /** Remembers a text; true when it was there before. */
  has(text: string): boolean {
    const { low, high } = hashOf(text)
    if (this.#size * 10 > this.#low.length * 7) this.#grow()
    return !this.#put(low, high)
  }

  #put(low: number, high: number): boolean {
    const mask = this.#low.length - 1
    for (let at = low & mask; ; at = (at + 1) & mask) {
      if (this.#low[at] === 0 && this.#high[at] === 0) {
        this.#low[at] = low
        this.#high[at] = high
        this.#size += 1
        return true
      }
      if (this.#low[at] === low && this.#high[at] === high) return false
    }
  }

  #grow(): void {
    const [low, high] = [this.#low, this.#high]
    this.#low = new Uint32Array(low.length * 2)
    this.#high = new Uint32Array(high.length * 2)
    this.#size = 0
    for (let at = 0; at < low.length; at++) {
      const [a = 0, b = 0] = [low[at], high[at]]
      if (a !== 0 || b !== 0) this.#put(a, b)
    }
  }
}

/** Two hashes of 32 bits, mixed against each other; never nought twice, for that means an empty place. */
function hashOf(text: string): { readonly low: number; readonly high: number } {
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
  const [low, high] = [a >>> 0, b >>> 0]
  return { low: low === 0 && high === 0 ? 1 : low, high }
}
