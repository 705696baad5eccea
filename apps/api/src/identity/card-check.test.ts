/** Tests of a card check over HTTP, against the official library and a Stripe on this machine: what is asked, what is kept, and how it fails. */
import { readdir, readFile } from 'node:fs/promises'
import { join as pathOf } from 'node:path'
import { rawRows } from '@holdfast/db/testing'
import { CARD_PAGE_OPEN, CARD_READABLE, HOUR, SECOND } from '@holdfast/domain'
import { makeTestClock, testId } from '@holdfast/domain/testing'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeWorld, preparedPair, seenBy, signIn, type Browser, type World } from '../testing.ts'
import { CARD_CANARY, FAKE_STRIPE_KEY, startFakeStripe, type FakeStripe, type Spoil } from '../testing/fake-stripe.ts'
import type { CardProvider } from './card-provider.ts'
import { makeStripe } from './stripe.ts'

let stripe: FakeStripe
let world: World
let client: Browser
let desk: Browser
let seat: string
let now: () => number
let isSpoiled = false

async function begin(wanted: Parameters<typeof makeWorld>[0] = {}, { key = FAKE_STRIPE_KEY } = {}): Promise<void> {
  const asks = (patience: number) => makeStripe({ key, origin: 'https://hour.example', patience, at: stripe.at })
  const [patient, hasty] = [asks(10 * SECOND), asks(SECOND / 4)]
  // A Stripe that is to answer gets its time, one that is not is not waited for.
  const by = () => (isSpoiled ? hasty : patient)
  const cardProvider: CardProvider = { page: one => by().page(one), read: one => by().read(one) }
  world = await makeWorld({ identity: null, cardProvider, ...wanted })
  now = world.clock
  ;({ client, desk } = await preparedPair(world))
  seat = (await client.ask('encounter')).body.me.seat
}
function spoil(how: Spoil | null): void {
  isSpoiled = how !== null
  stripe.spoil(how)
}
beforeAll(() => import('stripe'))
beforeEach(async () => {
  isSpoiled = false
  stripe = await startFakeStripe(makeTestClock())
  await begin()
})
afterEach(async () => {
  await world.close()
  await stripe.close()
})

const id = (n: number) => testId('identity', n)
const ask = (n = 1, by = desk) => by.ask('askCardCheck', { seat }, { id: id(n) })
const came = async (by = desk) => (await by.ask('readCardCheck', { seat })).body.came
const view = async () => (await desk.ask('identityOf', { seat })).body
const own = async () => (await client.ask('ownIdentity')).body
const acts = async () =>
  (await rawRows(world.db, 'select act from identity_entries order by n')).map(
    ({ act }) => JSON.parse(String(act)) as { kind: string },
  )
const join = async () => ((await client.ask('join', {}, { for: 'link' })).status === 200 ? 'cleared' : 'held')

/** All that is kept here, in every table, and every line of the log. */
async function everything(): Promise<string> {
  const tables = await rawRows(world.db, "select name from sqlite_master where type = 'table'")
  const rows = await Promise.all(tables.map(({ name }) => rawRows(world.db, `select * from "${String(name)}"`)))
  return JSON.stringify([rows, world.logged])
}

test('[A21g] a card check asks Stripe for a page, what came is three words in the list of evidence, and nothing of the card or of Stripe’s is kept or logged', async () => {
  const page = (await ask()).body
  expect(page).toMatchObject({ came: 'page', id: id(1), open: now() + CARD_PAGE_OPEN })
  expect(page.came === 'page' && page.url).toMatch(/^https:\/\/checkout\.stripe\.com\//)
  expect(await came()).toBe('not-yet')
  stripe.finish({ name: 'ORTIZ, BÉN', postcode: 'unavailable' })
  expect(await came()).toBe('written')
  const kept = { kind: 'payment', asked: id(1), name: 'matches', street: 'matches', postcode: 'not-compared' }
  expect(await acts()).toEqual([
    { kind: 'card-asked', id: id(1) },
    { ...kept, id: expect.any(String) },
  ])
  expect((await view()).entries).toMatchObject([{ act: { kind: 'card-asked' } }, { by: 'Ada Novak', act: kept }])
  expect((await own()).evidence).toMatchObject([{ by: 'Ada Novak', act: kept }])
  expect(await everything()).not.toMatch(CARD_CANARY)
  expect(world.logged).toEqual([])
})

test('[A21g] Stripe is told no person and no hour, takes no money, keeps no customer, and is not told of this machine', async () => {
  await ask()
  await came()
  const [first] = stripe.asked
  expect(first?.form).toEqual({
    mode: 'setup',
    'allowed_payment_method_types[0]': 'card',
    billing_address_collection: 'required',
    customer_creation: 'if_required',
    'wallet_options[link][display]': 'never',
    'consent_collection[payment_method_reuse_agreement][position]': 'hidden',
    'custom_text[submit][message]': expect.stringContaining('No payment is taken') as unknown,
    expires_at: String((now() + CARD_PAGE_OPEN) / 1000),
    success_url: 'https://hour.example/card-done',
  })
  const told = JSON.stringify(stripe.asked)
  for (const word of ['Ben', 'Ortiz', 'Ada', world.encounter, seat, world.people.patient])
    expect(told).not.toContain(word)
  for (const { headers } of stripe.asked) {
    expect(headers).not.toHaveProperty('x-stripe-client-telemetry')
    expect(JSON.parse(String(headers['x-stripe-client-user-agent']))).not.toHaveProperty('platform')
  }
  const done = await world.app.request('/card-done')
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('You can close this page.')])
})

