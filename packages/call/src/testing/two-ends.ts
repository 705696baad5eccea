/** Both ends of a call in one page of a real browser, for tests that mend and tune it. */
import { testId } from '@holdfast/domain/testing'
import { makeBrowserStage } from './chromium.ts'
import { makeTestPath } from './path.ts'
import type {} from './page.ts'

/** Runs scripts in a page where a call flows. */
export type TwoEnds = {
  /**
   * Runs a script with a fresh call in reach: `a` dialled `b`, their connections are `pa` and `pb`, what they told is in
   * `news`, and `wire` may drop what they say or tell what was said. `onPath`: every packet passes a path that
   * `openPath(false)` cuts.
   */
  run(script: string, options?: { readonly onPath?: boolean }): Promise<unknown>
  close(): Promise<void>
}

/** Opens a browser, and a page with a fake camera. */
export async function makeTwoEnds(): Promise<TwoEnds> {
  const stage = await makeBrowserStage([{ seat: testId('seat', 1), role: 'practitioner' }])
  const page = await stage.open()
  const path = makeTestPath()
  await page.exposeFunction('through', (candidate: string) => path.through(candidate))
  await page.exposeFunction('openPath', (isOpen: boolean) => path.open(isOpen))
  return {
    run: (script, { onPath = false } = {}) => page.evaluate<unknown>(around(script, onPath)),
    async close() {
      path.close()
      await stage.close()
    },
  }
}

const around = (script: string, onPath: boolean): string => `(async () => {
    const make = await stage.loadAdapter()
    const rings = []
    const sides = {}
    const wire = { drops: () => false, said: [] }
    const led = async (me, signal) => {
      if (!${String(onPath)} || !signal.kind.endsWith('CANDIDATE')) return signal
      const line = me === 'b' && await through(signal.payload.candidate.candidate)
      return line ? { ...signal, payload: { ...signal.payload, candidate: { ...signal.payload.candidate, candidate: line } } } : null
    }
    let order = Promise.resolve()
    const pass = (me, signal, take) => {
      wire.said.push({ me, ...signal })
      if (wire.drops(signal)) return
      order = order.then(async () => { const way = await led(me, signal); if (way) take(way) })
    }
    const join = (me, other) => make({
      send: (to, signal) => pass(me, signal, way => sides[other].receive(me, way)),
      incoming: ring => rings.push(ring),
    })
    sides.a = join('a', 'b')
    sides.b = join('b', 'a')
    sides.a.become({ peerId: 'a', iceServers: [] })
    sides.b.become({ peerId: 'b', iceServers: [] })
    const sleep = span => new Promise(resolve => setTimeout(resolve, span))
    const until = async (what, limit = 20_000) => {
      for (const end = performance.now() + limit; performance.now() < end; await sleep(20)) { const found = await what(); if (found) return found }
      throw new Error('never: ' + what)
    }
    globalThis.camera ??= await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 640, height: 480 } })
    const connect = async () => {
      const first = stage.connections().length
      const news = { a: [], b: [] }
      const a = sides.a.dial('b', camera, { gen: 1 })
      const b = await until(() => rings.shift())
      a.listen(one => news.a.push(one)); b.listen(one => news.b.push(one))
      a.mend({ send: signal => pass('a', signal, way => sides.b.receive('a', way)), failed: () => news.a.push({ kind: 'failed' }) })
      b.mend({ send: signal => pass('b', signal, way => sides.a.receive('b', way)), failed: () => news.b.push({ kind: 'failed' }) })
      b.answer(camera)
      await until(() => news.a.some(({ kind }) => kind === 'connected') && news.b.some(({ kind }) => kind === 'connected'))
      const [pa, pb] = stage.connections().slice(first)
      return { a, b, pa, pb, news }
    }
    const stat = async (pc, type, kind) => [...(await pc.getStats()).values()].find(one => one.type === type && one.kind === kind)
    const sound = pc => stat(pc, 'inbound-rtp', 'audio')
    const ufrags = pc => [pc.localDescription, pc.remoteDescription].map(({ sdp }) => /ice-ufrag:(\\S+)/.exec(sdp)[1])
    const one = await connect()
    const { a, b, pa, pb, news } = one
    await until(async () => (await stage.arrived(a)).sound > 20 && (await stage.arrived(b)).sound > 20)
    try { ${script} } finally { await openPath(true); sides.a.stop(); sides.b.stop() }
  })()`
