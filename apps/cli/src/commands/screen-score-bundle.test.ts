/** Tests of scores that are written as FHIR: one Bundle that is valid JSON, whose references lead somewhere, and that says why a score is absent. */
import { appendFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownForm, readResponse } from '@holdfast/fhir'
import { phq9, type AnsweredInstrument } from '@holdfast/risk-screening'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { bundle, questionnaire, response, type Json } from '../testing/fhir.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-bundle-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

type Entry = { readonly fullUrl: string; readonly resource: Json }
const ROW = '0,0,0,0,0,0,0,0,0'
const TABLE = `id,q1,q2,q3,q4,q5,q6,q7,q8,q9\nA,1,1,1,1,1,1,1,1,1\n,3,,,,,,,,\n"B ""b""",${ROW}\n`

async function put(content: string | Json, name: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
/** What was written, which has to be valid JSON and a Bundle as both releases know it. */
async function scored(file: string, ...more: readonly string[]): Promise<readonly Entry[]> {
  world = testWorld()
  const outcome = await run(['screen', 'score', file, '--instrument', 'phq9', '--format', 'fhir', ...more], world)
  expect(outcome).toMatchObject({ exit: 0 })
  const { entry = [], ...rest } = JSON.parse(world.output())
  expect(rest).toEqual({ resourceType: 'Bundle', type: 'collection' })
  const urls = entry.map(({ fullUrl }: Entry) => fullUrl)
  expect(new Set(urls).size).toBe(urls.length)
  return entry
}
const of = (kind: string, entries: readonly Entry[]) =>
  entries.filter(({ resource }) => resource['resourceType'] === kind).map(({ resource }) => resource)
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('rows of a table', () => {
  test('each is a response, and the Observation of its score derives from it', async () => {
    const entries = await scored(await put(TABLE, 'in.csv'))
    expect(entries.map(({ resource }) => resource['resourceType'])).toEqual(
      [1, 2, 3].flatMap(() => ['QuestionnaireResponse', 'Observation']),
    )
    for (const { fullUrl } of entries) expect(fullUrl).toMatch(UUID)
    const [first, second] = entries
    expect(first?.resource).toMatchObject({
      questionnaire: 'urn:holdfast:instrument:phq9|1',
      status: 'completed',
      subject: { identifier: { system: 'urn:holdfast:row', value: 'A' } },
    })
    expect(second?.resource).toMatchObject({
      status: 'final',
      category: [{ coding: [{ code: 'survey' }] }],
      subject: { identifier: { system: 'urn:holdfast:row', value: 'A' } },
      valueQuantity: { value: 9, code: '{score}' },
      derivedFrom: [{ type: 'QuestionnaireResponse', reference: first?.fullUrl }],
    })
    const codes = JSON.stringify(of('Observation', entries).map(({ code }) => code))
    expect(codes).toContain('"44261-6"')
    expect(codes).not.toContain('44249-1')
  })

  test('a score that was not made has a reason and no value, and a nought is a value', async () => {
    const [whole, holed, nought] = of('Observation', await scored(await put(TABLE, 'in.csv')))
    expect(whole).not.toHaveProperty('dataAbsentReason')
    expect(holed).toMatchObject({ dataAbsentReason: { coding: [{ code: 'unknown' }] } })
    expect(holed).not.toHaveProperty('valueQuantity')
    expect(holed).not.toHaveProperty('subject')
    expect(JSON.stringify(holed)).toContain('Missing: q2, q3, q4, q5, q6, q7, q8, q9.')
    expect(nought).toMatchObject({ valueQuantity: { value: 0 }, subject: { identifier: { value: 'B "b"' } } })
  })

  test('its responses are read back as the answers that they were', async () => {
    const responses = of('QuestionnaireResponse', await scored(await put(TABLE, 'in.csv')))
    const read = responses.map(one => readResponse(phq9, ownForm(phq9), one))
    expect(read.map(one => one.ok && Object.keys(one.value).length)).toEqual([9, 1, 9])
    world = testWorld()
    const again = await put(bundle(responses), 'again.json')
    await run(['screen', 'score', again, '--instrument', 'phq9', '--format', 'ndjson'], world)
    const values = world
      .output()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).scores.total.value)
    expect(values).toEqual([9, null, 0])
  })

  test('the same table makes the same bytes, and another makes other names', async () => {
    const file = await put(TABLE, 'in.csv')
    const first = await scored(file)
    expect(await scored(file)).toEqual(first)
    const other = await scored(await put(`${TABLE}C,${ROW}\n`, 'other.csv'))
    expect(first.filter(({ fullUrl }) => other.some(one => one.fullUrl === fullUrl))).toEqual([])
  })

  test('no rows make a Bundle without a list, for FHIR knows no empty one', async () => {
    expect(await scored(await put('q1,q2,q3,q4,q5,q6,q7,q8,q9\n', 'in.csv'))).toEqual([])
    expect(world.output()).toBe('{"resourceType":"Bundle","type":"collection"}\n')
  })

  test.each([
    ['ors', 'q1,q2,q3,q4\n7.3,0,10,2.5\n', 1],
    ['cssrs-screener', 'q1,q2,q3,q4,q5,q6,q6r\n1,0,,,,0,\n', 1],
    [
      'phq15',
      `${Array.from({ length: 15 }, (_, at) => `q${at + 1}`).join(',')}\n0,1,2,not-applicable${',0'.repeat(11)}\n`,
      1,
    ],
    ['k10', `${Array.from({ length: 10 }, (_, at) => `q${at + 1}`).join(',')}\n${'2,'.repeat(9)}5\n`, 2],
  ] as const)('%s is written too', async (id: AnsweredInstrument['id'], table, count) => {
    const file = await put(table, 'in.csv')
    await run(['screen', 'score', file, '--instrument', id, '--format', 'fhir'], world)
    const entries: readonly Entry[] = JSON.parse(world.output()).entry
    expect(of('Observation', entries)).toHaveLength(count)
  })

  test('one row that does not fit leaves nothing of a Bundle; with a place for errors it is whole without the row', async () => {
    const file = await put(`${TABLE}D,9,0,0,0,0,0,0,0,0\n`, 'in.csv')
    const [out, errors] = [join(folder, 'out.json'), join(folder, 'errors.csv')]
    const asked = ['screen', 'score', file, '--instrument', 'phq9', '--format', 'fhir', '--out', out]
    expect(await run(asked, world)).toMatchObject({ exit: 2 })
    await expect(readFile(out)).rejects.toThrow('ENOENT')
    expect(await run([...asked, '--errors', errors], world)).toMatchObject({ exit: 1 })
    expect(JSON.parse(await readFile(out, 'utf8')).entry).toHaveLength(6)
  })
})

