/** What a running call can be asked for without a new offer, in a real browser; and a second call beside it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTwoEnds, type TwoEnds } from '../testing/two-ends.ts'

let ends: TwoEnds
beforeAll(async () => {
  ends = await makeTwoEnds()
}, 60_000)
afterAll(() => ends?.close())

/** How many pictures were sent, and how a picture that rests and begins again is waited for. */
const PICTURES = `
  const frames = async () => (await stat(pa, 'outbound-rtp', 'video'))?.framesEncoded ?? 0
  const sender = pa.getSenders().find(({ track }) => track.kind === 'video')
  const isActive = () => sender.getParameters().encodings[0].active
  const rest = async () => { a.hold(true); await until(() => !isActive()); await sleep(300) }
  const goOn = async () => { const before = await frames(); a.hold(false); await until(async () => await frames() > before + 3) }
`

test('[KF1] a picture that is held stops, the sound goes on, and it begins again with a whole picture, at its step', async () => {
  const result = await ends.run(`${PICTURES}
    const whole = async () => (await stat(pb, 'inbound-rtp', 'video'))?.keyFramesDecoded ?? 0
    await until(whole)
    await rest()
    const [still, sound, before] = [await frames(), (await stage.arrived(b)).sound, await whole()]
    a.setStep('low-video')
    await sleep(600)
    const held = [await frames() - still, (await stage.arrived(b)).sound - sound > 15, isActive()]
    a.setStep('video')
    await goOn()
    await until(async () => await whole() > before)
    return { held, active: isActive() }
  `)
  expect(result).toEqual({ held: [0, true, false], active: true })
})

test('[KF2] what was sent before a silence is forgotten: the sender is made anew, and the track is as it was', async () => {
  const result = await ends.run(`${PICTURES}
    const hint = sender.track.contentHint
    // One that is made anew counts its whole pictures from none.
    const counts = []
    for (const _ of [1, 2, 3]) {
      await rest()
      await goOn()
      counts.push((await stat(pa, 'outbound-rtp', 'video')).keyFramesEncoded)
    }
    return { counts, hint: sender.track.contentHint === hint }
  `)
  expect(result).toEqual({ counts: [1, 1, 1], hint: true })
})

test('[KF3] a small picture is smaller, slower and capped; voice alone sends no picture and all sound; both are undone', async () => {
  const result = await ends.run(`${PICTURES}
    const width = async () => (await stat(pa, 'outbound-rtp', 'video'))?.frameWidth ?? 0
    const settings = () => { const { active, maxBitrate, maxFramerate, scaleResolutionDownBy } = pa.getSenders().find(({ track }) => track.kind === 'video').getParameters().encodings[0]; return { active, maxBitrate, maxFramerate, scaleResolutionDownBy } }
    const all = await until(width)
    a.setStep('low-video')
    await until(async () => await width() === 320)
    const low = settings()
    a.setStep('voice')
    await until(() => !settings().active)
    await sleep(300)
    const before = [await frames(), (await stage.arrived(b)).sound]
    a.hold(true)
    a.hold(false)
    await sleep(600)
    const after = [await frames(), (await stage.arrived(b)).sound]
    a.setStep('video')
    await until(async () => await frames() > after[0] && await width() > 320)
    return { all, low, voice: [after[0] - before[0], after[1] - before[1] > 15], video: settings() }
  `)
  expect(result).toEqual({
    all: 640,
    low: { active: true, maxBitrate: 150_000, maxFramerate: 12, scaleResolutionDownBy: 2 },
    voice: [0, true],
    video: { active: true, scaleResolutionDownBy: 1 },
  })
})

test('[KF4] a step that was set before an answer holds from its first packet', async () => {
  const result = await ends.run(`
    const first = stage.connections().length
    sides.a.dial('b', camera, { gen: 1 })
    const ring = await until(() => rings.shift())
    ring.setStep('voice')
    await sleep(50)
    ring.answer(camera)
    await until(async () => { const counts = await stage.arrived(ring); return counts && counts.sound > 20 })
    const sent = await stat(stage.connections()[first + 1], 'outbound-rtp', 'video')
    return sent?.framesEncoded ?? 0
  `)
  expect(result).toBe(0)
})

test('[KF5] repeats have no stream of their own in an answer, and what is lost is still asked for again', async () => {
  const result = await ends.run(`
    const lines = pa.remoteDescription.sdp.split('m=video')[1].split('\\r\\n')
    return { rtx: lines.some(line => /rtx/i.test(line)), nack: lines.some(line => /^a=rtcp-fb:\\d+ nack$/.test(line)), vp8: lines.some(line => /VP8/.test(line)) }
  `)
  expect(result).toEqual({ rtx: false, nack: true, vp8: true })
})

