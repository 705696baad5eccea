/** Tests of importing a questionnaire on the command line: a file of words that is whole, or refusals by name and no file. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseWordingFile } from '@holdfast/fhir'
import { core10, gad7, parseImportedWording } from '@holdfast/risk-screening'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { question, questionnaire, type Json } from '../testing/fhir.ts'
import { testWorld, type TestWorld } from '../testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-words-'))
  world = testWorld()
})
afterEach(() => rm(folder, { recursive: true }))

const put = async (content: unknown, name = 'form.json'): Promise<string> => {
  const file = join(folder, name)
  const isRaw = typeof content === 'string' || content instanceof Uint8Array
  await writeFile(file, isRaw ? content : JSON.stringify(content))
  return file
}
const importOf = async (content: unknown, ...more: readonly string[]) =>
  run(['screen', 'import-questionnaire', await put(content), '--instrument', 'gad7', ...more], world)

const ours = (more: Json = {}): Json => questionnaire(gad7, more)

describe('what is written', () => {
  test('a file of words, with the sum of what was imported; forms and responses are read from it', async () => {
    const out = join(folder, 'words.json')
    const given = ours({
      url: 'http://example.org/q',
      version: '2',
      title: 'A licensed title',
      copyright: 'For one clinic',
    })
    const outcome = await importOf(given, '--out', out)
    expect(outcome).toMatchObject({
      exit: 0,
      json: { ok: true, questionnaire: 'http://example.org/q|2', languages: ['en'], hasLicence: true, warnings: [] },
    })
    const written: unknown = JSON.parse(await readFile(out, 'utf8'))
    expect(parseImportedWording(gad7, written)).toMatchObject({
      ok: true,
      value: {
        licence: 'For one clinic',
        source: { sha256: createHash('sha256').update(JSON.stringify(given)).digest('hex') },
        wording: { title: 'A licensed title', items: { q7: { text: 'question q7' } } },
      },
    })
    expect(parseWordingFile(gad7, written)).toMatchObject({
      ok: true,
      value: { questionnaire: 'http://example.org/q|2' },
    })
    expect((await readdir(folder)).toSorted()).toEqual(['form.json', 'words.json'])
  })

  test('without a place it goes to standard output, and what is said of it goes beside', async () => {
    const outcome = await importOf(ours({ language: undefined }), '--language', 'es-MX', '--canonical', 'urn:example:q')
    expect(outcome).toMatchObject({ exit: 0, isBeside: true })
    expect(JSON.parse(world.output())).toMatchObject({
      kind: 'holdfast-wording',
      source: { questionnaire: 'urn:example:q' },
      wording: { language: 'es-MX' },
    })
    expect(outcome.text).toContain('! The questionnaire does not say who may use it.')
  })

  test('a first answer of GAD-7 that repeats another is warned of', async () => {
    const misprinted = [1, 1, 2, 3].map((text, weight) => ({
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight }],
      valueCoding: { code: `a${weight}`, display: `answer ${text}` },
    }))
    const item = gad7.items.map(({ id }) => question(id, id === 'q2' ? { answerOption: misprinted } : {}))
    const { exit, text, json } = await importOf(ours({ item }))
    expect(exit).toBe(0)
    expect(json['warnings']).toMatchObject([{ kind: 'first-anchor-repeats', linkId: 'q2' }])
    expect(text).toContain('! q2: its first answer reads like another')
  })

  test('questions that are called otherwise are said by hand or by a file; those that are not ours are left out', async () => {
    const item = gad7.items.map(({ id }) => question(`/x=1/${id}`))
    const given = ours({ item: [...item, question('how-hard')] })
    const byHand = [...gad7.items.map(({ id }) => `/x=1/${id}=${id}`), 'how-hard='].join(',')
    expect(await importOf(given, '--links', byHand)).toMatchObject({ exit: 0, json: { others: ['how-hard'] } })
    const links = Object.fromEntries([...gad7.items.map(({ id }) => [`/x=1/${id}`, id]), ['how-hard', null]])
    const byFile = await importOf(given, '--links', await put(links, 'links.json'))
    expect(byFile).toMatchObject({ exit: 0, json: { others: ['how-hard'] } })
  })

  test('whether a turned question is turned already has to be said', async () => {
    const falls = (id: string) =>
      question(id, {
        answerOption: [4, 3, 2, 1, 0].map(weight => ({
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight }],
          valueCoding: { code: `a${weight}`, display: `answer ${weight}` },
        })),
      })
    const form = questionnaire(core10, {}, [0, 1, 2, 3, 4])
    const item = core10.items.map(({ id }, at) => (id === 'q2' ? falls(id) : (form['item'] as Json[])[at]))
    const file = await put({ ...form, item })
    const asked = ['screen', 'import-questionnaire', file, '--instrument', 'core10']
    expect(await run(asked, world)).toMatchObject({
      exit: 2,
      json: { problems: [{ kind: 'perhaps-turned', linkId: 'q2' }] },
    })
    expect(await run([...asked, '--turned', 'q2=yes'], world)).toMatchObject({ exit: 0 })
    expect(await run([...asked, '--turned', 'q2=yes,q22=no'], world)).toMatchObject({
      exit: 2,
      text: expect.stringContaining('--turned names a linkId'),
    })
  })
})

describe('what is written from a file of words', () => {
  const exported = async (...more: readonly string[]) => run(['screen', 'instruments', ...more], world)
  const words = async () => {
    const out = join(folder, 'words.json')
    await importOf(ours({ copyright: 'For one clinic' }), '--out', out)
    return out
  }

  test.each(['R4', 'R5'])('a questionnaire of %s that is imported with the same words', async release => {
    const file = await words()
    const outcome = await exported('--id', 'gad7', '--format', 'fhir', '--words', file, '--release', release)
    expect(outcome).toMatchObject({ exit: 0, json: { questionnaire: { copyright: 'For one clinic' } } })
    expect(outcome.text).toContain('calculatedExpression')
    world = testWorld()
    expect(await importOf(JSON.parse(outcome.text))).toMatchObject({ exit: 0 })
    const [before, after] = [JSON.parse(await readFile(file, 'utf8')), JSON.parse(world.output())]
    expect(after.wording).toEqual(before.wording)
    expect(after.source.questionnaire).toBe('urn:holdfast:instrument:gad7|1')
  })

  test.each([
    [['--format', 'fhir'], /Say of which instrument/],
    [['--id', 'gad7', '--format', 'fhir'], /Give --words/],
    [['--id', 'gad7', '--format', 'xml'], /Give --format as fhir/],
    [['--id', 'gad7', '--format', 'fhir', '--release', 'R3'], /Give --release as R4 or R5/],
    [['--id', 'static99r', '--format', 'fhir'], /scored by a trained rater/],
    [['--id', 'gad7', '--format', 'fhir', '--words', '/no/such/file'], /--words: There is no such file/],
  ])('asked for with %j it says what would be right', async (options, sentence) => {
    expect(await exported(...options)).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
  })

  test('words of another instrument are not taken', async () => {
    const outcome = await exported('--id', 'phq9', '--format', 'fhir', '--words', await words())
    expect(outcome).toMatchObject({ exit: 2, text: 'These are no words of phq9.' })
  })
})

describe('what is refused', () => {
  const but = (id: string, more: Json) =>
    ours({ item: gad7.items.map(one => question(one.id, one.id === id ? more : {})) })
  test.each<[string, unknown, string, string | null]>([
    ['another resource', { resourceType: 'Bundle' }, 'not-a-questionnaire', null],
    ['no resource', [1], 'not-a-resource', null],
    ['an item too few', ours({ item: gad7.items.slice(1).map(({ id }) => question(id)) }), 'item-missing', null],
    [
      'an item too many',
      ours({ item: [...gad7.items, { id: 'q8' }].map(({ id }) => question(id)) }),
      'unknown-question',
      'q8',
    ],
    ['an anchor too few', but('q3', { answerOption: [] }), 'no-options', 'q3'],
    ['no weights', but('q3', { answerOption: [{ valueCoding: { code: 'a', display: 'A' } }] }), 'no-weight', 'q3'],
  ])('%s, by name, with nothing written', async (_, given, kind, linkId) => {
    const outcome = await importOf(given, '--out', join(folder, 'words.json'))
    expect(outcome).toMatchObject({ exit: 2, json: { ok: false, code: 'bad-input' } })
    expect(outcome.json['problems']).toContainEqual(expect.objectContaining({ kind, linkId }))
    expect(outcome.text).toMatch(/Nothing was written\.$/)
    expect(outcome.text).not.toMatch(/question q\d|answer \d/)
    expect(await readdir(folder)).toEqual(['form.json'])
  })

  test.each<[string, string | Uint8Array, RegExp]>([
    ['no JSON', '<Questionnaire/>', /not JSON/],
    ['an empty file', '', /not JSON/],
    ['no UTF-8', Buffer.from([0x7b, 0xe9, 0x7d]), /not UTF-8/],
    ['more than a questionnaire can be', ' '.repeat(5_000_001), /larger than 5 MB/],
  ])('%s', async (_, content, sentence) => {
    expect(await importOf(content)).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
    expect(world.output()).toBe('')
  })

  test.each([
    [['--links', 'q1'], /Give --links as linkId=/],
    [['--links', 'a=q1,a=q2'], /each linkId once/],
    [['--turned', 'q1=perhaps'], /Give --turned as linkId=yes/],
    [['--out', '/no/such/folder/words.json'], /cannot be written/],
  ])('asked for with %j it says what would be right', async (options, sentence) => {
    expect(await importOf(ours(), ...options)).toMatchObject({ exit: 2, text: expect.stringMatching(sentence) })
  })

  test('the questionnaire is never written over, and one that is not there is a sentence', async () => {
    const file = await put(ours())
    expect(await importOf(ours(), '--out', file)).toMatchObject({ exit: 2 })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(ours())
    const nothing = ['screen', 'import-questionnaire', join(folder, 'nothing.json'), '--instrument', 'gad7']
    expect(await run(nothing, world)).toMatchObject({ exit: 2, text: expect.stringContaining('no such file') })
    expect(await run(['screen', 'import-questionnaire', '--instrument', 'gad7'], world)).toMatchObject({ exit: 2 })
  })
})
