/** The PeerServer door against raw sockets: the attacks that PeerServer 1.0.2 falls for, one by one. */
import { CLOSE, FRAME_LIMIT } from '@holdfast/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CANDIDATE, ELSEWHERE, HERE, startRooms, type Client, type Heard } from '../testing/raw-rooms.ts'

let rooms: Awaited<ReturnType<typeof startRooms>>
beforeEach(async () => {
  rooms = await startRooms()
})
afterEach(() => rooms.stop())

const frame = (type: string, dst?: string, payload: unknown = CANDIDATE.payload) =>
  JSON.stringify({ type, dst, payload })
const isCandidate = (m: Heard) => m['type'] === 'CANDIDATE'
const SDP = { type: 'media', connectionId: 'mc_a1b2c3', sdp: { type: 'offer', sdp: 'v=0' }, metadata: { a: 1 } }

/** Practitioner and patient of this hour, both in, both with a PeerJS client beside their page. */
async function couple() {
  const desk = await rooms.page(HERE, HERE.pia)
  const guest = await rooms.page(HERE, HERE.ada)
  desk.put({ kind: 'admit', body: { seat: HERE.ada } })
  await vi.waitFor(() => expect(JSON.stringify(guest.all.findLast(m => m['t'] === 'room'))).toContain(desk.peerId))
  const [pia, ada] = [await rooms.peer(HERE, HERE.pia), await rooms.peer(HERE, HERE.ada)]
  await vi.waitFor(() => expect(JSON.stringify(desk.all.findLast(m => m['t'] === 'room'))).toContain(ada.peerId))
  return { desk, guest, pia, ada }
}
/** Everything said on this client before has been dealt with when a message of its own has come through. */
async function settled(from: Client, to: Client & { peerId: string }, mark: string) {
  const payload = { ...CANDIDATE.payload, candidate: { ...CANDIDATE.payload.candidate, candidate: mark } }
  from.raw(frame('CANDIDATE', to.peerId, payload))
  await to.heard(m => JSON.stringify(m).includes(mark))
}

test('[RO18] offers, answers, candidates and goodbyes pass between seats that are in, with the sender set here', async () => {
  const { pia, ada } = await couple()
  ada.raw(JSON.stringify({ type: 'OFFER', dst: pia.peerId, src: 'forged', payload: { ...SDP, extra: 'x' } }))
  expect(await pia.heard(m => m['type'] === 'OFFER')).toEqual({ type: 'OFFER', src: ada.peerId, payload: SDP })
  pia.raw(frame('ANSWER', ada.peerId, { ...SDP, sdp: { type: 'answer', sdp: 'v=0' } }))
  expect(await ada.heard(m => m['type'] === 'ANSWER')).toMatchObject({ src: pia.peerId })
  pia.raw(frame('LEAVE', ada.peerId, undefined))
  expect(await ada.heard(m => m['type'] === 'LEAVE')).toMatchObject({ src: pia.peerId })
})

test('[RO4] while a PeerJS client is there, it and not the page has the seat’s peer messages; then the page again', async () => {
  const { desk, guest, pia, ada } = await couple()
  pia.raw(frame('CANDIDATE', ada.peerId))
  await ada.heard(isCandidate)
  expect(guest.all.filter(m => m['t'] === 'peer')).toEqual([])
  ada.socket.close()
  await vi.waitFor(() => expect(JSON.stringify(desk.all.findLast(m => m['t'] === 'room'))).toContain(guest.peerId))
  pia.raw(frame('CANDIDATE', guest.peerId))
  expect(await guest.heard(m => m['t'] === 'peer')).toMatchObject({ from: pia.peerId })
})

test('a foreign origin, an invented token and somebody else’s id are refused before the handshake', async () => {
  const { name } = rooms.ticketFor(HERE, HERE.ada, 'peerjs')
  const { peerId } = await rooms.page(HERE, HERE.pia)
  const dial = (id: string, token: string, origin?: string) =>
    rooms.dial(`/peerjs/peerjs?key=peerjs&id=${id}&token=${token}&version=1.5.5`, [], origin).refused
  expect(await dial(peerId, name, 'https://evil.example')).toBe(403)
  expect(await dial(peerId, 'invented')).toBe(401)
  expect(await dial(peerId, name)).toBe(401)
})

test('a ticket of the room link is refused', async () => {
  const { name, pass } = rooms.ticketFor(HERE, HERE.ada)
  const id = `${pass.seat.slice(4)}x${pass.epoch.toString(36)}`
  expect(await rooms.dial(`/peerjs/peerjs?key=peerjs&id=${id}&token=${name}`, []).refused).toBe(401)
})

test('[RO2] the same client coming back is told OPEN again, and its old socket is closed with 4001', async () => {
  const { ada } = await couple()
  const again = rooms.dial(ada.path, [])
  await again.heard(m => m['type'] === 'OPEN')
  expect(await ada.code).toBe(CLOSE.moved)
})

test('[RO3] a ticket that was superseded does not come back', async () => {
  const { ada } = await couple()
  await rooms.page(HERE, HERE.ada)
  expect(await ada.code).toBe(CLOSE.moved)
  expect(await rooms.dial(ada.path, []).refused).toBe(401)
})

