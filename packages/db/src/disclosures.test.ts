/** Tests of what practitioners told of themselves: each note is kept as it was written, with its line in the audit. */
import { after, MINUTE, type Disclosure, type PersonId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { disclosuresOf, saveDisclosure } from './disclosures.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const note = (what: string, minutes: number): Disclosure => ({
  by: world.practitioner,
  at: after(world.now, minutes * MINUTE),
  what,
  purpose: 'So that it was easier to speak of.',
})
const save = (disclosure: Disclosure) =>
  saveDisclosure(db, {
    encounter: world.encounter,
    disclosure,
    audit: world.event('disclosure-noted', { at: disclosure.at }),
  })

test('notes stand in their order, each with its line in the audit, and nothing is written for someone who has no seat', async () => {
  const before = await verifyAudit(db)
  await save(note('first', 0))
  await save(note('second', 5))
  expect(await disclosuresOf(db, world.encounter)).toEqual([note('first', 0), note('second', 5)])
  const stranger: PersonId = testId('practitioner', 99)
  await expect(save({ ...note('third', 6), by: stranger })).rejects.toMatchObject({ failure: 'refused' })
  expect(await disclosuresOf(db, world.encounter)).toHaveLength(2)
  const audit = await verifyAudit(db)
  const entries = (one: typeof audit): number => (one.ok ? one.value.entries : Number.NaN)
  expect(entries(audit) - entries(before)).toBe(2)
})

test.each([
  `update disclosures set purpose = 'another'`,
  'delete from disclosures',
  'insert or replace into disclosures select * from disclosures',
])('[D28] a note stays as it was written: %s', async statement => {
  await save(note('first', 0))
  const rows = () => rawRows(db, 'select * from disclosures')
  const before = await rows()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rows()).toEqual(before)
})