test('[KF5] a browser that cannot be told so answers all the same', async () => {
  const result = await ends.run(`
    const real = RTCRtpReceiver.getCapabilities
    RTCRtpReceiver.getCapabilities = undefined
    try {
      const second = sides.a.dial('b', camera, { gen: 2 })
      const ring = await until(() => rings.shift())
      ring.answer(camera)
      await until(async () => (await stage.arrived(second))?.sound > 5)
    } finally { RTCRtpReceiver.getCapabilities = real }
    return stage.connections().at(-1).connectionState
  `)
  expect(result).toBe('connected')
})

test('[RE8] a second call runs beside the first with the same tracks, and hanging up the first leaves both tracks and the second alone', async () => {
  const result = await ends.run(`
    const two = await connect()
    await until(async () => (await stage.arrived(two.a)).sound > 20)
    const both = [pa.connectionState, two.pa.connectionState]
    const names = new Set([a.connectionId, b.connectionId, two.a.connectionId, two.b.connectionId]).size
    a.hangUp()
    await until(() => news.b.some(({ kind }) => kind === 'over'))
    const count = (await stage.arrived(two.a)).sound
    await until(async () => (await stage.arrived(two.a)).sound > count + 20)
    return { both, names, tracks: camera.getTracks().map(({ readyState }) => readyState), over: two.news.a.some(({ kind }) => kind === 'over'), gone: await stage.arrived(a) }
  `)
  expect(result).toEqual({
    both: ['connected', 'connected'],
    names: 2,
    tracks: ['live', 'live'],
    over: false,
    gone: null,
  })
})

test('[RE9] PeerJS no longer looks at the state of ICE; the end of the other page is still told by its data channel', async () => {
  const result = await ends.run(`
    const isOurs = [pa, pb].map(pc => pc.oniceconnectionstatechange === null)
    const from = performance.now()
    pb.close()
    await until(() => news.a.some(({ kind }) => kind === 'over'))
    return { isOurs, took: performance.now() - from, told: news.a.filter(({ kind }) => kind === 'over').length }
  `)
  expect(result).toMatchObject({ isOurs: [true, true], told: 1 })
})

test('[RE10] without mending a failed connection is over, as it always was', async () => {
  const result = await ends.run(`
    const first = stage.connections().length
    const plain = sides.a.dial('b', camera, { gen: 1 })
    const told = []
    plain.listen(one => told.push(one.kind))
    const pc = stage.connections()[first]
    Object.defineProperty(pc, 'connectionState', { value: 'failed' })
    Object.defineProperty(pa, 'connectionState', { value: 'failed' })
    for (const failed of [pc, pa]) failed.dispatchEvent(new Event('connectionstatechange'))
    return { told: [...told], mended: news.a.at(-1).kind }
  `)
  expect(result).toEqual({ told: ['over'], mended: 'failed' })
})

test('[WA9] muted tracks go on sending: Opus is negotiated without DTX, and a track that is not enabled sends 50 packets a second', async () => {
  const result = await ends.run(`
    for (const track of camera.getTracks()) track.enabled = false
    try {
      await sleep(200)
      const [before, from] = [(await stage.arrived(b)).sound, performance.now()]
      await sleep(1500)
      const perSecond = ((await stage.arrived(b)).sound - before) / (performance.now() - from) * 1000
      return { perSecond, dtx: [pa, pb].some(pc => pc.localDescription.sdp.includes('usedtx')) }
    } finally { for (const track of camera.getTracks()) track.enabled = true }
  `)
  expect((result as { perSecond: number }).perSecond).toBeGreaterThan(40)
  expect(result).toMatchObject({ dtx: false })
})

test('[WA10] sound that stops on its way is a stall within two seconds, and flows again with the first packet', async () => {
  const result = await ends.run(
    `
    const { makeWatch } = await stage.loadWatch()
    const told = []
    const timer = (wait, call) => { const id = setTimeout(call, wait); return () => clearTimeout(id) }
    const watch = makeWatch({ now: () => Date.now(), timer, read: () => stage.arrived(a), tell: one => { if (one.kind !== 'jumped') told.push({ ...one, at: Date.now() }) } })
    await until(() => told.length === 1)
    await sleep(500)
    const age = Date.now() - watch.soundAt()
    const cut = Date.now()
    await openPath(false)
    await until(() => told.length === 2)
    const open = Date.now()
    await openPath(true)
    await until(() => told.length === 3)
    watch.stop()
    return { kinds: told.map(({ kind }) => kind), age, stalledAfter: told[1].at - cut, since: told[1].since - cut, flowsAfter: told[2].at - open }
  `,
    { onPath: true },
  )
  console.log('watch', result)
  const { kinds, stalledAfter, age } = result as {
    kinds: string[]
    stalledAfter: number
    age: number
  }
  expect(kinds).toEqual(['flowing', 'stalled', 'flowing'])
  expect(stalledAfter).toBeLessThan(2000)
  expect(age).toBeLessThan(500)
})