test('the ghost of PeerServer: LEAVE without an addressee takes nobody off and keeps nothing open', async () => {
  const { pia, ada } = await couple()
  ada.raw(frame('LEAVE'))
  const again = rooms.dial(ada.path, [])
  await again.heard(m => m['type'] === 'OPEN')
  expect(await ada.code).toBe(CLOSE.moved)
  pia.raw(frame('CANDIDATE', ada.peerId))
  expect(await again.heard(isCandidate)).toMatchObject({ src: pia.peerId })
  expect(ada.all.filter(isCandidate)).toEqual([])
})

test.each(['EXPIRE', 'OPEN', 'ERROR', 'ID-TAKEN', 'INVALID-KEY', 'toString'])(
  'a forged %s is not passed on',
  async type => {
    const { pia, ada } = await couple()
    ada.raw(frame(type, pia.peerId, { msg: 'forged' }))
    await settled(ada, pia, 'after')
    expect(pia.all.filter(m => m['type'] !== 'OPEN' && m['type'] !== 'CANDIDATE')).toEqual([])
    expect(pia.all.filter(m => m['type'] === 'OPEN')).toHaveLength(1)
  },
)

test('[RO19] another room, an id that never was and oneself behave alike: nothing', async () => {
  const { pia, ada } = await couple()
  const [away] = [await rooms.peer(ELSEWHERE, ELSEWHERE.pia)]
  for (const dst of [away.peerId, `${'0'.repeat(26)}x1`, ada.peerId]) ada.raw(frame('CANDIDATE', dst))
  await settled(ada, pia, 'after')
  await settled(pia, ada, 'back')
  expect(away.all).toHaveLength(1)
  expect(ada.all.filter(m => m['type'] !== 'OPEN')).toHaveLength(1)
})

test('[RO6] who waits at the door is reached by nobody and reaches nobody', async () => {
  const { pia, ada } = await couple()
  const ben = await rooms.peer(HERE, HERE.ben)
  const before = pia.all.length
  pia.raw(frame('CANDIDATE', ben.peerId))
  ben.raw(frame('OFFER', pia.peerId, SDP))
  ben.raw(frame('HEARTBEAT'))
  ben.socket.close()
  await ben.code
  await settled(ada, pia, 'after')
  expect(ben.all).toEqual([{ type: 'OPEN' }])
  expect(pia.all).toHaveLength(before + 1)
})

test('heartbeats are taken without a word, also many of them', async () => {
  const { pia, ada } = await couple()
  for (let n = 0; n < 100; n++) ada.raw('{"type":"HEARTBEAT"}')
  await settled(ada, pia, 'after')
  expect(ada.all.filter(m => m['type'] !== 'OPEN' && m['type'] !== 'CANDIDATE')).toEqual([])
})

const JUNK: readonly [string, string | Buffer][] = [
  ['not JSON', '{"type":'],
  ['null', 'null'],
  ['a payload that is missing', '{"type":"OFFER","dst":"DST"}'],
  ['a payload of null', '{"type":"CANDIDATE","dst":"DST","payload":null}'],
  [
    'a serialization that is a property of objects',
    JSON.stringify({ type: 'OFFER', dst: 'DST', payload: { ...SDP, serialization: '__proto__' } }),
  ],
  [
    'an unknown serialization',
    JSON.stringify({ type: 'OFFER', dst: 'DST', payload: { ...SDP, serialization: 'yaml' } }),
  ],
  [
    'a connection id out of shape',
    JSON.stringify({ type: 'OFFER', dst: 'DST', payload: { ...SDP, connectionId: 'mc_<script>' } }),
  ],
  [
    'an answer inside an offer',
    JSON.stringify({ type: 'OFFER', dst: 'DST', payload: { ...SDP, sdp: { type: 'answer', sdp: '' } } }),
  ],
  [
    'metadata beyond its limit',
    JSON.stringify({ type: 'OFFER', dst: 'DST', payload: { ...SDP, metadata: 'x'.repeat(5000) } }),
  ],
  [
    'a description beyond its limit',
    JSON.stringify({ type: 'OFFER', dst: 'DST', payload: { ...SDP, sdp: { type: 'offer', sdp: 'x'.repeat(25_000) } } }),
  ],
  ['an addressee that is an object', '{"type":"CANDIDATE","dst":{},"payload":{}}'],
  ['a binary frame', Buffer.from('{"type":"HEARTBEAT"}')],
]
test.each(JUNK)('%s is not passed on', async (_, junk) => {
  const { pia, ada } = await couple()
  ada.raw(typeof junk === 'string' ? junk.replace('DST', pia.peerId) : junk)
  await settled(ada, pia, 'after')
  expect(pia.all.filter(m => m['type'] !== 'OPEN')).toHaveLength(1)
})

test('an oversized frame closes the socket with 1009, and junk without end with 4008', async () => {
  const { pia, ada } = await couple()
  ada.raw('x'.repeat(FRAME_LIMIT + 1))
  expect(await ada.code).toBe(1009)
  for (let n = 0; n < 8; n++) pia.raw('{')
  expect(await pia.code).toBe(CLOSE.malformed)
})

test('a flood is cut off without a word', async () => {
  const { pia, ada } = await couple()
  for (let n = 0; n < 5000; n++) ada.raw(frame('CANDIDATE', pia.peerId))
  expect(await ada.code).toBe(1006)
  expect(pia.all.filter(isCandidate).length).toBeLessThanOrEqual(600)
})
