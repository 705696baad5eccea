/** What a page pays for a call: PeerJS comes later, and all of it stays within its budget. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundle } from './testing/chromium.ts'

/** Bytes after brotli. The first part is all that a page at the door needs; the rest comes with `prepare`. */
const BUDGET = { first: 23_000, all: 45_000 }

test('[SI1] the first chunk holds no PeerJS, and the whole call stays within 45 kB', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-size-'))
  await bundle('src/index.ts', folder)
  const files = new Map<string, string>()
  // Annotations are for the next bundler, which takes them out.
  for (const name of await readdir(folder))
    files.set(name, (await readFile(join(folder, name), 'utf8')).replaceAll(/\/\* @__[A-Z_]+__ \*\/ ?/g, ''))
  await rm(folder, { recursive: true })
  const weight = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + brotliCompressSync(files.get(name) ?? '').length, 0)

  const first = new Set(['page.js'])
  for (const name of first)
    for (const [, found] of (files.get(name) ?? '').matchAll(/(?:from|import)"\.\/([^"]+)"/g))
      if (found) first.add(found)
  const sizes = { first: weight(first), all: weight(files.keys()) }
  console.log(`call: ${sizes.first} bytes first, ${sizes.all} in all (brotli)`)
  for (const name of first) expect(files.get(name)).not.toMatch(/_createServerConnection/)
  expect(sizes.first).toBeLessThanOrEqual(BUDGET.first)
  expect(sizes.all).toBeLessThanOrEqual(BUDGET.all)
})
