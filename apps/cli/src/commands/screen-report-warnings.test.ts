/** Tests of what a report warns of, and of tables at its edges: low scores that are the positive ones, groups that lie apart, columns left out. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-report-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../../packages/psychometrics/fixtures/${name}`, import.meta.url)), 'utf8')
async function put(text: string, name = 'in.csv'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const reportOn = (file: string, ...more: readonly string[]) =>
  run(['screen', 'report', file, '--instrument', 'phq9', '--criterion', 'criterion', ...more], world)

/** The cohort of the fixtures, with the predicted chance of each person in a column of its own. */
async function cohort(): Promise<string> {
  const rows = (await fixture('data/synth_cohort_9x4.csv')).trim().split('\n')
  const chances = (await fixture('data/synth_predictions.csv')).trim().split('\n')
  return put(rows.map((row, at) => `${row},${(chances[at] ?? '').split(',')[2]}`).join('\n'))
}
const QUICK = ['--bootstrap', '100'] as const
const LIKE_R = ['--missing', 'published', ...QUICK] as const

/** The numbers of a table by its id, row by row; the name of a row comes first. */
function numbersOf(html: string, id: string): readonly { readonly name: string; readonly values: readonly number[] }[] {
  const whole = new RegExp(`id="${id}".*?</table>`, 's').exec(html)?.[0] ?? ''
  return [...whole.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, name = '', cells = '']) => ({
    name: name.replace(/<[^>]*>/g, ''),
    values: [...cells.matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value)),
  }))
}
const rowNamed = (html: string, id: string, name: string): readonly number[] =>
  numbersOf(html, id).find(row => row.name.startsWith(name))?.values ?? []

/** Twelve people, of whom five met the criterion. */
const ANSWERS = [0, 0, 1, 1, 1, 2, 1, 2, 2, 3, 3, 2]
const MET = [0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 0]
const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'
const nine = (answer: number): string => Array.from({ length: 9 }, (_, at) => (at === 4 ? 1 : answer)).join(',')
const ROWS = ['id,criterion', ...MET.map((met, at) => `P${at},${met}`)]
  .map((row, at) => `${row},${at === 0 ? ITEMS : nine(ANSWERS[at - 1] ?? 0)}`)
  .join('\n')

describe('what is warned of', () => {
  const codes = async (text: string, ...more: readonly string[]) =>
    (await reportOn(await put(text), ...QUICK, ...more)).json['warnings']

  test('a cut-off that was chosen here, few people, small counts; and always the people and their share', async () => {
    expect(await codes(ROWS)).toEqual([
      'cut-from-same-data',
      'few-positives',
      'few-negatives',
      'spectrum',
      'verification',
      'base-rate',
      'no-chances',
      'answers-to-read',
      'small-counts',
    ])
    expect(await codes(ROWS, '--cut', '9')).not.toContain('cut-from-same-data')
  })

  test('rows that are left out, and scores from fewer answers', async () => {
    const holes = `${ROWS}\nP12,,${nine(1)}\nP13,0,,${nine(1).slice(2)}\nP14,1,,,,,,,,,\n`
    expect(await codes(holes, '--missing', 'published')).toEqual(expect.arrayContaining(['left-out', 'prorated']))
    expect(world.output()).toContain(
      '2 of 15 rows are not in the figures of accuracy: 1 without a score and 1 without a criterion',
    )
  })

  test('people whose criterion nobody knows, with how many of them the cut-off would call positive', async () => {
    const unknown = [0, 1, 3, 3].map((answer, at) => `N${at},,${nine(answer)}`)
    expect(await codes([ROWS, ...unknown].join('\n'), '--cut', '9')).toContain('verification')
    expect(world.output()).toContain(
      'Of the 4 rows with a score and no criterion 75.0 % are positive at this cut-off; of the 12 with both, 83.3 %.',
    )
  })

  test('twenty are not few, and nineteen are', async () => {
    const side = (met: number, people: number) =>
      Array.from({ length: people }, (_, at) => `${met}${at},${met},${nine((at + met) % 4)}`)
    const of = (met: number, unmet: number) => [`id,criterion,${ITEMS}`, ...side(1, met), ...side(0, unmet)].join('\n')
    const found = await codes(of(20, 20))
    expect(found).toContain('few-people')
    expect(found).not.toEqual(expect.arrayContaining(['few-positives']))
    expect(found).not.toEqual(expect.arrayContaining(['few-negatives']))
    expect(await codes(of(19, 20))).toContain('few-positives')
    expect(await codes(of(20, 19))).toContain('few-negatives')
    expect(await codes(of(100, 100))).not.toContain('few-people')
  })

  test('other shares than the one here, where they lie far away', async () => {
    await codes(ROWS, '--prev', '0.1,0.4,0.9')
    expect(world.output()).toContain('less than half or more than twice the one here: 10.0 %, 90.0 %.')
  })

  test('a large cohort with chances and a cut-off of its own is warned of no more than it must be', async () => {
    const outcome = await reportOn(await cohort(), ...LIKE_R, '--chance', 'p', '--cut', '10')
    expect(outcome.json['warnings']).toEqual([
      'spectrum',
      'verification',
      'base-rate',
      'left-out',
      'prorated',
      'answers-to-read',
      'small-counts',
    ])
  })
})

test('where low scores are the positive ones, the cut-off is read from below', async () => {
  // The mirror of the twelve people above, in another instrument: well-being of five items from 0 to 5.
  const five = (answer: number): string => Array.from({ length: 5 }, () => 5 - answer).join(',')
  const rows = MET.map((met, at) => `${met},${five(ANSWERS[at] ?? 0)}`)
  const file = await put(['criterion,q1,q2,q3,q4,q5', ...rows].join('\n'))
  const asked = [
    'screen',
    'report',
    file,
    '--instrument',
    'who5',
    '--scale',
    'raw',
    '--criterion',
    'criterion',
    ...QUICK,
  ]
  const { json } = await run(asked, world)
  const there = await reportOn(await put(ROWS, 'there.csv'), ...QUICK)
  expect(json).toMatchObject({ auc: there.json['auc'], sensitivity: there.json['sensitivity'], cut: 15 })
  expect(world.output()).toContain('At the cut-off of 15 or less')
  expect(rowNamed(world.output(), 'four-table', 'Positive')).toEqual([4, 2])
})

test('groups that the score parts wholly have an area, and no interval that would say more than is known', async () => {
  const parted = ['criterion,' + ITEMS, ...[0, 0, 0, 1, 1, 1].map(met => `${met},${nine(3 * met)}`)].join('\n')
  expect(await reportOn(await put(parted), ...QUICK)).toMatchObject({ exit: 0, json: { auc: 1 } })
  expect(world.output()).toContain('95 % not defined, DeLong')
  expect(world.output()).not.toMatch(/NaN|undefined|Infinity/)
})

test('objects of JSON lines may leave a column out', async () => {
  const lines = MET.map((met, at) =>
    JSON.stringify({ criterion: met, ...Object.fromEntries(ITEMS.split(',').map(id => [id, ANSWERS[at]])) }),
  )
  const file = await put(['{"q1":1}', ...lines].join('\n'), 'in.ndjson')
  expect(await reportOn(file, ...QUICK)).toMatchObject({ exit: 0, json: { rows: 13, people: 12 } })
})
