/** Restarts in place, between two adapters in a real browser. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTwoEnds, type TwoEnds } from '../testing/two-ends.ts'

let ends: TwoEnds
beforeAll(async () => {
  ends = await makeTwoEnds()
}, 60_000)
afterAll(() => ends?.close())

/** Waits until both ends use the way of the newest offer and sound has come over it. */
const RESTARTED = `
  const restarted = async before => {
    await until(() => ufrags(pa)[0] !== before[0] && ufrags(pa)[1] !== before[1] && pa.signalingState === 'stable' && ufrags(pa)[0] === ufrags(pb)[1])
    await until(async () => {
      const report = await pa.getStats()
      const transport = [...report.values()].find(({ type }) => type === 'transport')
      const pair = transport && report.get(transport.selectedCandidatePairId)
      return pair && report.get(pair.localCandidateId)?.usernameFragment === ufrags(pa)[0] && transport.iceLocalUsernameFragment === ufrags(pa)[0]
    })
    const counts = [(await stage.arrived(a)).sound, (await stage.arrived(b)).sound]
    await until(async () => (await stage.arrived(a)).sound > counts[0] + 10 && (await stage.arrived(b)).sound > counts[1] + 10)
  }`

test('[RE1] a restart of a healthy call keeps stream and connection and loses no packet of sound', async () => {
  const result = await ends.run(`${RESTARTED}
    const before = ufrags(pa)
    const lost = (await sound(pa)).packetsLost + (await sound(pb)).packetsLost
    a.restart(1)
    await restarted(before)
    return {
      lost: (await sound(pa)).packetsLost + (await sound(pb)).packetsLost - lost,
      streams: news.a.filter(({ kind }) => kind === 'stream').length,
      connections: [pa, pb].map(pc => pc.connectionState),
      kinds: [...new Set(wire.said.filter(({ payload }) => payload.gen).map(({ me, kind, payload }) => [me, kind, payload.gen].join(' ')))].toSorted(),
    }
  `)
  expect(result).toEqual({
    lost: 0,
    streams: 1,
    connections: ['connected', 'connected'],
    kinds: ['a RE-CANDIDATE 1', 'a RE-OFFER 1', 'b RE-ANSWER 1', 'b RE-CANDIDATE 1'],
  })
})

test(
  '[RE2] a call whose connection has failed is not over, and a restart brings it back',
  { timeout: 60_000 },
  async () => {
    const result = await ends.run(
      `${RESTARTED}
      await openPath(false)
      await until(() => news.a.some(({ kind }) => kind === 'failed') && news.b.some(({ kind }) => kind === 'failed'), 40000)
      await openPath(true)
      const before = ufrags(pa)
      const from = performance.now()
      b.restart(1)
      await restarted(before)
      return { over: [...news.a, ...news.b].filter(({ kind }) => kind === 'over').length, state: pa.connectionState, took: performance.now() - from, last: news.a.at(-1).kind }
    `,
      { onPath: true },
    )
    console.log('restart after failed', result)
    expect(result).toMatchObject({ over: 0, state: 'connected', last: 'connected' })
  },
)

test('[RE3] an answer that is lost is made good by the next offer of the same end, and helps no longer', async () => {
  const result = await ends.run(`${RESTARTED}
    const answers = []
    const lost = (await sound(pa)).packetsLost + (await sound(pb)).packetsLost
    wire.drops = signal => signal.kind === 'RE-ANSWER' && answers.push(signal)
    const seen = []
    for (const gen of [1, 2, 3]) {
      a.restart(gen)
      await until(() => answers.length === gen)
      seen.push(pa.signalingState)
    }
    for (const late of answers.slice(0, 2)) a.receive(late)
    await sleep(200)
    seen.push(pa.signalingState)
    wire.drops = () => false
    const before = ufrags(pa)
    a.restart(4)
    await restarted(before)
    return { seen: [...new Set(seen)], lost: (await sound(pa)).packetsLost + (await sound(pb)).packetsLost - lost }
  `)
  expect(result).toEqual({ seen: ['have-local-offer'], lost: 0 })
})

test.each([
  ['the order says so', 'a.yield(1)'],
  ['its offer comes', 'b.restart(2)'],
])(
  '[RE12] an offer that nobody answered is never taken back: when the other end is to offer, and %s, the call is over at both ends',
  async (_, turn) => {
    const result = await ends.run(`
      let count = 0
      wire.drops = signal => signal.kind === 'RE-ANSWER' && ++count > 0
      a.restart(1)
      await until(() => count === 1)
      ${turn}
      await until(() => [news.a, news.b].every(all => all.some(({ kind }) => kind === 'over')))
      return [pa, pb].map(pc => pc.signalingState)
    `)
    expect(result).toEqual(['closed', 'closed'])
  },
)

test('[RE12] yielding what was answered, or was replaced, changes nothing', async () => {
  const result = await ends.run(`${RESTARTED}
    const before = ufrags(pa)
    a.restart(1)
    await restarted(before)
    a.yield(1)
    wire.drops = signal => signal.kind === 'RE-ANSWER'
    a.restart(2)
    await until(() => pa.signalingState === 'have-local-offer')
    a.yield(1)
    await sleep(200)
    return { over: [...news.a, ...news.b].filter(({ kind }) => kind === 'over').length, state: pa.signalingState }
  `)
  expect(result).toEqual({ over: 0, state: 'have-local-offer' })
})

