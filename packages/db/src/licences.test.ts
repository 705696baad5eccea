/** Tests of licences as they are kept: each entry once and in its turn, never changed, and what was decided beside its join. */
import { after, DAY } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { day, licencesIn, type LicenceAct, type StateLicence } from '@holdfast/jurisdictions'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { keepJoin } from './joins.ts'
import { decisionsFor, writeDecision, licenceLogsOf, writeLicenceEntry } from './licences.ts'
import { addPractitioner } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const STATE: StateLicence = {
  kind: 'state',
  id: testId('licence', 1),
  of: null,
  licence: {
    kind: 'licence',
    profession: 'psychologist',
    place: 'US-TN',
    status: 'active',
    expires: day('2027-06-30'),
  },
  number: 'P 17',
  issuer: 'Board of Examples',
  register: null,
}
const look = (n: number, of = STATE.id): LicenceAct => ({
  kind: 'look',
  id: testId('licence', n),
  of,
  method: 'register-lookup',
  checker: null,
  looked: world.now,
  found: 'as-stated',
  words: null,
})
const write = (act: LicenceAct, { practitioner = world.practitioner, days = 0 } = {}) =>
  writeLicenceEntry(db, {
    practitioner,
    entry: { at: after(world.now, days * DAY), by: practitioner, act },
    audit: world.event('licence-written', { actor: practitioner, code: act.kind }),
  })
const logOf = async (practitioner = world.practitioner) => (await licenceLogsOf(db, [practitioner])).get(practitioner)
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}

test('[JU53] [A19d] entries stand in their order, each once with its line in the audit, however often it is sent', async () => {
  const before = await entries()
  await write(STATE)
  const both = await Promise.all([write(look(2)), write(look(2))])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  const log = (await logOf()) ?? []
  expect(log.map(({ act }) => act.kind)).toEqual(['state', 'look'])
  expect(licencesIn(log)).toMatchObject([
    { number: 'P 17', verifiedAt: world.now, looks: [{ method: 'register-lookup' }] },
  ])
  expect((await entries()) - before).toBe(2)
})

test('[JU53] what is not taken is not written, nor its line in the audit', async () => {
  await write(STATE)
  const before = await entries()
  expect(await write(look(2, testId('licence', 9)))).toEqual({ ok: false, error: 'no-such-licence' })
  expect(await write({ ...STATE, number: 'P 18' })).toEqual({ ok: false, error: 'id-used' })
  expect([(await logOf())?.length, (await entries()) - before]).toEqual([1, 0])
})

test('an id of another practitioner’s entry is used, and nobody looks at a licence of somebody else', async () => {
  const eve = { name: 'Eve Second', title: 'Psychologist', phone: null, language: 'en' } as const
  const other = await addPractitioner(db, eve, world)
  await write(STATE)
  expect(await write({ ...STATE }, { practitioner: other })).toEqual({ ok: false, error: 'id-used' })
  expect(await write(look(2), { practitioner: other })).toEqual({ ok: false, error: 'no-such-licence' })
  expect([await logOf(other), (await logOf())?.length]).toEqual([[], 1])
})

const decision = (n: number) => ({
  at: after(world.now, n),
  rules: '2026-11-26',
  policy: '2026-11-8',
  decided: { place: 'US-TN', today: '2026-06-01', practitioners: [{ verdict: 'allowed' }] },
})
const keep = (n: number, person = world.patient) =>
  keepJoin(db, {
    encounter: world.encounter,
    answered: { person, at: world.now, answer: 'cleared', policy: '1', rules: '1', checks: [] },
    audit: world.event('join-cleared'),
    beside: [writeDecision(db, { encounter: world.encounter, person, decision: decision(n) })],
  })

test('[A17c] what was decided stays with its inputs, both versions and its moment, the latest first, and only with the join', async () => {
  const before = await entries()
  await keep(1)
  await keep(2)
  expect(await decisionsFor(db, world.encounter, world.patient)).toEqual([decision(2), decision(1)])
  await expect(keep(3, testId('patient', 99))).rejects.toMatchObject({ failure: 'refused' })
  expect((await entries()) - before).toBe(2)
})

test.each([
  'update licence_entries set at = at + 1',
  'delete from licence_entries',
  'insert or replace into licence_entries select * from licence_entries',
  `insert into licence_entries select practitioner, 7, 'lic_x', by, at, act from licence_entries`,
  "update licence_decisions set rules = 'x'",
  'delete from licence_decisions',
  'insert or replace into licence_decisions select * from licence_decisions',
])('[JU53] what was written stays as it was: %s', async statement => {
  await write(STATE)
  await keep(1)
  const table = statement.includes('licence_entries') ? 'licence_entries' : 'licence_decisions'
  const rows = await rawRows(db, `select * from ${table}`)
  await expect(db.read('attack', () => db.orm.run(sql.raw(statement)))).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, `select * from ${table}`)).toEqual(rows)
  expect(rows).toHaveLength(1)
})
