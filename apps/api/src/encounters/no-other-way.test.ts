/** One thing wrong with an hour in which all was well: no ticket, no pass and no other way leads to the room, and that one thing is named. */
import type { IncomingMessage } from 'node:http'
import { CHECK_CODES, type CheckCode } from '@holdfast/check-in'
import { after, DAY, HOUR, MINUTE, type Policy } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { peerIdOf } from '@holdfast/room'
import { LINK_PROTOCOL } from '@holdfast/wire'
import { afterEach, expect, test } from 'vitest'
import { readTicket } from '../ticket.ts'
import { agreed, OFFER, takeBack, type Signer } from '../testing/agree.ts'
import { bornIn } from '../testing/guardian.ts'
import { authorise } from '../rooms/authorise.ts'
import {
  makeWorld,
  prepare,
  preparedPair,
  seenBy,
  signIn,
  SOME_PLACE,
  type Browser,
  type Who,
  type World,
} from '../testing.ts'

let world: World
afterEach(() => world.close())

/** An hour in which all is well, and who in it is looked at. */
type Good = { readonly who: Browser; readonly client: Browser; readonly desk: Browser; readonly signer: Signer | null }

/** One thing that goes wrong. */
type Wrong = {
  readonly what: string
  /** The checks that must say so, and no other. */
  readonly checks: readonly CheckCode[]
  readonly who?: Who
  readonly world?: Parameters<typeof makeWorld>[0]
  /** What the hour needs to be well, where it is not the usual. */
  readonly before?: (good: Good) => Promise<unknown>
  readonly spoil: (good: Good) => unknown
}

const long: Partial<Policy> = { whereaboutsHold: DAY, roomCheckHolds: DAY }
const move = (by: number) => () => world.clock.move(by)

const NOT_ALONE = {
  kind: 'alone',
  id: testId('note', 1),
  willing: { 'in-person': 'no', video: 'no', telephone: 'yes', chat: 'yes' },
  reason: null,
} as const
const id = (n: number) => testId('licence', n)
const expires = () => new Date(after(world.clock(), 365 * DAY)).toISOString().slice(0, 10)
const inOregon = (desk: Browser) =>
  desk.ask(
    'writeLicence',
    {},
    {
      act: {
        kind: 'state',
        id: id(1),
        of: null,
        licence: { kind: 'licence', profession: 'psychologist', place: 'US-OR', status: 'active', expires: expires() },
        number: 'PSY 0042',
        issuer: 'Oregon Board of Examples',
        register: 'https://register.example/or',
      },
    },
  )
const look = (desk: Browser, n: number, found: string) =>
  desk.ask(
    'writeLicence',
    {},
    {
      act: {
        kind: 'look',
        id: id(n),
        of: id(1),
        method: 'register-lookup',
        checker: null,
        looked: world.clock(),
        found,
        words: null,
      },
    },
  )
const licensed = async ({ desk }: Good): Promise<void> => {
  await inOregon(desk)
  await look(desk, 2, 'as-stated')
}
const goTo = (client: Browser, region: string) => client.ask('whereabouts', {}, { ...SOME_PLACE, region })

const WRONGS: readonly Wrong[] = [
  { what: 'the hour is over', checks: ['hour'], world: { policy: long }, spoil: move(4 * HOUR) },
  {
    what: 'what they said of the place is too old',
    checks: ['whereabouts'],
    world: { policy: { whereaboutsHold: MINUTE } },
    spoil: move(2 * MINUTE),
  },
  {
    what: 'what they said of the room is too old',
    checks: ['room'],
    world: { policy: { roomCheckHolds: MINUTE } },
    spoil: move(2 * MINUTE),
  },
  {
    what: 'nobody made a plan for where they are now',
    checks: ['plan'],
    spoil: ({ client }) => client.ask('whereabouts', {}, { ...SOME_PLACE, region: 'Washington', contact: undefined }),
  },
  {
    what: 'the register does not know the licence any more',
    // What is not known to be good opens no place either.
    checks: ['credential', 'licence'],
    world: { licences: 'required' },
    before: licensed,
    spoil: ({ desk }) => look(desk, 3, 'not-found'),
  },
  {
    what: 'the register does not know it any more, for the practitioner',
    checks: ['credential'],
    who: 'practitioner',
    world: { licences: 'required' },
    before: licensed,
    spoil: ({ desk }) => look(desk, 3, 'not-found'),
  },
  {
    what: 'they are where nobody of the hour is licensed',
    checks: ['licence'],
    world: { licences: 'required' },
    before: licensed,
    spoil: ({ client }) => goTo(client, 'California'),
  },
  {
    what: 'the practitioner is not willing to be alone with them',
    checks: ['arrangements'],
    spoil: async ({ client, desk }) =>
      desk.ask('arrange', { seat: (await client.ask('encounter')).body.me.seat }, { act: NOT_ALONE }),
  },
  {
    what: 'they withdrew from the agreement',
    checks: ['contract'],
    spoil: ({ signer }) => signer && takeBack(signer, null),
  },
  {
    what: 'the law of their place asks for a guardian',
    checks: ['guardian'],
    spoil: () => bornIn(world, '2014-03'),
  },
  {
    what: 'the chat was taken back from an hour by chat',
    checks: ['way'],
    world: { modality: 'chat' },
    spoil: ({ signer }) => signer && takeBack(signer, 'chat'),
  },
  {
    what: 'the client took the company of the partner back',
    checks: ['company'],
    who: 'partner',
    world: { isCouple: true },
    spoil: ({ signer }) => signer && takeBack(signer, 'partner-presence'),
  },
]

