/** Tests of agreement on the command line: the figures of R and of printed papers, and what is refused. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { figuresOf, near, nearSpan, tableFile } from '../testing/study.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-agree-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string): Promise<string> {
  const file = join(folder, 'in.csv')
  await writeFile(file, text)
  return file
}
const agree = (file: string, ...more: readonly string[]) => run(['screen', 'agree', file, ...more], testWorld())
const RATERS = tableFile('synth_raters_3x3.csv')
const THREE = ['--raters', 'raterA,raterB,raterC']

test('three raters of ordered categories come to the figures of R', async () => {
  const refs = await figuresOf('agreement_synth.json')
  const { json, exit } = await agree(RATERS, ...THREE, '--level', 'ordinal')
  expect(exit).toBe(0)
  const weighted = (kind: 'unweighted' | 'linear' | 'quadratic', coefficient: number) => ({
    weighting: kind,
    kappa: {
      kappa: near(refs[kind].kappa),
      ase: near(refs[kind].ase),
      ase0: near(refs[kind].ase0),
      kappa95: nearSpan(refs[kind]),
    },
    gwet: { coefficient: near(coefficient) },
  })
  expect(json).toMatchObject({
    ok: true,
    rows: 150,
    complete: 150,
    categories: ['0', '1', '2'],
    pairs: [
      {
        first: 'raterA',
        second: 'raterB',
        byWeighting: [
          weighted('unweighted', refs.ac1.coef),
          weighted('linear', refs.ac2Linear.coef),
          weighted('quadratic', refs.ac2Quadratic.coef),
        ],
      },
      { first: 'raterA', second: 'raterC' },
      { first: 'raterB', second: 'raterC' },
    ],
    fleiss: { kappa: near(refs.fleissThreeRaters.kappa) },
    krippendorff: { alpha: near(refs.krippendorffThreeRaters.ordinal) },
    icc: {
      icc1: { icc: near(refs.iccThreeRaters.ICC1) },
      icc2: { icc: near(refs.iccThreeRaters.ICC2) },
      icc3k: { icc: near(refs.iccThreeRaters.ICC3k) },
    },
  })
})

test('as names they have no weights and no intraclass correlation; as distances they have limits', async () => {
  const refs = await figuresOf('agreement_synth.json')
  const names = await agree(RATERS, ...THREE)
  expect(names.json).toMatchObject({
    level: 'nominal',
    krippendorff: { alpha: near(refs.krippendorffThreeRaters.nominal) },
    icc: null,
  })
  expect(names.json).toHaveProperty(['pairs', 0, 'byWeighting', 'length'], 1)
  expect(names.json).toHaveProperty(['pairs', 0, 'byWeighting', 0, 'kappa', 'pabak'], near(refs.pabak))
  const named = await agree(RATERS, ...THREE, '--categories', '0,1,2')
  expect(named.json).toMatchObject({ level: 'nominal', icc: null, pairs: [{ limits: null }, {}, {}] })
  const distances = await agree(RATERS, ...THREE, '--level', 'interval')
  expect(distances.json).toMatchObject({ krippendorff: { alpha: near(refs.krippendorffThreeRaters.interval) } })
  expect(distances.json).not.toHaveProperty(['pairs', 0, 'limits'], null)
  const ordered = await agree(RATERS, ...THREE, '--level', 'ordinal')
  expect(ordered.json).toHaveProperty(['pairs', 0, 'limits'], null)
})

test('a retest has the intraclass correlations and limits of R', async () => {
  const refs = await figuresOf('retest_icc_synth.json')
  const { json } = await agree(tableFile('synth_retest.csv'), '--raters', 't1,t2', '--level', 'interval')
  const two = refs.icc.find((form: { type: string }) => form.type === 'ICC2')
  expect(json).toMatchObject({
    rows: refs.n,
    icc: { icc2: { icc: near(two.icc), lower: near(two.lower), upper: near(two.upper), f: near(two.F) } },
    pairs: [
      {
        limits: {
          meanDifference: near(refs.blandAltman.meanDiff),
          limits95: { lower: near(refs.blandAltman.loaLower), upper: near(refs.blandAltman.loaUpper) },
          correlation: near(refs.pearson),
        },
      },
    ],
  })
})

test('ratings may be missing: Krippendorff’s example is as he printed it', async () => {
  const { krippendorff2011: paper } = await figuresOf('textbook_vectors.json')
  const units = Array.from({ length: 12 }, (_, unit) =>
    paper.data.map((observer: readonly (number | null)[]) => observer[unit] ?? '').join(','),
  )
  const file = await put(`a,b,c,d\n${units.join('\n')}\n`)
  for (const level of ['nominal', 'ordinal', 'interval'] as const) {
    const { json } = await agree(file, '--raters', 'a,b,c,d', '--level', level)
    expect(json).toMatchObject({
      rows: 12,
      krippendorff: { units: 11, ratings: 40, alpha: expect.closeTo(paper.published[level], 3) },
    })
  }
})

test('words have an order when it is said, and categories that nobody used count', async () => {
  const file = await put('a,b\nnone,none\nnone,mild\nsevere,severe\nmild,severe\nsevere,none\n')
  const named = ['--level', 'ordinal', '--categories', 'none,mild,severe']
  const words = await agree(file, '--raters', 'a,b', ...named)
  const numbers = await agree(await put('a,b\n0,0\n0,1\n2,2\n1,2\n2,0\n'), '--raters', 'a,b', '--level', 'ordinal')
  expect(words.json['pairs']).toMatchObject([{ byWeighting: [{}, { weighting: 'linear' }, {}], limits: null }])
  for (const weighting of [0, 1, 2])
    for (const kind of ['kappa', 'gwet'])
      expect(words.json).toHaveProperty(
        ['pairs', 0, 'byWeighting', weighting, kind],
        JSON.parse(JSON.stringify(numbers.json)).pairs[0].byWeighting[weighting][kind],
      )
  expect(words.json['icc']).toBeNull()
  const seen = await agree(await put('a,b\n0,0\n0,3\n3,3\n'), '--raters', 'a,b', '--level', 'ordinal')
  const all = await agree(
    await put('a,b\n0,0\n0,3\n3,3\n'),
    '--raters',
    'a,b',
    '--level',
    'ordinal',
    '--categories',
    '0,1,2,3',
  )
  const ac1 = ['pairs', 0, 'byWeighting', 0, 'gwet', 'coefficient']
  // Two of three agree; by chance it is one of two with two categories, and one of six with four.
  expect(seen.json).toHaveProperty(ac1, near((2 / 3 - 1 / 2) / (1 - 1 / 2)))
  expect(all.json).toHaveProperty(ac1, near((2 / 3 - 1 / 6) / (1 - 1 / 6)))
  expect(all.json['icc']).not.toBeNull()
})

test('distances that are not alike have no weights by places', async () => {
  const file = await put('a,b\n0,0\n0,1\n3,3\n1,3\n')
  const { json, text } = await agree(file, '--raters', 'a,b', '--level', 'interval')
  expect(json).toHaveProperty(['pairs', 0, 'byWeighting', 'length'], 1)
  expect(text).toContain('! The ratings that were seen are not equally far apart: no weighted kappa.')
  const even = await agree(await put('a,b\n0,0\n0,1\n2,2\n1,2\n'), '--raters', 'a,b', '--level', 'interval')
  expect(even.json).toHaveProperty(['pairs', 0, 'byWeighting', 'length'], 3)
})

test('where chance alone would always agree there is a dash and no number', async () => {
  const { json, text } = await agree(await put('a,b\nx,x\nx,x\n'), '--raters', 'a,b')
  expect(json).toMatchObject({ fleiss: { kappa: null }, krippendorff: { alpha: null }, pairs: [{ byWeighting: [] }] })
  expect(text).toContain('Fleiss’ kappa – over 2 rows')
  expect(text).not.toMatch(/NaN|null|undefined|Infinity/)
})

test.each([
  [
    'text where there are numbers',
    'a,b\n1,2\nx,2\n',
    ['--level', 'interval'],
    { row: 2, column: 'a', kind: 'not-a-number' },
  ],
  ['no category', 'a,b\nnone,much\n', ['--categories', 'none,mild'], { row: 1, column: 'b', kind: 'no-such-category' }],
  ['a rater who is not there', 'a\nx\n', [], { row: 1, column: 'b', kind: 'no-such-column', of: 'file' }],
  ['an id that stands twice', 'id,a,b\nZoe,x,y\nZoe,x,y\n', [], { row: 2, column: 'id', kind: 'id-twice' }],
])('%s is named with row and column', async (_, text, more, problem) => {
  const outcome = await agree(await put(text), '--raters', 'a,b', ...more)
  expect(outcome).toMatchObject({ exit: 2 })
  expect(outcome.json['problems']).toContainEqual(problem)
  expect(JSON.stringify(outcome)).not.toMatch(/much|Zoe/)
})

test('with nothing rated twice there is nothing to compare', async () => {
  expect(await agree(await put('a,b\nx,\n,y\n'), '--raters', 'a,b')).toMatchObject({
    exit: 1,
    json: { code: 'nothing-rated-twice' },
  })
})

test.each([
  [[], /Give --raters as two to 20 different columns/],
  [['--raters', 'a'], /Give --raters as/],
  [['--raters', 'a,a'], /Give --raters as/],
  [['--raters', 'a,b', '--level', 'ratio'], /Give --level as nominal, ordinal or interval/],
  [['--raters', 'a,b', '--level', 'interval', '--categories', 'x,y'], /--categories is for nominal and ordinal/],
  [['--raters', 'a,b', '--categories', 'x,x'], /Give --categories as two or more different ones/],
])('asked for with %j it says what would be right', async (options, sentence) => {
  const outcome = await agree(await put('a,b\nx,y\n'), ...options)
  expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
})
