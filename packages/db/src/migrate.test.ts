/** Tests of migrations: twice, at once, and from anywhere. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator'
import { expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import { identityLogOf } from './identity.ts'
import { isMigrated, migrate } from './migrate.ts'
import { openNode } from './open-node.ts'
import { loadRoom } from './rooms.ts'
import { addPatient } from './planning.ts'
import { demoWorld, emptyDb, emptyFile } from './testing.ts'

test('a second time changes nothing and loses nothing', async () => {
  const { db, remove } = await emptyFile()
  const world = await demoWorld(db)
  await migrate(db)
  await migrate(db)
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { entries: 3 } })
  await addPatient(db, { name: 'Cleo', language: 'en' }, world)
  await remove()
})

test('a database says whether it is at today’s schema', async () => {
  const db = await openNode({ file: ':memory:' })
  expect(await isMigrated(db)).toBe(false)
  await migrate(db)
  expect(await isMigrated(db)).toBe(true)
  await db.close()
})

test('two that migrate the same file at once both end well', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-migrate-'))
  const file = join(folder, 'holdfast.db')
  const handles = await Promise.all([openNode({ file }), openNode({ file }), openNode({ file })])
  await Promise.all(handles.map(migrate))
  for (const db of handles) expect(await isMigrated(db)).toBe(true)
  await Promise.all(handles.map(db => db.close()))
  await rm(folder, { recursive: true })
})

test('migrations are found from any working folder', async () => {
  const before = process.cwd()
  process.chdir(tmpdir())
  const db = await emptyDb()
  process.chdir(before)
  expect(await isMigrated(db)).toBe(true)
  await db.close()
})

test('chat that was kept before entries of all kinds keeps its place, its author and its words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-migrate-'))
  const db = await openNode({ file: join(folder, 'holdfast.db') })
  await migrate(db)
  const { encounter, seats } = await demoWorld(db)
  const to = JSON.stringify([seats[0].seat])
  await db.writing(batch => batch('older', olderRows(encounter, seats[0].seat, to).map(raw)))
  await migrate(db)
  expect(await loadRoom(db, encounter)).toMatchObject({ modality: 'video', isPaid: false })
  expect((await loadRoom(db, encounter))?.journal).toEqual([
    {
      seq: 1,
      at: 5,
      from: seats[0].seat,
      stream: null,
      cseq: 0,
      kind: 'chat',
      body: { id: 'msg_1', text: 'it\'s "kept"' },
      to: [seats[0].seat],
    },
  ])
  await db.close()
  await rm(folder, { recursive: true })
})

test('[A21a] how somebody was seen before entries were kept comes along, in its turn', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-migrate-'))
  await cp(new URL('../drizzle', import.meta.url), folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const { entries } = JSON.parse(await readFile(journal, 'utf8')) as { entries: readonly { tag: string }[] }
  const before = entries.slice(
    0,
    entries.findIndex(({ tag }) => tag.endsWith('_identity')),
  )
  await writeFile(journal, JSON.stringify({ entries: before }))
  const db = await openNode({ file: ':memory:' })
  await applyMigrations(db.orm, { migrationsFolder: folder })
  const [practitioner, patient] = [testId('practitioner', 1), testId('patient', 2)]
  const people = [practitioner, patient].map(
    one => `insert into people (id, kind, name, language) values ('${one}', 'patient', 'Ana Prueba', 'es')`,
  )
  const seen = ['document', 'in-person', 'video'].map(
    (how, n) =>
      `insert into identities_seen (person, "by", how, at) values ('${patient}', '${practitioner}', '${how}', ${n})`,
  )
  await db.writing(batch => batch('older', [...people, ...seen].map(raw)))
  await migrate(db)
  const nothing = { says: 'nothing' }
  const log = await identityLogOf(db, patient)
  const document = { document: 'not-noted', name: 'not-compared', picture: 'not-compared' }
  expect(log).toMatchObject([
    { by: practitioner, at: 0, act: { kind: 'document', ...document, age: nothing } },
    { at: 1, act: { kind: 'in-person', met: null, age: nothing } },
    { at: 2, act: { kind: 'video', encounter: null } },
  ])
  expect(log.every(({ act }) => isId('identity')(act.id))).toBe(true)
  await db.close()
  await rm(folder, { recursive: true })
})

/** Undoes the migrations since then by hand and leaves a message as it was kept before. */
const olderRows = (encounter: string, from: string, to: string): readonly string[] => [
  'drop table inquiry_entries',
  'drop table identity_entries',
  'create table identities_seen (row integer primary key, person text, "by" text, how text, at integer)',
  ...['card_openings', 'place_reads', 'emergency_plans'].map(name => `drop table ${name}`),
  'drop table join_answers',
  'drop table licence_decisions',
  'drop table arrangement_entries',
  'drop table licence_entries',
  'drop table duty_entries',
  'drop table room_decisions',
  'drop table care_notes',
  ...['help_events', 'help_calls', 'help_settings', 'responder_lists'].map(name => `drop table ${name}`),
  'drop table hour_notes',
  'drop table judgement_entries',
  ...['reviews', 'calls', 'drafts', 'responses'].map(name => `drop table screening_${name}`),
  'drop table screenings_taken_back',
  'drop table screenings',
  'drop table disclosures',
  ...['no_update', 'no_delete', 'only_new'].map(name => `drop trigger room_checks_${name}`),
  'drop table room_entries',
  'drop table interruptions',
  'drop table guardian_links',
  'drop table guardian_ends',
  'drop table guardians',
  'drop table consents_said',
  'drop table birth_months',
  'drop table key_asks',
  'drop table agreement_entries',
  'drop table contracts',
  'drop table agreements',
  'create table room_entries (encounter text, seq integer, id text, "from" text, "to" text, text text, at integer)',
  `insert into room_entries values ('${encounter}', 1, 'msg_1', '${from}', '${to}', 'it''s "kept"', 5)`,
  'alter table appointments drop column modality',
  'alter table appointments drop column is_paid',
  'delete from __drizzle_migrations where created_at not in (select created_at from __drizzle_migrations order by created_at limit 2)',
]
const raw = (statement: string) => ({ toSQL: () => ({ sql: statement, params: [] }) })

test('the packed package holds the migrations', async () => {
  const { files } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    files: string[]
  }
  expect(files).toContain('drizzle')
})
