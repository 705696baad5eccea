/** The file is read back as it was written, also after a crash in the middle of a line. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instant } from '@holdfast/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Entry } from '../journal.ts'
import { fileDisk } from './file-disk.ts'

let folder = ''
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'holdfast-disk-'))))
afterEach(() => rm(folder, { recursive: true }))

const entry = (seq: number): Entry => ({
  seq,
  at: instant(seq),
  from: 'a',
  stream: 's',
  cseq: seq,
  kind: 'chat',
  body: `line\n${seq} ü`,
  to: ['a'],
})
const kept = (epoch: number) => ({ seats: [{ name: 'a', epoch, tries: 1, isHeld: true }], pairs: [] })

test('[KR7] a file that is not there yet holds nothing', async () => {
  expect(await fileDisk(join(folder, 'journal')).read()).toEqual({ entries: [], kept: null })
})

test('[KR7] what was written is read back, and half a line after a crash is cut off', async () => {
  const path = join(folder, 'journal')
  const first = fileDisk(path)
  await first.read()
  await first.write(entry(1), kept(1))
  await first.write(null, kept(2))
  await appendFile(path, '{"entry":{"seq":2,"bod')
  const second = fileDisk(path)
  expect(await second.read()).toEqual({ entries: [entry(1)], kept: kept(2) })
  await second.write(entry(2), kept(3))
  expect(await fileDisk(path).read()).toEqual({ entries: [entry(1), entry(2)], kept: kept(3) })
  expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(4)
})

test('[KR7] a whole line that is none of ours is an error, and so is writing before reading', async () => {
  const path = join(folder, 'journal')
  await expect(fileDisk(path).write(null, kept(1))).rejects.toThrow('disk-not-read')
  await writeFile(path, '{"entry":null}\n')
  await expect(fileDisk(path).read()).rejects.toThrow('journal-damaged')
})
