/** Tests of the folder with words: what is whole can be asked, and what is not stops the start with a sentence that names the place. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gad7, languagesOf, phq9 } from '@holdfast/risk-screening'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inventedWords } from '../testing/words.ts'
import { makeLibrary, readWordings } from './library.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast words '))
})
afterEach(() => rm(folder, { recursive: true }))

const put = (name: string, what: unknown) =>
  writeFile(join(folder, name), typeof what === 'string' ? what : JSON.stringify(what))

test('every file of the folder is read; what was asked once stays known without its words', async () => {
  await put('phq9.json', { ...inventedWords(phq9, 'es'), form: { questions: [], others: [] } })
  await put('gad7.json', inventedWords(gad7))
  await put('notes.txt', 'for people')
  await mkdir(join(folder, 'old'))
  const read = await readWordings(folder)
  expect(read.ok).toBe(true)
  const library = makeLibrary(read.ok ? read.value : [])
  expect(library.askable.map(one => [one.instrument.id, ...languagesOf(one)])).toEqual([
    ['online-setting', 'en', 'es'],
    ['boundary-brief', 'en', 'es'],
    ['gad7', 'en'],
    ['phq9', 'es'],
  ])
  const known = makeLibrary([]).of('phq9')
  expect(known && [known.instrument.id, ...languagesOf(known)]).toEqual(['phq9'])
  for (const id of ['static99r', 'toString', '']) expect(library.of(id)).toBeNull()
})

const whole = inventedWords(phq9)
const { q1: _, ...lacking } = whole.wording.items
test.each([
  ['text that is no JSON', '{"kind":', 'one.json: this is no JSON object.'],
  ['an instrument that nobody answers', { ...whole, instrument: 'static99r' }, 'one.json: instrument: '],
  ['a question without words', { ...whole, wording: { ...whole.wording, items: lacking } }, 'one.json: wording: q1 '],
  ['another version', { ...whole, version: 99 }, 'one.json: phq9 was declared anew'],
  ['a part that is missing', { ...whole, source: null }, 'one.json: source: this is missing'],
  ['a file beyond all measure', 'x'.repeat(2_000_001), 'one.json: it is larger'],
])('%s stops the start with one sentence', async (__, what, says) => {
  await put('one.json', what)
  const read = await readWordings(folder)
  expect(read).toEqual({ ok: false, error: expect.stringContaining(`HOLDFAST_WORDINGS: ${says}`) })
  expect(JSON.stringify(read)).not.toContain('invented')
})

test('two files for one instrument, and a folder that is not there, are named', async () => {
  await put('a.json', whole)
  await put('b.json', whole)
  expect(await readWordings(folder)).toMatchObject({ error: expect.stringContaining('b.json: another file') })
  const nowhere = join(folder, 'nowhere')
  expect(await readWordings(nowhere)).toMatchObject({ error: expect.stringContaining(nowhere) })
})
