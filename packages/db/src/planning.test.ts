/** Tests of preparing work: people, an hour for them, and the links they get. */
import { after, DAY, HOUR, MINUTE, type PatientId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { Gap } from '@holdfast/safety'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeArrangement } from './arrangements.ts'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { factsFor } from './facts.ts'
import { findPerson, listPeople } from './people.ts'
import { addPatient, inviteTo, planWork } from './planning.ts'
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

describe('clients who are not to meet where they wait', () => {
  let other: PatientId
  beforeEach(async () => {
    other = await addPatient(db, { name: 'Cleo Sample', language: 'en' }, world)
  })
  const apart = (patient: PatientId, gap: Gap, n: number) =>
    writeArrangement(db, {
      patient,
      entry: {
        at: world.now,
        by: world.practitioner,
        act: { kind: 'apart', id: testId('note', n), gap, words: null },
      },
      audit: world.event('arrangement-written', { actor: world.practitioner }),
    })
  /** An hour of the other one, so many minutes after the end of the hour that is planned. */
  const planBeside = (minutes: number, patient = other) => {
    const start = after(world.when.end, minutes * MINUTE)
    const { practitioner } = world
    return planWork(db, { practitioner, patient, when: { start, end: after(start, HOUR) } }, world)
  }
  const CLOSE = { ok: false, error: 'kept-apart' }

  test('[D17b] [AR9] an hour that would lie too close is not planned, and leaves nothing behind; one far enough is', async () => {
    await apart(world.patient, 'half-hour', 1)
    expect((await planBeside(0)).ok).toBe(true)
    await apart(other, 'quarter-hour', 2)
    const kept = () => rawRows(db, 'select (select count(*) from encounters) + (select count(*) from audit) as n')
    const before = await kept()
    for (const minutes of [0, 29, -30]) expect(await planBeside(minutes)).toEqual(CLOSE)
    expect(await kept()).toEqual(before)
    expect((await planBeside(30)).ok).toBe(true)
  })

  test('[D17b] [AR9] the last word counts, nobody else is kept from any hour, and an hour that is over keeps nobody', async () => {
    await apart(world.patient, 'two-hours', 1)
    await apart(other, 'hour', 2)
    expect(await planBeside(15)).toEqual(CLOSE)
    expect((await planBeside(15, world.patient)).ok).toBe(true)
    const third = await addPatient(db, { name: 'Dan Third', language: 'en' }, world)
    expect((await planBeside(15, third)).ok).toBe(true)
    await apart(other, 'none', 3)
    expect((await planBeside(15)).ok).toBe(true)
    await apart(other, 'hour', 4)
    await rawRows(db, `update encounters set status = 'finished', end = ${world.when.end}`)
    expect((await planBeside(15)).ok).toBe(true)
  })

  test('[D17b] [AR9] of two that are planned in the same moment one is told', async () => {
    await apart(world.patient, 'hour', 1)
    await apart(other, 'hour', 2)
    const far = 6 * 60
    const both = await Promise.all([planBeside(far), planBeside(far, world.patient)])
    expect(both.filter(({ ok }) => !ok)).toEqual([CLOSE])
  })
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
