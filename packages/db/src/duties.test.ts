/** Tests of matters as they are kept: in their turn, once, never changed, and nobody's but whose they are. */
import { after, MINUTE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { DutyAct } from '@holdfast/safety'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { mattersOf, writeDutyEntry } from './duties.ts'
import { addPatient } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const M = testId('matter', 1)
const id = (n: number) => testId('note', n)
const OPEN: DutyAct = { kind: 'open', id: id(1), what: 'report', concern: 'A child was named.' }
const decide = (n: number): DutyAct => ({ kind: 'decide', id: id(n), decision: 'act', reasons: 'As the rule has it.' })
const BASIS = [
  {
    rule: 'r',
    place: 'US-CA',
    force: 'mandatory',
    source: 'Penal Code § 11166',
    asOf: '2026-01-01',
    reviewBy: '2027-01-01',
  },
]
const write = (act: DutyAct, { matter = M, patient = world.patient, minutes = 0 } = {}) =>
  writeDutyEntry(db, {
    matter,
    patient,
    entry: {
      at: after(world.now, minutes * MINUTE),
      by: world.practitioner,
      act,
      basis: act.kind === 'open' ? BASIS : null,
    },
    audit: world.event('duty-written', { actor: world.practitioner, code: act.kind }),
  })
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}

test('[DU1] [DU2] a matter stands as it was written, with the rules it was opened by, each entry once and with its line in the audit', async () => {
  const before = await entries()
  await write(OPEN)
  await Promise.all([write(decide(2)), write(decide(2))])
  await write({ ...OPEN, id: id(3), what: 'warn' }, { matter: testId('matter', 2), minutes: 5 })
  const kept = await mattersOf(db, world.patient)
  expect(kept.map(one => one.id)).toEqual([testId('matter', 2), M])
  expect(kept[1]?.entries).toEqual([
    { at: world.now, by: world.practitioner, act: OPEN, basis: BASIS },
    { at: world.now, by: world.practitioner, act: decide(2), basis: null },
  ])
  expect((await entries()) - before).toBe(3)
})

test('[DU3] what the rules do not take is not written, nor its line in the audit', async () => {
  await write(OPEN)
  const before = await entries()
  expect(await write({ kind: 'close', id: id(2), words: 'Done.' })).toEqual({ ok: false, error: 'no-decision' })
  expect(await write(decide(1))).toEqual({ ok: false, error: 'id-used' })
  expect(await write({ ...OPEN, id: id(1) }, { matter: testId('matter', 2) })).toEqual({ ok: false, error: 'id-used' })
  expect([(await rawRows(db, 'select * from duty_entries')).length, (await entries()) - before]).toEqual([1, 0])
})

test('a matter about one person takes nothing about another', async () => {
  await write(OPEN)
  const other = await addPatient(db, { name: 'Cleo Sample', language: 'en' }, { now: world.now, random: world.random })
  expect(await write(decide(2), { patient: other })).toEqual({ ok: false, error: 'not-open' })
  expect(await mattersOf(db, other)).toEqual([])
})

test.each([
  `update duty_entries set at = at + 1`,
  'delete from duty_entries',
  'insert or replace into duty_entries select * from duty_entries',
])('[DU2] an entry stays as it was written: %s', async statement => {
  await write(OPEN)
  const rows = () => rawRows(db, 'select * from duty_entries')
  const before = await rows()
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rows()).toEqual(before)
})
