/** Tests of what is written: all of it or nothing, whatever comes in between. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NoPlace, openSpool } from './spool.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-spool-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('text of any length and any letters comes out as it went in, and only at the end', async () => {
  const out = join(folder, 'out')
  const spool = await openSpool(out)
  const texts = [
    'ñ',
    '𝄞'.repeat(200_000),
    '',
    'line\n',
    ...Array.from({ length: 3000 }, (_, at) => `€${at}`.repeat(99)),
  ]
  for (const [at, text] of texts.entries()) {
    if (at % 2 === 0) spool.add(text)
    else await spool.write(text)
  }
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^\.out\.\d+\.part$/)])
  await spool.keep()
  expect(await readFile(out, 'utf8')).toBe(texts.join(''))
  expect(await readdir(folder)).toEqual(['out'])
})

test('what is dropped leaves what was there before', async () => {
  const out = join(folder, 'out')
  await writeFile(out, 'before')
  const spool = await openSpool(out)
  await spool.write('x'.repeat(1_000_000))
  await spool.drop()
  expect([await readFile(out, 'utf8'), await readdir(folder)]).toEqual(['before', ['out']])
})

test('a folder is no place, and one that comes later is said and leaves nothing', async () => {
  const [place, later] = [join(folder, 'place'), join(folder, 'later')]
  await mkdir(place)
  await expect(openSpool(place)).rejects.toThrow(NoPlace)
  const spool = await openSpool(later)
  await spool.write('rows')
  await mkdir(later)
  await expect(spool.keep()).rejects.toThrow(/^The rows could not be written: /)
  await spool.drop()
  expect((await readdir(folder)).toSorted()).toEqual(['later', 'place'])
})

test.each([0o600, 0o640, 0o444])(
  'what takes the place of a file of mode %o has that mode, and no more of it while it grows',
  async mode => {
    const out = join(folder, 'out')
    await writeFile(out, 'before')
    await chmod(out, mode)
    const spool = await openSpool(out)
    await spool.write('after')
    const [part = ''] = (await readdir(folder)).filter(name => name !== 'out')
    expect((await stat(join(folder, part))).mode & 0o777 & ~mode & ~0o600).toBe(0)
    await spool.keep()
    expect([await readFile(out, 'utf8'), (await stat(out)).mode & 0o777]).toEqual(['after', mode])
  },
)

test('a place that closes while it is being opened leaves nothing behind, neither a file nor a watch over one', async () => {
  await chmod(folder, 0o777)
  const own = process.geteuid?.()
  // The superuser may open anything; a file that nobody may write can be made and then not be opened.
  if (own === 0) process.seteuid?.(65_534)
  const mask = process.umask(0o777)
  try {
    await expect(openSpool(join(folder, 'out'))).rejects.toThrow(NoPlace)
  } finally {
    process.umask(mask)
    if (own === 0) process.seteuid?.(0)
  }
  expect(await readdir(folder)).toEqual([])
  expect(process.listenerCount('SIGTERM')).toBe(0)
})

test('a fault of ours is no place that cannot be written, and comes out as it is', async () => {
  await expect(openSpool(join(folder, 'a\u0000b'))).rejects.toThrow(TypeError)
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s leaves nothing half-written behind',
  async signal => {
    const file = join(folder, 'in.csv')
    await writeFile(file, `q1,q2,q3,q4,q5,q6,q7,q8,q9\n${'0,0,0,0,0,0,0,0,0\n'.repeat(400_000)}`)
    const place = join(folder, 'place')
    await mkdir(place)
    const seen = once(watch(place), 'change')
    const bin = fileURLToPath(new URL('../bin.ts', import.meta.url))
    const words = ['screen', 'score', file, '--instrument', 'phq9', '--out', join(place, 'out.csv')]
    const child = spawn(process.execPath, ['--conditions=@holdfast/source', bin, ...words], { stdio: 'ignore' })
    await seen
    expect(await readdir(place)).toEqual([expect.stringMatching(/^\.out\.csv\.\d+\.part$/)])
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([null, signal])
    expect(await readdir(place)).toEqual([])
  },
  30_000,
)
