/** Tests of what was seen of who somebody is, as it is kept: each entry once and in its turn, never changed; and what was kept before comes along. */
import { after, DAY, type IdentityAct } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { identityLogOf, writeIdentityEntry } from './identity.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const id = (n: number) => testId('identity', n)
const met = (n: number): IdentityAct => ({
  kind: 'in-person',
  id: id(n),
  met: { on: '2026-05-04', place: 'The practice', who: 'Noor Haddad' },
  age: { says: 'adult' },
})
const sight = (n: number): IdentityAct => ({ kind: 'video', id: id(n), encounter: world.encounter })
const write = (act: IdentityAct, { person = world.patient, days = 0 } = {}) =>
  writeIdentityEntry(db, {
    entry: { person, by: world.practitioner, at: after(world.now, days * DAY), act },
    audit: world.event('identity-seen', { actor: world.practitioner, code: act.kind }),
  })
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}

test('[A21a] entries stand in their order, each once with its line in the audit, and the facts of the hour tell them', async () => {
  const before = await entries()
  await write(met(1))
  await Promise.all([write(sight(2)), write(sight(2))])
  expect(await write(met(1), { days: 1 })).toMatchObject({ ok: true })
  const log = await identityLogOf(db, world.patient)
  expect(log.map(({ act }) => act)).toEqual([met(1), sight(2)])
  expect(await entries()).toBe(before + 2)
  expect((await factsFor(db, world.encounter, world.patient))?.identity).toEqual(log)
})

test('[A21a] what no rule takes is not kept, and an id of another person is none', async () => {
  const other = await demoWorld(db, { seed: 2 })
  await write(met(1))
  const before = await entries()
  expect(await write(met(1), { person: other.patient })).toEqual({ ok: false, error: 'id-used' })
  expect(await write({ kind: 'taken-back', id: id(3), of: id(1), reason: 'x' }, { person: other.patient })).toEqual({
    ok: false,
    error: 'no-such-entry',
  })
  expect(await identityLogOf(db, other.patient)).toEqual([])
  expect(await entries()).toBe(before)
})

test.each([
  'update identity_entries set at = at + 1',
  'delete from identity_entries',
  'insert or replace into identity_entries select * from identity_entries',
  `insert into identity_entries select person, 7, 'idn_x', by, at, act from identity_entries`,
])('[A21a] what was written stays as it was: %s', async statement => {
  await write(met(1))
  const rows = await rawRows(db, 'select * from identity_entries')
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, 'select * from identity_entries')).toEqual(rows)
  expect(rows).toHaveLength(1)
})
