/** A keeper's disk as one file that only grows: each line holds an entry, or none, and what else is kept. Rules: SPEC.md, KR. */
import { open, type FileHandle } from 'node:fs/promises'
import type { Entry } from '../journal.ts'
import type { KeeperDisk, KeeperPast } from '../keeper-runner.ts'
import type { Kept } from '../restore.ts'

type Line = { readonly entry: Entry | null; readonly kept: Kept }

/** The disk in the file at `path`, which is made when it is not there. One process at a time. */
export function fileDisk(path: string): KeeperDisk {
  let file: FileHandle | null = null
  return {
    async read(): Promise<KeeperPast> {
      file = await open(path, 'a+')
      const bytes = await file.readFile()
      // A crash while writing leaves half a line; nobody was told of it, and the next line must not be glued to it.
      const whole = bytes.lastIndexOf('\n') + 1
      if (whole < bytes.length) await file.truncate(whole)
      const lines = bytes.subarray(0, whole).toString().split('\n').slice(0, -1).map(parseLine)
      return { entries: lines.flatMap(({ entry }) => entry ?? []), kept: lines.at(-1)?.kept ?? null }
    },
    async write(entry, kept) {
      if (file === null) throw new Error('disk-not-read')
      await file.appendFile(`${JSON.stringify({ entry, kept } satisfies Line)}\n`)
      await file.datasync()
    },
  }
}

/** Lines are written by this file alone; a whole one that is none of them means that the disk is not to be trusted. */
function parseLine(text: string): Line {
  const line: unknown = JSON.parse(text)
  if (typeof line !== 'object' || line === null || !('entry' in line) || !('kept' in line) || line.kept === null)
    throw new Error('journal-damaged')
  return line as Line
}
