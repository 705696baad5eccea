// A package made from the template is complete: it typechecks, it runs, and its own test would pass.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { makePackage } from './make.ts'

const here = join(dirname(fileURLToPath(import.meta.url)), '..')
const roots: string[] = []

function emptyWorkspace(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast new package ')))
  roots.push(root)
  cpSync(join(here, '..', 'template'), join(root, 'tooling', 'template'), { recursive: true })
  cpSync(join(here, '..', '..', 'tsconfig.base.json'), join(root, 'tsconfig.base.json'))
  return root
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

const wish = { name: 'sleep-diary', description: 'Says "how" a night was, for $& reasons.' }

test('every file of the template arrives, with the name and the sentence in it', () => {
  const root = emptyWorkspace()
  const answer = makePackage(root, wish)
  expect(answer.ok && answer.files).toContain(join('packages', 'sleep-diary', 'src', 'index.ts'))
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'packages', 'sleep-diary', 'package.json'), 'utf8'))
  expect(manifest).toMatchObject({ name: '@holdfast/sleep-diary', description: wish.description })
  for (const file of answer.ok ? answer.files : []) {
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/\bNAME\b|\bDESCRIPTION\b/)
  }
})

test('what was made typechecks and runs as it is', async () => {
  const root = emptyWorkspace()
  makePackage(root, wish)
  const made = join(root, 'packages', 'sleep-diary')
  // What an install would bring; this package has the same tools.
  symlinkSync(join(here, 'node_modules'), join(made, 'node_modules'))
  execFileSync(join(here, 'node_modules', '.bin', 'tsc'), ['--noEmit', '-p', made], { stdio: 'pipe' })
  const door: unknown = await import(/* @vite-ignore */ pathToFileURL(join(made, 'src', 'index.ts')).href)
  expect((door as { example: () => string }).example()).toBe('sleep-diary')
}, 30_000)

test.each([
  ['bad-name', { name: 'Sleep Diary', description: 'x' }],
  ['bad-name', { name: '../elsewhere', description: 'x' }],
  ['no-description', { name: 'sleep-diary', description: ' ' }],
])('refuses with %s and makes nothing', (why, spoiled) => {
  expect(makePackage(emptyWorkspace(), spoiled)).toEqual({ ok: false, why })
})

test('never writes over a package that is there', () => {
  const root = emptyWorkspace()
  makePackage(root, wish)
  expect(makePackage(root, { ...wish, description: 'Another.' })).toEqual({ ok: false, why: 'already-there' })
  expect(readFileSync(join(root, 'packages', 'sleep-diary', 'README.md'), 'utf8')).toContain(wish.description)
})
