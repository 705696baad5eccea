/** Tests of item bias on the command line: the figures of R, the item with planted bias, and what is refused. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { figuresOf, near, tableFile } from '../testing/study.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-dif-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string): Promise<string> {
  const file = join(folder, 'in.csv')
  await writeFile(file, text)
  return file
}
const dif = (file: string, ...more: readonly string[]) =>
  run(['screen', 'dif', file, '--instrument', 'phq9', ...more], testWorld())
const GROUPS = ['--group', 'group', '--reference', 'A', '--focal', 'B']
const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'

test('the cohort comes to the figures of R, and the item with planted bias is in class C', async () => {
  const refs = await figuresOf('dif_synth.json')
  const { json, text, exit } = await dif(tableFile('synth_cohort_9x4_complete.csv'), ...GROUPS)
  expect(exit).toBe(0)
  expect(json).toMatchObject({ reference: 330, focal: 270, leftOut: { incomplete: 0, otherGroup: 0 } })
  const { items } = JSON.parse(JSON.stringify(json))
  expect(items).toHaveLength(9)
  for (const [at, { item, mantelHaenszelBinary: odds, ordinalLogistic: ordinal }] of refs.items.entries()) {
    expect(items[at]).toMatchObject({
      id: item,
      endorsedFrom: 2,
      mantelHaenszel: {
        alpha: near(odds.alphaMH_refA_over_focalB),
        dDif: near(odds.mhDDIF),
        chiSquare: near(odds.chi2ContinuityCorrected),
        p: near(odds.p),
      },
    })
    const { uniform, nonUniform, groupEffect, deltaNagelkerke } = items[at].ordinal
    for (const [found, wanted] of [
      [uniform.chiSquare, ordinal.chi2Uniform],
      [nonUniform.chiSquare, ordinal.chi2NonUniform],
      [groupEffect, ordinal.betaGroup],
      [deltaNagelkerke, ordinal.deltaNagelkerkeUniform],
    ])
      expect(Math.abs(found - wanted)).toBeLessThan(1e-3)
  }
  expect(items.map((item: { mantelHaenszel: { ets: string } }) => item.mantelHaenszel.ets).join('')).toBe('AAAACAAAA')
  expect(text).toMatch(/^ +q5 .* C /m)
  expect(text).not.toContain('unsteady')
})

test('rows of other groups and with missing answers are left out and counted', async () => {
  const row = (group: string, x: number) => `${group},${Array.from({ length: 9 }, (_, at) => (x + at) % 4).join(',')}`
  const rows = Array.from({ length: 40 }, (_, at) => row(at % 2 === 0 ? 'A' : 'B', at))
  const file = await put(
    `group,${ITEMS}\n${rows.join('\n')}\nC${',0'.repeat(9)}\n${',0'.repeat(9)}\nA,${',0'.repeat(8)}\n`,
  )
  const { json, text } = await dif(file, ...GROUPS)
  expect(json).toMatchObject({ reference: 20, focal: 20, leftOut: { incomplete: 1, otherGroup: 2 } })
  expect(text).toContain('! Fewer than 200 people in a group: classes are unsteady (Zwick 2012).')
})

test('where endorsing begins can be said', async () => {
  const { json, text } = await dif(tableFile('synth_cohort_9x4_complete.csv'), ...GROUPS, '--endorsed', '1')
  expect(json).toHaveProperty(['items', 0, 'endorsedFrom'], 1)
  expect(text).toContain('an answer from 1 on counts as endorsed')
})

test('an item that everybody answers alike has no figure, and a reason', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `${at % 2 === 0 ? 'A' : 'B'},0${`,${at % 4}`.repeat(8)}`)
  const { json, text } = await dif(await put(`group,${ITEMS}\n${rows.join('\n')}\n`), ...GROUPS)
  expect(json).toHaveProperty(['items', 0], expect.objectContaining({ ordinal: null, ordinalRefusal: 'one-category' }))
  expect(text).not.toMatch(/NaN|null|undefined|Infinity/)
})

test.each([
  [
    'a group that is not in the header',
    `${ITEMS}\n0,0,0,0,0,0,0,0,0\n`,
    { row: 1, column: 'group', kind: 'no-such-column', of: 'file' },
  ],
  ['text in an answer', `group,${ITEMS}\nA,0,0,often,0,0,0,0,0,0\n`, { row: 1, column: 'q3', kind: 'not-a-number' }],
])('%s is named with row and column', async (_, text, problem) => {
  const outcome = await dif(await put(text), ...GROUPS)
  expect(outcome).toMatchObject({ exit: 2 })
  expect(outcome.json['problems']).toContainEqual(problem)
  expect(JSON.stringify(outcome)).not.toContain('often')
})

test('one group alone cannot be compared', async () => {
  const outcome = await dif(await put(`group,${ITEMS}\nA,0,0,0,0,0,0,0,0,0\n`), ...GROUPS)
  expect(outcome).toMatchObject({ exit: 1, json: { code: 'one-group' } })
})

test.each([
  [[], /Give --group as the name of a column\.\nGive --reference .*\nGive --focal /],
  [['--group', 'group', '--reference', 'A', '--focal', 'A'], /are the same group/],
  [[...GROUPS, '--endorsed', 'yes'], /Give --endorsed as a number/],
])('asked for with %j it says what would be right', async (options, sentence) => {
  const outcome = await dif(tableFile('synth_cohort_9x4_complete.csv'), ...options)
  expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
})
