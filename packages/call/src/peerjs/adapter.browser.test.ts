/** Contract with PeerJS 1.5.5 in a real browser: each private part that the adapter stands on. */
import type { Page } from 'playwright-core'
import { testId } from '@holdfast/domain/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBrowserStage, type BrowserStage } from '../testing/chromium.ts'
import type {} from '../testing/page.ts'

let stage: BrowserStage
let page: Page
beforeAll(async () => {
  stage = await makeBrowserStage([{ seat: testId('seat', 1), role: 'practitioner' }])
  page = await stage.open()
}, 60_000)
afterAll(() => stage?.close())

/** Two adapters in one page, joined by hand; `how` may spoil what passes between them. */
const pair = async (script: string) =>
  page.evaluate<unknown>(`(async () => {
    const make = await stage.loadAdapter()
    const rings = []
    const said = []
    const sides = {}
    const join = (me, other) => make({
      send: (to, signal) => { said.push([me, to, signal.kind]); queueMicrotask(() => sides[other].receive(me, signal)) },
      incoming: call => rings.push(call),
    })
    sides.a = join('a', 'b')
    sides.b = join('b', 'a')
    const become = (name, peerId = name) => sides[name].become({ peerId, iceServers: [] })
    become('a'); become('b')
    const stream = () => { const c = document.createElement('canvas'); c.getContext('2d'); return c.captureStream(5) }
    const news = call => new Promise((resolve, reject) => {
      const all = []
      setTimeout(() => reject(new Error('no news but ' + all)), 8000)
      call.listen(one => { all.push(one.kind); if (one.kind === 'connected' || one.kind === 'over') resolve(all) })
    })
    const soon = () => new Promise(resolve => setTimeout(resolve, 50))
    const hasChannel = async pc =>
      (await pc.getStats()).values().some(({ type, state }) => type === 'data-channel' && state === 'open')
    const until = async (what, name) => {
      const late = performance.now() + 20_000
      while (!(await what())) {
        if (performance.now() > late) throw new Error('still waiting for ' + name + '; ' + stage.states())
        await soon()
      }
    }
    const rung = async n => { await until(() => rings.length >= n, 'ring ' + n); return rings[n - 1] }
    ${script}
  })()`)

test('[PJ7] a call over our socket connects, with offer, answer and candidates through us alone', async () => {
  const result = await pair(`
    const out = sides.a.dial('b', stream(), { gen: 1 })
    const ring = await rung(1)
    ring.answer(stream())
    const [mine, theirs] = await Promise.all([news(out), news(ring)])
    return { mine, theirs, peer: ring.peer, kinds: [...new Set(said.map(([me, , kind]) => me + ' ' + kind))].toSorted() }
  `)
  expect(result).toMatchObject({
    mine: ['stream', 'connected'],
    peer: 'a',
    kinds: ['a CANDIDATE', 'a OFFER', 'b ANSWER', 'b CANDIDATE'],
  })
})

test('[AW2] a call on any way is bound to no address, of the page’s own class, and flows; the class stays what it was', async () => {
  const result = await page.evaluate<unknown>(`(async () => {
    const camera = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
    const make = await stage.loadAdapter()
    const own = RTCPeerConnection
    const rings = []
    const sides = {}
    const join = (me, other) => make({
      send: (to, signal) => queueMicrotask(() => sides[other].receive(me, signal)),
      incoming: call => rings.push(call),
    })
    sides.a = join('a', 'b')
    sides.b = join('b', 'a')
    for (const peerId of ['a', 'b']) sides[peerId].become({ peerId, iceServers: [] })
    const until = async what => { while (!(await what())) await new Promise(resolve => setTimeout(resolve, 20)) }
    const calls = {}
    for (const way of ['known', 'any']) {
      const first = stage.connections().length
      const set = way === 'any' ? stage.onAnyWay : go => go()
      const out = set(() => sides.a.dial('b', camera, { gen: 1 }))
      await until(() => rings.length > 0)
      const back = rings.pop()
      set(() => back.answer(camera))
      await until(async () => (await stage.arrived(out))?.sound > 9 && (await stage.arrived(back))?.picture > 9)
      const [pa, pb] = stage.connections().slice(first)
      await until(() => pa.iceGatheringState === 'complete' && pb.iceGatheringState === 'complete')
      calls[way] = [pa, pb].map(pc => [pc instanceof own, / network-id /.test(pc.localDescription.sdp)])
      out.hangUp()
    }
    return { ...calls, isSame: RTCPeerConnection === own, frames: document.querySelectorAll('iframe').length }
  })()`)
  expect(result).toEqual({
    known: [
      [true, true],
      [true, true],
    ],
    any: [
      [true, false],
      [true, false],
    ],
    isSame: true,
    frames: 1,
  })
})

