/** The pages: which addresses show the app, what may be kept, and what is not found. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assetRoutes } from './assets.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast dist '))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<title>Your hour</title>')
  await writeFile(join(folder, 'assets', 'index-abc.js'), 'plain()')
  await writeFile(join(folder, 'assets', 'index-abc.js.br'), 'small')
  await writeFile(join(folder, 'assets', 'wasm-worker-abc.js'), 'work()')
  await writeFile(join(folder, 'sw.js'), 'worker()')
  await writeFile(join(folder, '..', 'holdfast-outside.js'), 'secret()')
})
afterAll(async () => {
  await rm(join(folder, '..', 'holdfast-outside.js'))
  await rm(folder, { recursive: true })
})

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await assetRoutes(folder).request(path, { headers })
  return {
    status: answer.status,
    cache: answer.headers.get('cache-control'),
    encoding: answer.headers.get('content-encoding'),
    text: await answer.text(),
  }
}

test.each([
  ['/', 200],
  ['/c', 200],
  ['/p', 200],
  ['/check', 200],
  ['/g', 200],
  ['/h', 200],
  ['/mistyped', 404],
  ['/c/deeper', 404],
])('[AP14] %s shows the app with status %i and is never kept', async (path, status) => {
  expect(await ask(path)).toEqual({ status, cache: 'no-cache', encoding: null, text: '<title>Your hour</title>' })
})

test('[AP14] hashed files are kept for ever and come compressed where a browser takes that', async () => {
  const kept = 'public, max-age=31536000, immutable'
  expect(await ask('/assets/index-abc.js')).toEqual({ status: 200, cache: kept, encoding: null, text: 'plain()' })
  expect(await ask('/assets/index-abc.js', { 'accept-encoding': 'br' })).toMatchObject({
    encoding: 'br',
    text: 'small',
  })
})

test('[AP14] files beside the page are asked for anew each time', async () => {
  expect(await ask('/sw.js')).toMatchObject({ status: 200, cache: 'no-cache', text: 'worker()' })
})

test.each([
  '/assets/gone.js',
  '/assets/../../holdfast-outside.js',
  '/assets/..%2f..%2fholdfast-outside.js',
  '/../holdfast-outside.js',
])('[AP14] %s gives nothing away', async path => {
  const { status, text, cache } = await ask(path)
  expect(status).toBe(404)
  expect(text).not.toContain('secret')
  expect(cache).toBe('no-cache')
})

test('[AP14] only the worker that covers backgrounds may compile WebAssembly, by its own policy; no page and no other script', async () => {
  const policyOf = async (path: string) =>
    (await assetRoutes(folder).request(path)).headers.get('content-security-policy')
  expect(await policyOf('/assets/wasm-worker-abc.js')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  )
  for (const path of ['/', '/c', '/assets/index-abc.js', '/assets/wasm-gone.js', '/wasm-worker-abc.js'])
    expect(await policyOf(path)).toBeNull()
})
