/** Probing as the end asks for it: checked while live, fast at first, rare later, and only answers that mean something. */
import { expect, test } from 'vitest'
import { makeProbing } from './probing.ts'
import { makeTestTime } from './testing/world.ts'

/** A probing whose network carries or not, and which counts what was asked and told. */
function makeStage() {
  const time = makeTestTime()
  const seen = { asked: 0, told: 0, carries: true, isLive: true }
  const probing = makeProbing({
    now: () => time.now(),
    timer: time.timer,
    isLive: () => seen.isLive,
    told: () => void seen.told++,
    ask: () => answered => {
      seen.asked++
      return seen.carries ? time.timer(40, answered) : () => {}
    },
  })
  return { time, seen, probing }
}

test('[PR1] a server is asked once while the link is live, and its answer is told', async () => {
  const { time, seen, probing } = makeStage()
  probing.use('stun:one')
  await time.pass(5000)
  expect([seen.asked, seen.told]).toEqual([1, 1])
  probing.use('stun:one')
  probing.use(null)
  await time.pass(5000)
  expect(seen.asked).toBe(1)
})

test('[PR1] an answer that comes while the link is away is not believed, and a silent server is asked again with the next link', async () => {
  const { time, seen, probing } = makeStage()
  seen.carries = false
  probing.use('stun:one')
  await time.pass(2000)
  probing.turn(true)
  await time.pass(2000)
  expect([seen.asked, seen.told]).toEqual([1, 0])
  seen.carries = true
  probing.use('stun:one')
  seen.isLive = false
  await time.pass(2000)
  expect(seen.told).toBe(0)
})

test('[PR2] while it is on, each answer is told, never more than a second apart', async () => {
  const { time, seen, probing } = makeStage()
  probing.use('stun:one')
  await time.pass(100)
  probing.turn(true)
  let last = seen.told
  for (let i = 0; i < 20; i++) {
    await time.pass(1000)
    expect(seen.told).toBeGreaterThan(last)
    last = seen.told
  }
  probing.turn(false)
  await time.pass(5000)
  expect(seen.told).toBe(last)
})

test('[PR3] after two minutes an answer is told only after real silence, or while the link waits', async () => {
  const { time, seen, probing } = makeStage()
  probing.use('stun:one')
  await time.pass(100)
  probing.turn(true)
  await time.pass(121_000)
  const before = seen.told
  await time.pass(10_000)
  expect(seen.told).toBe(before)
  seen.carries = false
  await time.pass(5000)
  seen.carries = true
  await time.pass(3000)
  expect(seen.told).toBe(before + 1)
  seen.isLive = false
  await time.pass(10_000)
  expect(seen.told).toBeGreaterThan(before + 1)
})
