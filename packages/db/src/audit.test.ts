/** Tests of the audit chain: it only grows, it is one chain whoever writes, and tampering is found. */
import { testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordAct, verifyAudit } from './audit.ts'
import { saveRoom } from './rooms.ts'
import { openNode } from './open-node.ts'
import { demoWorld, emptyFile, rawRows, type DemoWorld, type TestFile } from './testing.ts'

let store: TestFile
let world: DemoWorld
beforeEach(async () => {
  store = await emptyFile()
  world = await demoWorld(store.db)
})
afterEach(() => store.remove())

const sql = (text: string) => rawRows(store.db, text)

const manyActs = (count: number) =>
  saveRoom(store.db, world.encounter, {
    at: world.now,
    audit: Array.from({ length: count }, () => world.event('record-read')),
  })

const dropTriggers = async (): Promise<void> => {
  for (const name of ['audit_no_update', 'audit_no_delete', 'audit_only_next']) await sql(`drop trigger ${name}`)
}

test('an entry cannot be changed, removed, replaced, or put out of its place', async () => {
  await recordAct(store.db, world.event('record-read'))
  const next = `select max(seq) + 1, id || 'x', at, actor, act, subject, code, hash, hash from audit`
  for (const tampering of [
    `update audit set subject = 'other'`,
    `delete from audit`,
    `delete from audit where seq = (select max(seq) from audit)`,
    `insert or replace into audit select seq, id, at, actor, act, 'other', code, prev, hash from audit where seq = 1`,
    `insert or replace into audit select max(seq) + 1, id, at, actor, act, 'other', code, hash, hash from audit`,
    `insert into audit select max(seq) + 2, id || 'x', at, actor, act, subject, code, hash, hash from audit`,
    `insert into audit select max(seq) + 1, id || 'x', at, actor, act, subject, code, prev, hash from audit`,
  ]) {
    await expect(sql(tampering), tampering).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  }
  expect(await verifyAudit(store.db)).toMatchObject({ ok: true, value: { entries: 4 } })
  await expect(sql(`insert into audit ${next}`)).resolves.toBeDefined()
})

test('an empty trail holds', async () => {
  const empty = await emptyFile()
  expect(await verifyAudit(empty.db)).toEqual({ ok: true, value: { entries: 0, head: '0'.repeat(64) } })
  await empty.remove()
})

test('a trail of many pages is walked to its end, and its head is the last hash', async () => {
  await manyActs(1200)
  const last = await sql('select hash from audit order by seq desc limit 1')
  expect(await verifyAudit(store.db)).toEqual({ ok: true, value: { entries: 1203, head: last[0]?.['hash'] } })
})

test('whoever gets past the triggers and changes an entry is found out, at that entry', async () => {
  await manyActs(600)
  await dropTriggers()
  const changes = [`subject = 'x'`, `at = at + 1`, `actor = 'system'`, `act = 'logout'`, `code = 'x'`, `id = id || 'x'`]
  for (const [i, change] of changes.entries()) {
    const seq = 560 - i * 10
    await sql(`update audit set ${change} where seq = ${seq}`)
    const rows = await sql(`select id from audit where seq = ${seq}`)
    expect(await verifyAudit(store.db), change).toEqual({ ok: false, error: { at: rows[0]?.['id'], why: 'changed' } })
  }
})

test('an entry that is taken out breaks the link of the next', async () => {
  await manyActs(20)
  await dropTriggers()
  await sql('delete from audit where seq = 10')
  const rows = await sql('select id from audit where seq = 11')
  expect(await verifyAudit(store.db)).toEqual({ ok: false, error: { at: rows[0]?.['id'], why: 'broken-link' } })
})

test('a chain whose numbers were closed up after a removal is still broken', async () => {
  await manyActs(20)
  await dropTriggers()
  await sql('delete from audit where seq = 10')
  await sql('update audit set seq = seq - 1 where seq > 10')
  expect(await verifyAudit(store.db)).toMatchObject({ ok: false, error: { why: 'broken-link' } })
})

test('two handles that write in turn make one chain', async () => {
  const other = await openNode({ file: store.file })
  for (let round = 0; round < 5; round += 1) {
    await recordAct(store.db, world.event('record-read'))
    await recordAct(other, world.event('record-read'))
  }
  expect(await verifyAudit(store.db)).toMatchObject({ ok: true, value: { entries: 13 } })
  await other.close()
})

test('two handles that write at once make one chain', async () => {
  const other = await openNode({ file: store.file })
  const acts = Array.from({ length: 40 }, (_, i) => recordAct(i % 2 ? other : store.db, world.event('record-read')))
  await Promise.all(acts)
  expect(await verifyAudit(other)).toMatchObject({ ok: true, value: { entries: 43 } })
  await other.close()
})

test('a change that fails leaves no entry, and the chain goes on after it', async () => {
  const doubled = world.event('record-read', { id: testId('audit', 1) })
  await recordAct(store.db, doubled)
  await expect(recordAct(store.db, doubled)).rejects.toMatchObject({ name: 'DbError' })
  await recordAct(store.db, world.event('record-read'))
  expect(await verifyAudit(store.db)).toMatchObject({ ok: true, value: { entries: 5 } })
})
