/** Tests of making a table say less: the figures that others came to, days that stay apart, the same bytes, and what is refused. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { figuresOf, near, tableFile } from '../testing/study.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-deid-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string, name = 'in.csv'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const SEED = 'holdfast-test-key'
const COHORT = tableFile('deid_cohort.csv')
const OF_COHORT = {
  person: 'id',
  keep: ['sex', 'region', 'score', 'diagnosis'],
  bands: { age: [18, 30, 45, 60] },
  dates: ['session_date'],
  known: ['age', 'sex', 'region'],
  sensitive: 'diagnosis',
  least: 5,
  tables: [['region', 'diagnosis']],
}
/** A plan for a table of one site, in which nobody is rare. */
const OF_VISITS = { person: 'id', keep: ['site', 'what'], dates: ['day'], known: ['site'], sensitive: 'what', least: 2 }

async function deid(file: string, plan: unknown, ...more: readonly string[]) {
  const world = testWorld()
  const written = await put(typeof plan === 'string' ? plan : JSON.stringify(plan), 'plan.json')
  const outcome = await run(['screen', 'deid', file, '--plan', written, ...more], world)
  const rows = world
    .output()
    .trimEnd()
    .split('\n')
    .map(line => line.split(','))
  return { outcome, text: world.output(), rows }
}

test('the cohort comes to the figures that others came to, before and after', async () => {
  const { raw, suppressBelow5 } = await figuresOf('deid.json')
  const { outcome, rows } = await deid(COHORT, OF_COHORT, '--seed', SEED)
  const wanted = (stats: typeof raw) => ({
    classes: stats.classes,
    k: stats.k,
    sampleUniques: stats.sampleUniques,
    inClassesBelow5: stats.recordsInClassesBelow5,
    distinctL: stats.distinctLDiversity,
    entropyL: near(stats.entropyLDiversity),
    tCloseness: near(stats.tClosenessNominal),
    maxProsecutorRisk: near(stats.maxProsecutorRisk),
    meanProsecutorRisk: near(stats.avgProsecutorRisk),
  })
  expect(outcome).toMatchObject({
    exit: 0,
    isBeside: true,
    json: {
      ok: true,
      rows: suppressBelow5.kept,
      leftOut: suppressBelow5.suppressed,
      before: wanted(raw),
      after: wanted(suppressBelow5.stats),
    },
  })
  expect(rows).toHaveLength(suppressBelow5.kept + 1)
  expect(rows[0]).toEqual(['id', 'sex', 'region', 'score', 'diagnosis', 'age', 'session_date'])
  expect(outcome.text).toMatch(/smallest class \(k\) +1 +5/)
})

test('no id and no age of the table is in what is written, and rows come in the order of their new names', async () => {
  const { rows } = await deid(COHORT, OF_COHORT, '--seed', SEED)
  const names = rows.slice(1).map(([name]) => name ?? '')
  expect(names.every(name => /^P[0-9a-f]{16}$/.test(name))).toBe(true)
  expect(names).toEqual(names.toSorted())
  expect(new Set(names).size).toBe(names.length)
  expect(rows.slice(1).every(row => /^(18-29|30-44|45-59|60\+)$/.test(row[5] ?? ''))).toBe(true)
})

test('the dates of each person move by the days that were computed elsewhere', async () => {
  const { dateShift } = await figuresOf('deid.json')
  const dates = new Map(
    (await readFile(COHORT, 'utf8'))
      .trim()
      .split('\n')
      .map(line => [line.split(',')[0], line.split(',')[4]]),
  )
  const ids: readonly { id: string; shifted: string }[] = dateShift.examples
  const file = await put(`id,day,site,what\n${ids.map(({ id }) => `${id},${dates.get(id)},X,a`).join('\n')}\n`)
  const { rows } = await deid(file, OF_VISITS, '--seed', SEED)
  const moved = rows.slice(1).map(row => row[3] ?? '')
  expect(moved.toSorted()).toEqual(ids.map(({ shifted }) => shifted).toSorted())
})

test('days between two rows of a person stay as they were, and a person with many rows hides nobody', async () => {
  const visits = ['A,2026-01-01,X,a', 'A,2026-01-15,X,b', 'B,2026-02-28,X,a', 'B,,X,a']
  const { outcome, rows } = await deid(await put(`id,day,site,what\n${visits.join('\n')}\n`), OF_VISITS, '--seed', SEED)
  const names = [...new Set(rows.slice(1).map(([name]) => name))]
  const apart = names.map(whose => {
    const [first, second] = rows.filter(([name]) => name === whose).map(row => Date.parse(row[3] ?? ''))
    return ((second ?? 0) - (first ?? 0)) / 86_400_000
  })
  expect(new Set(apart)).toEqual(new Set([14, Number.NaN]))
  expect(outcome.json).toMatchObject({ rows: 4, after: { n: 2, k: 2 } })
  expect(outcome.text).toContain('! Some people have more than one row; each was counted once.')
  const alone = await deid(await put(`id,day,site,what\nA,,X,a\nA,,X,b\nA,,X,c\n`), OF_VISITS, '--seed', SEED)
  expect(alone.outcome).toMatchObject({ exit: 1, json: { code: 'nobody-left' } })
  expect(alone.text).toBe('')
})

test('the same seed and table make the same bytes, and another seed others', async () => {
  const first = await deid(COHORT, OF_COHORT, '--seed', SEED)
  const again = await deid(COHORT, OF_COHORT, '--seed', SEED)
  expect([again.text, again.outcome]).toEqual([first.text, first.outcome])
  expect((await deid(COHORT, OF_COHORT, '--seed', 'holdfast-test-kez')).text).not.toBe(first.text)
})

