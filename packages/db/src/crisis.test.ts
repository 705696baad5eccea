/** Tests of emergency plans as they are kept, and of who read where somebody is: only ever added to, each with its audit. */
import { after, MINUTE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { contactOf, makeAct, nameAct } from '@holdfast/safety/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import { plansOf, recordOpenings, recordPlaceRead, writePlan, type NewPlan } from './crisis.ts'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { writeWhereabouts } from './preparations.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const write = (act: NewPlan['act'], more: Partial<NewPlan> = {}) =>
  writePlan(db, {
    person: world.patient,
    act,
    spoken: { by: act.kind === 'name' ? world.patient : world.practitioner, at: world.now },
    audit: [world.event('plan-written', { code: act.kind })],
    ...more,
  })
const entries = async () => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : Number.NaN
}
const count = async (table: string) => (await rawRows(db, `select * from ${table}`)).length

test('[CR2] versions stand in their order, also of two that are said at once, each with its line in the audit', async () => {
  const before = await entries()
  await write(nameAct({ contact: contactOf() }))
  await Promise.all([write(makeAct({ contact: contactOf() })), write(nameAct())])
  const plans = await plansOf(db, world.patient)
  expect(plans.map(({ contact }) => contact?.name ?? null)).toEqual(['Sam Sample', 'Sam Sample', null])
  expect((await entries()) - before).toBe(3)
  expect((await factsFor(db, world.encounter, world.patient))?.plans).toEqual(plans)
  expect((await factsFor(db, world.encounter, world.practitioner))?.plans).toEqual([])
})

test('[CR4] what the rules do not take is not written, nor its line in the audit, nor what would stand beside it', async () => {
  const before = await entries()
  const place = { ...nameAct().place, detail: null, emergencyNumber: '911', callback: null, statedAt: world.now }
  const beside = [writeWhereabouts(db, { encounter: world.encounter, person: world.patient, whereabouts: place })]
  expect(await write(makeAct({ contact: contactOf() }), { beside })).toEqual({ ok: false, error: 'no-consent' })
  expect([await plansOf(db, world.patient), (await entries()) - before, await count('whereabouts')]).toEqual([[], 0, 0])
  await write(nameAct(), { beside })
  expect([await count('whereabouts'), await count('emergency_plans')]).toEqual([1, 1])
})

const seen = () => ({ encounter: world.encounter, person: world.patient, by: world.practitioner })

test('[A21i] a read outside the hour is kept with its reason and its line in the audit; by nobody without a seat', async () => {
  const before = await entries()
  const audit = world.event('place-read', { code: 'danger-to-them' })
  const read = { ...seen(), reason: 'danger-to-them', words: 'Did not answer.', at: world.now, audit } as const
  await recordPlaceRead(db, read)
  expect(await rawRows(db, 'select reason, words from place_reads')).toEqual([
    { reason: 'danger-to-them', words: 'Did not answer.' },
  ])
  await expect(recordPlaceRead(db, { ...read, by: testId('practitioner', 99) })).rejects.toMatchObject({
    failure: 'refused',
  })
  expect([(await entries()) - before, await count('place_reads')]).toEqual([1, 1])
})

test('openings of the card that are told twice are kept once', async () => {
  const before = await entries()
  const tell = (...minutes: readonly number[]) =>
    recordOpenings(db, {
      ...seen(),
      openedAt: minutes.map(n => after(world.now, n * MINUTE)),
      toldAt: after(world.now, 60 * MINUTE),
      audit: () => world.event('card-opened'),
    })
  expect([await tell(1, 1), await tell(1, 2), await tell(1, 2)]).toEqual([1, 1, 0])
  expect([(await entries()) - before, await count('card_openings')]).toEqual([2, 2])
})

test.each([
  ['emergency_plans', "plan = '{}'"],
  ['place_reads', "reason = 'law-asks'"],
  ['card_openings', 'told_at = 0'],
])('nothing of %s is changed, removed or replaced', async (table, change) => {
  await write(nameAct())
  await recordPlaceRead(db, {
    ...seen(),
    reason: 'did-not-come',
    words: null,
    at: world.now,
    audit: world.event('place-read'),
  })
  await recordOpenings(db, {
    ...seen(),
    openedAt: [world.now],
    toldAt: world.now,
    audit: () => world.event('card-opened'),
  })
  const rows = await rawRows(db, `select * from ${table}`)
  for (const statement of [
    `update ${table} set ${change}`,
    `delete from ${table}`,
    `insert or replace into ${table} select * from ${table}`,
  ])
    await expect(rawRows(db, statement)).rejects.toMatchObject({ failure: 'refused' })
  expect(await rawRows(db, `select * from ${table}`)).toEqual(rows)
})
