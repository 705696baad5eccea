/** Tests of logins: as long as they are used, and not a moment after they were ended. */
import { after, HOUR, makeId, MINUTE, randomToken, type PersonId } from '@holdfast/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Db } from './db.ts'
import { hashSecret, type SecretHash } from './digest.ts'
import { claimInvite } from './invites.ts'
import { endLogin, endLoginsOf, findLogin } from './logins.ts'
import { inviteTo } from './planning.ts'
import { demoWorld, emptyDb, rawRows, type DemoWorld } from './testing.ts'

const IDLE = 12 * HOUR
let db: Db
let world: DemoWorld
beforeEach(async () => {
  db = await emptyDb()
  world = await demoWorld(db)
})
afterEach(() => db.close())

async function signIn(person: PersonId): Promise<SecretHash> {
  const { encounter, now, random } = world
  const invited = await inviteTo(db, { encounter, person, by: 'system', endEarlier: false }, { now, random })
  if (!invited.ok) throw new Error(invited.error)
  const token = hashSecret(randomToken(random))
  await claimInvite(db, {
    secretHash: hashSecret(invited.value.secret),
    login: { id: makeId('login', random), token },
    now,
    currentLogin: null,
    audit: () => world.event('login'),
  })
  return token
}

test('a login lasts as long as it is used, and not longer than its idle time without', async () => {
  const token = await signIn(world.patient)
  const almost = after(world.now, IDLE - 1)
  expect(await findLogin(db, token, almost, IDLE)).toMatchObject({ person: world.patient, lastSeen: world.now })
  expect(await findLogin(db, token, after(almost, IDLE - 1), IDLE)).toMatchObject({ lastSeen: almost })
  expect(await findLogin(db, token, after(almost, 3 * IDLE), IDLE)).toBeNull()
})

test('use is written down at most once a minute', async () => {
  const token = await signIn(world.patient)
  const lastSeen = async () => (await findLogin(db, token, world.now, IDLE))?.lastSeen
  await findLogin(db, token, after(world.now, MINUTE - 1), IDLE)
  expect(await lastSeen()).toBe(world.now)
  await findLogin(db, token, after(world.now, MINUTE), IDLE)
  expect(await lastSeen()).toBe(after(world.now, MINUTE))
})

test('a disk on which nothing can be written signs nobody out', async () => {
  const token = await signIn(world.patient)
  await rawRows(db, 'pragma query_only = on')
  expect(await findLogin(db, token, after(world.now, HOUR), IDLE)).not.toBeNull()
})

test('an unknown token is nobody', async () => {
  await signIn(world.patient)
  expect(await findLogin(db, hashSecret('something else'), world.now, IDLE)).toBeNull()
})

test('a login that was ended is nobody, and ending it again is harmless', async () => {
  const token = await signIn(world.patient)
  const other = await signIn(world.practitioner)
  await endLogin(db, { token, at: world.now, audit: world.event('logout') })
  await endLogin(db, { token, at: world.now, audit: world.event('logout') })
  expect(await findLogin(db, token, world.now, IDLE)).toBeNull()
  expect(await findLogin(db, other, world.now, IDLE)).not.toBeNull()
})

test('all logins of a person end at once, and nobody else’s', async () => {
  const tokens = [await signIn(world.patient), await signIn(world.patient)]
  const other = await signIn(world.practitioner)
  await endLoginsOf(db, { person: world.patient, at: world.now, audit: world.event('logout') })
  for (const token of tokens) expect(await findLogin(db, token, world.now, IDLE)).toBeNull()
  expect(await findLogin(db, other, world.now, IDLE)).not.toBeNull()
})
