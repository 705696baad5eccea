/** Text gathered as bytes, in portions whose room is used again. */

/** Bytes of one portion. */
export const PORTION = 1 << 18

/** Text, or bytes of text that was made into them before. */
export type Part = string | Uint8Array

/** The bytes of a text in UTF-8. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text)

/** The text of parts. */
export const textOf = (parts: readonly Part[]): string =>
  parts.map(part => (typeof part === 'string' ? part : Buffer.from(part).toString())).join('')

/** Portions that are being filled. */
type Portions = {
  readonly add: (part: Part) => void
  /** The portions that are full; `all`: the one that has begun, too. */
  readonly take: (how: 'full' | 'all') => readonly Uint8Array[]
  /** Room that is free again. */
  readonly giveBack: (room: ArrayBufferLike) => void
}

/** Begins with none. `makeRoom`: a place for one portion, of so many bytes. */
export function makePortions(
  makeRoom: (size: number) => ArrayBufferLike = size => Buffer.allocUnsafeSlow(size).buffer,
): Portions {
  const spare: ArrayBufferLike[] = []
  let full: Uint8Array[] = []
  const begin = (): Buffer => Buffer.from(spare.pop() ?? makeRoom(PORTION))
  let filling = begin()
  let at = 0
  const next = (): void => {
    if (at > 0) full.push(filling.subarray(0, at))
    filling = begin()
    at = 0
  }
  const addBytes = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length;) {
      if (at === PORTION) next()
      const some = bytes.subarray(from, from + PORTION - at)
      filling.set(some, at)
      at += some.length
      from += some.length
    }
  }
  return {
    add: part => {
      if (typeof part !== 'string') {
        if (part.length > PORTION - at) return addBytes(part)
        filling.set(part, at)
        at += part.length
        return
      }
      if (part.length <= SHORT) {
        if (part.length > PORTION - at) next()
        const end = writePlain(part, filling, at)
        if (end >= 0) return void (at = end)
      }
      // A unit of text takes three bytes at most.
      if (part.length * 3 > PORTION) return addBytes(bytesOf(part))
      if (part.length * 3 > PORTION - at) next()
      at += filling.write(part, at)
    },
    take: how => {
      if (how === 'all' && at > 0) next()
      const taken = full
      full = []
      return taken
    },
    giveBack: room => void spare.push(room),
  }
}

/** So short a text is sooner written letter by letter than handed to the engine. */
const SHORT = 32

/** Writes a text of plain letters, and says where it ends; -1 where another letter is in it. */
function writePlain(text: string, room: Uint8Array, from: number): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return -1
    room[from + i] = code
  }
  return from + text.length
}
