/** Tests of scoring FHIR responses on the command line: what is read, and that we read what we write. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportQuestionnaire, importQuestionnaire, responseResource } from '@holdfast/fhir'
import { core10, phq9, valuesOf, type Answers, type AnsweredInstrument, type Wording } from '@holdfast/risk-screening'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { bundle, questionnaire, response, type Json } from '../testing/fhir.ts'
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
const lines = () =>
  world
    .output()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

const A = response([0, 1, 2, 3, 0, 1, 2, 3, 0], { id: 'A' })
const B = response([3, 3, 3, 3, 3, 3, 3, 3, null], { id: 'B' })
const asLines = (...resources: readonly unknown[]) => resources.map(one => `${JSON.stringify(one)}\n`).join('')

describe('what is read', () => {
  test('a Bundle, lines and one response alone come to the figures of the same answers in a table', async () => {
    const table = 'id,q1,q2,q3,q4,q5,q6,q7,q8,q9\nA,0,1,2,3,0,1,2,3,0\nB,3,3,3,3,3,3,3,3,\n'
    await scoreOf(table, 'in.csv')
    const expected = lines()
    expect(expected.map(({ id, scores }) => [id, scores.total.value])).toEqual([
      ['A', 12],
      ['B', null],
    ])
    for (const [content, name, ...more] of [
      [bundle([A, B]), 'in.json'],
      [JSON.stringify(bundle([A, B]), null, 2), 'pretty.json'],
      [asLines(A, B), 'in.ndjson'],
      [`\u{FEFF}${asLines(A, B)}`, 'marked.jsonl', '--bom', 'skip'],
    ] as const) {
      world = testWorld()
      expect(await withForm(content, name, ...more)).toMatchObject({
        exit: 0,
        json: { ok: true, rows: 2, scored: 2, problems: 0 },
      })
      expect([name, lines()]).toEqual([name, expected])
    }
    world = testWorld()
    await withForm(A, 'one.json')
    expect(lines()).toEqual(expected.slice(0, 1))
  })

  test('what is no response is passed over and said, and an entry keeps its number', async () => {
    const next = [{ relation: 'next', url: 'https://example.org/2' }]
    const outcome = await withForm(bundle([{ resourceType: 'Patient' }, A, undefined, B], { link: next }), 'in.json')
    expect(outcome).toMatchObject({ exit: 0, json: { passedOver: { Patient: 1, 'no resource': 1 }, hasNext: true } })
    expect(outcome.text).toContain('passed over: Patient (1), no resource (1).')
    expect(outcome.text).toContain('! The Bundle is one page')
    expect(lines().map(({ row }) => row)).toEqual([2, 4])
  })

  test('without a questionnaire, answers that say what they weigh; others not', async () => {
    const plain = (linkId: string, answer: Json) => response([], { item: [{ linkId, answer: [answer] }] })
    const given = [plain('/44249-1/44250-9', { valueInteger: 2 }), plain('mood', { valueInteger: 3 })]
    await scoreOf(asLines(...given), 'in.ndjson', '--links', 'mood=q2')
    expect(lines().map(({ scores }) => scores.total.answered)).toEqual([1, 1])
    expect(await scoreOf(asLines(A), 'coded.ndjson')).toMatchObject({
      exit: 2,
      json: {
        problems: expect.arrayContaining([expect.objectContaining({ entry: 1, item: 'q1', kind: 'no-weight' })]),
      },
    })
  })

  test('the file of errors has entry, linkId, item and kind, and no other response is lost', async () => {
    const [out, errors] = [join(folder, 'out.ndjson'), join(folder, 'errors.csv')]
    const wrong = response([7, 0], { id: 'C' })
    const stranger = response([], { item: [{ linkId: '=q"1', answer: [{ valueInteger: 1 }] }] })
    const content = `${asLines(A, wrong)}{"no json\n\n${asLines(stranger, A, B)}`
    const outcome = await withForm(content, 'in.ndjson', '--out', out, '--errors', errors)
    expect(outcome).toMatchObject({ exit: 1, json: { code: 'rows-left-out', rows: 6, scored: 2, problems: 4 } })
    expect(outcome.text).toContain('4 responses were left out; --errors says which and why.')
    expect(await readFile(errors, 'utf8')).toBe(
      'entry,linkid,item,problem\n2,q1,q1,unknown-answer\n3,,,not-json\n5,"\'=q""1",,unknown-linkid\n6,,,id-twice\n',
    )
    expect(
      (await readFile(out, 'utf8'))
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).row),
    ).toEqual([1, 7])
  })
})

describe('what we write we read', () => {
  const words = ({ items }: AnsweredInstrument): Wording => ({
    language: 'en',
    items: Object.fromEntries(
      items.map(({ id, answers }) => [
        id,
        {
          text: `invented ${id}`,
          anchors: (valuesOf(answers) ?? []).map(value => ({ value, text: `answer ${value}` })),
        },
      ]),
    ),
  })

  test.each([
    ['phq9', phq9],
    ['core10', core10],
  ] as const)(
    '%s: exported, imported, answered and scored, it is what the same answers in a table come to',
    async (id, instrument) => {
      const exported = exportQuestionnaire(instrument, words(instrument), { release: 'R4' })
      const imported = exported.ok ? importQuestionnaire(instrument, exported.value) : exported
      if (!exported.ok || !imported.ok) throw new Error(id)
      const file = join(folder, 'words.json')
      const asked = [
        'screen',
        'import-questionnaire',
        await put(exported.value, 'q.json'),
        '--instrument',
        id,
        '--out',
        file,
      ]
      expect(await run(asked, world)).toMatchObject({ exit: 0 })
      const people: readonly Answers[] = [0, 1, 2, 3].map(shift =>
        Object.fromEntries(
          instrument.items.map((item, at) => [item.id, shift === 3 && at === 4 ? null : (at + shift) % 4]),
        ),
      )
      const filled = people.map(answers =>
        responseResource(instrument, imported.value, { answers, status: 'completed', authored: null, patient: null }),
      )
      const resources = filled.map((one, at) => ({ ...(one.ok ? one.value : null), id: `p${at}` }))
      const ids = instrument.items.map(item => item.id)
      const table = [
        ['id', ...ids],
        ...people.map((answers, at) => [`p${at}`, ...ids.map(item => answers[item] ?? '')]),
      ]
      const score = async (content: unknown, name: string, ...more: readonly string[]) => {
        world = testWorld()
        const outcome = await run(
          ['screen', 'score', await put(content, name), '--instrument', id, '--format', 'ndjson', ...more],
          world,
        )
        expect(outcome.exit).toBe(0)
        return world.output()
      }
      const byColumns = await score(table.map(row => `${row.join(',')}\n`).join(''), 'in.csv')
      expect(await score(bundle(resources), 'in.json', '--questionnaire', file)).toBe(byColumns)
      expect(await score(asLines(...resources), 'in.ndjson')).toBe(byColumns)
      expect(byColumns.match(/"value":null/g)).toHaveLength(1)
    },
  )
})
