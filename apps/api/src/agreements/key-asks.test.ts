/** Tests of a new device over HTTP, with real keys: it asks, a practitioner gives their word, and it signs in the same visit. */
import { keyId, readBundle } from '@holdfast/consent'
import { makeVerify } from '@holdfast/consent/web'
import { rawRows } from '@holdfast/db/testing'
import { DAY, MINUTE, type AgreementId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { Problem } from '@holdfast/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  agreed,
  agreementOf,
  bringKey,
  happen,
  makeSigner,
  OFFER,
  personOf,
  signOpen,
  type Signer,
} from '../testing/agree.ts'
import { heldHour } from '../testing/hour.ts'
import { answerWith, askOf, askWith, wordOf } from '../testing/new-device.ts'
import { makeWorld, preparedPair, signIn, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
let both: { client: Signer; desk: Signer }
let phone: Signer
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  both = await agreed(client, desk)
  phone = await makeSigner(client, both.client.seat)
})
afterEach(() => world.close())

const seen = async (signer: Pick<Signer, 'browser' | 'seat'>) =>
  (await signer.browser.ask('keyAsks', { seat: signer.seat })).body
const logged = async () => Number((await rawRows(world.db, 'select count(*) as n from agreement_entries'))[0]?.['n'])
const acts = async () => (await rawRows(world.db, "select act from audit where act like 'key-%'")).map(({ act }) => act)
const refusalOf = ({ status, problem }: { readonly status: number; readonly problem: Problem }) =>
  status === 200 ? 'taken' : (problem.refusal ?? problem.code)

test('[CO45] a new phone asks, the practitioner gives their word, and the phone signs the next version in the same visit', async () => {
  await desk.ask('offer', { seat: phone.seat }, { ...OFFER, safeguards: ['C8', 'K1', 'C4'] })
  expect((await bringKey(phone)).problem.refusal).toBe('key-not-vouched')
  const before = await logged()
  const { body } = await askWith(phone)
  expect(body.asks).toMatchObject([{ role: 'patient', isMine: true, key: phone.signing.key, at: world.clock() }])
  expect(body.asks[0]?.ends).toBe(world.clock() + 30 * MINUTE)
  expect(await logged()).toBe(before)
  const shown = await seen(both.desk)
  expect(shown.asks).toMatchObject([
    { role: 'patient', isMine: false, key: phone.signing.key, earlier: [keyId(both.client.signing.key)] },
  ])
  world.clock.move(25 * MINUTE)
  expect((await answerWith(both.desk, phone, await wordOf(both.desk))).body.asks).toEqual([])
  expect(await logged()).toBe(before + 1)
  expect(await seen(phone)).toMatchObject({
    asks: [],
    keys: [keyId(both.client.signing.key), keyId(phone.signing.key)],
  })
  await signOpen(phone)
  expect((await signOpen(both.desk)).body).toMatchObject({ standing: 'in-force', inForce: { version: 2 } })
  expect((await acts()).slice(-2)).toEqual(['key-asked', 'key-enrolled'])
})

test('[CO43] the earlier key is closed by whoever asked or by the practitioner; what it signed stays in a file that is believed', async () => {
  await askWith(phone)
  await answerWith(both.desk, phone, await wordOf(both.desk))
  const mine = await personOf(phone)
  const old = keyId(both.client.signing.key)
  const { body } = await happen(phone, { kind: 'key-revoked', kid: old, by: mine })
  expect(body.me?.keys).toEqual([keyId(phone.signing.key)])
  await desk.ask('offer', { seat: phone.seat }, OFFER)
  expect((await signOpen(both.client)).problem.refusal).toBe('key-revoked')
  await signOpen(phone)
  await signOpen(both.desk)
  const { file } = (await client.ask('agreementFile', { seat: phone.seat })).body
  const read = await readBundle(file, makeVerify(globalThis.crypto.subtle))
  expect(read.ok && read.value.agreement.versions.map(({ fate }) => fate.status)).toEqual(['superseded', 'in-force'])
  const again = await makeSigner(client, phone.seat)
  await askWith(again)
  await answerWith(both.desk, again, await wordOf(both.desk))
  const by = await personOf(both.desk)
  const lost = await happen(both.desk, { kind: 'key-revoked', kid: keyId(phone.signing.key), by })
  expect(lost.status).toBe(200)
  expect((await agreementOf(again)).me?.keys).toEqual([keyId(again.signing.key)])
})

test('[CO45] a newer ask takes the place of an earlier one, and a word for the earlier brings nothing', async () => {
  const other = await makeSigner(client, phone.seat)
  await askWith(other)
  const late = await wordOf(both.desk)
  await askWith(phone)
  expect((await seen(both.desk)).asks.map(({ key }) => key)).toEqual([phone.signing.key])
  expect(refusalOf(await answerWith(both.desk, other, late))).toBe('ask-missing')
  expect(refusalOf(await answerWith(both.desk, phone, late))).toBe('key-not-vouched')
  expect((await seen(both.desk)).asks).toHaveLength(1)
})

test('[CO45] an ask is there after a restart, and is over with its time', async () => {
  await askWith(phone)
  const word = await wordOf(both.desk)
  world = await world.restart()
  const back = { ...both.desk, browser: await signIn(world, 'practitioner') }
  world.clock.move(30 * MINUTE - 1)
  expect((await seen(back)).asks).toHaveLength(1)
  world.clock.move(1)
  expect((await seen(back)).asks).toEqual([])
  expect(refusalOf(await answerWith(back, phone, word))).toBe('ask-missing')
})

