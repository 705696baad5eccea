/** Tests of invitation links: the first browser takes one, nobody else does, and no secret is kept. */
import { readFile } from 'node:fs/promises'
import { after, HOUR, makeId, randomToken, type Instant, type PersonId } from '@holdfast/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSecret, type SecretHash } from './digest.ts'
import { claimInvite, makeInvite } from './invites.ts'
import { endLogin, findLogin } from './logins.ts'
import { openNode } from './open-node.ts'
import { demoWorld, emptyFile, rawRows, type DemoWorld, type TestFile } from './testing.ts'

let store: TestFile
let world: DemoWorld
beforeEach(async () => {
  store = await emptyFile()
  world = await demoWorld(store.db)
})
afterEach(() => store.remove())

const freshToken = (): SecretHash => hashSecret(randomToken(world.random))

async function invite(how: { person?: PersonId; endEarlier?: boolean } = {}) {
  const { person = world.patient, endEarlier = false } = how
  const secret = randomToken(world.random)
  await makeInvite(store.db, {
    secretHash: hashSecret(secret),
    person,
    encounter: world.encounter,
    expires: after(world.now, 2 * HOUR),
    at: world.now,
    endEarlier,
    audit: world.event('link-made'),
  })
  return secret
}

type Opening = { token?: SecretHash; now?: Instant; current?: SecretHash | null; db?: TestFile['db'] }

const open = (secret: string, { token = freshToken(), now = world.now, current = null, db = store.db }: Opening = {}) =>
  claimInvite(db, {
    secretHash: hashSecret(secret),
    login: { id: makeId('login', world.random), token },
    now,
    currentLogin: current,
    audit: ({ person }) => world.event('login', { actor: person }),
  })

const loginsKept = async (): Promise<unknown> => (await rawRows(store.db, 'select count(*) as n from logins'))[0]?.['n']

test('the first browser takes the link and is signed in', async () => {
  const token = freshToken()
  const claimed = await open(await invite(), { token })
  expect(claimed).toMatchObject({ ok: true, value: { person: world.patient, encounter: world.encounter, isNew: true } })
  expect(await findLogin(store.db, token, world.now, HOUR)).toMatchObject({ person: world.patient, side: 'client' })
})

test("a practitioner's link opens the desk", async () => {
  const claimed = await open(await invite({ person: world.practitioner }))
  expect(claimed).toMatchObject({ ok: true, value: { side: 'desk' } })
})

test('a second browser is told that the link is taken, and gets no login', async () => {
  const secret = await invite()
  await open(secret)
  expect(await open(secret)).toEqual({ ok: false, error: 'link-taken' })
  expect(await open(secret, { current: freshToken() })).toEqual({ ok: false, error: 'link-taken' })
  expect(await loginsKept()).toBe(1)
})

test('the browser that took the link may open it again and keeps its one login', async () => {
  const secret = await invite()
  const token = freshToken()
  const first = await open(secret, { token })
  const again = await open(secret, { current: token })
  expect(first.ok && again).toEqual({ ok: true, value: { ...(first.ok ? first.value : {}), isNew: false } })
  expect(await loginsKept()).toBe(1)
})

test('a login that was ended does not open the link again', async () => {
  const secret = await invite()
  const token = freshToken()
  await open(secret, { token })
  await endLogin(store.db, { token, at: world.now, audit: world.event('logout') })
  expect(await open(secret, { current: token })).toEqual({ ok: false, error: 'link-taken' })
})

test('of browsers that open a link at the same moment exactly one takes it', async () => {
  const secret = await invite()
  const opened = await Promise.all([open(secret), open(secret), open(secret)])
  expect(opened.map(one => (one.ok ? 'signed in' : one.error)).toSorted()).toEqual([
    'link-taken',
    'link-taken',
    'signed in',
  ])
  expect(await loginsKept()).toBe(1)
})

test('the same holds when each browser is served by a handle of its own', async () => {
  const other = await openNode({ file: store.file })
  for (let round = 0; round < 20; round += 1) {
    const secret = await invite()
    const opened = await Promise.all([open(secret), open(secret, { db: other })])
    expect(opened.filter(one => one.ok)).toHaveLength(1)
  }
  expect(await loginsKept()).toBe(20)
  await other.close()
})

test('an unknown link and one that expired say so', async () => {
  expect(await open(randomToken(world.random))).toEqual({ ok: false, error: 'link-unknown' })
  const secret = await invite()
  expect(await open(secret, { now: after(world.now, 2 * HOUR) })).toEqual({ ok: false, error: 'link-expired' })
  expect(await open(secret, { now: after(world.now, 2 * HOUR - 1) })).toMatchObject({ ok: true })
})

test('a fresh link that ends earlier ones ends their logins too, of this seat only', async () => {
  const tokens = { patient: freshToken(), practitioner: freshToken() }
  const old = await invite()
  await open(old, { token: tokens.patient })
  const unopened = await invite()
  await open(await invite({ person: world.practitioner }), { token: tokens.practitioner })
  const fresh = await invite({ endEarlier: true })
  expect(await findLogin(store.db, tokens.patient, world.now, HOUR)).toBeNull()
  expect(await findLogin(store.db, tokens.practitioner, world.now, HOUR)).not.toBeNull()
  expect(await open(old, { current: tokens.patient })).toEqual({ ok: false, error: 'link-expired' })
  expect(await open(unopened)).toEqual({ ok: false, error: 'link-expired' })
  expect(await open(fresh)).toMatchObject({ ok: true, value: { isNew: true } })
})

test('a link is only made for someone with a seat in the hour', async () => {
  const other = await demoWorld(store.db, { seed: 2 })
  await expect(invite({ person: other.patient })).rejects.toMatchObject({ failure: 'refused' })
})

test('no secret is in the file, only its hash', async () => {
  const secret = await invite()
  const token = randomToken(world.random)
  await open(secret, { token: hashSecret(token) })
  const kept = Buffer.concat([await readFile(store.file), await readFile(`${store.file}-wal`)])
  expect(kept.includes(secret)).toBe(false)
  expect(kept.includes(token)).toBe(false)
  expect(kept.includes(hashSecret(secret))).toBe(true)
  expect(kept.includes(hashSecret(token))).toBe(true)
})
