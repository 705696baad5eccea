/** How often the network is asked for, and whom we believe. */
import { after, MINUTE, SECOND } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTestTime } from '../testing/world.ts'
import { makeProber, paceProbe, PROBE, stunOf } from './probe.ts'

/** A prober over a network that answers or does not; every question can be counted. */
function probing() {
  const time = makeTestTime()
  const net = { asked: [] as number[], open: 0, most: 0, answersAfter: null as number | null }
  const prober = makeProber(time, answered => {
    net.asked.push(time.now() - NOON)
    net.most = Math.max(net.most, ++net.open)
    let isOpen = true
    if (net.answersAfter !== null) time.timer(net.answersAfter, () => isOpen && answered())
    return () => {
      isOpen = false
      net.open--
    }
  })
  /** All is well at first, as at the start of a call. */
  const checked = async () => {
    net.answersAfter = 40
    const check = prober.check()
    await time.pass(100)
    net.answersAfter = null
    net.asked.length = 0
    return check
  }
  return { time, net, prober, checked }
}

test('[PB1] it asks each 300 ms, and each 2 s after two minutes', () => {
  expect(paceProbe(NOON, 0, after(NOON, 2 * MINUTE - 1))).toEqual({ ask: true, wait: 300 })
  expect(paceProbe(NOON, 2, after(NOON, 2 * MINUTE))).toEqual({ ask: true, wait: 2000 })
  expect(paceProbe(NOON, 3, NOON)).toEqual({ ask: false, wait: 300 })
})

test('[PB2] a question lives 900 ms, and never more than three live', async () => {
  const { time, net, prober, checked } = probing()
  await checked()
  prober.start(() => {})
  await time.pass(3 * MINUTE)
  expect(net.most).toBe(3)
  expect(net.asked.length).toBeGreaterThan((2 * MINUTE) / PROBE.every)
  expect(net.asked.length).toBeLessThan((2 * MINUTE) / PROBE.every + 40)
  prober.stop()
  expect(net.open).toBe(0)
  await time.pass(MINUTE)
  expect(net.open).toBe(0)
})

test('[PB1] who stops and starts again asks no faster', async () => {
  const { time, net, prober, checked } = probing()
  await checked()
  for (let n = 0; n < 5; n++) {
    prober.start(() => {})
    prober.start(() => {})
    prober.stop()
  }
  net.asked.length = 0
  prober.start(() => {})
  await time.pass(850)
  expect(net.asked.map(at => at - (net.asked[0] ?? 0))).toEqual([0, 300, 600])
})

test('[PB3] the first answer is told once, and ends all questions', async () => {
  const { time, net, prober, checked } = probing()
  await checked()
  let told = 0
  prober.start(() => void told++)
  await time.pass(20 * SECOND)
  expect([told, net.open]).toEqual([0, 3])
  net.answersAfter = 40
  await time.pass(350)
  expect([told, net.open]).toEqual([1, 0])
  const count = net.asked.length
  await time.pass(10 * SECOND)
  expect([told, net.asked.length]).toEqual([1, count])
  prober.start(() => void told++)
  await time.pass(50)
  expect(told).toBe(2)
})

test('[PB4] who did not answer while all was well is not asked later', async () => {
  const { time, net, prober } = probing()
  const check = prober.check()
  await time.pass(SECOND)
  expect([await check, prober.isUsable()]).toEqual([false, false])
  net.answersAfter = 10
  let told = 0
  prober.start(() => void told++)
  await time.pass(10 * SECOND)
  expect([told, net.asked.length]).toEqual([0, 1])
})

test('[PB4] one good answer is enough for the whole call', async () => {
  const { time, net, prober, checked } = probing()
  expect([await checked(), prober.isUsable()]).toEqual([true, true])
  net.answersAfter = null
  const again = prober.check()
  await time.pass(SECOND)
  expect([await again, prober.isUsable(), net.open]).toEqual([false, true, 0])
})

test('[PB2] whatever is started, stopped and answered, three at most are open, and none after a stop', async () => {
  const acts = fc.array(
    fc.tuple(fc.constantFrom('start', 'stop', 'answer', 'quiet'), fc.integer({ min: 0, max: 1500 })),
    {
      maxLength: 30,
    },
  )
  await fc.assert(
    fc.asyncProperty(acts, async rows => {
      const { time, net, prober, checked } = probing()
      await checked()
      for (const [act, wait] of rows) {
        if (act === 'start') prober.start(() => {})
        if (act === 'stop') prober.stop()
        if (act === 'answer' || act === 'quiet') net.answersAfter = act === 'answer' ? 40 : null
        if (act === 'stop') expect(net.open).toBe(0)
        await time.pass(wait)
      }
      expect(net.most).toBeLessThanOrEqual(3)
      prober.stop()
      expect(net.open).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('[PB5] one server is asked: the first that speaks STUN, a TURN server too', () => {
  expect(stunOf([])).toBeNull()
  expect(stunOf([{ urls: ['turns:a.example:443?transport=tcp', 'stun:b.example:3478'] }])).toBe('stun:b.example:3478')
  expect(stunOf([{ urls: ['turn:a.example:3478?transport=udp'], username: 'x', credential: 'y' }])).toBe(
    'stun:a.example:3478',
  )
  expect(stunOf([{ urls: ['turns:a.example'] }])).toBeNull()
})
