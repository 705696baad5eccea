/** A text frame in one piece, so that sending it is one plain write; `ws` itself writes head and body apart. */
import type { Writable } from 'node:stream'

/**
 * Writes an unmasked, final text frame (RFC 6455, 5.2). Text of ASCII alone, which is nearly all of signalling, goes out
 * as a string: Node hands it to the system from its stack, without a buffer that would have to be swept up.
 */
export function writeText(wire: Writable, text: string): void {
  const length = Buffer.byteLength(text)
  if (length === text.length && length < 16_000) wire.write(headOf(length) + text, 'latin1')
  else wire.write(frameOf(text, length))
}

const TEXT = String.fromCharCode(0x81)
const headOf = (length: number): string =>
  length < 126 ? TEXT + String.fromCharCode(length) : TEXT + String.fromCharCode(126, length >> 8, length & 255)

function frameOf(text: string, length: number): Buffer {
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x81
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeUIntBE(0, 2, 2)
    frame.writeUIntBE(length, 4, 6)
  }
  frame.write(text, head, 'utf8')
  return frame
}
