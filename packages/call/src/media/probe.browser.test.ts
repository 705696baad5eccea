/** What a real browser says of a STUN server that answers, is silent, or is not there. */
import type { Page } from 'playwright-core'
import { testId } from '@holdfast/domain/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBrowserStage, type BrowserStage } from '../testing/chromium.ts'
import { makeTestStun, type TestStun } from '../testing/stun.ts'
import type {} from '../testing/page.ts'

let stage: BrowserStage
let page: Page
let stun: TestStun
beforeAll(async () => {
  stun = await makeTestStun()
  stage = await makeBrowserStage([{ seat: testId('seat', 1), role: 'practitioner' }])
  page = await stage.open()
  await page.evaluate(async () => {
    const { askStun } = await globalThis.stage.loadProbe()
    /** Milliseconds to the answer, or null for none within a limit. */
    Object.assign(globalThis, {
      ask: (url: string, limit: number, connections?: () => typeof RTCPeerConnection) =>
        new Promise(resolve => {
          const from = performance.now()
          const end = askStun(url, connections)(() => done(performance.now() - from))
          const done = (took: number | null) => (end(), clearTimeout(late), resolve(took))
          const late = setTimeout(() => done(null), limit)
        }),
    })
  })
}, 60_000)
afterAll(async () => {
  await stage?.close()
  await stun?.close()
})

const ask = (url: string, limit = 900) =>
  page.evaluate(
    ([asked, most]) =>
      (globalThis as unknown as { ask: (url: string, limit: number) => Promise<number | null> }).ask(asked, most),
    [url, limit] as const,
  )

test.each(['before', 'after'])(
  '[PB6] a server that answers is heard within a question’s life, %s the camera is opened',
  async when => {
    if (when === 'after')
      await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => null))
    stun.answer(true)
    const took = await ask(stun.url)
    console.log('answered after', took)
    expect(took).not.toBeNull()
  },
)

test('[PB7] a silent server, a closed port, a name nobody knows and an unreadable address are no answer', async () => {
  stun.answer(false)
  const before = stun.asked()
  const closed = await makeTestStun()
  await closed.close()
  const asked = [stun.url, closed.url, 'stun:nowhere.invalid:3478', 'stun:[::']
  expect(await Promise.all(asked.map(url => ask(url, 2000)))).toEqual([null, null, null, null])
  expect(stun.asked()).toBeGreaterThan(before)
})

test.each([
  ['of the other family', 'fd00::2'],
  ['that the browser hides', '0123abcd-0000-4000-8000-0123456789ab.local'],
])('[PB7] where only addresses are left %s, a server named by number is not believed', async (_, address) => {
  stun.answer(true)
  const result = await page.evaluate(
    async ([url, own]) => {
      // As on a network that lost IPv4 and kept IPv6: the browser gathers, asks nobody and is complete.
      class Other extends EventTarget {
        iceGatheringState = 'new'
        createDataChannel() {}
        close() {}
        async setLocalDescription() {
          await Promise.resolve()
          const candidate = { type: 'host', protocol: 'udp', address: own }
          this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }))
          this.iceGatheringState = 'complete'
          this.dispatchEvent(new Event('icegatheringstatechange'))
        }
      }
      type Put = (url: string, limit: number, connections: () => unknown) => Promise<number | null>
      const { ask: put } = globalThis as unknown as { ask: Put }
      return [await put(url, 100, () => Other), (await put('stun:by.name.example:3478', 100, () => Other)) !== null]
    },
    [stun.url, address] as const,
  )
  expect(result).toEqual([null, true])
})

test('[PB8] a probe that begins in an outage calls back soon after the server answers again', async () => {
  stun.answer(true)
  await page.evaluate(async url => {
    const { makeProber, askStun } = await globalThis.stage.loadProbe()
    const timer = (wait: number, call: () => void) => {
      const id = setTimeout(call, wait)
      return () => clearTimeout(id)
    }
    const prober = makeProber({ now: () => Date.now() as never, timer }, askStun(url))
    if (!(await prober.check())) throw new Error('not usable')
    Object.assign(globalThis, { prober, answeredAt: 0 })
  }, stun.url)
  stun.answer(false)
  const before = stun.asked()
  await page.evaluate(() => {
    const { prober } = globalThis as unknown as { prober: { start(call: () => void): void } }
    prober.start(() => Object.assign(globalThis, { answeredAt: Date.now() }))
  })
  await expect.poll(() => stun.asked() - before, { timeout: 10_000 }).toBeGreaterThan(6)
  const from = Date.now()
  stun.answer(true)
  await page.waitForFunction('answeredAt > 0', undefined, { timeout: 10_000 })
  const took = (await page.evaluate(() => (globalThis as unknown as { answeredAt: number }).answeredAt)) - from
  console.log('found after', took)
  expect(took).toBeGreaterThan(-20)
  expect(took).toBeLessThan(3000)
})
