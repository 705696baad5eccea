/** Tests of an opened file: its settings, its folder, a second process, and how it is closed. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAct, verifyAudit } from './audit.ts'
import { startChild } from './children/start.ts'
import type { Queried } from './db.ts'
import { factsFor } from './facts.ts'
import { migrate } from './migrate.ts'
import { openNode } from './open-node.ts'
import { saveRoom } from './rooms.ts'
import { demoWorld, emptyFile, rawRows } from './testing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-open-'))
})
afterAll(() => rm(folder, { recursive: true }))

const SETTINGS = `select (select journal_mode from pragma_journal_mode) as journal,
  (select synchronous from pragma_synchronous) as synchronous, (select foreign_keys from pragma_foreign_keys) as keys,
  (select secure_delete from pragma_secure_delete) as deletes, (select trusted_schema from pragma_trusted_schema) as trust`

const HARDENED = { journal: 'wal', synchronous: 1, keys: 1, deletes: 1, trust: 0 }

test('the folder is made for nobody else’s eyes, whatever its name', async () => {
  const file = join(folder, 'données & notes #1?', '100%', 'holdfast.db')
  const db = await openNode({ file })
  await migrate(db)
  await db.close()
  expect(await readdir(join(folder, 'données & notes #1?', '100%'))).toContain('holdfast.db')
  expect((await stat(join(folder, 'données & notes #1?', '100%'))).mode & 0o777).toBe(0o700)
})

test('every connection has the settings, the one after a failure too', async () => {
  const { db, remove } = await emptyFile()
  const settings = async () => (await rawRows(db, SETTINGS))[0]
  expect(await settings()).toEqual(HARDENED)
  await expect(rawRows(db, 'select * from nowhere')).rejects.toThrow('SQLITE_ERROR')
  expect(await settings()).toEqual(HARDENED)
  const many = await Promise.all(Array.from({ length: 30 }, settings))
  expect(many).toEqual(Array.from({ length: 30 }, () => HARDENED))
  await remove()
})

test('whoever wants to wait for the disk each time can', async () => {
  const { db, remove } = await emptyFile({ synchronous: 'full' })
  expect(await rawRows(db, 'pragma synchronous')).toEqual([{ synchronous: 2 }])
  await remove()
})

test('a file that is no database is named, and not touched', async () => {
  const file = join(folder, 'letter.txt')
  await writeFile(file, 'Dear Bea, this is no database. '.repeat(100))
  await expect(openNode({ file })).rejects.toMatchObject({ code: 'SQLITE_NOTADB', failure: 'damaged' })
  expect(await readFile(file, 'utf8')).toMatch(/^Dear Bea/)
})

test('a folder that cannot be a folder is named', async () => {
  const file = join(folder, 'taken')
  await writeFile(file, '')
  await expect(openNode({ file: join(file, 'holdfast.db') })).rejects.toMatchObject({
    name: 'DbError',
    operation: 'open',
  })
})

test('what was overwritten is not readable any more once the file is closed', async () => {
  const { db, file, remove } = await emptyFile()
  const { encounter, now } = await demoWorld(db)
  await saveRoom(db, encounter, { snapshot: 'marker-of-the-past', at: now })
  await saveRoom(db, encounter, { snapshot: 'now', at: now })
  await db.close()
  const left = await Promise.all([file, `${file}-wal`].map(name => readFile(name).catch(() => Buffer.alloc(0))))
  expect(Buffer.concat(left).includes('now')).toBe(true)
  expect(Buffer.concat(left).includes('marker-of-the-past')).toBe(false)
  await remove()
})

test('while another process holds the file reads go on, writes are named busy, and all heals when it lets go', async () => {
  const { db, file, remove } = await emptyFile({ busyWaits: [0, 0] })
  const world = await demoWorld(db)
  const holder = startChild('holder', [file])
  expect((await holder.lines.next()).value).toBe('held')
  for (let i = 0; i < 3; i += 1) {
    await expect(recordAct(db, world.event('record-read'))).rejects.toMatchObject({
      code: 'SQLITE_BUSY',
      failure: 'busy',
    })
    expect(await factsFor(db, world.encounter, world.patient)).not.toBeNull()
  }
  holder.process.stdin?.end()
  await holder.gone
  await recordAct(db, world.event('record-read'))
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { entries: 4 } })
  await remove()
})

test('a write that finds the file held is tried again until it is free', async () => {
  const tries: Queried[] = []
  let onBusy = (): void => undefined
  const { db, file, remove } = await emptyFile({
    busyWaits: Array.from({ length: 200 }, () => 25),
    onQuery: query => {
      tries.push(query)
      if (query.code === 'SQLITE_BUSY') onBusy()
    },
  })
  const world = await demoWorld(db)
  const holder = startChild('holder', [file])
  await holder.lines.next()
  onBusy = () => holder.process.stdin?.end()
  await recordAct(db, world.event('record-read'))
  expect(tries.filter(({ code }) => code === 'SQLITE_BUSY').length).toBeGreaterThan(0)
  expect(tries.at(-1)).toMatchObject({ operation: 'recordAct', statements: 1, code: null })
  await holder.gone
  await remove()
})

test('closing waits for what is under way', async () => {
  const { db, file, remove } = await emptyFile()
  const world = await demoWorld(db)
  const writes = Array.from({ length: 10 }, () => recordAct(db, world.event('record-read')))
  await db.close()
  await Promise.all(writes)
  const again = await openNode({ file })
  expect(await verifyAudit(again)).toMatchObject({ value: { entries: 13 } })
  await again.close()
  await remove()
})
