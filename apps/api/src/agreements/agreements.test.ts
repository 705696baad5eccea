/** Tests of agreements over HTTP, with real keys: they open the door, and a withdrawal closes it at once. */
import { keyId, readBundle, readContract } from '@holdfast/consent'
import { makeVerify } from '@holdfast/consent/web'
import { rawRows } from '@holdfast/db/testing'
import { after, MINUTE } from '@holdfast/domain'
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
  takeBack,
} from '../testing/agree.ts'
import { entries, heldHour, viewOf } from '../testing/hour.ts'
import { makeWorld, preparedPair, signIn, sit, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
beforeEach(async () => {
  world = await makeWorld()
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const seatOf = async (browser: Browser) => (await browser.ask('encounter')).body.me.seat
const contractLine = async (browser: Browser) =>
  (await browser.ask('encounter')).body.checklist.find(({ check }) => check === 'contract')?.answer

test('[A21f] from the first offer on nothing but the agreement opens the door, and it opens when both have signed', async () => {
  const seat = await seatOf(client)
  expect(await contractLine(client)).toEqual({ kind: 'passed' })
  expect((await agreementOf({ browser: client, seat })).standing).toBe('none-opened')
  const signer = await makeSigner(client, seat)
  const practitioner = await makeSigner(desk, seat)
  const { status, body } = await desk.ask('offer', { seat }, OFFER)
  expect([status, body.standing, body.awaits]).toEqual([200, 'unsigned', ['patient', 'practitioner']])
  expect(await contractLine(client)).toEqual({ kind: 'to-do', by: 'patient', remedy: 'sign-contract' })
  expect((await client.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
  await signOpen(signer)
  expect(await contractLine(client)).toEqual({ kind: 'to-do', by: 'practitioner', remedy: 'sign-contract' })
  expect((await client.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
  expect((await signOpen(practitioner)).body.standing).toBe('in-force')
  expect(await contractLine(client)).toEqual({ kind: 'passed' })
  expect((await client.ask('join', {}, { for: 'link' })).status).toBe(200)
})

test('[X3] a withdrawal in the hour puts the client out at once, the practitioner is told, and the record stays', async () => {
  const both = await agreed(client, desk)
  const pages = await heldHour(world, client, desk)
  const { body } = await takeBack(both.client, null)
  expect([body.standing, body.by]).toEqual(['withdrawn', 'patient'])
  await expect.poll(() => pages.theirs.closed).toEqual(['goodbye'])
  await expect
    .poll(() => entries(pages.mine, 'withdrawn').map(({ body: said }) => said))
    .toMatchObject([{ seat: pages.theirs.seat }])
  expect(viewOf(pages.mine)?.seats.find(({ seat }) => seat === pages.theirs.seat)).toMatchObject({
    place: 'left',
    peerId: null,
  })
  expect(pages.mine.closed).toEqual([])
  // Neither a new ticket nor the pass of the page that was put out opens the seat again.
  expect((await client.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
  expect((await client.ask('join', {}, { for: 'peerjs' })).problem.code).toBe('check-in-held')
  await expect(pages.theirs.again()).rejects.toThrow('ticket-refused')
  const kept = await rawRows(world.db, 'select count(*) as n from agreement_entries')
  expect(kept).toEqual([{ n: 6 }])
  expect(await rawRows(world.db, "select count(*) as n from audit where act = 'consent-withdrawn'")).toEqual([{ n: 1 }])
})

test('[X3] a ticket that was made before the withdrawal opens nothing after it', async () => {
  const both = await agreed(client, desk)
  const { ticket } = (await client.ask('join', {}, { for: 'link' })).body
  expect(ticket).not.toBe('')
  const joined = client.ask
  await takeBack(both.client, null)
  const held: Browser = {
    ...client,
    ask: (async () => ({ body: { ticket, path: `/api/rooms/${world.encounter}/link` } })) as never,
  }
  await expect(sit(world, held)).rejects.toThrow('ticket-refused')
  expect(client.ask).toBe(joined)
})

test('after a withdrawal a new version that both sign opens the door again', async () => {
  const both = await agreed(client, desk)
  await takeBack(both.client, null)
  expect(await contractLine(client)).toEqual({ kind: 'to-do', by: 'practitioner', remedy: 'offer-contract' })
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  await signOpen(both.client)
  await signOpen(both.desk)
  expect(await contractLine(client)).toEqual({ kind: 'passed' })
})

test('[D3b] an amendment in the hour is signed without leaving; unsigned, it closes the next start when its grace is over', async () => {
  await world.close()
  world = await makeWorld({ policy: { amendmentGrace: 20 * MINUTE } })
  ;({ client, desk } = await preparedPair(world))
  const both = await agreed(client, desk)
  const pages = await heldHour(world, client, desk)
  const { seat } = both.client
  const { body } = await desk.ask('offer', { seat }, { ...OFFER, safeguards: ['C8', 'K1', 'C4'] })
  expect([body.standing, body.awaits, body.open?.version]).toEqual(['in-force', ['patient', 'practitioner'], 2])
  await signOpen(both.desk)
  expect((await client.ask('join', {}, { for: 'link' })).status).toBe(200)
  expect([pages.theirs.closed, pages.mine.closed]).toEqual([[], []])
  expect((await signOpen(both.client)).body).toMatchObject({
    standing: 'in-force',
    inForce: { version: 2 },
    open: null,
  })
  await desk.ask('offer', { seat }, OFFER)
  expect(await contractLine(client)).toEqual({ kind: 'passed' })
  world.clock.move(world.deps.policy.amendmentGrace)
  expect(await contractLine(client)).toEqual({ kind: 'to-do', by: 'patient', remedy: 'sign-contract' })
})

test('the file that a party takes home is checked without the server, and tells what happened', async () => {
  const both = await agreed(client, desk)
  const { file } = (await client.ask('agreementFile', { seat: both.client.seat })).body
  const read = await readBundle(file, makeVerify(globalThis.crypto.subtle))
  expect(read).toMatchObject({ ok: true, value: { madeAt: world.clock() } })
  expect(read.ok && read.value.agreement.versions[0]?.fate.status).toBe('in-force')
  expect((await desk.ask('agreementFile', { seat: both.client.seat })).body.file).toBe(file)
})

test('an agreement is there after a restart, read anew and checked entry by entry', async () => {
  const both = await agreed(client, desk)
  const before = await agreementOf(both.client)
  world = await world.restart()
  const back = await signIn(world, 'patient')
  expect(await agreementOf({ browser: back, seat: both.client.seat })).toEqual(before)
})

test('everyone acts for themselves: nobody signs, declines, withdraws or brings a key for another', async () => {
  const both = await agreed(client, desk)
  const [mine, theirs] = [await personOf(both.client), await personOf(both.desk)]
  const tries = [
    happen(both.client, { kind: 'withdrawn', by: theirs, scope: { kind: 'whole' }, proof: null }),
    happen(both.desk, { kind: 'withdrawn', by: mine, scope: { kind: 'whole' }, proof: null }),
    happen(both.desk, { kind: 'suspended', by: mine, words: null }),
    happen(both.client, { kind: 'offered', version: 2, digest: 'a'.repeat(64) as never, by: mine }),
    happen(both.client, { kind: 'key-revoked', kid: keyId(both.desk.signing.key), by: theirs }),
  ]
  for (const tried of await Promise.all(tries)) expect([tried.status, tried.problem.code]).toEqual([403, 'not-allowed'])
  expect((await agreementOf(both.client)).standing).toBe('in-force')
})

test('the practice’s own word for a key is not taken over HTTP', async () => {
  const both = await agreed(client, desk)
  const fresh = await makeSigner(desk, both.client.seat)
  expect((await bringKey(fresh)).problem).toMatchObject({ code: 'agreement-refused', refusal: 'key-not-vouched' })
  const other = {
    ...fresh,
    browser: { ...desk, ask: ((name, params, body) => desk.ask(name, params, asPractice(body))) as Browser['ask'] },
  }
  expect((await bringKey(other)).problem.code).toBe('not-allowed')
})

const asPractice = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || !('event' in body)) return body
  return { event: { ...(body.event as object), vouched: 'practice' } }
}

test('a contract that cannot be made is refused with everything that is missing, and nothing is offered', async () => {
  const seat = await seatOf(client)
  const { 'data.what-we-keep': _, ...parameters } = OFFER.parameters
  const { status, problem } = await desk.ask(
    'offer',
    { seat },
    {
      ...OFFER,
      asked: [{ clause: 'own.nothing', by: 'practitioner' }],
      parameters,
    },
  )
  expect([status, problem.code]).toEqual([422, 'not-composed'])
  expect(problem.missing).toEqual([{ kind: 'clause-unknown', clause: 'own.nothing', parameter: null, language: null }])
  const again = await desk.ask('offer', { seat }, { ...OFFER, parameters })
  expect(again.problem.missing).toEqual([
    { kind: 'parameter-missing', clause: 'data.what-we-keep', parameter: 'keptFor', language: null },
  ])
  expect((await agreementOf({ browser: desk, seat })).versions).toEqual([])
})

const PETS = {
  id: 'own.pets',
  group: 'setting',
  binds: 'both',
  words: {
    en: { heading: 'Animals in the room', text: ['A cat may come and go.'] },
    es: { heading: 'Animales en la sala', text: ['Un gato puede entrar y salir.'] },
  },
} as const
const documentOf = (text: string | undefined) => {
  const read = readContract(text ?? '')
  if (!read.ok) throw new Error(read.error)
  return read.value.document
}

test('[CO29] a clause of the clinic’s own is signed as it was written, says who wrote it, and counts its editions', async () => {
  const both = await agreed(client, desk, { ...OFFER, own: [PETS] })
  const before = await agreementOf(both.client)
  const term = documentOf(before.inForce?.text).terms.find(({ id }) => id === 'own.pets')
  const bea = await personOf(both.desk)
  expect(term).toMatchObject({ version: 1, words: PETS.words, why: [{ kind: 'asked', by: bea }] })
  const changed = { ...PETS, words: { ...PETS.words, en: { heading: 'Animals', text: ['A cat may come.'] } } }
  const { body } = await desk.ask('offer', { seat: both.client.seat }, { ...OFFER, own: [changed] })
  expect(documentOf(body.open?.text).terms.find(({ id }) => id === 'own.pets')).toMatchObject({
    version: 2,
    words: changed.words,
  })
})

test('[CO29] a clause of the clinic’s own without a translation is refused by name, and nothing is offered', async () => {
  const seat = await seatOf(client)
  const own = [{ ...PETS, words: { en: PETS.words.en } }]
  const { status, problem } = await desk.ask('offer', { seat }, { ...OFFER, own })
  expect([status, problem.code]).toEqual([422, 'not-composed'])
  expect(problem.missing).toEqual(
    ['heading', 'text'].map(parameter => ({
      kind: 'translation-missing',
      clause: 'own.pets',
      parameter,
      language: 'es',
    })),
  )
  for (const body of [
    { ...OFFER, own: [{ ...PETS, id: 'setting.pets' }] },
    { ...OFFER, own: [{ ...PETS, purpose: 'video' }] },
    { ...OFFER, own: [{ ...PETS, words: { ...PETS.words, en: { heading: 'a'.repeat(201), text: [] } } }] },
  ])
    expect((await desk.ask('offer', { seat }, body)).problem).toMatchObject({ code: 'malformed-body', fields: ['own'] })
  expect((await agreementOf({ browser: desk, seat })).versions).toEqual([])
})

test('[CO21] a clause that was asked for by name says who of the two asked', async () => {
  const asked = [
    { clause: 'together.what-may-be-told', by: 'participant' },
    { clause: 'confidentiality.observed', by: 'practitioner' },
  ] as const
  const both = await agreed(client, desk, { ...OFFER, asked: [...asked] })
  const { inForce, me } = await agreementOf(both.client)
  const whyOf = (clause: string) => documentOf(inForce?.text).terms.find(({ id }) => id === clause)?.why
  expect(whyOf('together.what-may-be-told')).toEqual([{ kind: 'asked', by: me?.person }])
  expect(whyOf('confidentiality.observed')).toEqual([{ kind: 'asked', by: await personOf(both.desk) }])
})

test('[CO26] [CO62] an end that has passed is refused; one to come is in the text, and then the door is shut', async () => {
  const seat = await seatOf(client)
  const { problem } = await desk.ask('offer', { seat }, { ...OFFER, validUntil: world.clock() })
  expect(problem.missing).toEqual([{ kind: 'end-in-the-past', clause: null, parameter: null, language: null }])
  const validUntil = after(world.clock(), 5 * MINUTE)
  const both = await agreed(client, desk, { ...OFFER, validUntil })
  expect(documentOf((await agreementOf(both.client)).inForce?.text).validUntil).toBe(validUntil)
  expect(await contractLine(client)).toEqual({ kind: 'passed' })
  world.clock.move(5 * MINUTE)
  expect((await agreementOf(both.client)).standing).toBe('expired')
  expect(await contractLine(client)).toEqual({ kind: 'to-do', by: 'practitioner', remedy: 'offer-contract' })
})

test('clients offer nothing, and see nobody else’s agreement', async () => {
  const both = await agreed(client, desk)
  const { seat } = (await desk.ask('encounter')).body.me
  expect((await client.ask('offer', { seat: both.client.seat }, OFFER)).problem.code).toBe('not-allowed')
  expect((await client.ask('agreement', { seat })).problem.code).toBe('not-allowed')
  expect((await client.ask('agreementFile', { seat })).problem.code).toBe('not-allowed')
  expect((await desk.ask('offer', { seat }, OFFER)).problem.code).toBe('not-allowed')
})

test('a practitioner’s look leaves an audit entry, a client’s own does not', async () => {
  const both = await agreed(client, desk)
  const looks = () => rawRows(world.db, "select count(*) as n from audit where act = 'record-read'")
  const [before] = await looks()
  await agreementOf(both.client)
  expect(await looks()).toEqual([before])
  await agreementOf(both.desk)
  expect(Number((await looks())[0]?.['n'])).toBe(Number(before?.['n']) + 1)
})

test('a rest that a client asks for holds the door until they end it', async () => {
  const both = await agreed(client, desk)
  const by = await personOf(both.client)
  await happen(both.client, { kind: 'suspended', by, words: null })
  expect(await contractLine(client)).toEqual({ kind: 'to-do', by: 'patient', remedy: 'end-rest' })
  await happen(both.client, { kind: 'resumed', by })
  expect(await contractLine(client)).toEqual({ kind: 'passed' })
})

test('what is damaged in the file opens no door, and the log says so without a word of anyone', async () => {
  const both = await agreed(client, desk)
  const damage = ['drop trigger contracts_no_update', "update contracts set text = replace(text, '80.00', '90.00')"]
  await world.db.writing(batch =>
    batch(
      'damage',
      damage.map(sql => ({ toSQL: () => ({ sql, params: [] }) })),
    ),
  )
  world = await world.restart()
  const back = await signIn(world, 'patient')
  expect((await back.ask('join', {}, { for: 'link' })).status).toBe(500)
  expect((await back.ask('agreement', { seat: both.client.seat })).status).toBe(500)
  expect(JSON.stringify(world.logged)).toContain('AgreementDamaged')
  expect(JSON.stringify(world.logged)).not.toContain('Ben')
})
