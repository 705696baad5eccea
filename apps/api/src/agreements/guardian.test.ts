/** Tests of the age of consent over HTTP: who has to sign, and a guardian who sees that and nothing else. */
import { endGuardian } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, agreementOf, happen, OFFER, personOf, signOpen, takeBack } from '../testing/agree.ts'
import { bornIn, guardianSigner, makeGuardian, saidFor, signInGuardian, stateIn } from '../testing/guardian.ts'
import { heldHour } from '../testing/hour.ts'
import { makeBrowser, makeWorld, preparedPair, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const MINOR = '2014-03'

const seatOf = async (browser: Browser) => (await browser.ask('encounter')).body.me.seat
const line = async (name: 'contract' | 'guardian') =>
  (await client.ask('encounter')).body.checklist.find(({ check }) => check === name)?.answer
const join = async () => {
  const { status, problem } = await client.ask('join', {}, { for: 'link' })
  return status === 200 ? 'cleared' : problem.code
}
const held = (remedy: string) => ({ kind: 'to-do', by: 'practitioner', remedy })

/** Client, guardian and practitioner have signed. */
async function allSigned() {
  await bornIn(world, MINOR)
  const guardian = await makeGuardian(world)
  const both = await agreed(client, desk)
  const browser = await signInGuardian(world, guardian)
  const signer = await guardianSigner(browser)
  const signed = await signOpen(signer, 'Gus Ortiz')
  return { both, browser, signer, guardian, signed }
}

test('[A21h] where the law asks for a guardian the offer is refused by name until there is one, and the door stays shut', async () => {
  await bornIn(world, MINOR)
  expect(await line('guardian')).toEqual(held('bring-guardian'))
  // The first contract was signed by both, and holds for nobody under age.
  expect(await line('contract')).toEqual({ kind: 'passed' })
  expect(await join()).toBe('check-in-held')
  const seat = await seatOf(client)
  const { status, problem } = await desk.ask('offer', { seat }, OFFER)
  expect([status, problem.code]).toEqual([422, 'not-composed'])
  expect(problem.missing?.map(({ kind }) => kind)).toContain('guardian-missing')
  // What is refused leaves nothing behind.
  expect([await line('contract'), await rawRows(world.db, 'select id from agreements')]).toEqual([
    { kind: 'passed' },
    [],
  ])
  await makeGuardian(world)
  expect((await desk.ask('offer', { seat }, OFFER)).body.awaits).toEqual(['patient', 'guardian', 'practitioner'])
})

test('[A21h] the agreement is in force only when all three have signed; check-in says whose signature is missing', async () => {
  await bornIn(world, MINOR)
  const guardian = await makeGuardian(world)
  const both = await agreed(client, desk)
  expect(await agreementOf(both.desk)).toMatchObject({ standing: 'unsigned', awaits: ['guardian'] })
  expect([await line('contract'), await join()]).toEqual([held('await-guardian'), 'check-in-held'])
  const signer = await guardianSigner(await signInGuardian(world, guardian))
  const { open } = await agreementOf(signer)
  expect(open?.text).toContain('Gus Ortiz firma a su lado')
  expect(open?.text).toContain('"kind":"law","place":"US-OR"')
  expect((await signOpen(signer, 'Gus Ortiz')).body.standing).toBe('in-force')
  expect([await line('contract'), await line('guardian'), await join()]).toEqual([
    { kind: 'passed' },
    { kind: 'passed' },
    'cleared',
  ])
})

test('[A21h] whether a guardian signs follows the law of the place where the client is in this visit', async () => {
  await bornIn(world, '2011-03') // 15
  const both = await agreed(client, desk) // Oregon: alone from 14
  expect([(await agreementOf(both.desk)).standing, await join()]).toEqual(['in-force', 'cleared'])
  await stateIn(client, 'Tennessee') // from 16
  expect([await line('guardian'), await join()]).toEqual([held('bring-guardian'), 'check-in-held'])
  await stateIn(client, 'OR')
  expect(await join()).toBe('cleared')
  // Entered and offered, it is their signature alone that is missing, within the grace and after it.
  await stateIn(client, 'Tennessee')
  const entered = await makeGuardian(world)
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  await signOpen(both.client)
  await signOpen(both.desk)
  expect([await line('guardian'), await join()]).toEqual([held('await-guardian'), 'check-in-held'])
  world.clock.move(world.deps.policy.amendmentGrace)
  await stateIn(client, 'Tennessee')
  expect([await line('contract'), await line('guardian')]).toEqual([held('await-guardian'), { kind: 'passed' }])
  await signOpen(await guardianSigner(await signInGuardian(world, entered)), 'Gus Ortiz')
  expect([await line('contract'), await line('guardian')]).toEqual([{ kind: 'passed' }, { kind: 'passed' }])
})

test('a guardian of before reads nothing of how it stands once the client signs alone, nor what they took back', async () => {
  await bornIn(world, MINOR)
  const { browser, both } = await allSigned()
  await bornIn(world, '1990-01')
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  await signOpen(both.client)
  expect((await signOpen(both.desk)).body.standing).toBe('in-force')
  await takeBack(both.client, 'chat')
  expect((await browser.ask('guardianAgreement')).body).toMatchObject({
    standing: 'nothing-offered',
    awaits: [],
    awaitsMe: false,
    by: null,
    seen: null,
    inForce: null,
    open: null,
    withdrawn: [],
    versions: [{ version: 1 }],
  })
})

test('[A21h] where the law is not known a practitioner’s word opens, for its place alone', async () => {
  await bornIn(world, MINOR)
  const seat = await seatOf(client)
  await stateIn(client, 'Utah')
  expect(await line('guardian')).toEqual(held('say-who-consents'))
  const { problem } = await desk.ask('offer', { seat }, OFFER)
  expect(problem.missing).toEqual([{ kind: 'who-consents-unknown', clause: null, parameter: null, language: null }])
  await saidFor(world, 'Nevada', 'alone')
  expect(await line('guardian')).toEqual(held('say-who-consents'))
  await saidFor(world, 'utah', 'alone')
  expect([await line('guardian'), await join()]).toEqual([{ kind: 'passed' }, 'cleared'])
  await saidFor(world, 'Utah', 'guardian')
  expect(await line('guardian')).toEqual(held('bring-guardian'))
  // Where the law is plain, no word changes it.
  await saidFor(world, 'Oregon', 'alone')
  await stateIn(client, 'Oregon')
  expect(await line('guardian')).toEqual(held('bring-guardian'))
})

test('whoever has no birth month kept, or is of age, meets no question', async () => {
  expect((await agreementOf((await agreed(client, desk)).desk)).standing).toBe('in-force')
  await stateIn(client, 'Utah')
  expect([await line('guardian'), await join()]).toEqual([{ kind: 'passed' }, 'cleared'])
  await bornIn(world, '1990-01')
  expect([await line('guardian'), await join()]).toEqual([{ kind: 'passed' }, 'cleared'])
})

test('a guardian has no hour, no seat and no record: their login opens their own way and nothing else', async () => {
  const { browser, both } = await allSigned()
  expect((await browser.ask('me')).body).toMatchObject({ name: 'Gus Ortiz', role: 'related-person', hours: [] })
  const { seat } = both.client
  const tries = [
    browser.ask('encounter'),
    browser.ask('preparation', { seat }),
    browser.ask('agreement', { seat }),
    browser.ask('agreementFile', { seat }),
    browser.ask('keyAsks', { seat }),
    browser.ask('interruptions'),
    browser.ask('join', {}, { for: 'link' }),
    browser.ask('offer', { seat }, OFFER),
  ]
  for (const tried of await Promise.all(tries)) expect([tried.status, tried.problem.code]).toEqual([404, 'not-found'])
  // The way of guardians is closed to everyone else, also to someone who takes part beside the client.
  expect((await client.ask('guardianAgreement')).status).toBe(403)
  expect((await desk.ask('guardianAgreement')).status).toBe(403)
  expect((await makeBrowser(world, 'guardian').ask('guardianAgreement')).status).toBe(401)
})

test('a guardian sees the versions that name them, and no word that others said on the agreement', async () => {
  const both = await agreed(client, desk)
  const by = await personOf(both.client)
  const remark = { kind: 'remarked', by, clause: null, words: 'Between us.' } as const
  expect((await happen(both.client, remark)).status).toBe(200)
  await bornIn(world, MINOR)
  const browser = await signInGuardian(world, await makeGuardian(world))
  expect((await browser.ask('guardianAgreement')).problem.code).toBe('not-found')
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  const { body } = await browser.ask('guardianAgreement')
  expect(body).toMatchObject({ inForce: null, open: { version: 2 }, remarks: [], me: { role: 'guardian' } })
  expect(body.versions.map(({ version }) => version)).toEqual([2])
  expect((await agreementOf(both.desk)).remarks).toHaveLength(1)
})

test('a guardian acts for themselves and in the ways that are theirs', async () => {
  const { both, signer, guardian } = await allSigned()
  const patient = await personOf(both.client)
  for (const event of [
    { kind: 'withdrawn', by: patient, scope: { kind: 'whole' }, proof: null },
    { kind: 'suspended', by: guardian, words: null },
    { kind: 'remarked', by: guardian, clause: null, words: 'x' },
  ] as const) {
    expect((await happen(signer, event)).problem.code).toBe('not-allowed')
  }
})

test('[A21h] a guardian’s no keeps the door shut, and their withdrawal puts the client out at once', async () => {
  const { signer, guardian } = await allSigned()
  const pages = await heldHour(world, client, desk)
  const whole = { kind: 'withdrawn', by: guardian, scope: { kind: 'whole' }, proof: null } as const
  expect((await happen(signer, whole)).body).toMatchObject({ standing: 'withdrawn', by: 'guardian' })
  await expect.poll(() => pages.theirs.closed).toEqual(['goodbye'])
  expect(await join()).toBe('check-in-held')
  await desk.ask('offer', { seat: pages.theirs.seat }, OFFER)
  const version = (await agreementOf(signer)).open?.version ?? 0
  const no = { kind: 'declined', version, by: guardian, words: null } as const
  expect((await happen(signer, no)).body.standing).toBe('declined')
  expect(await line('contract')).toEqual(held('offer-contract'))
  expect(await rawRows(world.db, "select actor from audit where act = 'contract-declined'")).toEqual([
    { actor: guardian },
  ])
})

test('a guardian who is ended is named by no further offer, and their login opens nothing', async () => {
  const { both, browser, guardian } = await allSigned()
  const { seat } = both.client
  const making = { now: world.clock(), random: world.deps.random }
  expect(await endGuardian(world.db, { guardian }, making)).toMatchObject({ ok: true })
  for (const name of ['guardianAgreement', 'me'] as const) expect((await browser.ask(name)).status).toBe(401)
  // What they signed stays, and a next version needs somebody else.
  expect([await line('contract'), await join()]).toEqual([{ kind: 'passed' }, 'cleared'])
  const { problem } = await desk.ask('offer', { seat }, OFFER)
  expect(problem.missing?.map(({ kind }) => kind)).toContain('guardian-missing')
  const next = await makeGuardian(world, 'Lea Ortiz')
  const { open } = (await desk.ask('offer', { seat }, OFFER)).body
  expect(open?.text).toContain(next)
  expect(open?.text).toContain('Lea Ortiz firma a su lado')
  expect(open?.text).not.toContain(guardian)
  expect(open?.text).not.toContain('Gus Ortiz')
  await signOpen(both.client, 'Ben Ortiz')
  await signOpen(both.desk, 'Ada Novak')
  const signer = await guardianSigner(await signInGuardian(world, next))
  expect((await signOpen(signer, 'Lea Ortiz')).body.standing).toBe('in-force')
})
