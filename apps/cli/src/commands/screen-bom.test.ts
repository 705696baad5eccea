/** Tests of a byte order mark (ADR 0028): it stops each command that reads a table, is passed over when that is said, and is no matter before JSON. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { response } from '../testing/fhir.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-mark-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

async function put(text: string, name: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

const MARK = '\u{FEFF}'
const ITEMS = 'q1,q2,q3,q4,q5,q6,q7,q8,q9'

describe('a byte order mark', () => {
  const table = `id,g,c,a,b,${ITEMS}\n${Array.from({ length: 40 }, (_, at) => `P${at},${at % 2 ? 'x' : 'y'},${at % 3 ? 0 : 1},${at % 4},${at % 3},${[...'012301230'].map((x, i) => (Number(x) + at * i) % 4).join(',')}`).join('\n')}\n`
  const plan = JSON.stringify({
    person: 'id',
    keep: ['g', 'c'],
    drop: ['a', 'b', ...ITEMS.split(',')],
    known: ['g'],
    sensitive: 'c',
    least: 2,
  })
  const phq9 = ['--instrument', 'phq9', '--ignore', 'a,b,c,g'] as const
  test.each<[string, readonly string[]]>([
    ['score', phq9],
    ['describe', phq9],
    ['validate', [...phq9, '--criterion', 'c']],
    ['change', ['--pre', 'a', '--post', 'b', '--sd', '5', '--reliability', '0.8', '--better', 'lower']],
    ['agree', ['--raters', 'a,b']],
    ['dif', [...phq9, '--group', 'g', '--reference', 'x', '--focal', 'y']],
    ['deid', ['--plan', 'plan.json', '--seed', 'a-secret-of-its-own']],
    ['report', [...phq9, '--criterion', 'c', '--bootstrap', '100']],
  ])('stops screen %s, and is passed over only when that is said', async (command, options) => {
    await put(plan, 'plan.json')
    const words = options.map(word => (word === 'plan.json' ? join(folder, word) : word))
    const asked = ['screen', command, await put(`${MARK}${table}`, 'in.csv'), ...words]
    const out = join(folder, 'out')
    const writes = ['score', 'change', 'deid', 'report'].includes(command) ? ['--out', out] : []
    const outcome = await run([...asked, ...writes], world)
    expect(outcome).toMatchObject({ exit: 2, json: { code: 'bad-input' } })
    expect(outcome.json['problems']).toEqual([{ row: 1, column: 1, kind: 'byte-order-mark', of: 'file' }])
    expect(outcome.text).toMatch(
      /^Row 1, column 1 of the file: The file begins with a byte order mark.* or give --bom skip\.$/m,
    )
    expect([await readdir(folder), world.output()]).toEqual([['in.csv', 'plan.json'], ''])
    const skipped = await run([...asked, '--bom', 'skip'], world)
    const plain = await run(['screen', command, await put(table, 'plain.csv'), ...words], testWorld())
    expect([skipped.exit, plain.exit]).toEqual([0, 0])
    const { sha256: _, ...same } = plain.json
    expect(skipped.json).toMatchObject(same)
    expect((await run(['screen', command, '--help'], world)).text).toContain('[--bom skip]')
  })

  test('--bom knows one word', async () => {
    const asked = ['screen', 'score', await put(table, 'in.csv'), ...phq9, '--bom', 'keep']
    expect(await run(asked, world)).toMatchObject({ exit: 2, text: expect.stringMatching(/^Give --bom as skip/) })
  })

  test('before a file of JSON that an option names is passed over, whichever option it is', async () => {
    const answers = await put(table.replace('q1,', 'mood,'), 'in.csv')
    const map = await put(`${MARK}{"q1":"mood"}`, 'map.json')
    expect(await run(['screen', 'score', answers, ...phq9, '--map', map], world)).toMatchObject({ exit: 0 })
    const deid = ['screen', 'deid', await put(table, 'b.csv'), '--seed', 'a-secret-of-its-own']
    expect(await run([...deid, '--plan', await put(`${MARK}${plan}`, 'plan.json')], world)).toMatchObject({ exit: 0 })
    const items = await put(`${MARK}[{"slope":1,"thresholds":[0]}]`, 'items.json')
    expect(await run(['screen', 'simulate', '--items', items, '--people', '2', '--seed', '1'], world)).toMatchObject({
      exit: 0,
    })
    const links = await put(`${MARK}{"x":"q1"}`, 'links.json')
    const one = await put(
      JSON.stringify(response([0]))
        .replace('"q1"', '"x"')
        .replace(/"valueCoding":\{[^}]*\}/, '"valueInteger":0'),
      'in.json',
    )
    expect(await run(['screen', 'score', one, '--instrument', 'phq9', '--links', links], world)).toMatchObject({
      exit: 0,
    })
  })
})
