/** Tests of guardians: whom they stand for, their links, and what was said on age and consent. */
import { DAY, makeId, parseMonth, type AuditEvent, type RelatedPersonId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from './audit.ts'
import type { Db } from './db.ts'
import { hashSecret, type SecretHash } from './digest.ts'
import { factsFor } from './facts.ts'
import { endGuardian } from './end-guardian.ts'
import { claimGuardianLink, inviteGuardian } from './guardian-links.ts'
import { addGuardian, sayBirthMonth, sayWhoConsents, wardOf } from './guardians.ts'
import { claimInvite } from './invites.ts'
import { findLogin } from './logins.ts'
import { addPartner, addPatient, planWork } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

const GUS = { name: 'Gus Prueba', language: 'es' } as const

async function gus(): Promise<RelatedPersonId> {
  const added = await addGuardian(db, { ...GUS, patient: world.patient }, world)
  if (!added.ok) throw new Error(added.error)
  return added.value
}

const month = (text: string) => {
  const parsed = parseMonth(text)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

test('a guardian stands for one patient, has no seat in their hour, and the patient’s facts name them', async () => {
  const guardian = await gus()
  expect(await wardOf(db, guardian)).toBe(world.patient)
  expect(await factsFor(db, world.encounter, guardian)).toBeNull()
  const facts = await factsFor(db, world.encounter, world.patient)
  expect(facts).toMatchObject({ guardians: [{ person: guardian, name: 'Gus Prueba' }], born: null, consentsSaid: [] })
  expect((await factsFor(db, world.encounter, world.practitioner))?.guardians).toEqual([])
  expect(await wardOf(db, await addPartner(db, GUS, world))).toBeNull()
})

test('nobody is the guardian of somebody who is no patient here', async () => {
  const before = await rawRows(db, 'select count(*) as n from people')
  expect(await addGuardian(db, { ...GUS, patient: testId('patient', 9) }, world)).toEqual({
    ok: false,
    error: 'patient-unknown',
  })
  expect(await rawRows(db, 'select count(*) as n from people')).toEqual(before)
})

test('the latest word on a birth month counts, the latest on consent stands first', async () => {
  const { patient, practitioner: by } = world
  await sayBirthMonth(db, { patient, month: month('2010-06') }, world)
  await sayBirthMonth(db, { patient, month: month('2011-06') }, world)
  await sayWhoConsents(db, { patient, by, who: 'guardian', country: 'US', region: 'TN' }, world)
  await sayWhoConsents(db, { patient, by, who: 'alone', country: 'US', region: 'NY' }, world)
  const facts = await factsFor(db, world.encounter, patient)
  expect(facts?.born).toBe('2011-06')
  expect(facts?.consentsSaid.map(({ who, region }) => [who, region])).toEqual([
    ['alone', 'NY'],
    ['guardian', 'TN'],
  ])
  expect(await rawRows(db, 'select act, code from audit order by seq desc limit 3')).toEqual([
    { act: 'who-consents-stated', code: 'alone' },
    { act: 'who-consents-stated', code: 'guardian' },
    { act: 'birth-month-stated', code: null },
  ])
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
})

test.each(['birth_months', 'consents_said', 'guardians', 'guardian_ends'])(
  'no word in %s is changed, removed or replaced',
  async table => {
    const { patient, practitioner: by } = world
    await sayBirthMonth(db, { patient, month: month('2010-06') }, world)
    await sayWhoConsents(db, { patient, by, who: 'alone', country: 'US', region: 'NY' }, world)
    await endGuardian(db, { guardian: await gus() }, world)
    const kept = await rawRows(db, `select * from ${table}`)
    expect(kept).toHaveLength(1)
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set ${table === 'guardian_ends' ? 'at = 0' : `patient = '${by}'`}`,
      `insert or replace into ${table} select * from ${table}`,
    ]) {
      await expect(rawRows(db, statement)).rejects.toMatchObject({ failure: 'refused' })
    }
    expect(await rawRows(db, `select * from ${table}`)).toEqual(kept)
  },
)

test('a patient can be added with their birth month at once', async () => {
  const patient = await addPatient(db, { name: 'Mia', language: 'es', born: month('2012-03') }, world)
  const planned = await planWork(db, { practitioner: world.practitioner, patient, when: world.when }, world)
  if (!planned.ok) throw new Error(planned.error)
  expect((await factsFor(db, planned.value.encounter, patient))?.born).toBe('2012-03')
})

test('words on people who are not here are refused by name', async () => {
  const nobody = testId('patient', 9)
  const unknown = { ok: false, error: 'patient-unknown' }
  expect(await sayBirthMonth(db, { patient: nobody, month: month('2010-06') }, world)).toEqual(unknown)
  const said = { by: world.practitioner, who: 'alone', country: 'ES', region: null } as const
  expect(await sayWhoConsents(db, { ...said, patient: nobody }, world)).toEqual(unknown)
  expect(await sayWhoConsents(db, { ...said, patient: world.patient, by: testId('practitioner', 9) }, world)).toEqual({
    ok: false,
    error: 'practitioner-unknown',
  })
})

const claim = (secretHash: SecretHash, { token = 'one', current = null as SecretHash | null, now = world.now } = {}) =>
  claimGuardianLink(db, {
    secretHash,
    login: { id: makeId('login', world.random), token: hashSecret(token) },
    now,
    currentLogin: current,
    audit: ({ person }): AuditEvent => world.event('login', { actor: person }),
  })

test('a guardian’s link is taken once, by its own side, and a later one ends it', async () => {
  const guardian = await gus()
  const made = await inviteGuardian(db, { guardian, livesFor: DAY }, world)
  if (!made.ok) throw new Error(made.error)
  expect(made.value).toMatchObject({ side: 'guardian', path: `/g#${made.value.secret}` })
  const hash = hashSecret(made.value.secret)
  expect(await claim(hash)).toMatchObject({ ok: true, value: { person: guardian, side: 'guardian', isNew: true } })
  expect(await claim(hash, { current: hashSecret('one') })).toMatchObject({ ok: true, value: { isNew: false } })
  expect(await claim(hash, { token: 'two' })).toEqual({ ok: false, error: 'link-taken' })
  expect(await claim(hashSecret('guessed'))).toEqual({ ok: false, error: 'link-unknown' })
  await inviteGuardian(db, { guardian, livesFor: DAY }, world)
  expect(await claim(hash, { current: hashSecret('one') })).toEqual({ ok: false, error: 'link-expired' })
  expect(await rawRows(db, 'select ended is null as open from logins')).toEqual([{ open: 0 }])
  // It is no way to an hour.
  const asHour = { secretHash: hash, login: { id: makeId('login', world.random), token: hashSecret('three') } }
  const tried = await claimInvite(db, {
    ...asHour,
    now: world.now,
    currentLogin: null,
    audit: () => world.event('login'),
  })
  expect(tried).toEqual({ ok: false, error: 'link-unknown' })
})

test('a link works until its end and is made for guardians only', async () => {
  const made = await inviteGuardian(db, { guardian: await gus(), livesFor: DAY }, world)
  if (!made.ok) throw new Error(made.error)
  const hash = hashSecret(made.value.secret)
  expect(await claim(hash, { now: made.value.expires })).toEqual({ ok: false, error: 'link-expired' })
  const partner = await addPartner(db, GUS, world)
  expect(await inviteGuardian(db, { guardian: partner, livesFor: DAY }, world)).toEqual({
    ok: false,
    error: 'not-a-guardian',
  })
})

test('whoever is ended stands for nobody, is named by no facts, and their link and login end with them', async () => {
  const [guardian, other] = [await gus(), await gus()]
  const made = await inviteGuardian(db, { guardian, livesFor: DAY }, world)
  const others = await inviteGuardian(db, { guardian: other, livesFor: DAY }, world)
  if (!made.ok || !others.ok) throw new Error('no link')
  await claim(hashSecret(made.value.secret))
  await claim(hashSecret(others.value.secret), { token: 'two' })
  expect(await endGuardian(db, { guardian }, world)).toEqual({ ok: true, value: null })
  expect([await wardOf(db, guardian), await wardOf(db, other)]).toEqual([null, world.patient])
  const facts = await factsFor(db, world.encounter, world.patient)
  expect(facts?.guardians.map(({ person }) => person)).toEqual([other])
  expect(await findLogin(db, hashSecret('one'), world.now, DAY)).toBeNull()
  expect(await findLogin(db, hashSecret('two'), world.now, DAY)).toMatchObject({ person: other })
  expect(await claim(hashSecret(made.value.secret), { token: 'three' })).toEqual({ ok: false, error: 'link-expired' })
  expect(await rawRows(db, 'select act, subject from audit order by seq desc limit 1')).toEqual([
    { act: 'guardian-ended', subject: guardian },
  ])
})

test('only a guardian is ended, and once, also when two ask in the same moment', async () => {
  const partner = await addPartner(db, GUS, world)
  const refused = { ok: false, error: 'not-a-guardian' }
  expect(await endGuardian(db, { guardian: partner }, world)).toEqual(refused)
  const guardian = await gus()
  const both = await Promise.all([endGuardian(db, { guardian }, world), endGuardian(db, { guardian }, world)])
  expect(both).toEqual([{ ok: true, value: null }, refused])
  expect(await rawRows(db, "select count(*) as n from audit where act = 'guardian-ended'")).toEqual([{ n: 1 }])
})
