/** Tests of company beside a client, over HTTP and in the room: the client's yes lets a partner in, and taking it back puts them out. */
import { readContract } from '@holdfast/consent'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, agreementOf, happen, OFFER, personOf, signOpen, takeBack } from '../testing/agree.ts'
import { entries, hears, viewOf } from '../testing/hour.ts'
import {
  ALL_YES,
  makeWorld,
  prepare,
  preparedPair,
  seenBy,
  signIn,
  sit,
  SOME_PLACE,
  type Browser,
  type Page,
  type World,
} from '../testing.ts'

const WITH_PARTNER = { ...OFFER, asked: [{ clause: 'together.what-may-be-told', by: 'participant' as const }] }
const SETTLE = { kind: 'to-do', by: 'practitioner', remedy: 'settle-company' }

let world: World
let client: Browser
let desk: Browser
let partner: Browser
beforeEach(async () => {
  world = await makeWorld({ isCouple: true })
  ;({ client, desk } = await preparedPair(world))
  partner = await signIn(world, 'partner')
  await prepare(partner)
  const { seat } = (await partner.ask('encounter')).body.me
  await desk.ask('identity', {}, seenBy('video', seat))
})
afterEach(() => world.close())

const companyLine = async (browser: Browser) =>
  (await browser.ask('encounter')).body.checklist.find(({ check }) => check === 'company')?.answer

type Three = { readonly theirs: Page; readonly beside: Page; readonly mine: Page }

/** All three are in and hear each other. */
async function coupleHour(): Promise<Three> {
  const [theirs, beside, mine] = [await sit(world, client), await sit(world, partner), await sit(world, desk)]
  for (const { seat } of [theirs, beside]) mine.put({ kind: 'admit', body: { seat } })
  for (const page of [theirs, beside]) await expect.poll(() => entries(page, 'admit')).toHaveLength(1)
  const all = [theirs, beside, mine]
  for (const page of all) for (const of of all) if (of !== page) hears(world, [page, of], 'flowing')
  await expect.poll(() => entries(mine, 'clock')).toHaveLength(1)
  return { theirs, beside, mine }
}

const placeOf = (page: Page, of: Page): string | undefined =>
  viewOf(page)?.seats.find(({ seat }) => seat === of.seat)?.place

test('[A13e] [CO54] a client takes the partner’s part back in the hour: the partner is out, and the two go on', async () => {
  const both = await agreed(client, desk, WITH_PARTNER)
  const { theirs, beside, mine } = await coupleHour()
  const told = beside.heard.length
  const { body } = await takeBack(both.client, 'partner-presence')
  expect([body.standing, body.withdrawn]).toEqual(['in-force', ['together.what-may-be-told']])
  expect(beside.closed).toEqual(['goodbye'])
  expect([theirs.closed, mine.closed]).toEqual([[], []])
  await expect.poll(() => entries(mine, 'put-out').map(({ body: said }) => said)).toMatchObject([{ seat: beside.seat }])
  expect([placeOf(mine, beside), placeOf(mine, theirs), placeOf(theirs, theirs)]).toEqual(['left', 'in', 'in'])
  expect(placeOf(theirs, beside)).toBeUndefined()
  // The last that the partner hears: that it is the practitioner's to settle. Nothing of the agreement, and no reason.
  const last = beside.heard.slice(told)
  expect(last.map(({ t }) => t)).toEqual(['prepared'])
  expect(last[0]).toMatchObject({ seat: beside.seat })
  expect(JSON.stringify(last)).not.toMatch(/withdraw|put-out|partner-presence|together/)
})

test('[A13e] while it is taken back neither a new ticket nor the page’s own pass lets the partner in; a later signature does', async () => {
  const both = await agreed(client, desk, WITH_PARTNER)
  const { beside } = await coupleHour()
  await takeBack(both.client, 'partner-presence')
  expect(await companyLine(partner)).toEqual(SETTLE)
  for (const via of ['link', 'peerjs'])
    expect((await partner.ask('join', {}, { for: via })).problem).toMatchObject({ code: 'check-in-held' })
  await expect(beside.again()).rejects.toThrow('ticket-refused')
  expect((await client.ask('join', {}, { for: 'link' })).status).toBe(200)
  await desk.ask('offer', { seat: both.client.seat }, WITH_PARTNER)
  await signOpen(both.desk)
  expect(await companyLine(partner)).toEqual(SETTLE)
  await signOpen(both.client)
  expect(await companyLine(partner)).toEqual({ kind: 'passed' })
  expect((await partner.ask('join', {}, { for: 'link' })).status).toBe(200)
})

test('[A13e] in force without a part on the partner, nobody comes beside the client; where none was opened, the practitioner’s hand decides', async () => {
  expect(await companyLine(partner)).toEqual({ kind: 'passed' })
  expect((await partner.ask('join', {}, { for: 'link' })).status).toBe(200)
  await agreed(client, desk)
  expect(await companyLine(partner)).toEqual(SETTLE)
  expect((await partner.ask('join', {}, { for: 'link' })).problem.code).toBe('check-in-held')
  expect(await companyLine(client)).toEqual({ kind: 'passed' })
  expect((await client.ask('join', {}, { for: 'link' })).status).toBe(200)
  // The practitioner reads whose yes is missing, in the partner's own preparation.
  const { seat } = (await partner.ask('encounter')).body.me
  const { checklist } = (await desk.ask('preparation', { seat })).body
  expect(checklist.find(({ check }) => check === 'company')?.answer).toEqual(SETTLE)
})

