// Each check finds what it is there for, on a tree of a few lines, and leaves a house in order alone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { check } from './checks/all.ts'
import { picture } from './picture.ts'
import { readTree } from './read.ts'
import { treeOf } from './tree.ts'

const says = (texts: Record<string, string>): readonly string[] =>
  check(treeOf(texts)).map(f => `${f.check}: ${f.path}${f.line === undefined ? '' : `:${f.line}`} ${f.says}`)

const manifest = (
  name: string,
  dependencies: readonly string[] = [],
  doors: readonly string[] = ['index', 'testing'],
) =>
  JSON.stringify({
    name: `@holdfast/${name}`,
    exports: Object.fromEntries(
      doors.map(d => [
        d === 'index' ? '.' : `./${d}`,
        { '@holdfast/source': `./src/${d}.ts`, default: `./dist/${d}.js` },
      ]),
    ),
    dependencies: Object.fromEntries(dependencies.map(d => [d, 'workspace:*'])),
  })

const inOrder: Record<string, string> = {
  'packages/domain/package.json': manifest('domain'),
  'packages/domain/src/index.ts': "// The front door.\nexport { now } from './time.ts'\n",
  'packages/domain/src/testing.ts':
    "// For tests.\nimport fc from 'fast-check'\n/** Any number. */\nexport const any = fc.nat()\n",
  'packages/domain/src/time.ts': '// Says what time is.\n/** This moment. */\nexport const now = 1\n',
  'packages/consent/package.json': manifest('consent', ['@holdfast/domain']),
  'packages/consent/src/sign.ts':
    "// Signs one digest.\nimport { sha256 } from '@noble/hashes/sha2.js'\nimport { now } from '@holdfast/domain'\n/** When. */\nexport const at = [now, sha256]\n",
}

test('a house in order has no findings', () => {
  expect(says(inOrder)).toEqual([])
})

const cases: readonly (readonly [string, Record<string, string>, string])[] = [
  [
    'an arrow up',
    { 'packages/domain/src/a.ts': "// Looks up.\nimport { x } from '@holdfast/consent'\n" },
    'arrows: packages/domain/src/a.ts:2',
  ],
  [
    'an arrow up in a type',
    { 'packages/domain/src/a.ts': "// Looks up.\nexport type X = import('@holdfast/db').X\n" },
    'arrows: packages/domain/src/a.ts:2',
  ],
  [
    'an arrow up by a dynamic import',
    { 'packages/domain/src/a.ts': "// Looks up.\nexport const x = import('@holdfast/room')\n" },
    'arrows: packages/domain/src/a.ts:2',
  ],
  [
    'an app that sees another app',
    { 'apps/cli/src/a.ts': "// Looks aside.\nimport { app } from '@holdfast/api'\n" },
    'arrows: apps/cli/src/a.ts:2',
  ],
  [
    'an arrow in a package.json',
    { 'packages/domain/package.json': manifest('domain', ['@holdfast/wire']) },
    'arrows: packages/domain/package.json domain depends on wire',
  ],
  [
    'a package that is not in the plan',
    { 'packages/other/package.json': manifest('other') },
    'arrows: packages/other/package.json not in the plan',
  ],
  [
    'a way in beside the doors',
    { 'packages/consent/src/a.ts': "// Breaks in.\nimport { now } from '@holdfast/domain/src/time.ts'\n" },
    'arrows: packages/consent/src/a.ts:2 @holdfast/domain/src/time.ts is no door',
  ],
  [
    'a way out by dots',
    { 'packages/consent/src/a.ts': "// Breaks in.\nimport { now } from '../../domain/src/time.ts'\n" },
    'arrows: packages/consent/src/a.ts:2 ../../domain/src/time.ts leaves the package',
  ],
  [
    'a fake in the sources',
    { 'packages/consent/src/a.ts': "// Uses a fake.\nimport { any } from '@holdfast/domain/testing'\n" },
    'arrows: packages/consent/src/a.ts:2 @holdfast/domain/testing is for tests only',
  ],
  [
    'a test library in the sources',
    { 'apps/api/src/a.ts': "// Uses a test library.\nimport { test } from 'vitest'\n" },
    'arrows: apps/api/src/a.ts:2 vitest belongs into tests only',
  ],
  [
    'the platform in a pure room',
    { 'packages/wire/src/a.ts': "// Reads a file.\nimport { readFileSync } from 'node:fs'\n" },
    'purity: packages/wire/src/a.ts:2 wire is pure',
  ],
  [
    'a library the plan does not name',
    { 'packages/domain/src/a.ts': "// It parses.\nimport * as v from 'valibot'\n" },
    'purity: packages/domain/src/a.ts:2 domain is pure and may not import valibot',
  ],
  [
    'its own front door',
    { 'packages/domain/src/a.ts': "// Goes out to come in.\nimport { now } from './index.ts'\n" },
    'front door: packages/domain/src/a.ts:2',
  ],
  [
    'a file that is too long',
    { 'packages/domain/src/a.ts': `// It grew.\n${'const x = 1\n'.repeat(250)}` },
    'length: packages/domain/src/a.ts 251 lines',
  ],
  [
    'a file without a first sentence',
    { 'packages/domain/src/a.ts': 'const x = 1\n' },
    'length: packages/domain/src/a.ts:1 line one',
  ],
  [
    'an exported name without a comment',
    { 'packages/domain/src/time.ts': '// Says what time is.\n// A note.\nexport const now = 1\n' },
    'docs: packages/domain/src/time.ts:3 now is exported',
  ],
]

