/** Tests of describing a questionnaire on the command line: the figures of R, items turned round, and what is refused. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { figuresOf, near, nearSpan, tableFile } from '../testing/study.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-describe-'))
})
afterEach(() => rm(folder, { recursive: true }))

const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'

async function put(text: string, name = 'in.csv'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const describeFile = (file: string, instrument: string, ...more: readonly string[]) =>
  run(['screen', 'describe', file, '--instrument', instrument, ...more], testWorld())

test('the cohort comes to the figures of R', async () => {
  const refs = await figuresOf('item_analysis_synth_cohort.json')
  const { json, exit } = await describeFile(tableFile('synth_cohort_9x4.csv'), 'phq9')
  expect(exit).toBe(0)
  expect(json).toMatchObject({
    ok: true,
    instrument: 'phq9',
    scale: 'total',
    n: refs.nTotal,
    complete: refs.nComplete,
    k: refs.k,
    total: { mean: near(refs.totalMean), sd: near(refs.totalSd) },
    alpha: {
      raw: near(refs.alphaRaw),
      standardised: near(refs.alphaStd),
      meanInterItem: near(refs.meanInterItemR),
      feldt95: nearSpan(refs.feldt95),
      duhachek95: nearSpan(refs.duhachek95),
    },
    omega: { omega: expect.closeTo(refs.omegaTotal1F.omega, 3) },
    lambda2: near(refs.lambda2),
    lambda6: near(refs.lambda6),
    splitHalf: {
      r: near(refs.splitHalfOddEven.r),
      spearmanBrown: near(refs.splitHalfOddEven.spearmanBrown),
      horst: near(refs.splitHalfOddEven.hortsUnequal),
      guttmanFlanaganRulon: near(refs.splitHalfOddEven.guttmanFlanaganRulon),
    },
    sem: near(refs.semFromAlpha),
    mdc95: near(refs.mdc95),
  })
  expect(json['items']).toHaveLength(9)
  for (const [at, item] of refs.items.entries())
    expect(json).toHaveProperty(
      ['items', at],
      expect.objectContaining({
        id: item.item,
        n: item.n,
        missing: item.nMissing,
        mean: near(item.mean),
        sd: near(item.sd),
        skewG1: near(item.skewG1),
        floorPercent: near(item.floorPct),
        ceilingPercent: near(item.ceilPct),
        itemTotal: near(item.itemTotalR),
        itemRest: near(item.itemRestR),
        alphaIfDropped: near(item.alphaIfDropped),
      }),
    )
})

test('people read the same in a table', async () => {
  const { text } = await describeFile(tableFile('synth_cohort_9x4.csv'), 'phq9')
  const lines = text.split('\n')
  expect(lines[0]).toBe('PHQ-9, total: 600 rows, of them 545 with all 9 answers.')
  expect(lines[2]).toBe(
    'Alpha 0.863 (95 %: Feldt 0.846 to 0.880, Duhachek 0.847 to 0.880), standardised 0.866; mean correlation of items 0.418.',
  )
  const q1 = lines.find(line => /^ +q1 /.test(line)) ?? ''
  expect(q1.trim().split(/ {2,}/)).toEqual([
    'q1',
    '593',
    '7',
    '1.084',
    '1.044',
    '0.624',
    '35.6 %',
    '15.0 %',
    '0.759',
    '0.677',
    '0.841',
  ])
  expect(lines.filter(line => /^ +q\d /.test(line))).toHaveLength(9)
})

test('an item that runs the other way is turned round', async () => {
  const items = Array.from({ length: 10 }, (_, at) => `q${at + 1}`)
  const row = (is: 0 | 1) => items.map(item => (item === 'q3' ? 1 - is : is)).join(',')
  const { json } = await describeFile(await put(`${items.join(',')}\n${row(0)}\n${row(1)}\n`), 'dast10')
  expect(json).toMatchObject({ alpha: { raw: near(1) }, total: { mean: 5, floorPercent: 50, ceilingPercent: 50 } })
  expect(json).toHaveProperty(['items', 2], expect.objectContaining({ id: 'q3', isReversed: true, itemTotal: near(1) }))
})

test('floor and ceiling are of each item’s own range', async () => {
  const { json } = await describeFile(await put('q1,q2,q3,q4\n6,5,4,5\n5,5,0,1\n0,1,3,2\n'), 'csi4')
  const percent = (x: number) => expect.closeTo(x, 6)
  expect(json).toMatchObject({
    items: [
      { floorPercent: percent(100 / 3), ceilingPercent: percent(100 / 3) },
      { floorPercent: 0, ceilingPercent: percent(200 / 3) },
      { floorPercent: percent(100 / 3), ceilingPercent: 0 },
      { floorPercent: 0, ceilingPercent: percent(100 / 3) },
    ],
  })
})

test('columns that are called otherwise, semicolons and JSON lines are read as when scoring', async () => {
  const one =
    '{"id":"A","q1":0,"q2":1,"q3":2,"q4":3}\n{"id":"B","q1":6,"q2":4,"q3":4}\n{"id":"C","q1":3,"q2":4,"q3":4,"q4":0}\n'
  const lines = await describeFile(await put(one, 'in.ndjson'), 'csi4')
  const table = await put('mood;q2;q3;q4\n0;1;2;3\n6;4;4;\n3;4;4;0\n')
  const mapped = await describeFile(table, 'csi4', '--delimiter', ';', '--map', 'q1=mood')
  expect(lines.json).toMatchObject({ n: 3, complete: 2 })
  expect(mapped.json).toEqual(lines.json)
})

const row = '0,0,0,0,0,0,0,0,0'
test.each([
  ['text in a number', `${ITEMS}\n${row}\n0,0,often,0,0,0,0,0,0\n`, { row: 2, column: 'q3', kind: 'not-a-number' }],
  ['a number out of range', `${ITEMS}\n0,0,0,0,0,0,0,0,4\n`, { row: 1, column: 'q9', kind: 'out-of-range' }],
  ['a column that is not there', 'q1,q2\n0,0\n', { row: 1, column: 'q3', kind: 'no-column', of: 'file' }],
  ['a column that stands twice', `${ITEMS},q9\n${row},0\n`, { row: 1, column: 'q9', kind: 'column-twice', of: 'file' }],
  [
    'an item of another instrument',
    `${ITEMS},q10\n${row},0\n`,
    { row: 1, column: 'q10', kind: 'unknown-column', of: 'file' },
  ],
  ['an id that stands twice', `id,${ITEMS}\nZoe,${row}\nZoe,${row}\n`, { row: 2, column: 'id', kind: 'id-twice' }],
  ['a short row', `${ITEMS}\n${row}\n0,0,0\n`, { row: 2, column: 'q4', kind: 'field-count' }],
  ['an open quote', `${ITEMS}\n${row}\n0,"0,0\n`, { row: 2, column: 'q2', kind: 'quote-open' }],
  ['an empty file', '', { row: 1, column: 1, kind: 'empty-file', of: 'file' }],
])('%s is named with row and column, and not what stood there', async (_, text, problem) => {
  const outcome = await describeFile(await put(text), 'phq9')
  expect(outcome).toMatchObject({ exit: 2, json: { ok: false, code: 'bad-input' } })
  expect(outcome.json['problems']).toContainEqual(problem)
  expect(outcome.text).toMatch(/\nNothing was computed\.$/)
  expect(JSON.stringify(outcome)).not.toMatch(/often|Zoe/)
})

test('many problems are counted, and the first are told', async () => {
  const outcome = await describeFile(await put(`${ITEMS}\n${`9,${row.slice(2)}\n`.repeat(500)}`), 'phq9')
  expect(outcome.json).toMatchObject({ count: 500 })
  expect(outcome.text.split('\n')).toHaveLength(22)
})

test.each([
  ['phq99', [], /Give --instrument as one of/],
  ['static99r', [], /scored by a trained rater/],
  ['cssrs-screener', [], /sorts answers by urgency and has no score/],
  ['who5', [], /Give --scale as one of the scores of WHO-5: raw, percent\./],
  ['who5', ['--scale', 'mood'], /Give --scale as one of/],
  ['phq9', ['--delimiter', 'ab'], /Give --delimiter as one character/],
])('of %s %j it says what would be right', async (instrument, more, sentence) => {
  const outcome = await describeFile(await put(`${ITEMS}\n${row}\n`), instrument, ...more)
  expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
})

test('a file that is not there is a sentence, and so is one complete row', async () => {
  expect(await describeFile(join(folder, 'nothing.csv'), 'phq9')).toMatchObject({
    exit: 2,
    text: 'There is no such file.',
  })
  expect(await describeFile(await put(`${ITEMS}\n${row}\n,${row.slice(2)}\n`), 'phq9')).toMatchObject({
    exit: 1,
    json: { ok: false, code: 'too-few-complete-rows' },
  })
})

test('figures that are undefined are null and a dash, and never a number', async () => {
  const { json, text } = await describeFile(await put(`${ITEMS}\n${row}\n${row}\n`), 'phq9')
  expect(json).toMatchObject({
    alpha: { raw: null, feldt95: null },
    omega: null,
    omegaRefusal: 'no-variance',
    lambda6: null,
  })
  expect(text).toContain('Alpha – (95 %: Feldt –, Duhachek –)')
  expect(text).toContain('No omega: an item was answered alike by everybody.')
  expect(text).not.toMatch(/NaN|null|undefined|Infinity/)
})