test('[CO45] whoever asked takes it back, and the practitioner says no; both leave their own trace', async () => {
  await askWith(phone)
  expect((await answerWith(phone, phone, null)).body.asks).toEqual([])
  expect(refusalOf(await answerWith(phone, phone, null))).toBe('ask-missing')
  await askWith(phone)
  expect((await answerWith(both.desk, phone, null)).body.asks).toEqual([])
  expect((await acts()).slice(-4)).toEqual(['key-asked', 'key-ask-taken-back', 'key-asked', 'key-ask-declined'])
  expect((await seen(phone)).keys).toEqual([keyId(both.client.signing.key)])
})

test('[CO48] an ask that cannot wait is refused by name, and nothing waits', async () => {
  const { seat, browser } = phone
  const theirs = await personOf(both.desk)
  const never: AgreementId = testId('agreement', 77)
  const sent = {
    'of a key that is known': await askOf(both.client),
    'for another person': await askOf(phone, { person: theirs }),
    'for another agreement': await askOf(phone, { agreement: never }),
    'without the private half': await askOf(phone, {}, both.client),
    'that is old': await askOf(phone, { at: (world.clock() - DAY) as never }),
  }
  const answers: Record<string, string | undefined> = {}
  for (const [name, body] of Object.entries(sent))
    answers[name] = refusalOf(await browser.ask('askForKey', { seat }, body))
  expect(answers).toEqual({
    'of a key that is known': 'key-known',
    'for another person': 'key-of-another',
    'for another agreement': 'signature-of-another-contract',
    'without the private half': 'signature-wrong',
    'that is old': 'clock-differs',
  })
  // The same words from another person's browser: whoever copies an ask asks for nobody.
  expect(refusalOf(await desk.ask('askForKey', { seat }, await askOf(phone)))).toBe('key-of-another')
  expect(
    (await browser.ask('askForKey', { seat }, { ...(await askOf(phone)), d: 'a private half' })).problem,
  ).toMatchObject({
    code: 'malformed-body',
  })
  expect((await seen(both.desk)).asks).toEqual([])
})

test('[CO48] who never had a key needs no word, and where nothing was opened nobody asks', async () => {
  await world.close()
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
  const { seat } = (await client.ask('encounter')).body.me
  const fresh = await makeSigner(client, seat)
  expect((await client.ask('keyAsks', { seat })).body).toEqual({ now: world.clock(), keys: [], asks: [] })
  const body = { key: fresh.signing.key, proof: 'a.b.c' }
  expect((await client.ask('askForKey', { seat }, body)).problem.code).toBe('not-found')
  await desk.ask('offer', { seat }, OFFER)
  expect(refusalOf(await askWith(fresh))).toBe('key-not-needed')
})

test('[CO46] the word of anyone but a practitioner with a key that holds brings nothing, and nothing is half written', async () => {
  await askWith(phone)
  const before = await logged()
  const word = await wordOf(both.desk)
  const stranger = await makeSigner(desk, phone.seat)
  const tries = {
    'the client themselves': await answerWith(phone, phone, word),
    'a signature of the client': await answerWith(both.desk, phone, await wordOf({ ...both.client, browser: desk })),
    'a key nobody knows': await answerWith(both.desk, phone, await wordOf(stranger)),
    'a word for another person': await answerWith(
      both.desk,
      phone,
      await wordOf(both.desk, { person: testId('patient', 9) }),
    ),
    'a word for another agreement': await answerWith(
      both.desk,
      phone,
      await wordOf(both.desk, { agreement: testId('agreement', 77) }),
    ),
    'a word of yesterday': await answerWith(
      both.desk,
      phone,
      await wordOf(both.desk, { at: (world.clock() - DAY) as never }),
    ),
  }
  expect(Object.fromEntries(Object.entries(tries).map(([name, answer]) => [name, refusalOf(answer)]))).toEqual({
    'the client themselves': 'not-allowed',
    'a signature of the client': 'key-not-vouched',
    'a key nobody knows': 'key-unknown',
    'a word for another person': 'key-not-vouched',
    'a word for another agreement': 'key-not-vouched',
    'a word of yesterday': 'clock-differs',
  })
  expect([await logged(), (await seen(both.desk)).asks.length]).toEqual([before, 1])
  expect(refusalOf(await answerWith(both.desk, phone, word))).toBe('taken')
  // Sent once more, it finds nothing that waits.
  expect(refusalOf(await answerWith(both.desk, phone, word))).toBe('ask-missing')
  expect(await logged()).toBe(before + 1)
})

test('[CO46] a practitioner does not vouch for themselves, and a client sees no ask but their own', async () => {
  const laptop = await makeSigner(desk, phone.seat)
  await askWith(laptop)
  expect((await seen(phone)).asks).toEqual([])
  expect(refusalOf(await answerWith(both.desk, laptop, await wordOf(both.desk)))).toBe('key-not-vouched')
  expect(refusalOf(await answerWith(phone, laptop, null))).toBe('ask-missing')
  expect((await answerWith(laptop, laptop, null)).status).toBe(200)
})

test('[CO45] in the room both pages are told when a key waits and when its word came', async () => {
  const { mine, theirs } = await heldHour(world, client, desk)
  const told = () => [mine, theirs].map(({ heard }) => heard.filter(({ t }) => t === 'prepared').length)
  const [before = 0, own = 0] = told()
  await askWith(phone)
  await expect.poll(told).toEqual([before + 1, own + 1])
  await answerWith(both.desk, phone, await wordOf(both.desk))
  await expect.poll(told).toEqual([before + 2, own + 2])
})