test('small cells of a table are covered, and none stands alone in its line', async () => {
  const { outcome } = await deid(COHORT, OF_COHORT, '--seed', SEED)
  const [table] = JSON.parse(JSON.stringify(outcome.json)).tables
  const cells: readonly (readonly (number | null)[])[] = table.cells
  const across = cells[0]?.map((_, at) => cells.map(line => line[at] ?? null)) ?? []
  expect(table.columns).toEqual(['region', 'diagnosis'])
  expect(cells.flat().every(cell => cell === null || cell === 0 || cell >= 5)).toBe(true)
  expect([...cells, ...across].every(line => line.filter(cell => cell === null).length !== 1)).toBe(true)
  expect(outcome.text).toContain('People by region and diagnosis; – is covered:')
})

test('without a person each row is one, what is dropped is nowhere, and the order of the file is gone', async () => {
  const plan = { keep: ['site', 'what'], drop: ['name'], known: ['site'], sensitive: 'what', least: 2 }
  const file = await put('name,site,what\nZoe,X,a\nEve,W,a\nMia,X,a\nGus,Y,b\nAda,W,a\n')
  const { outcome, text } = await deid(file, plan, '--seed', SEED)
  expect(text).toBe('site,what\nW,a\nW,a\nX,a\nX,a\n')
  expect(outcome.json).toMatchObject({
    rows: 4,
    leftOut: 1,
    before: { n: 5, k: 1 },
    after: { n: 4, k: 2, distinctL: 1 },
  })
  expect(outcome.text).toContain('! In a class all people have the same what')
})

test.each([
  [
    'a column that is not in the plan',
    'id,day,site,what,name\nA,,X,a,Zoe\n',
    { row: 1, column: 'name', kind: 'not-in-plan', of: 'file' },
  ],
  [
    'a column that is not there',
    'id,site,what\nA,X,a\n',
    { row: 1, column: 'day', kind: 'no-such-column', of: 'file' },
  ],
  ['a day that is none', 'id,day,site,what\nA,2026-02-30,X,a\n', { row: 1, column: 'day', kind: 'not-a-date' }],
  [
    'a day that would leave the calendar',
    'id,day,site,what\nA,9999-12-31,X,a\n',
    { row: 1, column: 'day', kind: 'not-a-date' },
  ],
  ['a row of nobody', 'id,day,site,what\nA,,X,a\n,,X,Zoe\n', { row: 2, column: 'id', kind: 'no-person' }],
  ['a short row', 'id,day,site,what\nA,,X\n', { row: 1, column: 'what', kind: 'field-count' }],
])('%s is named with row and column, and nothing is written', async (_, text, problem) => {
  const { outcome } = await deid(await put(text), OF_VISITS, '--seed', SEED, '--out', join(folder, 'out.csv'))
  expect(outcome).toMatchObject({ exit: 2, json: { code: 'bad-input' } })
  expect(outcome.json['problems']).toContainEqual(problem)
  expect(JSON.stringify(outcome)).not.toMatch(/Zoe|02-30/)
  expect((await readdir(folder)).toSorted()).toEqual(['in.csv', 'plan.json'])
})

test('text where a band needs a number is named', async () => {
  const plan = { keep: ['what'], bands: { age: [18, 30] }, known: ['age'], sensitive: 'what', least: 2 }
  const { outcome } = await deid(await put('age,what\n20,a\nyoung,a\n'), plan, '--seed', SEED)
  expect(outcome.json['problems']).toEqual([{ row: 2, column: 'age', kind: 'not-a-number' }])
})

test.each<[unknown, RegExp]>([
  ['not json', /The plan has to be a JSON object/],
  [[], /The plan has to be a JSON object/],
  [{ ...OF_VISITS, hide: ['day'] }, /does not know "hide"/],
  [{ ...OF_VISITS, least: 1 }, /"least" as a whole number from 2 on/],
  [{ ...OF_VISITS, known: [] }, /The plan has to be/],
  [{ ...OF_VISITS, known: ['what'] }, /"what" is both known and sensitive/],
  [{ ...OF_VISITS, drop: ['site'] }, /more than one treatment/],
  [{ ...OF_VISITS, known: ['day'] }, /"day" is known, sensitive or counted, so it has to be kept or banded/],
  [{ ...OF_VISITS, tables: [['site', 'shoe']] }, /"shoe" is known, sensitive or counted/],
  [{ ...OF_VISITS, tables: [['site']] }, /The plan has to be/],
  [{ ...OF_VISITS, bands: { age: [30, 18] } }, /The plan has to be/],
  [{ ...OF_VISITS, person: undefined, keep: ['id', 'site', 'what'] }, /"dates" need a "person"/],
])('the plan %j is refused with what would be right', async (plan, sentence) => {
  const { outcome, text } = await deid(await put('id,day,site,what\nA,,X,a\nB,,X,a\n'), plan, '--seed', SEED)
  expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
  expect(text).toBe('')
})

test('a seed that could be guessed, no plan, and a place that cannot be written are said', async () => {
  const file = await put('id,day,site,what\nA,,X,a\nB,,X,a\n')
  expect((await deid(file, OF_VISITS, '--seed', '42')).outcome).toMatchObject({
    exit: 2,
    text: expect.stringMatching(/Give --seed as a secret of at least 16 characters/),
  })
  expect(await run(['screen', 'deid', file, '--seed', SEED], testWorld())).toMatchObject({
    exit: 2,
    text: expect.stringMatching(/Give --plan as a JSON file/),
  })
  const nowhere = await deid(file, OF_VISITS, '--seed', SEED, '--out', '/no/such/folder/out.csv')
  expect(nowhere.outcome).toMatchObject({ exit: 2, text: expect.stringMatching(/cannot be written/) })
})
