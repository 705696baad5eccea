/** Tests of the sheet before contact as it is kept: in its turn, once, never changed, and nobody's but whose it is. */
import { after, MINUTE, type PatientId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { ArrangementAct } from '@holdfast/safety'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrangementsOf, writeArrangement } from './arrangements.ts'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { addPatient } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const id = (n: number) => testId('note', n)
const known = (n: number): ArrangementAct => ({
  kind: 'known',
  id: id(n),
  charge: 'unknown',
  toward: 'stranger',
  behaviour: null,
  target: 'any',
  own: 'unknown',
})
const write = (act: ArrangementAct, { patient = world.patient, minutes = 0 } = {}) =>
  writeArrangement(db, {
    patient,
    entry: { at: after(world.now, minutes * MINUTE), by: world.practitioner, act },
    audit: world.event('arrangement-written', { actor: world.practitioner }),
  })
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}
const sheetOf = async (patient: PatientId) => (await arrangementsOf(db, patient)).map(({ act }) => act)

test('[D14] [AR7] a sheet stands as it was written, each entry once and with its line in the audit', async () => {
  const before = await entries()
  await write(known(1))
  await Promise.all([write(known(2), { minutes: 1 }), write(known(2), { minutes: 1 })])
  expect(await arrangementsOf(db, world.patient)).toEqual([
    { at: world.now, by: world.practitioner, act: known(1), name: 'Bea Example' },
    { at: after(world.now, MINUTE), by: world.practitioner, act: known(2), name: 'Bea Example' },
  ])
  expect((await entries()) - before).toBe(2)
})

test('what the rules do not take is not written, nor its line in the audit; an id of another sheet is none', async () => {
  await write(known(1))
  const before = await entries()
  const instead: ArrangementAct = { kind: 'instead', id: id(2), way: 'video', how: 'reassign', words: 'Eva.' }
  expect(await write(instead)).toEqual({ ok: false, error: 'nothing-to-settle' })
  const other = await addPatient(db, { name: 'Cleo Sample', language: 'en' }, world)
  const added = (await entries()) - before
  expect(await write(known(1), { patient: other })).toEqual({ ok: false, error: 'id-used' })
  expect([await sheetOf(other), (await entries()) - before]).toEqual([[], added])
})

test('[CI35] the sheet is among the facts of whom it is about, and of nobody else in the hour', async () => {
  await write(known(1))
  const [theirs, mine] = [
    await factsFor(db, world.encounter, world.patient),
    await factsFor(db, world.encounter, world.practitioner),
  ]
  expect(theirs?.arrangements).toEqual([{ at: world.now, by: world.practitioner, act: known(1) }])
  expect(mine?.arrangements).toEqual([])
})

test.each([
  'update arrangement_entries set at = at + 1',
  'delete from arrangement_entries',
  'insert or replace into arrangement_entries select * from arrangement_entries',
])('[X5] what was written stays as it was: %s', async statement => {
  await write(known(1))
  const rows = await rawRows(db, 'select * from arrangement_entries')
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, 'select * from arrangement_entries')).toEqual(rows)
})