/** All is well: everybody has done what is asked of them, and the client’s agreement is in force. */
async function allWell({ who = 'patient', world: wanted, before }: Wrong): Promise<Good> {
  world = await makeWorld(wanted)
  const { client, desk } = await preparedPair(world)
  const partner = wanted?.isCouple ? await signIn(world, 'partner') : null
  if (partner) {
    await prepare(partner)
    await desk.ask('identity', {}, seenBy('video', (await partner.ask('encounter')).body.me.seat))
  }
  const asked = [{ clause: 'together.what-may-be-told', by: 'participant' as const }]
  const both = await agreed(client, desk, partner ? { ...OFFER, asked } : OFFER)
  const one = { patient: client, practitioner: desk, partner: partner ?? client }[who]
  const good = { who: one, client, desk, signer: both.client }
  await before?.(good)
  return good
}

const join = (who: Browser, body: object) => who.ask('join', {}, body)
const notPassed = async (who: Browser) =>
  (await who.ask('encounter')).body.checklist.flatMap(({ check, answer }) => (answer.kind === 'passed' ? [] : check))

/** What an upgrade with this ticket is answered: a link, or the other door. */
async function opens(who: Browser, ticket: string, path: string): Promise<boolean> {
  const isPeer = path === '/peerjs'
  const headers = {
    host: 'localhost',
    cookie: who.cookies(),
    ...(isPeer ? {} : { 'sec-websocket-protocol': `${LINK_PROTOCOL}, ${ticket}, 1` }),
  }
  const url = isPeer ? `/peerjs/peerjs?key=peerjs&token=${ticket}&version=1.5.5` : path
  return (await authorise(world.deps, { url, headers } as unknown as IncomingMessage)).ok
}

/** The way back that a link is told. */
async function passOf(who: Browser, ticket: string, path: string): Promise<string> {
  const headers = {
    host: 'localhost',
    cookie: who.cookies(),
    'sec-websocket-protocol': `${LINK_PROTOCOL}, ${ticket}, 1`,
  }
  const admitted = await authorise(world.deps, { url: path, headers } as unknown as IncomingMessage)
  return admitted.ok ? (admitted.value.back?.ticket ?? '') : ''
}

test.each(WRONGS)(
  '[X1] [X2] $what: no way leads to the room, and the list says $checks and nothing else',
  async wrong => {
    const good = await allWell(wrong)
    const { who } = good
    expect(await notPassed(who)).toEqual([])
    const [link, peer] = [(await join(who, { for: 'link' })).body, (await join(who, { for: 'peerjs' })).body]
    const pass = await passOf(who, link.ticket, link.path)
    const ways = [
      [link.ticket, link.path],
      [pass, link.path],
      [peer.ticket, peer.path],
    ] as const
    for (const [ticket, path] of ways) expect(await opens(who, ticket, path)).toBe(true)

    await wrong.spoil(good)

    expect(await notPassed(who)).toEqual(wrong.checks)
    for (const body of [{ for: 'link' }, { for: 'peerjs' }, { for: 'link', pass }]) {
      const refused = await join(who, body)
      expect(refused.status).toBe(409)
      expect(refused.problem.code).toMatch(/^check-in-(held|refused)$/)
      const named = (refused.problem.checklist ?? []).filter(({ answer }) => answer.kind !== 'passed')
      expect(named.map(({ check }) => check)).toEqual(wrong.checks)
      // Each no says what would make it a yes and whose that is, or why nothing does.
      for (const { answer } of named)
        expect(answer).toMatchObject(answer.kind === 'no' ? { reason: /./ } : { by: /./, remedy: /./ })
      expect(JSON.stringify(refused.problem)).not.toContain(world.encounter.slice(4))
    }
    for (const [ticket, path] of ways) expect(await opens(who, ticket, path)).toBe(false)
  },
)

test('[X1] who was never seen gets no first ticket either', async () => {
  world = await makeWorld({ identity: null })
  const { client } = await preparedPair(world)
  expect(await notPassed(client)).toEqual(['identity'])
  for (const via of ['link', 'peerjs']) expect((await join(client, { for: via })).status).toBe(409)
})

test('[X1] every check that there is has its own fact above', () => {
  const named = new Set([...WRONGS.flatMap(({ checks }) => checks), 'identity'])
  expect([...CHECK_CODES].filter(code => !named.has(code))).toEqual([])
})

test('[X2] a ticket names the hour, the seat, the login, the kind of door, its number and its end, and the peer id is of that seat', async () => {
  world = await makeWorld()
  const { client } = await preparedPair(world)
  const { body } = await join(client, { for: 'link' })
  const { me } = (await client.ask('encounter')).body
  const ticket = readTicket(world.deps.ticketKey, body.ticket)
  expect(ticket).toMatchObject({
    ok: true,
    value: { encounter: world.encounter, seat: me.seat, via: 'link', expires: body.expires },
  })
  expect(body.expires - world.clock()).toBe(world.deps.policy.ticketLives)
  if (ticket.ok) expect(body.peerId).toBe(peerIdOf(me.seat, ticket.value.number))
})