test.each([
  [{ name: 'Ana Ortiz' }, { name: 'differs' }],
  [{ street: 'fail' }, { street: 'differs' }],
  [{ postcode: 'fail' }, { postcode: 'differs' }],
])('[A21g] what differs is flagged and closes nothing: %j', async (card, flagged) => {
  await ask()
  stripe.finish(card)
  expect(await came()).toBe('written')
  expect((await acts())[1]).toMatchObject(flagged)
  expect(await join()).toBe('held')
  await desk.ask('identity', {}, seenBy('video', seat, 9))
  expect(await join()).toBe('cleared')
})

test('[A21g] a check opens no door as we ship it; where a policy takes cards it needs the name and something that the bank said', async () => {
  await ask()
  stripe.finish()
  await came()
  expect(await join()).toBe('held')
  await world.close()
  await begin({ policy: { identitySuffices: ['payment'] } })
  await ask(1)
  stripe.finish({ street: 'unchecked', postcode: null })
  await came()
  expect([await join(), (await view()).isKnown]).toEqual(['held', false])
  await ask(2)
  stripe.finish({ street: 'unavailable' })
  await came()
  expect([await join(), (await view()).isKnown]).toEqual(['cleared', true])
})

test.each([
  [{ name: null }, 'not-compared'],
  [{ name: 'B. Ortiz' }, 'not-compared'],
  [{ name: 'Mr Benjamin' }, 'differs'],
])('[A21g] a name %j on the card %s', async (card, name) => {
  await ask()
  stripe.finish(card)
  await came()
  expect((await acts())[1]).toMatchObject({ name })
})

test('[A21g] the client finds the page and may leave it; nobody else is told of it, and after its time it is gone', async () => {
  expect((await own()).card).toBeNull()
  expect((await client.ask('ownCardCheck')).problem.code).toBe('not-found')
  const page = (await ask()).body
  expect((await own()).card).toEqual({ id: id(1), open: now() + CARD_PAGE_OPEN })
  expect((await client.ask('ownCardCheck')).body).toEqual(page)
  expect((await desk.ask('ownCardCheck')).problem.code).toBe('not-found')
  expect(await join()).toBe('held')
  await desk.ask('identity', {}, seenBy('video', seat, 9))
  expect(await join()).toBe('cleared')
  world.clock.move(CARD_PAGE_OPEN)
  client = await signIn(world, 'patient')
  expect((await own()).card).toBeNull()
  expect((await client.ask('ownCardCheck')).problem.code).toBe('not-found')
})

test('[A21g] asked again, and twice at once, it is one asking and one page', async () => {
  const real = makeStripe({ key: FAKE_STRIPE_KEY, origin: 'https://hour.example', at: stripe.at })
  await world.close()
  const meanwhile: ReturnType<typeof ask>[] = []
  /** While the first waits for Stripe, the second comes a second later and is kept before it. */
  const page: typeof real.page = async asking => {
    if (meanwhile.length === 0) {
      world.clock.move(SECOND)
      meanwhile.push(ask())
      await meanwhile[0]
    }
    return real.page(asking)
  }
  await begin({ cardProvider: { ...real, page } })
  const first = await ask()
  expect(first.body).toEqual((await meanwhile[0])?.body)
  expect(first.body).toMatchObject({ came: 'page', open: now() + CARD_PAGE_OPEN })
  world.clock.move(HOUR / 2)
  expect((await ask()).body).toEqual(first.body)
  expect(await acts()).toHaveLength(1)
})

test('[A21g] what came is written once, also when it is asked for twice at once, and by its own asking alone', async () => {
  await ask()
  stripe.finish()
  expect((await Promise.all([came(), came()])).toSorted()).toEqual(['written', 'written'])
  expect(await acts()).toHaveLength(2)
  expect((await desk.ask('readCardCheck', { seat })).problem.code).toBe('not-found')
  expect((await ask()).problem.note).toBe('id-used')
  const by = { seat, act: { kind: 'payment', id: id(5), name: 'matches', street: 'matches', postcode: 'matches' } }
  const forged = { ...by, act: { ...by.act, asked: id(1) } }
  expect((await desk.ask('identity', {}, forged)).problem.fields).toEqual(['act'])
  expect((await view()).card).toEqual({ waiting: null })
})

test('[A21g] an asking that was taken back waits no more, and takes what came of it along', async () => {
  await ask()
  const back = (n: number, of: number) => ({
    seat,
    act: { kind: 'taken-back', id: id(n), of: id(of), reason: 'Sent elsewhere' },
  })
  stripe.finish()
  await came()
  await desk.ask('identity', {}, back(2, 1))
  expect((await own()).evidence).toEqual([])
  expect((await view()).entries).toMatchObject([{ takenBack: { by: 'Ada Novak' } }, { takenBack: { by: 'Ada Novak' } }])
  await ask(3)
  await desk.ask('identity', {}, back(4, 3))
  expect((await view()).card).toEqual({ waiting: null })
  expect((await client.ask('ownCardCheck')).problem.code).toBe('not-found')
})