describe('responses of others', () => {
  const answers = Array.from({ length: 9 }, () => 2)
  const given = (more: Json = {}) => response(answers, more)
  const observed = async (entry: Json) => {
    const file = await put({ resourceType: 'Bundle', type: 'collection', entry: [entry] }, 'in.json')
    return scored(file, '--questionnaire', await put(questionnaire(phq9), 'form.json'))
  }

  test('a score says whose it is, when it was given and where its response is, and no name', async () => {
    const resource = given({
      id: 'r1',
      authored: '2026-02-03T04:05:06+01:00',
      subject: { reference: 'Patient/7', display: 'Ana Example' },
    })
    const entries = await observed({ fullUrl: 'https://example.org/fhir/QuestionnaireResponse/r1', resource })
    expect(entries).toHaveLength(1)
    expect(entries[0]?.resource).toMatchObject({
      subject: { reference: 'Patient/7' },
      effectiveDateTime: '2026-02-03T04:05:06+01:00',
      derivedFrom: [{ reference: 'https://example.org/fhir/QuestionnaireResponse/r1' }],
      valueQuantity: { value: 18 },
    })
    expect(world.output()).not.toContain('Ana')
    const relative = await observed({ resource })
    expect(relative[0]?.resource).toMatchObject({ derivedFrom: [{ reference: 'QuestionnaireResponse/r1' }] })
  })

  test('a response that nobody could look up is taken along as it is', async () => {
    const urn = 'urn:uuid:9a1f6a2e-7f0a-4d58-9c62-0d6a0f6d7a11'
    for (const [fullUrl, id] of [
      [undefined, undefined],
      [urn, undefined],
      [urn, 'r1'],
    ]) {
      const resource = given({ authored: '2026', ...(id !== undefined && { id }) })
      const [first, second] = await observed({ fullUrl, resource })
      expect(first).toEqual({ fullUrl: fullUrl ?? expect.stringMatching(UUID), resource })
      expect(second?.resource).toMatchObject({
        derivedFrom: [{ reference: first?.fullUrl }],
        effectiveDateTime: '2026',
      })
    }
  })

  test('a score of a response in progress is preliminary', async () => {
    const [one] = await observed({ resource: given({ id: 'r1', status: 'in-progress' }) })
    expect(one?.resource).toMatchObject({ status: 'preliminary' })
  })
})

describe('a file that somebody writes to meanwhile', () => {
  const row = '0,1,2,3,0,1,2,3,0'
  const many = `q1,q2,q3,q4,q5,q6,q7,q8,q9\n${`${row}\n`.repeat(10_000)}`
  const one = `${JSON.stringify(response([0, 1, 2, 3, 0, 1, 2, 3, 0]))}\n`
  test.each<[string, string, string, readonly string[]]>([
    ['a table', many, `${row}\n`, []],
    ['responses', one.repeat(2000), one, ['--questionnaire', 'form.json']],
  ])('%s has names of no sum, so that nothing is written', async (_, text, more, options) => {
    await put(questionnaire(phq9), 'form.json')
    const file = await put(text, options.length > 0 ? 'in.ndjson' : 'in.csv')
    let isWrittenTo = false
    const tell = (): void => {
      if (!isWrittenTo) appendFileSync(file, more)
      isWrittenTo = true
    }
    const words = options.map(word => (word === 'form.json' ? join(folder, word) : word))
    const asked = ['screen', 'score', file, '--instrument', 'phq9', ...words, '--format', 'fhir']
    const outcome = await run([...asked, '--out', join(folder, 'out.json')], { ...world, tell })
    expect(isWrittenTo).toBe(true)
    expect(outcome).toMatchObject({ exit: 2, json: { problems: [{ kind: 'changed' }], count: 1 } })
    expect(outcome.text).toMatch(/^Row 1, column 1 of the file: The file changed while it was read\./)
    expect(await readdir(folder)).not.toContain('out.json')
    // Left alone, it is read.
    expect(await run(asked, testWorld())).toMatchObject({ exit: 0 })
  })
})
