/** Tests of invented people on the command line: the same bytes for the same seed, the model they answer by, and what is refused. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from '../main.ts'
import { figuresOf } from '../testing/study.ts'
import { testWorld } from '../testing/world.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-simulate-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(value: unknown): Promise<string> {
  const file = join(folder, 'items.json')
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}
const TWO = [
  { id: 'calm', slope: 1.5, thresholds: [-1, 0, 1] },
  { id: 'safe', slope: 2, thresholds: [0], least: 1 },
]
async function simulate(items: unknown, ...more: readonly string[]) {
  const world = testWorld()
  const outcome = await run(['screen', 'simulate', '--items', await put(items), ...more], world)
  return { outcome, text: world.output(), lines: world.output().trimEnd().split('\n') }
}

test('the same seed makes the same bytes, and another seed others', async () => {
  const asked = ['--people', '500', '--missing', 'mcar:0.1', '--seed']
  const first = await simulate(TWO, ...asked, '5')
  expect(first.lines).toHaveLength(501)
  expect(first.lines[0]).toBe('id,calm,safe')
  expect((await simulate(TWO, ...asked, '5')).text).toBe(first.text)
  expect((await simulate(TWO, ...asked, '6')).text).not.toBe(first.text)
})

test('answers are categories from the lowest on, and holes change no answer that stays', async () => {
  const whole = await simulate(TWO, '--people', '12000', '--seed', '5')
  const holed = await simulate(TWO, '--people', '12000', '--seed', '5', '--missing', 'mcar:0.2')
  expect(whole.lines.slice(1).every((line, at) => new RegExp(`^S${at + 1},[0-3],[12]$`).test(line))).toBe(true)
  expect(new Set(whole.lines.slice(1).map(line => line.split(',')[1])).size).toBe(4)
  const pairs = whole.lines.slice(1).flatMap((line, at) => {
    const [, ...there] = line.split(',')
    const [, ...left] = (holed.lines[at + 1] ?? '').split(',')
    return there.map((answer, j) => [answer, left[j] ?? 'none'] as const)
  })
  expect(pairs.every(([answer, left]) => left === '' || left === answer)).toBe(true)
  const lost = pairs.filter(([, left]) => left === '').length
  expect(holed.outcome.json).toMatchObject({ people: 12_000, missing: lost })
  expect(Math.abs(lost / 24_000 - 0.2)).toBeLessThan(0.03)
})

test('what is lost by an answer leaves that answer, and more is lost where it is high', async () => {
  const { lines } = await simulate(TWO, '--people', '4000', '--seed', '1', '--missing', 'mar:0.3:calm')
  const rows = lines.slice(1).map(line => line.split(','))
  expect(rows.every(([, calm]) => calm !== '')).toBe(true)
  const lost = (answer: string) => {
    const those = rows.filter(([, calm]) => calm === answer)
    return those.filter(([, , safe]) => safe === '').length / those.length
  }
  expect(lost('3')).toBeGreaterThan(lost('0') + 0.2)
})

test('more people than are invented at once are as many as were asked for, each once', async () => {
  const { lines } = await simulate(TWO, '--people', '20001', '--seed', '9')
  expect(lines).toHaveLength(20_002)
  expect(lines.at(-1)).toMatch(/^S20001,/)
  // Were each lot begun from the seed anew, the second would be the first again.
  const answers = lines.slice(1).map(line => line.split(',').slice(1).join())
  expect(answers.slice(0, 10_000)).not.toEqual(answers.slice(10_000, 20_000))
})

test('people of the model that made the cohort come to about its reliability', async () => {
  const [generator, refs] = await Promise.all([
    figuresOf('synth_cohort_generator.json'),
    figuresOf('item_analysis_synth_cohort.json'),
  ])
  const items = generator.items.map(({ item, a, b }: { item: string; a: number; b: readonly number[] }) => ({
    id: item,
    slope: a,
    thresholds: b,
  }))
  const { text } = await simulate(items, '--people', '5000', '--seed', '20261121')
  const file = join(folder, 'people.csv')
  await writeFile(file, text)
  const { json } = await run(['screen', 'describe', file, '--instrument', 'phq9'], testWorld())
  expect(json).toMatchObject({ n: 5000, complete: 5000 })
  const { alpha, total } = JSON.parse(JSON.stringify(json))
  expect(Math.abs(alpha.raw - refs.alphaRaw)).toBeLessThan(0.03)
  expect(Math.abs(total.mean - refs.totalMean)).toBeLessThan(1.5)
})

test('a file of its own takes its place whole', async () => {
  const out = join(folder, 'people.csv')
  const { outcome, text } = await simulate(TWO, '--people', '3', '--seed', '1', '--out', out)
  expect(outcome).toMatchObject({ exit: 0, json: { ok: true, people: 3, items: ['calm', 'safe'], missing: 0 } })
  expect(text).toBe('')
  expect((await readFile(out, 'utf8')).trimEnd().split('\n')).toHaveLength(4)
  expect((await readdir(folder)).toSorted()).toEqual(['items.json', 'people.csv'])
})

test.each<[unknown, RegExp]>([
  ['not json', /The file of --items has to be an array such as/],
  [{}, /has to be an array such as/],
  [[], /has no items/],
  [[{ slope: 1 }], /has to be an array such as/],
  [[{ id: 'a b', slope: 1, thresholds: [0] }], /has to be an array such as/],
  [[{ slope: 0, thresholds: [0] }], /"slope" above 0/],
  [[{ slope: 1, thresholds: [] }], /at least one number in "thresholds"/],
  [[{ slope: 1, thresholds: [1, 0] }], /numbers that rise/],
  [[{ slope: 1, thresholds: [0], id: 'id' }], /need different ids/],
  [[TWO[0], TWO[0]], /need different ids/],
])('items %j are refused with what would be right', async (items, sentence) => {
  const { outcome, text } = await simulate(items, '--people', '3', '--seed', '1')
  expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
  expect(text).toBe('')
})

test.each([
  [[], /Give --people as a whole number from 1 to 5000000\.\nGive --seed as a whole number/],
  [['--people', '0', '--seed', '1'], /Give --people as/],
  [['--people', '3', '--seed', '-1'], /Give --seed as/],
  [['--people', '3', '--seed', '1', '--sd', '-2'], /Give --sd as a number of at least 0/],
  [['--people', '3', '--seed', '1', '--missing', 'mcar'], /Give --missing as mcar:0\.05/],
  [['--people', '3', '--seed', '1', '--missing', 'mcar:1'], /Give --missing as/],
  [['--people', '3', '--seed', '1', '--missing', 'mar:0.1:mood'], /Give --missing as/],
  [['--people', '3', '--seed', '1', '--missing', 'mar:0.6:calm'], /With --missing mar at most half of the answers/],
  [['--people', '3', '--seed', '1', '--out', '/no/such/folder/out.csv'], /cannot be written/],
])('asked for with %j it says what would be right', async (options, sentence) => {
  const { outcome, text } = await simulate(TWO, ...options)
  expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
  expect(text).toBe('')
})

test('without items it says what they look like', async () => {
  const outcome = await run(['screen', 'simulate', '--people', '3', '--seed', '1'], testWorld())
  expect(outcome).toMatchObject({
    exit: 2,
    text: expect.stringMatching(/Give --items as a JSON file with an array such as/),
  })
})