test('[RE3] an offer that could not be answered is replaced by the next one', async () => {
  const result = await ends.run(`${RESTARTED}
    const real = pb.createAnswer
    pb.createAnswer = () => Promise.reject(new Error('not now'))
    a.restart(1)
    await until(() => pb.signalingState === 'have-remote-offer')
    pb.createAnswer = real
    const before = ufrags(pa)
    a.restart(2)
    await restarted(before)
    return pa.signalingState
  `)
  expect(result).toBe('stable')
})

test('[RE4] what belongs to an older generation, to another call or to nothing changes nothing', async () => {
  const result = await ends.run(`${RESTARTED}
    const fresh = ufrags(pa)
    for (const state of [pa, pb]) if (state.signalingState !== 'stable') throw new Error('not stable')
    a.restart(1)
    await restarted(fresh)
    const between = ufrags(pa)
    a.restart(2)
    await restarted(between)
    const before = [ufrags(pa), ufrags(pb)].flat()
    const count = wire.said.length
    for (const { me, ...signal } of wire.said.filter(({ payload }) => payload.gen)) {
      const to = me === 'a' ? b : a
      to.receive(signal)
      to.receive({ ...signal, payload: { ...signal.payload, gen: 0 } })
      to.receive({ ...signal, payload: { ...signal.payload, gen: 9, connectionId: 'mc_other' } })
    }
    a.restart(2)
    a.restart(1)
    b.yield(2)
    await sleep(300)
    return { same: before.join() === [ufrags(pa), ufrags(pb)].flat().join(), said: wire.said.length - count, states: [pa, pb].map(pc => pc.signalingState + ' ' + pc.connectionState) }
  `)
  expect(result).toEqual({ same: true, said: 0, states: ['stable connected', 'stable connected'] })
})

test('[RE5] candidates that come before their offer or answer wait for it', async () => {
  const result = await ends.run(
    `${RESTARTED}
    const held = []
    const done = { a: [], b: [] }
    for (const [name, pc] of [['a', pa], ['b', pb]]) {
      const { setRemoteDescription, addIceCandidate } = pc
      pc.setRemoteDescription = async given => { await setRemoteDescription.call(pc, given); done[name].push('described') }
      pc.addIceCandidate = given => { done[name].push('added'); return addIceCandidate.call(pc, given) }
    }
    wire.drops = signal => signal.payload.gen && signal.kind !== 'RE-CANDIDATE' && held.push(signal)
    const before = ufrags(pa)
    a.restart(1)
    await until(() => wire.said.some(({ me, kind }) => me === 'a' && kind === 'RE-CANDIDATE'))
    await sleep(200)
    b.receive(held[0])
    await until(() => wire.said.some(({ me, kind }) => me === 'b' && kind === 'RE-CANDIDATE'))
    await sleep(200)
    a.receive(held[1])
    await restarted(before)
    return { a: [...new Set(done.a)], first: done.b[0] }
  `,
    { onPath: true },
  )
  expect(result).toEqual({ a: ['described', 'added'], first: 'described' })
})

test('[RE6] a restart takes the newest ICE servers', async () => {
  const result = await ends.run(`${RESTARTED}
    const before = ufrags(pa)
    sides.a.become({ peerId: 'a', iceServers: [{ urls: ['stun:192.0.2.99:3478'] }] })
    sides.b.become({ peerId: 'b', iceServers: [{ urls: ['nonsense:'] }] })
    a.restart(1)
    await restarted(before)
    return [pa, pb].map(pc => pc.getConfiguration().iceServers.flatMap(({ urls }) => urls))
  `)
  expect(result).toEqual([['stun:192.0.2.99:3478'], []])
})

test('[RE7] nothing is restarted before the first offer has been answered', async () => {
  const result = await ends.run(`
    const first = stage.connections().length
    wire.drops = ({ kind }) => kind === 'ANSWER'
    const early = sides.a.dial('b', camera, { gen: 1 })
    const said = []
    early.mend({ send: signal => said.push(signal.kind), failed: () => {} })
    early.restart(1)
    ;(await until(() => rings.shift())).answer(camera)
    await until(() => wire.said.filter(({ kind }) => kind === 'ANSWER').length === 2)
    early.restart(2)
    early.receive({ kind: 'RE-OFFER', payload: { gen: 3, connectionId: early.connectionId, sdp: pa.localDescription.sdp } })
    await sleep(200)
    return { said, state: stage.connections()[first].signalingState }
  `)
  expect(result).toEqual({ said: [], state: 'have-local-offer' })
})

test('[RE11] PeerJS’s own answer, said twice, does not answer a restart', async () => {
  const result = await ends.run(`
    wire.drops = ({ kind }) => kind === 'RE-ANSWER'
    a.restart(1)
    await until(() => pa.signalingState === 'have-local-offer')
    const { me, ...answer } = wire.said.findLast(({ kind, payload }) => kind === 'ANSWER' && payload.connectionId === a.connectionId)
    sides.a.receive(me, answer)
    await sleep(200)
    return pa.signalingState
  `)
  expect(result).toBe('have-local-offer')
})
