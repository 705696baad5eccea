/** Tests of a clinic's own rules over HTTP: what they open, what is kept of them, and what a file says that cannot be taken. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decisionsFor, mattersOf } from '@holdfast/db'
import { testId } from '@holdfast/domain/testing'
import { day, ROWS } from '@holdfast/jurisdictions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, SOME_PLACE, type Browser, type World } from '../testing.ts'
import { readRules } from './own-rules.ts'

let folder: string
let world: World
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast own rules '))
})
afterEach(async () => {
  await world?.close()
  await rm(folder, { recursive: true, force: true })
})

const TODAY = day('2026-06-01')
const WRITER = { by: 'Bea Example, lawyer of the clinic', at: '2026-05-20' }
const HEAD = {
  source: 'letter of the ministry',
  asOf: '2026-05-01',
  confidence: 'S',
  reviewBy: '2027-05-01',
  ...WRITER,
}
const LICENSING = {
  id: 'own.licensing.jp',
  kind: 'licensing',
  place: 'JP',
  professions: ['psychologist'],
  licensedBy: 'JP',
  others: 'blocked',
  ...HEAD,
}
const ACCEPTANCE = {
  id: 'own.acceptance.jp',
  kind: 'acceptance',
  place: 'JP',
  professions: ['psychologist'],
  from: ['US-OR'],
  conditions: [],
  ...HEAD,
}
const TITLE = {
  id: 'own.title.jp',
  kind: 'title',
  place: 'JP',
  titles: ['Psychologist'],
  isProtected: false,
  register: null,
  ...HEAD,
}
const DUTY = {
  id: 'own.duty.jp',
  kind: 'duty',
  place: 'JP',
  duty: 'protect-third-party',
  force: 'permissive',
  basis: 'statute',
  threshold: 'serious-threat',
  victim: 'identifiable',
  discharge: null,
  deadline: null,
  hasImmunity: null,
  decidedBy: null,
  trigger: null,
  citation: null,
  note: null,
  ...HEAD,
}

const fileOf = async (text: string | Uint8Array): Promise<string> => {
  const file = join(folder, 'rules.json')
  await writeFile(file, text)
  return file
}
const read = async (rows: readonly object[]) =>
  readRules(await fileOf(JSON.stringify({ form: 'holdfast-rules-1', rows }, null, 1)), TODAY)

/** A practitioner of Oregon and a client in Japan, where these rows of the clinic hold. */
async function inJapan(rows: readonly object[]): Promise<{ readonly client: Browser; readonly desk: Browser }> {
  const rules = await read(rows)
  if (!rules.ok) throw new Error(rules.error)
  world = await makeWorld({ licences: 'required', rules: rules.value })
  const { client, desk } = await preparedPair(world)
  const licence = {
    kind: 'licence',
    profession: 'psychologist',
    place: 'US-OR',
    status: 'active',
    expires: '2027-01-01',
  }
  const written = { number: 'PSY 0042', issuer: 'Oregon Board of Examples', register: null }
  const of = testId('licence', 1)
  await desk.ask('writeLicence', {}, { act: { kind: 'state', id: of, of: null, licence, ...written } })
  const look = { id: testId('licence', 2), of, method: 'register-lookup', checker: null, looked: world.clock() }
  await desk.ask('writeLicence', {}, { act: { kind: 'look', ...look, found: 'as-stated', words: null } })
  await client.ask('whereabouts', {}, { ...SOME_PLACE, country: 'JP', region: null })
  return { client, desk }
}

const join_ = async (client: Browser) => {
  const { status, problem } = await client.ask('join', {}, { for: 'link' })
  if (status === 200) return 'cleared'
  return (problem.checklist ?? []).flatMap(({ answer }) => (answer.kind === 'to-do' ? [answer.remedy] : []))
}
const decided = async () => (await decisionsFor(world.db, world.encounter, world.people.patient))[0]?.decided

