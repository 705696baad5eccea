/** Tests of what is known of one participant, and of the statements it is made of. */
import { currentContract } from '@holdfast/consent/plain'
import { signedBy } from '@holdfast/consent/plain/testing'
import { after, HOUR, MINUTE, NOTHING_DECIDED, type RoomCheck, type Whereabouts } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Db, Queried } from './db.ts'
import { factsFor } from './facts.ts'
import { writeIdentityEntry } from './identity.ts'
import { saveRoomCheck, saveWhereabouts } from './preparations.ts'
import { saveSignature, signaturesOf } from './signatures.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

const seen: Queried[] = []
let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb({ onQuery: query => seen.push(query) })
  world = await demoWorld(db)
  seen.length = 0
})
afterEach(() => db.close())

const place = (street: string): Whereabouts => ({
  country: 'US',
  region: null,
  city: 'Nashville',
  street,
  detail: '2nd floor',
  emergencyNumber: '911',
  callback: null,
  statedAt: NOON,
})

const room: RoomCheck = {
  answers: {
    alone: 'yes',
    unheard: 'not-today',
    'private-network': 'yes',
    'screen-private': 'yes',
    seated: 'yes',
    'set-up': 'yes',
  },
  statedAt: NOON,
}

test('all that is known of one participant comes in one trip', async () => {
  const { encounter, patient: person, practitioner, when, seats } = world
  const act = { kind: 'video', id: testId('identity', 1), encounter } as const
  const entry = { person, by: practitioner, at: after(NOON, -HOUR), act }
  const signature = signedBy(person, currentContract(), { language: 'es' })
  await writeIdentityEntry(db, { entry, audit: world.event('identity-seen') })
  await saveWhereabouts(db, {
    encounter,
    person,
    whereabouts: place('1 Example Street'),
    audit: world.event('whereabouts-stated'),
  })
  await saveRoomCheck(db, { encounter, person, roomCheck: room, audit: world.event('room-checked') })
  await saveSignature(db, { signature, audit: world.event('contract-signed') })
  seen.length = 0
  expect(await factsFor(db, encounter, person)).toEqual({
    encounter,
    born: null,
    plans: [],
    arrangements: [],
    noted: [],
    guardians: [],
    consentsSaid: [],
    decided: NOTHING_DECIDED,
    roomDecided: [],
    hour: when,
    modality: 'video',
    state: { status: 'planned' },
    me: { ...seats[1], name: 'Ana Prueba', title: null, phone: null, language: 'es' },
    others: [{ ...seats[0], name: 'Bea Example', title: 'Psychotherapist', phone: '+1 615 555 0100', language: 'en' }],
    identity: [entry],
    whereabouts: place('1 Example Street'),
    roomCheck: room,
    signatures: [signature],
  })
  expect(seen.map(query => query.operation)).toEqual(['factsFor'])
})

test('what was not stated is null, and no signatures are an empty list', async () => {
  const nothing = { identity: [], whereabouts: null, roomCheck: null, signatures: [] }
  expect(await factsFor(db, world.encounter, world.patient)).toMatchObject(nothing)
})

test('a stranger to the hour learns nothing, nor does anyone of an hour that is not there', async () => {
  const other = await demoWorld(db, { seed: 2 })
  expect(await factsFor(db, world.encounter, other.patient)).toBeNull()
  expect(await factsFor(db, world.encounter, testId('patient', 5))).toBeNull()
  expect(await factsFor(db, testId('encounter', 5), world.patient)).toBeNull()
})

test('the latest statement counts and the earlier ones stay', async () => {
  const { encounter, patient: person } = world
  for (const street of ['1 First Street', '2 Second Street']) {
    await saveWhereabouts(db, {
      encounter,
      person,
      whereabouts: place(street),
      audit: world.event('whereabouts-stated'),
    })
  }
  expect((await factsFor(db, encounter, person))?.whereabouts?.street).toBe('2 Second Street')
  expect(await rawRows(db, 'select count(*) as n from whereabouts')).toEqual([{ n: 2 }])
})

test('what one person states is no fact about another, nor about another hour', async () => {
  const { encounter, patient: person, practitioner } = world
  const other = await demoWorld(db, { seed: 2 })
  await saveWhereabouts(db, {
    encounter,
    person,
    whereabouts: place('1 Example Street'),
    audit: world.event('whereabouts-stated'),
  })
  await saveRoomCheck(db, { encounter, person, roomCheck: room, audit: world.event('room-checked') })
  await saveSignature(db, { signature: signedBy(person), audit: world.event('contract-signed') })
  const nothing = { whereabouts: null, roomCheck: null, signatures: [] }
  expect(await factsFor(db, encounter, practitioner)).toMatchObject(nothing)
  expect(await factsFor(db, other.encounter, other.patient)).toMatchObject(nothing)
})

test('only someone with a seat in the hour can state something for it', async () => {
  const other = await demoWorld(db, { seed: 2 })
  const stated = { encounter: world.encounter, person: other.patient, audit: world.event('whereabouts-stated') }
  await expect(saveWhereabouts(db, { ...stated, whereabouts: place('1 Example Street') })).rejects.toMatchObject({
    failure: 'refused',
  })
  await expect(saveRoomCheck(db, { ...stated, roomCheck: room })).rejects.toMatchObject({ failure: 'refused' })
})

test('words of any kind stay what they are and stay in their column', async () => {
  const { encounter, patient: person } = world
  const words = `"'); drop table people;-- \\ \u0000 \u2028 {"a":1} 漢字 🙂 ${'x'.repeat(5000)}`
  await saveWhereabouts(db, { encounter, person, whereabouts: place(words), audit: world.event('whereabouts-stated') })
  const signature = signedBy(person, currentContract(), { name: `O'Néill "Q" \\n` })
  await saveSignature(db, { signature, audit: world.event('contract-signed') })
  const facts = await factsFor(db, encounter, person)
  expect(facts?.whereabouts?.street).toBe(words)
  expect(facts?.signatures).toEqual([signature])
})

test('signatures of all versions come oldest first', async () => {
  const first = signedBy(world.patient, currentContract(), { at: NOON })
  const second = signedBy(world.patient, currentContract(), { at: after(NOON, MINUTE), language: 'es' })
  await saveSignature(db, { signature: first, audit: world.event('contract-signed') })
  await saveSignature(db, { signature: second, audit: world.event('contract-signed') })
  expect(await signaturesOf(db, world.patient)).toEqual([first, second])
})
