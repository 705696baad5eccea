/** Tests of what is not scored: what is wrong is told and what stood there is not, and options are said to be mended. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
describe('what is refused', () => {
  const row = '0,0,0,0,0,0,0,0,0'
  test('what stood there is never said again', async () => {
    const { text, json } = await scoreOf(await put(`id,${ITEMS}\nZoe,${row.replace('0', 'felt awful')}\nZoe,${row}\n`))
    expect(text).toBe(
      'Row 1, column q1 holds something that is not a number.\nRow 2, column id holds an id that stood in an earlier row.\nNothing was written.',
    )
    expect(JSON.stringify(json)).not.toMatch(/Zoe|awful/)
  })

  test('many problems are counted, and the first are told', async () => {
    const outcome = await scoreOf(await put(`${ITEMS}\n${`9,${row.slice(2)}\n`.repeat(500)}`))
    expect(outcome.json).toMatchObject({ count: 500 })
    expect(outcome.text.split('\n')).toHaveLength(22)
    expect(outcome.text).toContain('… and 480 more.')
  })

  test.each([
    [['--instrument', 'phq99'], /Give --instrument as one of: phq9, /],
    [['--instrument', 'static99r'], /scored by a trained rater and never computed here/],
    [['--instrument', 'phq9', '--missing', 'zero'], /Give --missing as strict, published/],
    [['--instrument', 'phq9', '--format', 'xls'], /Give --format as csv, ndjson or fhir/],
    [['--instrument', 'phq9', '--map', 'q1'], /Give --map as item=column/],
    [['--instrument', 'phq9', '--map', 'q1=a,q1=b'], /Give --map as item=column/],
    [['--instrument', 'phq9', '--delimiter', 'ab'], /Give --delimiter as one character/],
    [['--instrument', 'phq9', '--out', '/no/such/folder/out.csv'], /cannot be written/],
    [['--instrument', 'phq9', '--errors', '/no/such/folder/errors.csv'], /cannot be written/],
  ])('asked for with %j it says what would be right', async (options, sentence) => {
    const outcome = await run(['screen', 'score', await put(TWO), ...options], world)
    expect(outcome).toMatchObject({ exit: 2 })
    expect(outcome.text).toMatch(sentence)
    expect(world.output()).toBe('')
  })

  test('the answers are never written over, and an id that begins with a minus is no formula', async () => {
    const file = await put(TWO.replace('A,', '-2+3,'))
    for (const option of ['--out', '--errors']) expect(await scoreOf(file, option, file)).toMatchObject({ exit: 2 })
    expect(await readFile(file, 'utf8')).toContain('-2+3,0,1')
    await scoreOf(file)
    expect(world.output()).toContain("1,'-2+3,12")
  })

  test('a file that is not there is a sentence', async () => {
    expect(await scoreOf(join(folder, 'nothing.csv'))).toMatchObject({
      exit: 2,
      text: expect.stringContaining('no such file'),
    })
    expect(await run(['screen', 'score', '--instrument', 'phq9'], world)).toMatchObject({ exit: 2 })
  })
})
