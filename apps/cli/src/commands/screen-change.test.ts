/** Tests of change on the command line: the printed example, what counts as what, and that nothing is half-written. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { figuresOf, near } from '../testing/study.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-change-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string): Promise<string> {
  const file = join(folder, 'in.csv')
  await writeFile(file, text)
  return file
}
const change = (file: string, ...more: readonly string[]) => run(['screen', 'change', file, ...more], world)
const COLUMNS = ['--pre', 'a', '--post', 'b']
const ERROR = ['--sd', '7.5', '--reliability', '0.8']
const lines = () => world.output().trimEnd().split('\n')

test('the example of Jacobson and Truax comes to what they printed', async () => {
  const { jacobsonTruax1991: paper } = await figuresOf('textbook_vectors.json')
  const { M1, M0, s1, s0, a, b, c } = paper.cutoffs
  const norms = ['--norm', `${M0},${s0}`, '--clinical', `${M1},${s1}`, '--better', 'higher']
  const file = await put(`id,a,b\nA,${paper.pre},${paper.post}\n`)
  const error = ['--sd', String(paper.sd), '--reliability', String(paper.rxx)]
  const outcome = await change(file, ...COLUMNS, ...error, ...norms, '--format', 'ndjson')
  expect(outcome).toMatchObject({
    exit: 0,
    isBeside: true,
    json: { ok: true, rows: 1, judged: 1, cuts: { a, b, c }, cut: c, threshold: near(1.96 * paper.sdiff) },
  })
  expect(JSON.parse(world.output())).toEqual({
    row: 1,
    id: 'A',
    pre: 32.5,
    post: 47.5,
    change: 15,
    rci: near(paper.rci),
    // The change is reliable, and 47.5 is not yet over c.
    outcome: 'improved',
  })
})

test('each row is judged, and a score that is not there is no nought', async () => {
  const rows = ['A,40,60', 'B,40,49', 'C,55,60', 'D,55,30', 'E,40,55', 'F,,60', 'G,40,', '=H,52,70']
  const outcome = await change(
    await put(`id,a,b\n${rows.join('\n')}\n`),
    ...COLUMNS,
    ...ERROR,
    '--better',
    'higher',
    '--cut',
    '50',
  )
  expect(lines().map(line => line.split(',').toSpliced(5, 1).join(','))).toEqual([
    'row,id,pre,post,change,outcome',
    '1,A,40,60,20,recovered',
    '2,B,40,49,9,unchanged',
    '3,C,55,60,5,unchanged',
    '4,D,55,30,-25,deteriorated',
    '5,E,40,55,15,recovered',
    '6,F,,60,,',
    '7,G,40,,,',
    "8,'=H,52,70,18,improved",
  ])
  expect(outcome.json).toMatchObject({
    rows: 8,
    judged: 6,
    meanChange: near(7),
    outcomes: { recovered: 2, improved: 1, unchanged: 2, deteriorated: 1 },
  })
  expect(outcome.text).toContain('Recovered: reliably better, and over 50.00 from the clinical side: 2 (33.3 %).')
})

test('without a cut-off nobody is called recovered', async () => {
  const outcome = await change(await put('a,b\n40,60\n60,40\n'), ...COLUMNS, ...ERROR, '--better', 'lower')
  expect(outcome.json).toMatchObject({ cut: null, outcomes: { recovered: 0, improved: 1, deteriorated: 1 } })
  expect(outcome.text).toContain('No cut-off was given, so none counts as recovered.')
})

test('the clinical group is the file’s own first scores when no other is named', async () => {
  const outcome = await change(
    await put('a,b\n10,2\n14,13\n18,2\n'),
    ...COLUMNS,
    ...ERROR,
    '--better',
    'lower',
    '--norm',
    '5,4',
  )
  expect(outcome.json).toMatchObject({
    clinical: { mean: near(14), sd: near(4) },
    cuts: { a: near(6), b: near(13), c: near(9.5) },
    cut: near(9.5),
  })
})

test('answers before and after are scored by a rule, and the instrument says which way is better', async () => {
  const items = Array.from({ length: 9 }, (_, at) => `q${at + 1}`)
  const header = ['pre_', 'post_'].flatMap(prefix => items.map(item => prefix + item)).join(',')
  const rows = [
    `${'3,'.repeat(9)}${'0,'.repeat(8)}0`,
    `${'0,'.repeat(9)}${'3,'.repeat(8)}3`,
    `${'3,'.repeat(9)}${'1,'.repeat(8)}`,
  ]
  const file = await put(`${header}\n${rows.join('\n')}\n`)
  const asked = [
    '--instrument',
    'phq9',
    '--pre',
    'pre_',
    '--post',
    'post_',
    '--sd',
    '5',
    '--reliability',
    '0.85',
    '--cut',
    '10',
  ]
  const strict = await change(file, ...asked)
  expect(strict.json).toMatchObject({
    instrument: 'phq9',
    better: 'lower',
    judged: 2,
    outcomes: { recovered: 1, deteriorated: 1 },
  })
  const published = await change(file, ...asked, '--missing', 'published')
  expect(published.json).toMatchObject({ judged: 3, outcomes: { recovered: 2, deteriorated: 1 } })
})

test('thousands of rows are each a line, in a file that takes its place whole', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `P${at},${at % 40},${(at * 7) % 40}`)
  const out = join(folder, 'out.csv')
  const asked = [...COLUMNS, ...ERROR, '--better', 'lower', '--cut', '20', '--out', out]
  const outcome = await change(await put(`id,a,b\n${rows.join('\n')}\n`), ...asked)
  expect(outcome.json).toMatchObject({ ok: true, rows: 30_000, judged: 30_000 })
  const written = (await readFile(out, 'utf8')).trimEnd().split('\n').slice(1)
  expect(written).toHaveLength(30_000)
  expect(written.every((line, at) => line.startsWith(`${at + 1},P${at},${at % 40},${(at * 7) % 40},`))).toBe(true)
  expect(world.output()).toBe('')
})

test.each([
  ['text in a score', 'id,a,b\nA,1,2\nB,much,2\n', { row: 2, column: 'a', kind: 'not-a-number' }],
  ['a column that is not there', 'id,a\nA,1\n', { row: 1, column: 'b', kind: 'no-such-column', of: 'file' }],
  ['an id that stands twice', 'id,a,b\nZoe,1,2\nZoe,1,2\n', { row: 2, column: 'id', kind: 'id-twice' }],
  ['a long row', 'id,a,b\nA,1,2,3\n', { row: 1, column: 4, kind: 'field-count' }],
])('%s is named with row and column, and nothing is written', async (_, text, problem) => {
  const out = join(folder, 'out.csv')
  for (const more of [
    ['--cut', '5'],
    ['--norm', '5,4'],
  ]) {
    const outcome = await change(await put(text), ...COLUMNS, ...ERROR, '--better', 'lower', ...more, '--out', out)
    expect(outcome).toMatchObject({ exit: 2, json: { code: 'bad-input' } })
    expect(outcome.json['problems']).toContainEqual(problem)
    expect(outcome.text).toMatch(/\nNothing was written\.$/)
    expect(JSON.stringify(outcome)).not.toMatch(/much|Zoe/)
    expect(await readdir(folder)).toEqual(['in.csv'])
  }
})

test('with one first score there is no group to compare with', async () => {
  const outcome = await change(await put('a,b\n1,2\n,3\n'), ...COLUMNS, ...ERROR, '--better', 'lower', '--norm', '5,4')
  expect(outcome).toMatchObject({ exit: 1, json: { code: 'too-few-rows' } })
  const alike = await change(await put('a,b\n5,2\n5,3\n'), ...COLUMNS, ...ERROR, '--better', 'lower', '--norm', '5,4')
  expect(alike).toMatchObject({ exit: 1, json: { code: 'no-cut' } })
  expect(world.output()).toBe('')
})

test.each([
  [[...ERROR, '--better', 'lower'], /Give --pre as the name of a column\.\nGive --post/],
  [['--pre', 'a', '--post', 'a', ...ERROR, '--better', 'lower'], /--pre and --post are the same/],
  [
    [...COLUMNS, '--better', 'lower'],
    /Give --sd as a number of at least 0\.\nGive --reliability as a number from 0 to 1\./,
  ],
  [[...COLUMNS, ...ERROR], /Give --better as higher or lower/],
  [[...COLUMNS, '--sd', '7', '--reliability', '1', '--better', 'lower'], /the score has no error/],
  [[...COLUMNS, ...ERROR, '--better', 'lower', '--norm', '5'], /Give --norm as a mean and a standard deviation/],
  [[...COLUMNS, ...ERROR, '--better', 'lower', '--norm', '5,4', '--cut', '9'], /Give --cut or --norm/],
  [[...COLUMNS, ...ERROR, '--better', 'lower', '--clinical', '5,4'], /--clinical is for --norm/],
  [[...COLUMNS, ...ERROR, '--better', 'lower', '--out', '/no/such/folder/out.csv'], /cannot be written/],
])('asked for with %j it says what would be right', async (options, sentence) => {
  const outcome = await change(await put('a,b\n1,2\n3,4\n'), ...options)
  expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
  expect(world.output()).toBe('')
})

test('the table that is read is never written over', async () => {
  const text = 'id,a,b\nA,1,2\nB,3,4\n'
  const file = await put(text)
  expect(await change(file, ...COLUMNS, ...ERROR, '--better', 'higher', '--out', file)).toMatchObject({ exit: 2 })
  expect(await readFile(file, 'utf8')).toBe(text)
})
