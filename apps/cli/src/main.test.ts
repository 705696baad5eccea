/** Tests of the whole command line: every way to ask for something wrongly, help, the version, and the program as a process. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openNode } from '@holdfast/db/node'
import { emptyFile, rawRows } from '@holdfast/db/testing'
import { testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Outcome } from './command.ts'
import manifest from '../package.json' with { type: 'json' }
import { run } from './main.ts'
import { testWorld, type TestWorld } from './testing/world.ts'

let folder: string
let world: TestWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-cli-'))
  world = testWorld({ HOLDFAST_DATA: folder })
})
afterEach(() => rm(folder, { recursive: true }))

const BEA = ['practitioner', 'add', '--name', 'Bea Example', '--title', 'Psychotherapist', '--language', 'en']
const ANA = ['client', 'add', '--name', 'Ana Prueba', '--language', 'es']

async function good(argv: readonly string[]): Promise<Record<string, unknown> & Outcome['json']> {
  const { exit, json, text } = await run(argv, world)
  expect(exit, text).toBe(0)
  return json
}

async function planned() {
  await good(['migrate'])
  const practitioner = String((await good(BEA))['id'])
  const client = String((await good(ANA))['id'])
  const plan = ['hour', 'plan', '--practitioner', practitioner, '--client', client]
  const { hour } = await good([
    ...plan,
    '--start',
    '2026-06-01T14:00+02:00',
    '--minutes',
    '50',
    '--identity',
    'in-person',
  ])
  return { practitioner, client, hour: String(hour), plan }
}

test('nothing works before the first migration, and nothing is made by asking', async () => {
  expect(await run(['hours'], world)).toMatchObject({ exit: 1, json: { code: 'no-database' } })
  expect(await run(BEA, world)).toMatchObject({ exit: 1, text: expect.stringContaining('Run: holdfast migrate') })
  expect(await readdir(folder)).toEqual([])
})

test('a database without our tables is not taken for one of ours', async () => {
  const file = join(folder, 'holdfast.db')
  await (await openNode({ file })).close()
  expect(await run(['hours'], world)).toMatchObject({ exit: 1, json: { code: 'not-migrated' } })
  await writeFile(file, 'Dear Bea, this is no database. '.repeat(100))
  expect(await run(['migrate'], world)).toMatchObject({ exit: 1, json: { code: 'database-damaged' } })
})

test('a trail that was changed is an exit of 1 with the entry', async () => {
  await planned()
  const db = await openNode({ file: join(folder, 'holdfast.db') })
  await rawRows(db, 'drop trigger audit_no_update')
  await rawRows(db, `update audit set subject = 'other' where seq = 2`)
  await db.close()
  expect(await run(['audit', 'verify'], world)).toMatchObject({
    exit: 1,
    json: { code: 'changed', at: expect.stringMatching(/^aud_/) },
  })
})

test('[D17b] an hour that lies too close to that of somebody whom a client is not to meet is refused with words, and without that name', async () => {
  const { practitioner, client } = await planned()
  const other = String((await good(['client', 'add', '--name', 'Cleo Sample', '--language', 'en']))['id'])
  const db = await openNode({ file: join(folder, 'holdfast.db') })
  for (const [n, patient] of [client, other].entries()) {
    const act = JSON.stringify({ kind: 'apart', id: testId('note', n), gap: 'half-hour', words: null })
    await rawRows(
      db,
      `insert into arrangement_entries (patient, n, id, by, at, act) values ('${patient}', 0, '${testId('note', n)}', '${practitioner}', 0, '${act}')`,
    )
  }
  await db.close()
  const plan = (start: string) =>
    `hour plan --practitioner ${practitioner} --client ${other} --start ${start} --minutes 50`.split(' ')
  const refused = await run(plan('2026-06-01T15:19+02:00'), world)
  expect(refused).toMatchObject({ exit: 1, json: { code: 'kept-apart' } })
  expect(refused.text).toMatch(/too close.*Plan an earlier or a later hour\. Nothing was planned\./)
  expect(refused.text).not.toContain('Ana')
  expect((await run(plan('2026-06-01T15:20+02:00'), world)).exit).toBe(0)
})

test('people and hours that are not there are said, and nothing is planned', async () => {
  const { client, practitioner, hour } = await planned()
  const nobody = { practitioner: testId('practitioner', 99), client: testId('patient', 99) }
  const plan = (who: { practitioner: string; client: string }) =>
    run(
      [
        'hour',
        'plan',
        '--practitioner',
        who.practitioner,
        '--client',
        who.client,
        '--start',
        '2026-06-01T14:00Z',
        '--minutes',
        '50',
      ],
      world,
    )
  expect(await plan({ client, practitioner: nobody.practitioner })).toMatchObject({ exit: 1 })
  expect(await plan({ client: nobody.client, practitioner })).toMatchObject({ exit: 1 })
  expect(await run(['invite', '--hour', hour, '--person', nobody.client], world)).toMatchObject({
    exit: 1,
    json: { code: 'not-a-participant' },
  })
  expect((await good(['hours']))['hours']).toHaveLength(1)
})

test.each([
  [
    ['dance'],
    /no command "dance".*migrate, practitioner add, client add, partner add, client born, client consents, guardian add, guardian invite, guardian end, hour plan, invite, hours, hour joins, audit verify, contract verify, contract fhir, contract receipt, key vouch, rules due, screen instruments, screen import-questionnaire, screen score, screen describe, screen validate, screen change, screen agree, screen dif, screen simulate, screen deid, screen report, version, help/,
  ],
  [['audit'], /no command "audit"/],
  [['client', 'add'], /Give --name\.\nGive --language as one of: en, es\./],
  [['client', 'add', '--name', '   ', '--language', 'en'], /Give --name/],
  [['client', 'add', '--name', 'x'.repeat(201), '--language', 'en'], /at most 200 characters; this one has 201/],
  [['client', 'add', '--name', 'two\nlines', '--language', 'en'], /one line of plain text/],
  [['client', 'add', '--name', 'Ana', '--language', 'xx'], /--language as one of/],
  [['client', 'add', '--name', 'Ana', '--language'], /--language needs a value/],
  [['client', 'add', '--name', '--language', 'en'], /--name needs a value/],
  [['client', 'add', '--name', 'Ana', 'Prueba', '--language', 'en'], /"Prueba" belongs to no option/],
  [['client', 'add', '--name', 'Ana', '--name', 'Bea', '--language', 'en'], /--name was given twice/],
  [['client', 'add', '--name', 'Mia', '--language', 'en', '--born', '12 March 2012'], /--born as year and month/],
  [['client', 'born', '--client', 'x'], /--client as the id.*\n.*--born as year and month/],
  [['client', 'consents', '--who', 'me', '--country', 'usa'], /--who as alone or guardian.*\n.*two capital letters/],
  [['guardian', 'add', '--for', 'rel_1'], /--for as the id of a client/],
  [['guardian', 'end', '--guardian', 'pat_1'], /--guardian as the id of a partner or guardian/],
  [['client', 'add', '--age', '5'], /no option --age/],
  [['client', 'add', '-n', 'Ana'], /no option -n/],
  [[...BEA, '--phone', '555'], /--phone in international form/],
  [['invite', '--hour', 'x', '--person', 'y'], /--hour as the id.*\n.*--person as the id/],
  [['invite', '--origin', 'https://a.example/path'], /--origin as a scheme and host/],
  [['invite', '--origin', 'javascript:alert(1)'], /--origin as a scheme and host/],
  [['hours', '--from', 'yesterday'], /--from as a date and time with its time zone/],
])('asked wrongly: %j', async (argv, sentence) => {
  const { exit, text, json } = await run(argv, world)
  expect([exit, json]).toEqual([2, { ok: false, code: 'bad-input', error: text }])
  expect(text).toMatch(sentence)
  expect(await readdir(folder)).toEqual([])
})

test.each([
  ['--start', '2026-06-01T14:00'],
  ['--start', '2026-06-01'],
  ['--start', '2026-02-30T14:00Z'],
  ['--start', '2026-06-01T24:00Z'],
  ['--start', '2026-06-01T14:00+25:00'],
  ['--start', '1 June 2026 14:00Z'],
  ['--minutes', '0'],
  ['--minutes', '-5'],
  ['--minutes', '50.5'],
  ['--minutes', '1441'],
  ['--identity', 'by-voice'],
])('an hour with %s %s is not planned', async (option, value) => {
  const right = { '--start': '2026-06-01T14:00Z', '--minutes': '50', [option]: value }
  const ids = ['--practitioner', testId('practitioner', 1), '--client', testId('patient', 1)]
  const { exit, text } = await run(
    ['hour', 'plan', ...ids, ...Object.entries(right).map(([k, v]) => `${k}=${v}`)],
    world,
  )
  expect([exit, text.split('\n').length]).toEqual([2, 1])
  expect(text).toContain(`Give ${option} `)
})

test.each([
  [['invite', '--help'], ['invite']],
  [['audit', '-h'], ['audit verify']],
  [
    ['guardian', '--help'],
    ['guardian add', 'guardian invite', 'guardian end'],
  ],
  [['screen', 'score', 'some.csv', '--help'], ['screen score']],
])('%j tells of those commands alone', async (argv, names) => {
  const { exit, text, json } = await run(argv, world)
  expect([exit, json]).toMatchObject([0, { commands: names.map(name => ({ name })) }])
  for (const name of names) expect(text).toContain(`  ${name}`)
  expect(text).not.toContain('  migrate\n')
})

test('the version is said as the package has it, in words and for programs', async () => {
  const said = await run(['--version'], world)
  expect(said.exit).toBe(0)
  expect(said.text).toMatch(/^holdfast \d+\.\d+\.\d+, Node\.js \d/)
  expect(await run(['version'], world)).toEqual(said)
  expect(said.json).toMatchObject({ version: manifest.version })
})

test('help names every command, and is what no words and --help get', async () => {
  const { exit, text } = await run(['help'], world)
  expect(exit).toBe(0)
  for (const name of [
    'migrate',
    'practitioner add',
    'client add',
    'partner add',
    'guardian add',
    'guardian invite',
    'guardian end',
    'hour plan',
    'invite',
    'hours',
    'hour joins',
    'audit verify',
    'help',
  ]) {
    expect(text).toContain(`\n  ${name}`)
  }
  expect((await run([], world)).text).toBe(text)
  expect((await run(['--help'], world)).text).toBe(text)
  expect((await run(['dance', '--help'], world)).text).toBe(text)
})

const node = (argv: readonly string[]) =>
  promisify(execFile)(
    process.execPath,
    ['--conditions=@holdfast/source', fileURLToPath(new URL('bin.ts', import.meta.url)), ...argv],
    { env: { ...process.env, HOLDFAST_DATA: folder } },
  )

test('as a process: answers on standard output, complaints on standard error, the exit code says which', async () => {
  expect((await node(['migrate', '--json'])).stdout).toBe(
    `${JSON.stringify({ ok: true, file: join(folder, 'holdfast.db') })}\n`,
  )
  await expect(node(['--json', 'dance'])).rejects.toMatchObject({
    code: 2,
    stderr: '',
    stdout: expect.stringMatching(/^\{"ok":false,"code":"bad-input","error":"There is no command/),
  })
  await expect(node(['client', 'add'])).rejects.toMatchObject({ code: 2, stdout: '', stderr: /./ })
}, 120_000)

test('a server that has the file open and the command line get along', async () => {
  const server = await emptyFile()
  world = { ...world, environment: { HOLDFAST_DATA: join(server.file, '..') } }
  await Promise.all([good(BEA), good(ANA), good(['hours'])])
  expect(await rawRows(server.db, 'select count(*) as n from audit')).toEqual([{ n: 2 }])
  await server.remove()
})
