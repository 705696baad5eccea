/** Tests of where the scoring of a table reads and writes: places that cannot be, and rows that cannot be kept. */
import { mkdirSync } from 'node:fs'
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-places-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'
const ROW = '0,0,0,0,0,0,0,0,0'

async function put(text: string, name = 'in.csv'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const scoreOf = (file: string, ...more: readonly string[]) =>
  run(['screen', 'score', file, '--instrument', 'phq9', ...more], world)

test('the file of errors is kept even where the rows cannot be, and nothing else stays', async () => {
  const [out, errors] = [join(folder, 'out.csv'), join(folder, 'errors.csv')]
  const file = await put(`${ITEMS}\n9${ROW.slice(1)}\n${ROW}\n`)
  // Somebody puts a folder in the place while the rows are scored.
  const meddled = { ...world, tell: (text: string) => void (text !== '' && mkdirSync(out)) }
  const asked = ['screen', 'score', file, '--instrument', 'phq9', '--out', out, '--errors', errors]
  const outcome = await run(asked, meddled)
  expect(outcome).toMatchObject({ exit: 1, json: { ok: false, code: 'not-written' } })
  expect(outcome.text).toMatch(/^The rows could not be written: /)
  expect(await readFile(errors, 'utf8')).toBe('row,column,problem\n1,q1,out-of-range\n')
  expect((await readdir(folder)).toSorted()).toEqual(['errors.csv', 'in.csv', 'out.csv'])
  expect(await readdir(out)).toEqual([])
})

test('responses of FHIR that cannot be written are the same sentence, and nothing of them stays', async () => {
  const out = join(folder, 'out.csv')
  const item = Array.from({ length: 9 }, (_, at) => ({ linkId: `/44249-1/q${at + 1}`, answer: [{ valueInteger: 1 }] }))
  const lines = JSON.stringify({ resourceType: 'QuestionnaireResponse', status: 'completed', item })
  const links = item.map(({ linkId }, at) => `${linkId}=q${at + 1}`).join(',')
  const meddled = { ...world, tell: (text: string) => void (text === '' && mkdirSync(out)) }
  const file = await put(`${lines}\n`, 'in.ndjson')
  const outcome = await run(['screen', 'score', file, '--instrument', 'phq9', '--links', links, '--out', out], meddled)
  expect(outcome).toMatchObject({ exit: 1, json: { ok: false, code: 'not-written' } })
  expect((await readdir(folder)).toSorted()).toEqual(['in.ndjson', 'out.csv'])
  expect(await readdir(out)).toEqual([])
})

test.each(['--out', '--errors'])('a folder in the place of %s is refused before anything is read', async option => {
  const place = join(folder, 'place')
  await mkdir(place)
  const outcome = await scoreOf(await put(`${ITEMS}\n${ROW}\n`), option, place)
  expect(outcome).toMatchObject({ exit: 2, text: `${option}: That is a folder or a device; name a file.` })
  expect((await readdir(folder)).toSorted()).toEqual(['in.csv', 'place'])
  expect(await readdir(place)).toEqual([])
})

test('a column in the file of errors is quoted, and is no formula', async () => {
  const errors = join(folder, 'errors.csv')
  const header = ITEMS.replace('q1', '"=cmd(""a"",1)"')
  const file = await put(`${header}\n9${ROW.slice(1)}\n`)
  const map = await put('{"q1":"=cmd(\\"a\\",1)"}', 'map.json')
  await scoreOf(file, '--map', map, '--errors', errors)
  expect(await readFile(errors, 'utf8')).toBe('row,column,problem\n1,"\'=cmd(""a"",1)",out-of-range\n')
})

test('a file that may not be read, a folder and a device are sentences and no faults of ours', async () => {
  const file = await put(`${ITEMS}\n${ROW}\n`)
  await chmod(file, 0)
  const own = process.geteuid?.()
  // The superuser may read anything.
  if (own === 0) process.seteuid?.(65_534)
  const outcome = await scoreOf(file).finally(() => {
    if (own === 0) process.seteuid?.(0)
  })
  expect(outcome).toMatchObject({ exit: 2, text: 'The file is there, but you may not read it.' })
  for (const path of [folder, '/dev/null'])
    expect(await scoreOf(path)).toMatchObject({ exit: 2, text: 'That is a folder or a device; name a file.' })
  expect(await scoreOf(join(file, 'below'))).toMatchObject({ exit: 2, text: 'There is no such file.' })
})

test('a last row of empty fields counts, with and without the end of its line', async () => {
  for (const end of ['', '\n']) {
    const outcome = await scoreOf(await put(`${ITEMS}\n${ROW}\n,,,,,,,,${end}`))
    expect(outcome.json).toMatchObject({ ok: true, rows: 2, scored: 2, withoutValue: { total: 1 } })
  }
})

test('names that only later objects have are told once and are no answers; the id may be one of them', async () => {
  const text = '{"q1":1}\n{"q1":2,"note":"x","id":"A"}\n{"q1":1,"note":"y","id":"A"}\n'
  const file = await put(text, 'in.ndjson')
  expect((await scoreOf(file)).json).toMatchObject({ problems: [{ row: 3, column: 'id', kind: 'id-twice' }] })
  const fine = await put(text.replace('"y","id":"A"', '"y","id":"B"'), 'fine.ndjson')
  expect((await scoreOf(fine)).json).toMatchObject({ ok: true, rows: 3, scored: 3, unused: ['note'] })
})

test.each<[string, readonly string[], string]>([
  ['the table', ['score', 'in.csv', '--instrument', 'phq9', '--out', 'in.csv'], 'the file that is read'],
  [
    'the table by another name',
    ['score', 'in.csv', '--instrument', 'phq9', '--out', 'hard.csv'],
    'the file that is read',
  ],
  [
    'the table through a link',
    ['score', 'in.csv', '--instrument', 'phq9', '--errors', 'soft.csv'],
    'the file that is read',
  ],
  ['the map', ['score', 'in.csv', '--instrument', 'phq9', '--map', 'a.json', '--out', 'a.json'], '--map'],
  [
    'the questionnaire',
    ['score', 'in.json', '--instrument', 'phq9', '--questionnaire', 'a.json', '--out', 'a.json'],
    '--questionnaire',
  ],
  ['the links', ['score', 'in.json', '--instrument', 'phq9', '--links', 'a.json', '--errors', 'a.json'], '--links'],
  ['the plan', ['deid', 'in.csv', '--plan', 'a.json', '--seed', 'a-secret-of-its-own', '--out', 'a.json'], '--plan'],
  ['the items', ['simulate', '--items', 'a.json', '--people', '3', '--seed', '1', '--out', 'a.json'], '--items'],
  [
    'a questionnaire that is imported',
    ['import-questionnaire', 'a.json', '--instrument', 'phq9', '--out', 'a.json'],
    'the file that is read',
  ],
  [
    'the table of a report',
    ['report', 'in.csv', '--instrument', 'phq9', '--criterion', 'c', '--out', 'in.csv'],
    'the file that is read',
  ],
  [
    'the map of a report',
    ['report', 'in.csv', '--instrument', 'phq9', '--criterion', 'c', '--map', 'a.json', '--out', 'a.json'],
    '--map',
  ],
])('%s is never written over', async (_, words, what) => {
  const text = `${ITEMS}\n${ROW}\n`
  for (const name of ['in.csv', 'in.json', 'a.json']) await put(text, name)
  await link(join(folder, 'in.csv'), join(folder, 'hard.csv'))
  await symlink('in.csv', join(folder, 'soft.csv'))
  const outcome = await run(['screen', ...words.map(word => (word.includes('.') ? join(folder, word) : word))], world)
  const option = words.at(-2)
  expect(outcome).toMatchObject({
    exit: 2,
    text: `${option} must be a file of its own: it never takes the place of ${what}.`,
  })
  for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'utf8')).toBe(text)
})

test('rows and errors go to files of their own, also where neither is there yet', async () => {
  const [out, errors] = [join(folder, 'new'), join(folder, '.', 'new')]
  await symlink(folder, join(folder, 'same'))
  for (const other of [errors, join(folder, 'same', 'new')])
    expect(await scoreOf(await put(`${ITEMS}\n`), '--out', out, '--errors', other)).toMatchObject({
      exit: 2,
      text: '--out and --errors must be files of their own.',
    })
})
