/** The room link against raw sockets: what gets in, what is passed on, and what each attack comes to. */
import { MINUTE, type SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { CLOSE, FRAME_LIMIT, LINK_PROTOCOL, type Word } from '@holdfast/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { putOf } from '@holdfast/room/testing'
import { CANDIDATE, ELSEWHERE, HERE, kindsOf, startRooms, type Client, type Heard } from '../testing/raw-rooms.ts'

let rooms: Awaited<ReturnType<typeof startRooms>>
beforeEach(async () => {
  rooms = await startRooms()
})
afterEach(() => rooms.stop())

const isEntry = (m: Heard) => m['t'] === 'entry' && m['kind'] === 'chat'
const words = (n: number, text: string): Word => ({ kind: 'chat', body: { id: testId('message', n), text } })
const isPeer = (m: Heard) => m['t'] === 'peer'
const isRefused = (code: string) => (m: Heard) => m['t'] === 'refused' && m['code'] === code
const place = (client: Client) => JSON.stringify(client.all.findLast(m => m['t'] === 'room') ?? null)

/** Practitioner and patient of this hour, both in. */
async function couple() {
  const desk = await rooms.page(HERE, HERE.pia)
  const guest = await rooms.page(HERE, HERE.ada)
  desk.put({ kind: 'admit', body: { seat: HERE.ada } })
  await vi.waitFor(() => expect(place(guest)).toContain(desk.peerId))
  await vi.waitFor(() => expect(place(desk)).toContain(guest.peerId))
  return { desk, guest }
}

test('a page speaks our protocol, is welcomed, and talks with those who are in', async () => {
  const { desk, guest } = await couple()
  expect(desk.socket.protocol).toBe(LINK_PROTOCOL)
  expect(kindsOf(desk).slice(0, 3)).toEqual(['welcome', 'pass', 'room'])
  desk.put(words(1, 'good morning'))
  expect(await guest.heard(isEntry)).toMatchObject({ n: 2, from: HERE.pia, body: { text: 'good morning' } })
  guest.say({ t: 'peer', to: desk.peerId, ...CANDIDATE })
  expect(await desk.heard(isPeer)).toEqual({ t: 'peer', from: guest.peerId, ...CANDIDATE })
})

test('what a page says before its seat is ready is heard, not lost', async () => {
  let open = () => {}
  const gate = new Promise<void>(resolve => {
    open = resolve
  })
  const slow = await startRooms({}, host => ({
    ...host,
    enter: (pass, socket) => gate.then(() => host.enter(pass, socket)),
  }))
  const { name } = slow.ticketFor(HERE, HERE.ada)
  const page = slow.dial(slow.linkPath(HERE), [LINK_PROTOCOL, name, '1'])
  await page.opened
  page.say({ t: 'beat', n: 7, have: 0 })
  // Another way through the same server: when it is done, the beat has long arrived.
  expect(await slow.dial('/', []).refused).toBe(404)
  open()
  await page.heard(m => m['t'] === 'pong')
  expect(page.all.map(m => m['t'])).toEqual(['welcome', 'pass', 'room', 'pong'])
  await slow.stop()
})

test.each([
  ['a foreign origin', 403, HERE, (name: string) => [LINK_PROTOCOL, name], 'https://evil.example'],
  ['an invented ticket', 401, HERE, () => [LINK_PROTOCOL, 'invented'], undefined],
  ['no ticket', 401, HERE, () => [LINK_PROTOCOL], undefined],
  ['a ticket for another room', 401, ELSEWHERE, (name: string) => [LINK_PROTOCOL, name, '1'], undefined],
] as const)('%s is refused before the handshake', async (_, status, hour, protocols, origin) => {
  const { name } = rooms.ticketFor(HERE, HERE.ada)
  expect(await rooms.dial(rooms.linkPath(hour), [...protocols(name)], origin).refused).toBe(status)
})

test('an address that is no room is refused before the handshake', async () => {
  expect(await rooms.dial('/api/rooms/enc_1/link', [LINK_PROTOCOL]).refused).toBe(404)
  expect(await rooms.dial('/', []).refused).toBe(404)
})

test('a ticket of the other door is refused', async () => {
  const { name } = rooms.ticketFor(HERE, HERE.ada, 'peerjs')
  expect(await rooms.dial(rooms.linkPath(HERE), [LINK_PROTOCOL, name]).refused).toBe(401)
})

test('[RO1] a replayed ticket is refused before the handshake', async () => {
  const page = await rooms.page(HERE, HERE.ada)
  expect(await rooms.dial(rooms.linkPath(HERE), [LINK_PROTOCOL, page.ticket]).refused).toBe(401)
  page.socket.close()
  await page.code
  expect(await rooms.dial(rooms.linkPath(HERE), [LINK_PROTOCOL, page.ticket]).refused).toBe(401)
})

test('[RO3] a takeover closes the old socket with 4001, and what it still says is not heard', async () => {
  const { desk, guest } = await couple()
  const ghost = guest.socket
  const second = await rooms.page(HERE, HERE.ada)
  ghost.send(JSON.stringify({ t: 'peer', to: desk.peerId, ...CANDIDATE }))
  expect(await guest.code).toBe(CLOSE.moved)
  second.say({ t: 'peer', to: desk.peerId, ...CANDIDATE })
  expect(await desk.heard(isPeer)).toMatchObject({ from: second.peerId })
  expect(desk.all.filter(isPeer)).toHaveLength(1)
})

test('[RO18] [RO19] no peer message reaches another room, and none with a forged sender', async () => {
  const { guest } = await couple()
  const stranger = await rooms.page(ELSEWHERE, ELSEWHERE.pia)
  stranger.raw(JSON.stringify({ t: 'peer', to: guest.peerId, from: 'x', ...CANDIDATE }))
  await stranger.settled(1)
  await guest.settled(1)
  expect(guest.all.filter(isPeer)).toEqual([])
  expect(stranger.all.filter(m => m['t'] === 'refused')).toEqual([])
})

test('an oversized frame closes the link with 1009', async () => {
  const page = await rooms.page(HERE, HERE.ada)
  page.raw('x'.repeat(FRAME_LIMIT + 1))
  expect(await page.code).toBe(1009)
})

test('a frame that is no good is refused without an echo; after several the link is closed with 4008', async () => {
  const { desk, guest } = await couple()
  const junk = ['', '{', 'null', '[]', '"say"', '{"t":"__proto__"}', Buffer.from('{"t":"retry"}'), '{"t":"peer"}']
  for (const frame of junk.slice(0, 7)) guest.raw(frame)
  await vi.waitFor(() => expect(guest.all.filter(isRefused('malformed'))).toHaveLength(7))
  expect(guest.all.filter(isRefused('malformed'))[0]).toEqual({ t: 'refused', code: 'malformed' })
  guest.raw('{"t":"peer"}')
  expect(await guest.code).toBe(CLOSE.malformed)
  await desk.settled(1)
})

test('who speaks too fast is refused, and who goes on is cut off', async () => {
  const page = await rooms.page(HERE, HERE.ada)
  for (let n = 0; n < 150; n++) page.say({ t: 'beat', n, have: 0 })
  await vi.waitFor(() => expect(page.all.filter(isRefused('too-fast'))).toHaveLength(31))
  rooms.clock.move(60_000)
  await page.settled(1000)
  for (let n = 0; n < 1000; n++) page.say({ t: 'beat', n, have: 0 })
  expect(await page.code).toBe(1006)
  expect(page.all.filter(m => m['t'] === 'pong').length).toBeLessThan(300)
})

test('a whole outbox is heard at once; who says far more is closed as busy, and what was not kept can be said again', async () => {
  const { guest } = await couple()
  for (let n = 1; n <= 256; n++) guest.put(words(n, 'from the outbox'))
  await vi.waitFor(() => expect(guest.all.filter(isEntry)).toHaveLength(256))
  for (let n = 257; n <= 420; n++) guest.put(words(n, 'too much'))
  expect(await guest.code).toBe(CLOSE.busy)
  const kept = guest.all.filter(isEntry).length
  const again = await rooms.page(HERE, HERE.ada, { ticket: guest.taken, tries: 2 })
  again.say(putOf(HERE.ada, guest.taken.pass.epoch, 401, words(401, 'said again')))
  await again.heard(m => JSON.stringify(m).includes('said again'))
  expect(kept).toBeLessThanOrEqual(400)
})

test('a fresh link of the same page takes the place of the old one, which is closed with 4004, and no other page is', async () => {
  const { desk, guest } = await couple()
  const again = await rooms.page(HERE, HERE.ada, { ticket: guest.taken, tries: 2 })
  expect(await guest.code).toBe(CLOSE.replaced)
  expect(place(again)).toContain(guest.peerId)
  again.say({ t: 'peer', to: desk.peerId, ...CANDIDATE })
  expect(await desk.heard(isPeer)).toMatchObject({ from: guest.peerId })
  const stale = [LINK_PROTOCOL, guest.ticket, '2']
  expect(await rooms.dial(rooms.linkPath(HERE), stale).refused).toBe(401)
})

test.each([
  ['another address gets a new call at once', '198.51.100.7', 'rebuild'],
  ['the same address gets its call mended', '192.0.2.1', 'inplace'],
] as const)('[AR14] a page that comes back from %s, and no address is kept', async (_, through, mode) => {
  const { desk, guest } = await couple()
  const order = (gen: number) => (m: Heard) => m['t'] === 'pair' && m['gen'] === gen
  const hears = (page: Client, of: SeatId, gen: number, state: 'flowing' | 'stalled') =>
    page.say({ t: 'flow', of, gen, state, at: null, error: 0, ago: 0, held: 0, gaps: [] })
  await Promise.all([desk, guest].map(page => page.heard(order(1))))
  hears(desk, HERE.ada, 1, 'flowing')
  hears(guest, HERE.pia, 1, 'flowing')
  await Promise.all([desk.settled(1), guest.settled(1)])
  rooms.move(MINUTE)
  hears(desk, HERE.ada, 1, 'stalled')
  expect(await desk.heard(order(2))).toMatchObject({ mode: 'inplace' })
  await rooms.page(HERE, HERE.ada, { ticket: guest.taken, tries: 2, through })
  expect(await desk.heard(order(3))).toMatchObject({ mode })
  expect(JSON.stringify(await rooms.store.load(HERE.encounter))).not.toContain(through)
})

test('each fresh link is told its way back right after the welcome', async () => {
  const { guest } = await couple()
  expect(guest.all[1]).toMatchObject({ t: 'pass', ticket: guest.ticket, probe: 'stun:127.0.0.1:1' })
  const again = await rooms.page(HERE, HERE.ada, { ticket: guest.taken, tries: 7 })
  expect(kindsOf(again).slice(0, 2)).toEqual(['welcome', 'pass'])
})

test('a flood of peer messages is cut off, and the room goes on', async () => {
  const { desk, guest } = await couple()
  const frame = JSON.stringify({ t: 'peer', to: desk.peerId, ...CANDIDATE })
  for (let n = 0; n < 5000; n++) guest.raw(frame)
  expect(await guest.code).toBe(1006)
  await desk.settled(1)
  expect(desk.all.filter(isPeer).length).toBe(600)
})

test('ping frames count as talk, and a flood of them is cut off', async () => {
  const page = await rooms.page(HERE, HERE.ada)
  for (let n = 0; n < 125; n++) {
    const pong = new Promise(resolve => page.socket.once('pong', resolve))
    page.socket.ping()
    await pong
  }
  await page.heard(isRefused('too-fast'))
  for (let n = 0; n < 500; n++) page.socket.ping()
  expect(await page.code).toBe(1006)
})

test('a long peer message counts for several', async () => {
  const { desk, guest } = await couple()
  const payload = { type: 'media', connectionId: 'mc_1', sdp: { type: 'offer', sdp: 'x'.repeat(16_300) } }
  for (let n = 0; n < 160; n++) guest.raw(JSON.stringify({ t: 'peer', to: desk.peerId, kind: 'OFFER', payload }))
  await guest.heard(isRefused('too-fast'))
  await guest.settled(1)
  await desk.settled(1)
  expect(desk.all.filter(isPeer)).toHaveLength(120)
})

test('who does not read what they are sent is cut off', async () => {
  const { desk, guest } = await couple()
  guest.socket.pause()
  const long = { ...CANDIDATE.payload, candidate: { ...CANDIDATE.payload.candidate, candidate: 'c'.repeat(1000) } }
  const frame = JSON.stringify({ t: 'peer', to: guest.peerId, kind: 'CANDIDATE', payload: long })
  const send = () => {
    rooms.clock.move(1000)
    for (let n = 0; n < 190; n++) desk.raw(frame)
  }
  await vi.waitFor(
    async () => {
      send()
      await desk.settled(desk.all.length)
      expect(rooms.sockets.count()).toBe(1)
    },
    { timeout: 20_000, interval: 1 },
  )
}, 30_000)

test('closing asks every page to come back', async () => {
  const { desk, guest } = await couple()
  await rooms.sockets.closeAll()
  expect([await desk.code, await guest.code]).toEqual([CLOSE.restarting, CLOSE.restarting])
  expect(rooms.sockets.count()).toBe(0)
  const { name } = rooms.ticketFor(HERE, HERE.ada)
  expect(await rooms.dial(rooms.linkPath(HERE), [LINK_PROTOCOL, name]).refused).toBe(503)
})

test('a link that gives no sign of life between two beats is cut off, and one that answers stays', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const quiet = await startRooms()
  try {
    const dead = await quiet.page(HERE, HERE.ada, { autoPong: false })
    const live = await quiet.page(HERE, HERE.pia)
    await dead.settled(1)
    const asked = new Promise(resolve => dead.socket.once('ping', resolve))
    vi.advanceTimersByTime(25_000)
    await asked
    await live.settled(1)
    expect(quiet.sockets.count()).toBe(2)
    vi.advanceTimersByTime(25_000)
    expect(await dead.code).toBe(1006)
    await live.settled(2)
  } finally {
    vi.useRealTimers()
    await quiet.stop()
  }
})

test('beyond the limit, and when judging a request fails, pages are asked to come back', async () => {
  const full = await startRooms({ limit: 1 })
  await full.page(HERE, HERE.ada)
  const { name } = full.ticketFor(HERE, HERE.pia)
  expect(await full.dial(full.linkPath(HERE), [LINK_PROTOCOL, name]).refused).toBe(503)
  await full.stop()
  const failures: unknown[] = []
  const broken = await startRooms({
    authorise: () => Promise.reject(new Error('the store is away')),
    onFailure: error => failures.push(error),
  })
  expect(await broken.dial(broken.linkPath(HERE), [LINK_PROTOCOL, 't1']).refused).toBe(503)
  expect(failures).toHaveLength(1)
  await broken.stop()
})