test('[JU40] a place that was for a board is open by the clinic’s own row, and the kept decision says who wrote it and when', async () => {
  const { client } = await inJapan([])
  expect(await join_(client)).toEqual(['ask-board'])
  await world.close()
  const opened = await inJapan([LICENSING, ACCEPTANCE])
  expect(await join_(opened.client)).toBe('cleared')
  expect(await decided()).toMatchObject({
    place: 'JP',
    practitioners: [
      {
        verdict: 'allowed',
        byRules: 'allowed',
        sources: expect.arrayContaining([expect.objectContaining({ id: 'own.acceptance.jp', own: WRITER })]),
      },
    ],
  })
})

test('[JU40] [JU4] a clinic’s row whose last day has passed opens nothing in a server that is still running', async () => {
  const { client } = await inJapan([LICENSING, { ...ACCEPTANCE, reviewBy: '2026-05-30' }])
  expect(await join_(client)).toEqual(['ask-board'])
})

test('[JU40] the card of licences and the duties are told by the clinic’s rows, and a matter keeps who wrote them', async () => {
  const { client, desk } = await inJapan([TITLE, DUTY])
  expect((await client.ask('licenceCards')).body.cards).toMatchObject([
    { title: { kind: 'own', title: 'Psychologist', row: { id: 'own.title.jp' } } },
  ])
  const { seat } = (await client.ask('encounter')).body.me
  expect((await desk.ask('duties', { seat })).body.duties).toMatchObject([
    { rule: 'own.duty.jp', force: 'permissive', isVerified: true, own: WRITER },
  ])
  const act = { kind: 'open', id: testId('note', 1), what: 'warn', concern: 'Said in the hour.' }
  await desk.ask('weighDuty', { seat }, { matter: testId('matter', 1), act })
  const [matter] = await mattersOf(world.db, world.people.patient)
  expect(matter?.entries[0]?.basis).toMatchObject([{ rule: 'own.duty.jp', own: WRITER }])
})

test('without a file our rules hold alone', async () => {
  expect(await readRules(null, TODAY)).toEqual({ ok: true, value: ROWS })
})

const lineOf = (rows: readonly object[]): string => JSON.stringify({ form: 'holdfast-rules-1', rows }, null, 1)
test.each([
  ['no JSON', 'rows: none', ': This is no file of rules'],
  ['text in another code', new Uint8Array([0xff, 0xfe, 0x00]), ' is not text in UTF-8.'],
  [
    'a row for longer than a year',
    lineOf([{ ...LICENSING, reviewBy: '2029-01-01' }]),
    ', line 16 (rows[0].reviewBy): ',
  ],
  ['a row of tomorrow', lineOf([LICENSING, { ...ACCEPTANCE, at: '2026-06-02' }]), ', line 36 (rows[1].at): '],
  ['a place that is none', lineOf([{ ...LICENSING, place: 'Canary' }]), ', line 7 (rows[0].place): '],
  ['nobody who wrote it', lineOf([{ ...LICENSING, by: '' }]), ', line 17 (rows[0].by): '],
])('[JU41] [JU43] %s is refused whole, with one sentence that says where', async (_, text, sentence) => {
  const file = await fileOf(text)
  const rules = await readRules(file, TODAY)
  expect(rules.ok ? '' : rules.error).toContain(`HOLDFAST_RULES: ${file}${sentence}`)
  expect(JSON.stringify(rules)).not.toContain('Canary')
})

test('a file that is not there is named, and of several problems it is said that there are more', async () => {
  expect(await readRules(join(folder, 'none.json'), TODAY)).toEqual({
    ok: false,
    error: `HOLDFAST_RULES: ${join(folder, 'none.json')} cannot be read.`,
  })
  const rules = await read([{ ...LICENSING, place: 'Canary', by: '' }])
  expect(rules.ok ? '' : rules.error).toMatch(/There is more \(1\): see `pnpm holdfast rules due --own FILE`\.$/)
})
