/** A table as a file on this machine: whether it can be read, and its bytes. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { err, ok } from '@holdfast/domain'
import type { Field } from '../fields.ts'
import { readCsv } from './csv.ts'
import type { Mark } from './decoded.ts'
import { readJsonLines } from './json-lines.ts'
import { kindOf } from './options.ts'
import type { Piece } from './table.ts'

/** A table on this machine: its file, its bytes for the progress that is shown, what divides its fields, and what becomes of a byte order mark. */
export type Source = { readonly file: string; readonly size: number; readonly delimiter: string; readonly mark: Mark }

/** How many bytes a file has, or why nobody can read it. */
export async function sizeOf(file: string): Promise<Field<number>> {
  try {
    // Without waiting: a pipe would keep us for ever.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await handle.stat()
      return found.isFile() ? ok(found.size) : err('That is a folder or a device; name a file.')
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err(SENTENCES[code] ?? `The file cannot be read (${code}).`)
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'The file is there, but you may not read it.',
  EPERM: 'The file is there, but you may not read it.',
}

/** The pieces of a table. `expected`: columns that an object of JSON need not name. `onRead` is told how much of the file has come, and hears the bytes that came last. */
export function piecesOf(
  source: Source,
  expected: readonly string[],
  onRead: (percent: number, bytes: Uint8Array) => void,
): AsyncIterable<Piece> {
  const bytes = bytesOf(source, onRead)
  const { mark, delimiter } = source
  return kindOf(source.file) === 'ndjson'
    ? readJsonLines(bytes, { expected, mark })
    : readCsv(bytes, { delimiter, mark })
}

/** Bytes that are read at once. */
const PORTION = 1 << 16

/** The bytes of a file, always in the same place: each portion is to be used before the next is asked for. Null: no more can be read. */
export async function* bytesOf(
  { file, size }: Pick<Source, 'file' | 'size'>,
  onRead: (percent: number, bytes: Uint8Array) => void,
): AsyncIterable<Uint8Array | null> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) return yield null
  try {
    const room = new Uint8Array(PORTION)
    let count = 0
    for (;;) {
      const read = await handle.read(room, 0, PORTION, null).catch(() => null)
      if (read === null) return yield null
      if (read.bytesRead === 0) return
      count += read.bytesRead
      const portion = room.subarray(0, read.bytesRead)
      onRead(Math.min(100, Math.round((100 * count) / Math.max(1, size))), portion)
      yield portion
    }
  } finally {
    await handle.close()
  }
}
