/** Tests of preparing work: people, an hour for them, and the links they get. */
import { after, DAY, HOUR, MINUTE } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { findPerson, listPeople } from './people.ts'
import { inviteTo, planWork } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const inviting = () => ({ encounter: world.encounter, person: world.patient, by: 'system', endEarlier: true }) as const

test('people are kept as they were added, and every step left an entry', async () => {
  const bea = { id: world.practitioner, kind: 'practitioner', name: 'Bea Example', title: 'Psychotherapist' }
  expect(await findPerson(db, world.practitioner)).toEqual({ ...bea, phone: '+1 615 555 0100', language: 'en' })
  expect((await listPeople(db)).map(person => person.name)).toEqual(['Ana Prueba', 'Bea Example'])
  expect(await findPerson(db, testId('patient', 3))).toBeNull()
  expect(await rawRows(db, 'select act, subject from audit order by seq')).toEqual([
    { act: 'person-added', subject: world.practitioner },
    { act: 'person-added', subject: world.patient },
    { act: 'hour-planned', subject: world.encounter },
  ])
})

test('identity that was seen before is a fact of the hour', async () => {
  const met = await demoWorld(db, { seed: 2, identity: 'in-person' })
  expect((await factsFor(db, met.encounter, met.patient))?.identity).toMatchObject([
    { person: met.patient, by: met.practitioner, at: NOON, act: { kind: 'in-person', met: null } },
  ])
  expect((await factsFor(db, world.encounter, world.patient))?.identity).toEqual([])
})

test('an hour that cannot be planned says why', async () => {
  const { practitioner, patient, when } = world
  const plan = (work: object) => planWork(db, { practitioner, patient, when, ...work }, world)
  const nobody = { ok: false, error: 'practitioner-unknown' }
  expect(await plan({ practitioner: testId('practitioner', 8) })).toEqual(nobody)
  expect(await plan({ practitioner: patient })).toEqual(nobody)
  expect(await plan({ patient: practitioner })).toEqual({ ok: false, error: 'patient-unknown' })
  expect(await plan({ when: { start: NOON, end: NOON } })).toEqual({ ok: false, error: 'ends-before-it-starts' })
  expect(await verifyAudit(db)).toMatchObject({ value: { entries: 3 } })
})

test('an invitation names its door and lives until a day after the hour', async () => {
  const invited = await inviteTo(db, inviting(), world)
  expect(invited).toMatchObject({ ok: true, value: { side: 'client', expires: after(NOON, HOUR + DAY) } })
  if (!invited.ok) return
  expect(invited.value.secret).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
  expect(invited.value.path).toBe(`/c#${invited.value.secret}`)
  const desk = await inviteTo(db, { ...inviting(), person: world.practitioner }, world)
  expect(desk).toMatchObject({ value: { side: 'desk', path: expect.stringMatching(/^\/p#/) } })
})

test('nobody is invited to an hour that is not theirs or is over', async () => {
  const stranger = { ...inviting(), person: testId('patient', 8) }
  expect(await inviteTo(db, stranger, world)).toEqual({ ok: false, error: 'not-a-participant' })
  const late = { ...world, now: after(NOON, HOUR + 10 * MINUTE) }
  expect(await inviteTo(db, { ...inviting(), livesAfter: 10 * MINUTE }, late)).toEqual({
    ok: false,
    error: 'hour-over',
  })
})

test('earlier links end only when that is asked for', async () => {
  const open = async (): Promise<unknown> =>
    (await rawRows(db, 'select count(*) as n from invites where ended is null'))[0]?.['n']
  await inviteTo(db, { ...inviting(), endEarlier: false }, world)
  await inviteTo(db, { ...inviting(), endEarlier: false }, world)
  expect(await open()).toBe(2)
  await inviteTo(db, inviting(), world)
  expect(await open()).toBe(1)
})
