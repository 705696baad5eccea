/** Tests of columns that nobody asked for: refused by name, unless studies carry them or they were said to be of no matter (ADR 0031). */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { INSTRUMENTS } from '@holdfast/risk-screening'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { isOfStudies, namesOfStudies } from '../screen/study-columns.ts'
import { bundle, response } from '../testing/fhir.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-unknown-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'
const ANSWERS = ['0,1,0,1,0,1,0,1,0', '1,1,1,2,1,1,2,1,1', '2,2,3,2,2,1,2,2,3', '3,3,2,3,3,3,3,2,3']

/** A table with these columns beside the answers, which hold 0 and 1 by turns. */
async function put(...beside: readonly string[]): Promise<string> {
  const file = join(folder, 'in.csv')
  const rows = ANSWERS.map((answers, at) => [answers, ...beside.map(() => at % 2)].join(','))
  await writeFile(file, `${[ITEMS, ...beside].join(',')}\n${rows.join('\n')}\n`)
  return file
}
const score = (file: string, ...more: readonly string[]) =>
  run(['screen', 'score', file, '--instrument', 'phq9', ...more], world)
const strangers = (...columns: readonly string[]) => ({
  exit: 2,
  json: { problems: columns.map(column => ({ row: 1, column, kind: 'unknown-column', of: 'file' })) },
})

describe('a column that nobody asked for', () => {
  test('each is named, and the sentence says three ways on', async () => {
    const refused = await score(await put('zz', 'smoker'), '--out', join(folder, 'out.csv'))
    expect(refused).toMatchObject(strangers('zz', 'smoker'))
    expect(refused.text).toMatch(/^Row 1, column zz of the file is no item .*--map, take it out, .*--ignore /m)
    expect(await readdir(folder)).toEqual(['in.csv'])
  })

  test('is read over when it was named, and told', async () => {
    const file = await put('zz', 'smoker')
    expect(await score(file, '--ignore', 'zz')).toMatchObject(strangers('smoker'))
    const both = await score(file, '--ignore', ' smoker, zz ')
    expect(both).toMatchObject({ exit: 0, json: { scored: 4, unused: ['zz', 'smoker'] } })
    expect(both.text).toContain('Columns that were not used: zz, smoker.')
  })

  test('with all others it is read over, but not where it is called like an item', async () => {
    const file = await put('zz', 'q10')
    expect(await score(file, '--ignore', '*')).toMatchObject(strangers('q10'))
    expect(await score(file, '--ignore', '*,q10')).toMatchObject({ exit: 0, json: { unused: ['zz', 'q10'] } })
    expect(await score(file, '--map', 'q1=q1', '--ignore', '*')).toMatchObject({ exit: 0 })
    expect(await score(file, '--map', 'q1=q1')).toMatchObject(strangers('zz', 'q10'))
  })

  test('an item that is wanted is wanted all the same', async () => {
    const [plain, world2] = [await score(await put()), testWorld()]
    const ignored = await run(['screen', 'score', await put(), '--instrument', 'phq9', '--ignore', 'q1,*'], world2)
    expect([ignored.exit, plain.exit, world2.output()]).toEqual([0, 0, world.output()])
  })

  test.each(['', 'zz,', ','])('"%s" is no list of columns', async text => {
    const refused = await score(await put('zz'), '--ignore', text)
    expect(refused).toMatchObject({ exit: 2, text: expect.stringMatching(/^Give --ignore as columns/) })
  })

  test.each([
    ['describe', []] as const,
    ['validate', ['--criterion', 'met']],
    ['dif', ['--group', 'met', '--reference', '0', '--focal', '1']],
    ['report', ['--criterion', 'met', '--bootstrap', '100']],
  ])('stops screen %s, whose help names the way on', async (command, options) => {
    const asked = [
      'screen',
      command,
      await put(...options.filter(word => word === 'met'), 'zz'),
      '--instrument',
      'phq9',
      ...options,
    ]
    expect(await run(asked, world)).toMatchObject(strangers('zz'))
    const ignored = await run([...asked, '--ignore', 'zz'], world)
    expect(ignored.json).not.toHaveProperty('problems')
    expect((await run(['screen', command, '--help'], world)).text).toContain('[--ignore COLUMN,…|"*"]')
  })

  test('of FHIR there is none, and the option is refused', async () => {
    const file = join(folder, 'in.json')
    await writeFile(file, JSON.stringify(bundle([response([0, 0, 0, 0, 0, 0, 0, 0, 0])])))
    const refused = await score(file, '--ignore', '*')
    expect(refused).toMatchObject({ exit: 2, text: expect.stringMatching(/^--ignore is for tables/) })
  })
})

describe('columns that studies carry', () => {
  test('stand in a table without a word, in any capitals', async () => {
    const names = namesOfStudies().filter(name => name !== 'id')
    expect(await score(await put(...names))).toMatchObject({ exit: 0, json: { unused: names } })
    expect(await score(await put('Age', 'SEX', 'Session_Date'))).toMatchObject({ exit: 0 })
    expect(await score(await put('ages'))).toMatchObject(strangers('ages'))
  })

  test('none of them is an item of any instrument', () => {
    const items = INSTRUMENTS.flatMap(one => (one.mode === 'record-only' ? [] : one.items.map(({ id }) => id)))
    expect(items.length).toBeGreaterThan(300)
    expect(items.filter(isOfStudies)).toEqual([])
  })
})