test('[A21g] a check that nobody finished writes nothing: left, refused by the bank, or closed; after a day it is asked about no more', async () => {
  await ask()
  expect(await came()).toBe('not-yet')
  stripe.stall()
  expect(await came()).toBe('not-yet')
  stripe.expire()
  expect(await came()).toBe('closed')
  expect(await acts()).toHaveLength(1)
  world.clock.move(CARD_READABLE)
  desk = await signIn(world, 'practitioner')
  const before = stripe.asked.length
  expect((await desk.ask('readCardCheck', { seat })).problem.code).toBe('not-found')
  expect(stripe.asked).toHaveLength(before)
})

const AWAY: readonly Spoil[] = ['silent', 'half', 'drip', 'cut', 'away', 'limit']
const REFUSED: readonly Spoil[] = ['page', 'empty', 'unknown-word', 'script-address']
test.each([...AWAY.map(how => [how, 'away'] as const), ...REFUSED.map(how => [how, 'refused'] as const)])(
  '[A21g] Stripe is %s: said as %s, nothing half-written, nothing quoted, and it goes on afterwards',
  async (how, said) => {
    spoil(how)
    expect((await ask()).body).toEqual({ came: said })
    expect(await acts()).toEqual([])
    spoil(null)
    expect((await ask()).body.came).toBe('page')
    stripe.finish()
    spoil(how)
    expect(await came()).toBe(said)
    expect(await acts()).toHaveLength(1)
    expect(await everything()).not.toMatch(CARD_CANARY)
    expect(world.logged).toEqual([0, 1].map(() => ({ level: 'warning', warning: `card-check-${said}` })))
    spoil(null)
    expect(await came()).toBe('written')
  },
)

test('[A21g] with a key that Stripe does not know nothing is asked for, and the log says no word of Stripe’s', async () => {
  await world.close()
  await begin({}, { key: 'sk_test_another0123456' })
  expect((await ask()).body).toEqual({ came: 'refused' })
  expect(await acts()).toEqual([])
  expect(world.logged).toEqual([{ level: 'warning', warning: 'card-check-refused' }])
})

test('[A21g] it is off unless it is set up: nothing is shown, and nobody is asked', async () => {
  await world.close()
  await begin({ cardProvider: null })
  expect((await ask()).problem.code).toBe('not-found')
  expect((await desk.ask('readCardCheck', { seat })).problem.code).toBe('not-found')
  expect((await client.ask('ownCardCheck')).problem.code).toBe('not-found')
  expect([(await view()).card, (await own()).card]).toEqual([null, null])
  expect((await world.app.request('/card-done')).status).toBe(404)
  expect(stripe.asked).toEqual([])
})

test.each([
  ['no id', {}],
  ['an id that is none', { id: '4242424242424242' }],
  ['a card', { id: id(1), number: '4242 4242 4242 4242' }],
  ['a name', { id: id(1), name: 'Canary Lane' }],
])('[A21g] an asking with %s is refused whole', async (_, body) => {
  const { problem } = await desk.ask('askCardCheck', { seat }, body)
  expect(problem.code).toBe('malformed-body')
  expect(await acts()).toEqual([])
  expect(stripe.asked).toEqual([])
  expect(JSON.stringify([problem, world.logged])).not.toMatch(/4242|Canary/)
})

test('[A21g] only practitioners of the hour ask and read, and of guests alone; each entry has its line in the audit', async () => {
  expect((await ask(1, client)).problem.code).toBe('not-allowed')
  expect((await client.ask('readCardCheck', { seat })).problem.code).toBe('not-allowed')
  const mine = (await desk.ask('encounter')).body.me.seat
  expect((await desk.ask('askCardCheck', { seat: mine }, { id: id(1) })).problem.code).toBe('not-found')
  expect(stripe.asked).toEqual([])
  await ask()
  stripe.finish()
  await came()
  const audits = await rawRows(world.db, `select actor, subject, code from audit where act = 'identity-seen'`)
  const by = { actor: world.people.practitioner, subject: seat }
  expect(audits).toEqual([
    { ...by, code: 'card-asked' },
    { ...by, code: 'payment' },
  ])
})

test('[A21g] the library of Stripe is loaded by the first asking alone: nothing here imports it beforehand', async () => {
  const folder = pathOf(import.meta.dirname, '..')
  const files = (await readdir(folder, { recursive: true })).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const sources = await Promise.all(
    files.map(async file => [file, await readFile(pathOf(folder, file), 'utf8')] as const),
  )
  const naming = sources.flatMap(([, text]) => text.match(/^.*['"]stripe['"].*$/gm) ?? [])
  expect(naming.map(line => line.trim())).toEqual([
    "import type { Stripe } from 'stripe'",
    expect.stringContaining("import('stripe')") as unknown,
  ])
})
