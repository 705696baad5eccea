/** Tests of scoring a table on the command line: what is written, by row and by rule, and where rows go that do not fit. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-screen-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'
const TWO = `id,${ITEMS}\nA,0,1,2,3,0,1,2,3,0\nB,3,3,3,3,3,3,3,3,\n`

async function put(text: string | Uint8Array, name = 'in.csv'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const scoreOf = (file: string, ...more: readonly string[]) =>
  run(['screen', 'score', file, '--instrument', 'phq9', ...more], world)
const lines = () =>
  world
    .output()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('what is written', () => {
  test('one object a row, with what is missing and by which rule', async () => {
    const outcome = await scoreOf(await put(TWO), '--format', 'ndjson')
    expect(outcome).toMatchObject({ exit: 0, isBeside: true, json: { ok: true, rows: 2, scored: 2, problems: 0 } })
    expect(lines()).toEqual([
      {
        row: 1,
        id: 'A',
        scores: { total: { value: 12, band: 'moderate', answered: 9, missing: [], rule: 'strict' } },
        algorithms: { 'dsm-algorithm': 'none' },
        flags: { 'self-harm-item': false },
        triage: null,
        instrument: 'phq9',
        version: 1,
        answersHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      expect.objectContaining({
        row: 2,
        id: 'B',
        scores: { total: { value: null, band: null, answered: 8, missing: ['q9'], rule: 'strict' } },
        flags: { 'self-harm-item': null },
      }),
    ])
    expect(outcome.text).toContain('No total for 1 rows')
  })

  test('a published rule says that it was used', async () => {
    await scoreOf(await put(TWO), '--format', 'ndjson', '--missing', 'published')
    expect(lines()[1].scores.total).toEqual({
      value: 27,
      band: 'severe',
      answered: 8,
      missing: ['q9'],
      rule: 'published:2',
      rounded: 27,
      isProrated: true,
    })
  })

  test('a table, with no score as an empty field, and nothing that a spreadsheet would take for a formula', async () => {
    await scoreOf(await put(`id,${ITEMS}\n=cmd(),0,0,0,0,0,0,0,0,\n"a, ""b""",0,0,0,0,0,0,0,0,1\n`))
    expect(world.output()).toBe(
      [
        'row,id,total,total_band,total_answered,total_missing,total_rule,dsm-algorithm,flag_self-harm-item',
        "1,'=cmd(),,,8,q9,strict,,",
        '2,"a, ""b""",1,minimal,9,,strict,none,true',
        '',
      ].join('\n'),
    )
  })

  test('each set of bands where there are several, and a triage with what is missing', async () => {
    const k10 = await put('q1,q2,q3,q4,q5,q6,q7,q8,q9,q10\n1,4,4,2,3,5,3,3,5,2\n', 'k10.csv')
    await run(['screen', 'score', k10, '--instrument', 'k10', '--format', 'ndjson'], world)
    const crisis = await put('q1,q2,q3,q4,q5,q6,q6r\n1,TRUE,0,false,,1,0\n', 'crisis.csv')
    await run(['screen', 'score', crisis, '--instrument', 'cssrs-screener', '--format', 'ndjson'], world)
    expect(lines()).toMatchObject([
      {
        id: null,
        scores: {
          total: { value: 32, band: 'severe', bands: { AndrewsSlade: 'severe', ABS: 'veryhigh' } },
          k6: { value: 19, band: null },
        },
      },
      { scores: {}, triage: 'incomplete', atLeast: 'moderate', missing: ['q5'], flags: { 'any-positive': true } },
    ])
  })

  test('columns that are called otherwise are said by hand or by a file, and others are named as not used', async () => {
    const file = await put(`person,group,one,${ITEMS.slice(3)}\nA,x,1,1,1,1,1,1,1,1,1\n`)
    const byHand = await scoreOf(file, '--map', 'q1=one', '--id', 'person', '--format', 'ndjson')
    expect(byHand.json).toMatchObject({ ok: true, unused: ['group'] })
    const map = await put('{"q1":"one"}', 'map.json')
    await scoreOf(file, '--map', map, '--format', 'ndjson')
    expect(lines().map(({ id, scores }) => [id, scores.total.value])).toEqual([
      ['A', 9],
      [null, 9],
    ])
  })

  test('JSON lines, semicolons, carriage returns, a mark of UTF-8 that is to be skipped, quotes and empty lines are read', async () => {
    const json = await put('{"id":"A","q1":3,"q2":0}\n\n{"id":"B","q1":1,"q9":null}\n', 'in.ndjson')
    await scoreOf(json, '--format', 'ndjson')
    await scoreOf(
      await put(TWO.replaceAll(',', ';').replaceAll('\n', '\r\n')),
      '--delimiter',
      ';',
      '--format',
      'ndjson',
    )
    await scoreOf(await put(`\u{FEFF}${TWO.replace('A,', '"A\n1",')}\n\n`), '--bom', 'skip', '--format', 'ndjson')
    expect(lines().map(({ row, id, scores }) => [row, id, scores.total.value, scores.total.answered])).toEqual([
      [1, 'A', null, 2],
      [3, 'B', null, 1],
      [1, 'A', 12, 9],
      [2, 'B', null, 8],
      [1, 'A\n1', 12, 9],
      [2, 'B', null, 8],
    ])
  })

  test('a file of its own takes its place whole, and progress goes to whoever looks', async () => {
    const told: string[] = []
    const out = join(folder, 'out.csv')
    const watched = { ...world, tell: (text: string) => void told.push(text) }
    const asked = ['screen', 'score', await put(TWO), '--instrument', 'phq9', '--out', out]
    expect(await run(asked, watched)).toMatchObject({ exit: 0 })
    expect((await readFile(out, 'utf8')).split('\n')).toHaveLength(4)
    expect(world.output()).toBe('')
    expect([told[0], told.at(-1)]).toEqual(['2 rows, 100 %', ''])
  })
})

test('with a place for errors, rows that do not fit go there by row and column, and no other row is lost', async () => {
  const [out, errors] = [join(folder, 'out.ndjson'), join(folder, 'errors.csv')]
  const text = `id,${ITEMS}\nA,0,0,0,0,0,0,0,0,0\nB,7,x,0,0,0,0,0,0,0\nC,1,1,1,1,1,1,1,1,1\nC,1,1,1,1,1,1,1,1,1\n`
  const outcome = await scoreOf(await put(text), '--format', 'ndjson', '--out', out, '--errors', errors)
  expect(outcome).toMatchObject({ exit: 1, json: { code: 'rows-left-out', rows: 4, scored: 2, problems: 3 } })
  expect(await readFile(errors, 'utf8')).toBe(
    'row,column,problem\n2,q1,out-of-range\n2,q2,not-a-number\n4,id,id-twice\n',
  )
  const rows = (await readFile(out, 'utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(rows.map(one => one.row)).toEqual([1, 3])
  // What stops the reading itself stops all, for nobody knows what the rest would be.
  const broken = await scoreOf(
    await put(`${text}"D`, 'b.csv'),
    '--out',
    join(folder, 'o2'),
    '--errors',
    join(folder, 'e2'),
  )
  expect(broken.exit).toBe(2)
  expect((await readdir(folder)).toSorted()).toEqual(['b.csv', 'errors.csv', 'in.csv', 'out.ndjson'])
})

test('a row on the border between two pieces of a file is one row, in any place of the border', async () => {
  const many = Array.from({ length: 30_000 }, (_, at) => `Ñandú ${at},0,1,2,3,0,1,2,3,0`).join('\n')
  const outcome = await scoreOf(await put(`id,${ITEMS}\n${many}`), '--format', 'ndjson')
  expect(outcome.json).toMatchObject({ rows: 30_000, scored: 30_000, withoutValue: {} })
  expect(lines().every(({ row, id, scores }) => id === `Ñandú ${row - 1}` && scores.total.value === 12)).toBe(true)
})

test('the cohort that others scored comes to their figures, by each rule', async () => {
  const fixture = (name: string) =>
    fileURLToPath(new URL(`../../../../packages/risk-screening/fixtures/${name}`, import.meta.url))
  const expected = (await readFile(fixture('scores_synth_cohort.csv'), 'utf8')).trim().split('\n').slice(1)
  for (const [rule, column] of [
    ['strict', 2],
    ['published', 3],
    ['prorate:20%', 5],
  ] as const) {
    world = testWorld()
    await scoreOf(fixture('synth_cohort_9x4.csv'), '--format', 'ndjson', '--missing', rule)
    const found = lines()
    expect(found).toHaveLength(600)
    for (const [at, line] of expected.entries()) {
      const figure = line.replaceAll('"', '').split(',')[column] ?? ''
      const { value } = found[at].scores.total
      if (figure === '' || figure === 'NA') expect(value).toBeNull()
      else expect(value).toBeCloseTo(Number(figure), 9)
    }
  }
})