test.each(cases)('finds %s', (_, texts, expected) => {
  expect(says({ ...inOrder, ...texts })).toContainEqual(expect.stringContaining(expected))
})

test('finds a circle of three files, by types alone', () => {
  const file = (next: string) => `// It turns.\nimport { type X } from './${next}.ts'\n`
  const found = says({
    'packages/db/src/a.ts': file('b'),
    'packages/db/src/b.ts': file('c'),
    'packages/db/src/c.ts': file('a'),
  })
  expect(found).toEqual([
    expect.stringContaining('a.ts -> packages/db/src/b.ts -> packages/db/src/c.ts -> packages/db/src/a.ts'),
  ])
})

test.each([
  [
    'a runner may touch the world',
    'packages/reconnect/src/runner.ts',
    "// It runs.\nimport { setTimeout } from 'node:timers/promises'\n",
  ],
  ['a test may read a file', 'packages/domain/src/a.test.ts', "// It tests.\nimport { readFileSync } from 'node:fs'\n"],
  [
    'a test may use the fakes',
    'packages/consent/src/a.test.ts',
    "// It tests.\nimport { any } from '@holdfast/domain/testing'\n",
  ],
  [
    'a table of data may be long',
    'packages/jurisdictions/src/data/us.ts',
    `// It states.\n${'const x = 1\n'.repeat(400)}`,
  ],
  ['words may be long', 'apps/session/src/ui/words.ts', `// All words.\n${'const x = 1\n'.repeat(400)}`],
  [
    'an import inside a comment or a text counts for nothing',
    'packages/domain/src/a.ts',
    '// import x from "@holdfast/db"\nconst a = "import \'@holdfast/db\'"\n',
  ],
])('%s', (_, path, text) => {
  expect(says({ ...inOrder, [path]: text })).toEqual([])
})

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test('reads a workspace from disk and draws it, built files left out', () => {
  const root = mkdtempSync(join(tmpdir(), 'holdfast floors '))
  folders.push(root)
  const onDisk = {
    ...inOrder,
    'packages/domain/dist/index.d.ts': 'export {}\n',
    'packages/domain/vitest.config.ts': 'export {}\n',
  }
  for (const [path, text] of Object.entries(onDisk)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const tree = readTree(root)
  expect(check(tree)).toEqual([])
  expect(picture(tree).split('\n').at(-1)).toBe('floor 1  domain (3 files, 9 lines)')
})