test('[PJ8] hanging up on one side is over on the other, by PeerJS’s own data channel', async () => {
  const result = await pair(`
    const out = sides.a.dial('b', stream(), { gen: 1 })
    const ring = await rung(1)
    ring.answer(stream())
    await Promise.all([news(out), news(ring)])
    // The goodbye goes over a channel that opens after the connection stands.
    for (const pc of stage.connections().slice(-2)) await until(() => hasChannel(pc), 'a channel')
    const ended = news(ring)
    out.hangUp()
    return ended
  `)
  expect(result).toEqual(['over'])
})

test('[PJ9] a new peer id leaves running calls alone and takes the next ones', async () => {
  const result = await pair(`
    const out = sides.a.dial('b', stream(), { gen: 1 })
    const ring = await rung(1)
    ring.answer(stream())
    await Promise.all([news(out), news(ring)])
    sides.a.become({ peerId: 'a2', iceServers: [] })
    const sample = await stage.sample(out)
    const again = sides.a.dial('b', stream(), { gen: 1 })
    const second = await rung(2)
    second.answer(stream())
    return { stillThere: sample !== null, again: await news(again) }
  `)
  expect(result).toEqual({ stillThere: true, again: ['stream', 'connected'] })
})

test('[PJ10] data connections, unknown connections and answers out of order never reach PeerJS', async () => {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  const result = await pair(`
    const sdp = { type: 'offer', sdp: 'nonsense' }
    sides.b.receive('x', { kind: 'OFFER', payload: { sdp, type: 'data', connectionId: 'dc_1', serialization: 'msgpack' } })
    sides.b.receive('x', { kind: 'OFFER', payload: { sdp, type: 'data', connectionId: 'dc_1', serialization: 'odd' } })
    sides.b.receive('x', { kind: 'ANSWER', payload: { sdp: { ...sdp, type: 'answer' }, type: 'media', connectionId: 'mc_1' } })
    for (let n = 0; n < 50; n++) sides.b.receive('x', { kind: 'CANDIDATE', payload: { candidate: { candidate: 'c', sdpMid: null, sdpMLineIndex: null }, type: 'media', connectionId: 'mc_' + n } })
    sides.b.receive('x', { kind: 'OFFER', payload: { sdp, type: 'media', connectionId: 'mc_2' } })
    rings[0]?.answer(stream())
    await soon()
    return rings.length
  `)
  expect([result, errors]).toEqual([1, []])
})

test('[PJ11] PeerJS asks nobody outside: an id server, a socket or a STUN server of its own', async () => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('websocket', socket => asked.push(socket.url()))
  await pair(`sides.a.dial('b', stream(), { gen: 1 }); (await rung(1)).answer(stream()); await soon()`)
  expect(asked).toEqual([])
  const source = await page.evaluate(async () => {
    const { Peer } = await globalThis.stage.loadPeerJs()
    return String((Peer.prototype as unknown as { _initialize: unknown })._initialize)
  })
  expect(source).toContain('.start(')
})
