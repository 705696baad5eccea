/** What is written is whole or not there at all: it goes to a file beside its place, and takes the place when all is well. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Somewhere to write lines, which become visible together. */
export type Spool = {
  readonly write: (text: string) => Promise<void>
  /** All is well: what was written takes its place. */
  readonly keep: () => Promise<void>
  /** Something is wrong: nothing of it stays. */
  readonly drop: () => Promise<void>
}

/** Bytes that are held before they are written. */
const HELD = 1 << 20

/** Writes to a file, or, where `out` is a function, hands all of it over at the end. */
export async function openSpool(out: string | ((bytes: Uint8Array) => Promise<void>)): Promise<Spool> {
  const isFile = typeof out === 'string'
  const folder = isFile ? dirname(out) : await mkdtemp(join(tmpdir(), 'holdfast-'))
  const path = isFile ? join(folder, `.${basename(out)}.${process.pid}.part`) : join(folder, 'rows')
  const file = await open(path, 'wx')
  let held: string[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    if (size === 0) return
    const text = held.join('')
    held = []
    size = 0
    await file.writeFile(text)
  }
  const remove = (): Promise<void> =>
    isFile ? rm(path, { force: true }) : rm(folder, { recursive: true, force: true })
  return {
    write: async text => {
      held.push(text)
      size += text.length
      if (size >= HELD) await flush()
    },
    keep: async () => {
      await flush()
      if (isFile) await file.sync()
      await file.close()
      if (isFile) return rename(path, out)
      const stream = createReadStream(path, { highWaterMark: HELD })
      await once(stream, 'open')
      // The name goes first: whoever stops listening, or stops us, leaves no rows of people behind.
      await remove().catch(() => undefined)
      for await (const bytes of stream) await out(bytes)
      await remove()
    },
    drop: async () => {
      await file.close()
      await remove()
    },
  }
}
