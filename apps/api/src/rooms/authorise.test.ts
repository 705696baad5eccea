/** Who may come to a room's door with a socket: the whole matrix of tickets, cookies and origins. */
import type { IncomingMessage } from 'node:http'
import { MINUTE } from '@holdfast/domain'
import { LINK_PROTOCOL, type JoinAnswer } from '@holdfast/wire'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { makeWorld, prepare, signIn, sit, type Browser, type World } from '../testing.ts'
import { authorise } from './authorise.ts'

let world: World
let client: Browser
let pass: JoinAnswer

beforeEach(async () => {
  world = await makeWorld()
  client = await signIn(world, 'patient')
  await prepare(client)
  pass = (await client.ask('join', {}, { for: 'link' })).body
})
afterEach(() => world.close())

type Asking = {
  url?: string
  ticket?: string
  cookie?: string
  origin?: string
  protocol?: string
  tries?: string
  deps?: Deps
}

const ask = ({
  url = pass.path,
  ticket = pass.ticket,
  cookie = client.cookies(),
  origin,
  protocol = LINK_PROTOCOL,
  tries = '1',
  deps = world.deps,
}: Asking = {}) =>
  authorise(deps, {
    url,
    headers: { host: 'localhost', cookie, origin, 'sec-websocket-protocol': `${protocol}, ${ticket}, ${tries}` },
  } as unknown as IncomingMessage)

const refused = (error: string) => ({ ok: false, error })

test('[AP10] a fresh ticket with its own cookie opens its own seat and no other', async () => {
  const { me } = (await client.ask('encounter')).body
  expect(await ask()).toMatchObject({ ok: true, value: { encounter: world.encounter, seat: me.seat, via: 'link' } })
})

test('[AP10] a ticket without the cookie of its login is worth nothing', async () => {
  expect(await ask({ cookie: '' })).toEqual(refused('ticket-refused'))
  const desk = await signIn(world, 'practitioner')
  expect(await ask({ cookie: desk.cookies() })).toEqual(refused('ticket-refused'))
  await client.ask('logout')
  expect(await ask()).toEqual(refused('ticket-refused'))
})

test('[AP10] a ticket is too old after thirty seconds', async () => {
  world.clock.move(30_000)
  expect((await ask()).ok).toBe(true)
  world.clock.move(1)
  expect(await ask()).toEqual(refused('ticket-refused'))
})

test('[AP10] a ticket does not fit another room, another door or another version', async () => {
  const other = `/api/rooms/enc_${'0'.repeat(26)}/link`
  expect(await ask({ url: other })).toEqual(refused('ticket-refused'))
  expect(await ask({ url: `/peerjs/peerjs?token=${pass.ticket}` })).toEqual(refused('ticket-refused'))
  expect(await ask({ protocol: 'holdfast.0' })).toEqual(refused('ticket-refused'))
  expect(await ask({ ticket: '' })).toEqual(refused('ticket-refused'))
})

test('[AP7] a page of another origin is refused before anything else is looked at', async () => {
  expect(await ask({ origin: 'https://elsewhere.example' })).toEqual(refused('origin-refused'))
  expect((await ask({ origin: 'http://localhost' })).ok).toBe(true)
})

test('[AP10] a PeerJS client may attach again with its ticket however old, but not come first with an old one', async () => {
  const peer = (await client.ask('join', {}, { for: 'peerjs' })).body
  const again = () => ask({ url: `/peerjs/peerjs?key=peerjs&id=${peer.peerId}&token=${peer.ticket}&version=1.5.5` })
  const late = (await client.ask('join', {}, { for: 'peerjs' })).body
  const first = await again()
  expect(first).toMatchObject({ ok: true, value: { via: 'peerjs' } })
  if (first.ok) await world.rooms.enter(first.value, { send: () => {}, close: () => {} })
  world.clock.move(60_000)
  expect((await again()).ok).toBe(true)
  expect(await ask({ url: `/peerjs/peerjs?token=${late.ticket}` })).toEqual(refused('ticket-refused'))
})

describe('passes', () => {
  const passOf = async (): Promise<string> => {
    const admitted = await ask()
    return admitted.ok ? (admitted.value.back?.ticket ?? '') : ''
  }

  test('[AP16] a ticket brings a pass for the same page life, with servers and the address of a probe', async () => {
    const number = Number.parseInt(pass.peerId.split('x').at(-1) ?? '', 36)
    expect(await ask({ tries: '4', origin: 'http://localhost' })).toMatchObject({
      ok: true,
      value: {
        epoch: number,
        tries: 4,
        back: { t: 'pass', path: pass.path, iceServers: [], probe: 'stun:localhost:3478' },
      },
    })
    const back = await passOf()
    world.clock.move(30_001)
    expect(await ask()).toEqual(refused('ticket-refused'))
    expect(await ask({ ticket: back, tries: '2' })).toMatchObject({ ok: true, value: { epoch: number, tries: 2 } })
  })

  test('[AP16] a pass needs the cookie of its login, a number of its own, and an hour that is not long over', async () => {
    const back = await passOf()
    expect(await ask({ ticket: back, cookie: '' })).toEqual(refused('ticket-refused'))
    for (const tries of ['', '0', '-1', '1.5', 'one', '1e3', '9999999999'])
      expect(await ask({ ticket: back, tries })).toEqual(refused('ticket-refused'))
    expect(await ask({ url: `/peerjs/peerjs?token=${back}` })).toEqual(refused('ticket-refused'))
    await client.ask('logout')
    expect(await ask({ ticket: back })).toEqual(refused('ticket-refused'))
  })

  test('[AP16] a pass opens nothing to someone whom check-in would not let through now', async () => {
    const back = await passOf()
    world.clock.move(2 * MINUTE)
    expect((await ask({ ticket: back })).ok).toBe(true)
    const policy = { ...world.deps.policy, roomCheckHolds: MINUTE }
    expect(await ask({ ticket: back, deps: { ...world.deps, policy } })).toEqual(refused('ticket-refused'))
  })

  test('[AP16] asked for with a pass, a ticket is for the same page while its page life is the seat’s', async () => {
    const page = await sit(world, client)
    const again = async () => client.ask('join', {}, { for: 'link', pass: page.pass })
    expect((await again()).body.peerId).toBe(page.peerId)
    await sit(world, client)
    expect(await again()).toMatchObject({ status: 409, problem: { code: 'seat-moved' } })
    const strange = await client.ask('join', {}, { for: 'link', pass: `${page.pass}0` })
    expect(strange.body.peerId).not.toBe(page.peerId)
  })
})
