/** Tests of what no report is made of: each is a sentence, and nothing is written. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

async function put(text: string, name = 'in.csv'): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
const reportOn = (file: string, ...more: readonly string[]) =>
  run(['screen', 'report', file, '--instrument', 'phq9', '--criterion', 'criterion', ...more], world)

/** Twelve people, of whom five met the criterion. */
const ANSWERS = [0, 0, 1, 1, 1, 2, 1, 2, 2, 3, 3, 2]
const MET = [0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 0]
const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'
const nine = (answer: number): string => Array.from({ length: 9 }, (_, at) => (at === 4 ? 1 : answer)).join(',')
const ROWS = ['id,criterion', ...MET.map((met, at) => `P${at},${met}`)]
  .map((row, at) => `${row},${at === 0 ? ITEMS : nine(ANSWERS[at - 1] ?? 0)}`)
  .join('\n')

describe('what is refused', () => {
  const refused = async (file: string, ...more: readonly string[]) => {
    const before = await readdir(folder)
    const outcome = await reportOn(file, '--out', join(folder, 'report.html'), ...more)
    expect(await readdir(folder)).toEqual(before)
    expect(world.output()).toBe('')
    return outcome
  }

  test.each<[string, string, object]>([
    [
      'a criterion that is not there',
      ROWS.replace('criterion', 'truth'),
      { row: 1, column: 'criterion', kind: 'no-such-column', of: 'file' },
    ],
    [
      'a criterion that is neither',
      ROWS.replace('P3,0', 'P3,2'),
      { row: 4, column: 'criterion', kind: 'not-yes-or-no' },
    ],
    ['an answer that is none', ROWS.replace('P3,0,1', 'P3,0,7'), { row: 4, column: 'q1', kind: 'out-of-range' }],
    ['a row that is short', `${ROWS}\nP12,1\n`, { row: 13, column: 'q1', kind: 'field-count' }],
    ['an id that stands twice', ROWS.replace('P3', 'P2'), { row: 4, column: 'id', kind: 'id-twice' }],
    ['an empty file', '', { row: 1, column: 1, kind: 'empty-file', of: 'file' }],
  ])('%s is named with row and column, and nothing is written', async (_, text, problem) => {
    const outcome = await refused(await put(text))
    expect(outcome).toMatchObject({ exit: 2, json: { code: 'bad-input' } })
    expect(outcome.json['problems']).toContainEqual(problem)
    expect(outcome.text).toMatch(/Nothing was written\.$/)
  })

  test('a chance that is none is named, and never said again', async () => {
    const text = ROWS.split('\n').map((row, at) => `${row},${at === 0 ? 'p' : at === 2 ? '1.5' : '0.5'}`)
    const { text: said, json } = await refused(await put(text.join('\n')), '--chance', 'p')
    expect(said).toContain('Row 2, column p holds something that is no number from 0 to 1.')
    expect(JSON.stringify(json)).not.toContain('1.5')
  })

  test.each<[string, string, string]>([
    ['everybody alike', ROWS.replaceAll(/(P\d+),1/g, '$1,0'), 'one-class'],
    ['nobody with a criterion', ROWS.replaceAll(/(P\d+),\d/g, '$1,'), 'empty'],
  ])('%s cannot be reported on, and the sentence says why', async (_, text, code) => {
    const outcome = await refused(await put(text))
    expect(outcome).toMatchObject({ exit: 1, json: { ok: false, code } })
    expect(outcome.text).toMatch(/Nothing was written\.$/)
  })

  test.each([
    [['--criterion', 'q9'], /nothing can be judged by itself/],
    [['--criterion', 'id'], /nothing can be judged by itself/],
    [['--chance', 'criterion'], /nothing can be judged by itself/],
    [['--chance', 'q1'], /--chance must be a column of its own/],
    [['--cut', '28'], /Give --cut as a number from 0 to 27/],
    [['--cut', 'ten'], /Give --cut as a number from 0 to 27/],
    [['--prev', '0.1,2'], /Give --prev as numbers from 0 to 1/],
    [['--choose', 'best'], /Give --choose as youden, top-left, or a sensitivity/],
    [['--seed', '-1'], /Give --seed as a whole number/],
    [['--seed', '4294967296'], /Give --seed as a whole number/],
    [['--bootstrap', '99'], /Give --bootstrap as a whole number from 100/],
    [['--as-of', '2026-02-30'], /Give --as-of as a day/],
    [['--scale', 'sum'], /Give --scale as one of the scores of PHQ-9: total/],
    [['--instrument', 'cssrs-screener'], /has no score/],
    [['--instrument', 'who5'], /Give --scale as one of the scores of WHO-5: raw, percent/],
    [['--out', '/no/such/folder/report.html'], /cannot be written/],
  ])('asked for with %j it says what would be right', async (options, sentence) => {
    const file = await put(ROWS)
    const asked = new Map([
      ['--instrument', 'phq9'],
      ['--criterion', 'criterion'],
      [options[0] ?? '', options[1] ?? ''],
    ])
    const outcome = await run(['screen', 'report', file, ...[...asked].flat()], world)
    expect(outcome).toMatchObject({ exit: 2 })
    expect(outcome.text).toMatch(sentence)
    expect(world.output()).toBe('')
  })

  test('a cut-off and a rule to choose one are not both taken', async () => {
    const outcome = await reportOn(await put(ROWS), '--cut', '9', '--choose', 'youden')
    expect(outcome).toMatchObject({ exit: 2 })
    expect(outcome.text).toContain('not both')
  })

  test('the file itself is never overwritten', async () => {
    const file = await put(ROWS)
    expect(await reportOn(file, '--out', file)).toMatchObject({ exit: 2 })
    expect(await readFile(file, 'utf8')).toBe(ROWS)
  })
})