/** What the client alone says of where they are and of their room. */
const ELSEWHERE = {
  ...SOME_PLACE,
  city: 'Astoria',
  street: '7 Pier Road',
  detail: 'The blue door.',
  callback: '+1 555 0177',
}
const NOT_ALONE = { answers: { ...ALL_YES.answers, alone: 'not-today' } }

/** Every word of the client's own that the partner must not come by: of the text that was signed, of their place, of their room. */
async function wordsOf({ client: signer }: Awaited<ReturnType<typeof agreed>>): Promise<string[]> {
  const { agreement, inForce, seen } = await agreementOf(signer)
  const read = readContract(inForce?.text ?? '')
  if (!read.ok) throw new Error(read.error)
  const { terms } = read.value.document
  const texts = terms.flatMap(({ id, words }) => [
    id,
    ...Object.values(words).flatMap(({ heading, text }) => [heading, ...text]),
  ])
  const said = [ELSEWHERE.city, ELSEWHERE.street, ELSEWHERE.detail, ELSEWHERE.callback, NOT_ALONE.answers.alone]
  return [...texts, ...said, `${agreement}`, `${seen}`, `${inForce?.digest}`].map(word =>
    JSON.stringify(word).slice(1, -1),
  )
}

test('[A13e] with the part agreed and all three in, nothing of the client’s record opens to the partner', async () => {
  const both = await agreed(client, desk, WITH_PARTNER)
  const { seat } = both.client
  const { beside, mine } = await coupleHour()
  const told = mine.heard.length
  await client.ask('whereabouts', {}, ELSEWHERE)
  await client.ask('roomCheck', {}, NOT_ALONE)
  await expect.poll(() => mine.heard.slice(told).filter(({ t }) => t === 'prepared')).toHaveLength(2)
  const reads = [
    'agreement',
    'agreementFile',
    'preparation',
    'keyAsks',
    'disclosures',
    'alone',
    'interruptions',
  ] as const
  const opened: unknown[] = []
  for (const name of reads) {
    const [theirs, refused] = [await desk.ask(name, { seat }), await partner.ask(name, { seat })]
    opened.push(theirs.body)
    expect([name, theirs.status, refused.status, refused.problem.code]).toEqual([name, 200, 403, 'not-allowed'])
  }
  const event = { kind: 'resumed', by: await personOf(both.client) } as const
  const own = await partner.ask('encounter')
  for (const tried of [
    await partner.ask('offer', { seat }, OFFER),
    await partner.ask('agree', { seat }, { event }),
    await partner.ask('agree', { seat }, { event: { ...event, by: world.people.partner } }),
  ])
    expect([tried.status, tried.problem.code]).toEqual([403, 'not-allowed'])
  expect(beside.heard.filter(heard => heard.t === 'prepared' && heard.seat === seat)).toEqual([])
  const [known, reached] = [JSON.stringify(opened), JSON.stringify([own.body, beside.heard])]
  for (const word of await wordsOf(both)) {
    expect(known).toContain(word)
    expect(reached).not.toContain(word)
  }
})

test('[X3] who withdraws from the whole is not left behind with a partner in the room: both are out', async () => {
  const both = await agreed(client, desk, WITH_PARTNER)
  const { theirs, beside, mine } = await coupleHour()
  await takeBack(both.client, null)
  expect([theirs.closed, beside.closed, mine.closed]).toEqual([['goodbye'], ['goodbye'], []])
  expect(entries(mine, 'withdrawn').map(({ body }) => body)).toMatchObject([{ seat: theirs.seat }])
  expect(entries(mine, 'put-out').map(({ body }) => body)).toMatchObject([{ seat: beside.seat }])
})

test('[CI15] a version that both sign without the part puts the partner out; waiting for a signature and a rest do not', async () => {
  const both = await agreed(client, desk, WITH_PARTNER)
  const { beside } = await coupleHour()
  const by = await personOf(both.client)
  await happen(both.client, { kind: 'suspended', by, words: null })
  expect(await companyLine(partner)).toEqual(SETTLE)
  await happen(both.client, { kind: 'resumed', by })
  await desk.ask('offer', { seat: both.client.seat }, OFFER)
  await signOpen(both.desk)
  expect(beside.closed).toEqual([])
  await signOpen(both.client)
  expect(beside.closed).toEqual(['goodbye'])
})

test('[A13e] a partner at the door is out as well, and another part taken back moves nobody', async () => {
  const both = await agreed(client, desk, WITH_PARTNER)
  const beside = await sit(world, partner)
  await takeBack(both.client, 'chat')
  expect(beside.closed).toEqual([])
  await takeBack(both.client, 'partner-presence')
  expect(beside.closed).toEqual(['goodbye'])
  // The practitioner reads both beside the person, also those that the room has no part in.
  expect((await desk.ask('preparation', { seat: both.client.seat })).body.withdrawn).toEqual([
    'partner-presence',
    'chat',
  ])
})

test('a partner’s own agreement stays their own: withdrawing from it puts out the partner alone', async () => {
  await agreed(client, desk, WITH_PARTNER)
  const own = await agreed(partner, desk, { ...OFFER, template: 'partner' })
  const { theirs, beside, mine } = await coupleHour()
  await takeBack(own.client, null)
  expect([theirs.closed, beside.closed, mine.closed]).toEqual([[], ['goodbye'], []])
  expect(entries(mine, 'withdrawn').map(({ body }) => body)).toMatchObject([{ seat: beside.seat }])
  expect(entries(mine, 'put-out')).toEqual([])
})
