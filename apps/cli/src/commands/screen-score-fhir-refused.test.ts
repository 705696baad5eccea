/** Tests of responses of FHIR that are not scored: each is named by entry, linkId and item, and nothing is lost. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { phq9 } from '@holdfast/risk-screening'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { bundle, questionnaire, response } from '../testing/fhir.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-responses-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

async function put(content: unknown, name: string): Promise<string> {
  const file = join(folder, name)
  const isRaw = typeof content === 'string' || content instanceof Uint8Array
  await writeFile(file, isRaw ? content : JSON.stringify(content))
  return file
}
const form = () => put(questionnaire(phq9), 'form.json')
const scoreOf = async (content: unknown, name: string, ...more: readonly string[]) =>
  run(['screen', 'score', await put(content, name), '--instrument', 'phq9', '--format', 'ndjson', ...more], world)
const withForm = async (content: unknown, name: string, ...more: readonly string[]) =>
  scoreOf(content, name, '--questionnaire', await form(), ...more)
const A = response([0, 1, 2, 3, 0, 1, 2, 3, 0], { id: 'A' })
const B = response([3, 3, 3, 3, 3, 3, 3, 3, null], { id: 'B' })
const asLines = (...resources: readonly unknown[]) => resources.map(one => `${JSON.stringify(one)}\n`).join('')

describe('what is refused', () => {
  test.each<[string, unknown, string, object]>([
    ['an empty file', '', 'in.json', { entry: null, kind: 'empty-file' }],
    ['no response in any line', '{"resourceType":"X"}\n', 'in.ndjson', { entry: null, kind: 'no-response' }],
    ['no JSON', '<Bundle/>', 'in.json', { entry: null, kind: 'not-json' }],
    ['half a Bundle', JSON.stringify(bundle([A, B])).slice(0, -9), 'in.json', { entry: null, kind: 'not-json' }],
    [
      'an entry that is no JSON',
      '{"resourceType":"Bundle","entry":[{},{a}]}',
      'in.json',
      { entry: 2, kind: 'not-json' },
    ],
    ['a Bundle that is none', { entry: [{ resource: A }] }, 'in.json', { entry: null, kind: 'not-a-bundle' }],
    ['another resource', { resourceType: 'Patient' }, 'in.json', { entry: null, kind: 'not-a-bundle' }],
    ['no entries', { resourceType: 'Bundle', type: 'searchset' }, 'in.json', { entry: null, kind: 'no-response' }],
    ['UTF-16', Buffer.from(`\u{FEFF}{}`, 'utf16le'), 'in.json', { entry: null, kind: 'utf-16' }],
    [
      'mixed encodings',
      Buffer.concat([Buffer.from(asLines(A)), Buffer.from([0x7b, 0xe9, 0x7d])]),
      'in.ndjson',
      { entry: 2, kind: 'not-utf-8' },
    ],
    ['a line of 10 MB', `${asLines(A)}${'x'.repeat(10_000_000)}`, 'in.ndjson', { entry: 2, kind: 'too-long' }],
    [
      'an entry of 10 MB',
      bundle([A, { resourceType: 'Binary', data: 'x'.repeat(10_000_000) }]),
      'in.json',
      { entry: 2, kind: 'too-long' },
    ],
    ['a Bundle inside of a Bundle', bundle([A, bundle([B])]), 'in.json', { entry: 2, kind: 'bundle-inside' }],
    ['a Bundle in a line', asLines(A, bundle([B])), 'in.ndjson', { entry: 2, kind: 'bundle-inside' }],
    ['an id twice', bundle([A, B, A]), 'in.json', { entry: 3, kind: 'id-twice' }],
    [
      'a fullUrl twice',
      { resourceType: 'Bundle', entry: [1, 2].map(() => ({ fullUrl: 'urn:uuid:1', resource: response([0]) })) },
      'in.json',
      { entry: 2, kind: 'id-twice' },
    ],
    [
      'an answer of nobody',
      bundle([response([0, 4])]),
      'in.json',
      { entry: 1, linkId: 'q2', item: 'q2', kind: 'unknown-answer' },
    ],
    [
      'an item too many',
      bundle([response(Array.from({ length: 10 }, () => 0))]),
      'in.json',
      { entry: 1, linkId: 'q10', kind: 'unknown-linkid' },
    ],
    [
      'what was entered in error',
      asLines(A, { ...B, status: 'entered-in-error' }),
      'in.ndjson',
      { entry: 2, kind: 'entered-in-error' },
    ],
    ['no dateTime', asLines({ ...A, authored: 'today' }), 'in.ndjson', { entry: 1, kind: 'not-a-datetime' }],
  ])('%s is named by its entry, and nothing is written', async (_, content, name, problem) => {
    const outcome = await withForm(content, name, '--out', join(folder, 'out'))
    expect(outcome).toMatchObject({ exit: 2, json: { ok: false, code: 'bad-input' } })
    expect(outcome.json['problems']).toContainEqual(expect.objectContaining(problem))
    expect(outcome.text).toMatch(/Nothing was written\.$/)
    expect((await readdir(folder)).toSorted()).toEqual(['form.json', name])
    expect(world.output()).toBe('')
  })

  test('what was answered is never said again', async () => {
    const item = [{ linkId: 'q1', answer: [{ valueString: 'felt awful' }] }]
    const { text, json } = await withForm(bundle([response([], { item, subject: { display: 'Zoe' } })]), 'in.json')
    expect(text).toBe('Entry 1, q1: its answer is none of the questionnaire’s.\nNothing was written.')
    expect(JSON.stringify(json)).not.toMatch(/Zoe|awful/)
  })

  test.each([
    ['in.json', ['--map', 'q1=a'], /--map is for tables/],
    ['in.json', ['--id', 'who'], /--id is for tables/],
    ['in.json', ['--links', 'q1'], /Give --links as linkId=/],
    ['in.json', ['--questionnaire', '/no/such/file.json'], /--questionnaire: There is no such file/],
    ['in.json', ['--out', '/no/such/folder/out'], /cannot be written/],
    ['in.json', ['--errors', '/no/such/folder/out'], /cannot be written/],
    ['in.csv', ['--links', 'a=q1'], /are for FHIR/],
  ])('of %s asked for with %j it says what would be right', async (name, options, sentence) => {
    const outcome = await scoreOf(bundle([A]), name, ...options)
    expect(outcome).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
    expect(await readdir(folder)).toEqual([name])
  })

  test('a questionnaire that does not fit is said before anything is read', async () => {
    const other = await put({ ...questionnaire(phq9), item: [] }, 'other.json')
    expect(await scoreOf(bundle([A]), 'in.json', '--questionnaire', other)).toMatchObject({
      exit: 2,
      text: expect.stringContaining('The questionnaire has no items.'),
    })
    const words = await put({ kind: 'holdfast-wording', edition: 9 }, 'words.json')
    expect(await scoreOf(bundle([A]), 'in.json', '--questionnaire', words)).toMatchObject({
      exit: 2,
      text: expect.stringContaining('another edition'),
    })
  })
})
