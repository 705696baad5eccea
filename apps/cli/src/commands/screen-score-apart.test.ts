/** Tests of scoring a large table in a thread of its own, as a process: the same bytes, the same refusals, nothing half-written. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testWorld } from '../testing/world.ts'

const ROWS = 160_000
const HEAD = 'id,q1,q2,q3,q4,q5,q6,q7,q8,q9'
const answers = (at: number): string =>
  Array.from({ length: 9 }, (_, item) => ['0', '1', '2', '3', ''][((at >> item) + item * at) % 5]).join(',')
const row = (at: number): string => `Ñ-${(at * 7919) % ROWS},${answers(at)}`

let given: string
let folder: string
beforeAll(async () => {
  given = await mkdtemp(join(tmpdir(), 'holdfast-given-'))
  const rows = Array.from({ length: ROWS }, (_, at) => row(at))
  await writeFile(join(given, 'good.csv'), `${HEAD}\n${rows.join('\n')}\n`)
  await writeFile(join(given, 'bad.csv'), `${HEAD}\n${rows.join('\n')}\nÑ-0,9,often,0,0,0,0,0,0,0\n`)
})
afterAll(() => rm(given, { recursive: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-apart-'))
  return () => rm(folder, { recursive: true })
})

const asked = (name: string, ...more: readonly string[]): readonly string[] => [
  'screen',
  'score',
  join(given, name),
  '--instrument',
  'phq9',
  ...more,
]

/** As a process, which has threads; `run` by itself has none. */
const node = (words: readonly string[]) =>
  promisify(execFile)(
    process.execPath,
    ['--conditions=@holdfast/source', fileURLToPath(new URL('../bin.ts', import.meta.url)), ...words],
    { maxBuffer: 1 << 28 },
  )

test('the bytes are those that are written without a thread, to a file and to standard output', async () => {
  const [apart, here] = [join(folder, 'apart'), join(folder, 'here')]
  for (const format of ['csv', 'ndjson']) {
    await run(asked('good.csv', '--format', format, '--out', here), testWorld())
    const { stderr } = await node(asked('good.csv', '--format', format, '--out', apart, '--json'))
    expect(stderr).toBe('')
    expect((await readFile(apart)).equals(await readFile(here))).toBe(true)
  }
  const { stdout } = await node(asked('good.csv', '--format', 'ndjson'))
  expect(stdout === (await readFile(here, 'utf8'))).toBe(true)
}, 60_000)

test('a Bundle of a table is whole and the same bytes, too', async () => {
  const [apart, here] = [join(folder, 'apart'), join(folder, 'here')]
  // Few rows that are long: each of them becomes a response and an Observation.
  const rows = Array.from({ length: 1000 }, (_, at) => `${row(at)},${'x'.repeat(5000)}`)
  await writeFile(join(folder, 'long.csv'), `${HEAD},note\n${rows.join('\n')}\n`)
  const words = ['screen', 'score', join(folder, 'long.csv'), '--instrument', 'phq9', '--format', 'fhir', '--out']
  await run([...words, here], testWorld())
  expect((await node([...words, apart, '--json'])).stderr).toBe('')
  expect((await readFile(apart)).equals(await readFile(here))).toBe(true)
  expect(JSON.parse(await readFile(apart, 'utf8')).entry).toHaveLength(2000)
}, 60_000)

test('what does not fit is told the same, stops all, or is left out and kept beside', async () => {
  const out = join(folder, 'out')
  const here = await run(asked('bad.csv', '--out', out), testWorld())
  const failed = await node(asked('bad.csv', '--out', out, '--json')).catch((error: unknown) => error)
  expect(failed).toMatchObject({ code: 2, stdout: `${JSON.stringify(here.json)}\n` })
  expect(await readdir(folder)).toEqual([])
  const errors = join(folder, 'errors')
  const partly = await node(asked('bad.csv', '--out', out, '--errors', errors)).catch((error: unknown) => error)
  expect(partly).toMatchObject({ code: 1 })
  const last = ROWS + 1
  expect(await readFile(errors, 'utf8')).toBe(
    `row,column,problem\n${last},id,id-twice\n${last},q1,out-of-range\n${last},q2,not-a-number\n`,
  )
  expect((await readFile(out, 'utf8')).split('\n')).toHaveLength(ROWS + 2)
}, 60_000)
