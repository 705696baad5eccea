/** Text gathered as bytes, in portions whose room is used again. */

/** Bytes of one portion. */
export const PORTION = 1 << 18

/** Portions that are being filled. */
type Portions = {
  readonly add: (text: string) => void
  /** The portions that are full; `all`: the one that has begun, too. */
  readonly take: (how: 'full' | 'all') => readonly Buffer[]
  /** Room that is free again. */
  readonly giveBack: (room: ArrayBufferLike) => void
}

/** Begins with none. */
export function makePortions(): Portions {
  let filling: Buffer = Buffer.allocUnsafeSlow(PORTION)
  let at = 0
  let full: Buffer[] = []
  const spare: Buffer[] = []
  const next = (): void => {
    if (at > 0) full.push(filling.subarray(0, at))
    filling = spare.pop() ?? Buffer.allocUnsafeSlow(PORTION)
    at = 0
  }
  return {
    add: text => {
      // A unit of text takes three bytes at most.
      if (text.length * 3 > PORTION - at) next()
      if (text.length * 3 > PORTION) full.push(Buffer.from(text))
      else at += filling.write(text, at)
    },
    take: how => {
      if (how === 'all' && at > 0) next()
      const taken = full
      full = []
      return taken
    },
    giveBack: room => {
      if (room.byteLength === PORTION) spare.push(Buffer.from(room))
    },
  }
}
