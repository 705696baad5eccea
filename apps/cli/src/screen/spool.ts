/** What is written is whole or not there at all: it goes to a file beside its place, and takes the place when all is well. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, createReadStream, mkdirSync, openSync } from 'node:fs'
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { untilSettled } from './leftovers.ts'
import { makePortions, PORTION, type Part } from './portions.ts'

/** Somewhere to write lines, which become visible together. */
export type Spool = {
  /** Takes text and holds it; from time to time it needs a `rest`. */
  readonly add: (part: Part) => void
  /** Writes bytes that are text already; when it is done they may be used again. */
  readonly bytes: (portion: Uint8Array) => Promise<void>
  /** Writes what is held, or most of it. */
  readonly rest: () => Promise<void>
  /** Both in one. */
  readonly write: (text: string) => Promise<void>
  /** All is well: what was written takes its place. */
  readonly keep: () => Promise<void>
  /** Something is wrong: nothing of it stays. */
  readonly drop: () => Promise<void>
}

/** The disk did not take what was to be written. Nothing of it stays, and the message says so. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten'
}

/** Nothing can be written there, whoever asks; the message says what would be a place. */
export class NoPlace extends Error {
  override readonly name = 'NoPlace'
}

/** Writes to a file, or, where `out` is a function, hands all of it over at the end. A file that was there before keeps who may read it. Throws NoPlace where nothing can be written, and NotWritten where the disk takes nothing. */
export async function openSpool(out: string | ((bytes: Uint8Array) => Promise<void>)): Promise<Spool> {
  const isFile = typeof out === 'string'
  // A device would be replaced by a file of its name.
  const before = isFile ? await stat(out).catch(() => null) : null
  if (before?.isFile() === false) throw new NoPlace('That is a folder or a device; name a file.')
  const mode = before === null ? null : before.mode & 0o777
  // Beside its place, for only there a file can take it in one step.
  const made = isFile
    ? join(dirname(out), `.${basename(out)}.${process.pid}.part`)
    : join(tmpdir(), `holdfast-${randomUUID()}`)
  // Noted first and made without a pause, so that no signal comes in between.
  const settled = untilSettled(made)
  try {
    // Never open to more people than what it takes the place of, and ours to write until it does.
    if (isFile) closeSync(openSync(made, 'wx', mode === null ? 0o666 : mode | 0o600))
    else mkdirSync(made, { mode: 0o700 })
  } catch (error) {
    settled()
    throw whyNoPlace(error)
  }
  const remove = (): Promise<void> => rm(made, { recursive: true, force: true }).finally(settled)
  const path = isFile ? made : join(made, 'rows')
  // Not made again here, should it be gone by now.
  const file = await open(path, isFile ? 'r+' : 'wx').catch(async (error: unknown) => {
    await remove().catch(() => undefined)
    throw whyNoPlace(error)
  })
  const writer = makeWriter(file)
  const rest = (): Promise<void> => writer.rest().catch(notWritten)
  return {
    add: writer.add,
    bytes: portion => writer.bytes(portion).catch(notWritten),
    rest,
    write: text => {
      writer.add(text)
      return rest()
    },
    keep: async () => {
      await writer.end().catch(notWritten)
      if (isFile) {
        if (mode !== null) await file.chmod(mode).catch(notWritten)
        await file.sync().catch(notWritten)
        await file.close()
        await rename(path, out).catch(notWritten)
        return settled()
      }
      await file.close()
      const stream = createReadStream(path, { highWaterMark: PORTION })
      await once(stream, 'open')
      // The name goes first: whoever stops listening, or stops us, leaves no rows of people behind.
      await remove().catch(() => undefined)
      for await (const bytes of stream) await out(bytes)
    },
    drop: async () => {
      await file.close().catch(() => undefined)
      await remove()
    },
  }
}

/** What the system says of a place that nobody can write to. */
const NO_PLACE: readonly unknown[] = [
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'EEXIST',
  'ENAMETOOLONG',
  'ELOOP',
]

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

/** A place that is none, a disk that takes nothing, or, where the system said nothing, our own bug as it came. */
function whyNoPlace(error: unknown): unknown {
  const code = codeOf(error)
  if (NO_PLACE.includes(code)) return new NoPlace('The place cannot be written. Does its folder exist?')
  return typeof code === 'string' && /^E(?!RR_)/.test(code) ? refusedByDisk(code) : error
}

function notWritten(error: unknown): never {
  throw refusedByDisk(codeOf(error))
}

function refusedByDisk(code: unknown): NotWritten {
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : `the disk says ${String(code)}`
  return new NotWritten(`The rows could not be written: ${why}. Nothing of them was kept.`)
}

type Writer = {
  readonly add: (part: Part) => void
  readonly bytes: (portion: Uint8Array) => Promise<void>
  readonly rest: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Writes one portion while the next is filled. */
function makeWriter(file: FileHandle): Writer {
  const { add, take, giveBack } = makePortions()
  let writing = Promise.resolve()
  const write = async (how: 'full' | 'all'): Promise<void> => {
    const portions = take(how)
    if (portions.length === 0) return
    await writing
    writing = writeAll(portions)
    // Whoever rests or ends next is told.
    writing.catch(() => undefined)
  }
  const writeAll = async (portions: readonly Uint8Array[]): Promise<void> => {
    for (const portion of portions) {
      await file.writeFile(portion)
      giveBack(portion.buffer)
    }
  }
  const end = async (): Promise<void> => {
    await write('all')
    await writing
  }
  return {
    add,
    bytes: async portion => {
      await end()
      await file.writeFile(portion)
    },
    rest: () => write('full'),
    end,
  }
}
