/** Tests of planned hours, lists of hours, and an encounter's way from planned to finished. */
import { after, HOUR, MINUTE, type PersonId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { hoursOf, listHours, planHour, stepEncounterState } from './hours.ts'
import { verifyAudit } from './audit.ts'
import { addPartner, planWork } from './planning.ts'
import { demoWorld, emptyDb, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const stepTo = (event: 'arrive' | 'admit' | 'finish', at = NOON) =>
  stepEncounterState(db, { encounter: world.encounter, event, at, audit: [world.event('admitted')] })

const entries = async (): Promise<number> => {
  const walk = await verifyAudit(db)
  return walk.ok ? walk.value.entries : -1
}

test('a planned hour stands in the list of each participant with the names of the others', async () => {
  const { encounter, when, patient, practitioner } = world
  const hour = { encounter, when, state: { status: 'planned' }, toRead: [] }
  expect(await hoursOf(db, patient, NOON)).toEqual([{ ...hour, others: ['Bea Example'] }])
  expect(await hoursOf(db, practitioner, NOON)).toEqual([{ ...hour, others: ['Ana Prueba'] }])
})

test('[D17b] whoever is no practitioner finds in their list no name of anybody else who waits for the hour', async () => {
  const { when, patient, practitioner } = world
  const partner = await addPartner(db, { name: 'Cleo Sample', language: 'en' }, world)
  const couple = await planWork(db, { practitioner, patient, partner, when }, world)
  const encounter = couple.ok && couple.value.encounter
  const named = async (person: PersonId) =>
    (await hoursOf(db, person, NOON)).find(hour => hour.encounter === encounter)?.others
  expect(await named(patient)).toEqual(['Bea Example'])
  expect(await named(partner)).toEqual(['Bea Example'])
  expect(await named(practitioner)).toEqual(['Ana Prueba', 'Cleo Sample'])
})

test('hours come soonest first, and those that ended before are left out', async () => {
  const later = await demoWorld(db, { seed: 2, now: after(NOON, 3 * HOUR) })
  const sooner = await demoWorld(db, { seed: 3, now: after(NOON, 2 * HOUR) })
  const ids = async (from = NOON) => (await listHours(db, from)).map(hour => hour.encounter)
  expect(await ids()).toEqual([world.encounter, sooner.encounter, later.encounter])
  expect(await ids(after(NOON, HOUR))).toEqual([world.encounter, sooner.encounter, later.encounter])
  expect(await ids(after(NOON, HOUR + 1))).toEqual([sooner.encounter, later.encounter])
  expect(await hoursOf(db, world.patient, after(NOON, HOUR))).toHaveLength(1)
  expect(await hoursOf(db, world.patient, after(NOON, HOUR + 1))).toHaveLength(0)
})

test('the list of all hours names who has a seat, in the order they were planned', async () => {
  const [hour] = await listHours(db, NOON)
  expect(hour?.people).toEqual([
    { id: world.practitioner, role: 'practitioner', name: 'Bea Example' },
    { id: world.patient, role: 'patient', name: 'Ana Prueba' },
  ])
})

test('an encounter is moved on by events, and each state keeps only what is true in it', async () => {
  const state = async () => (await factsFor(db, world.encounter, world.patient))?.state
  await stepTo('arrive')
  expect(await state()).toEqual({ status: 'arrived', since: NOON })
  await stepTo('admit', after(NOON, MINUTE))
  expect(await state()).toEqual({ status: 'in-progress', start: after(NOON, MINUTE) })
  expect(await stepTo('finish', after(NOON, HOUR))).toEqual({
    ok: true,
    value: { status: 'finished', start: after(NOON, MINUTE), end: after(NOON, HOUR) },
  })
  expect(await state()).toEqual({ status: 'finished', start: after(NOON, MINUTE), end: after(NOON, HOUR) })
})

test('an hour that ended stays ended, and a refused step leaves no audit entry', async () => {
  await stepTo('finish')
  const before = await entries()
  expect(await stepTo('admit')).toEqual({ ok: false, error: 'already-finished' })
  expect(await entries()).toBe(before)
})

test('an encounter that nobody planned cannot be moved on', async () => {
  const unknown = { encounter: testId('encounter', 9), event: 'arrive', at: NOON, audit: [] } as const
  expect(await stepEncounterState(db, unknown)).toEqual({ ok: false, error: 'encounter-unknown' })
})

test('two steps at the same time follow one another', async () => {
  const arrived = { ok: true, value: { status: 'arrived', since: NOON } }
  expect(await Promise.all([stepTo('arrive'), stepTo('arrive', after(NOON, MINUTE))])).toEqual([arrived, arrived])
})

test('an hour with an unknown person is refused as a whole, its audit entry too', async () => {
  const before = await entries()
  const hour = {
    appointment: testId('appointment', 7),
    encounter: testId('encounter', 7),
    when: world.when,
    participants: [{ seat: testId('seat', 7), person: testId('patient', 7), role: 'patient' }],
    audit: world.event('hour-planned'),
  } as const
  await expect(planHour(db, hour)).rejects.toMatchObject({ failure: 'refused' })
  expect(await listHours(db, NOON)).toHaveLength(1)
  expect(await entries()).toBe(before)
})
