/** A person of the lab has a real browser, and what befalls it there: a move, a sleep, a sudden death. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { makeLab, type Lab } from './lab.ts'
import { labMissing, run } from './namespace.ts'
import { now } from './person.ts'
import { addressOf, SERVER_ADDRESS } from './wires.ts'

const missing = labMissing()
if (missing) console.warn(missing)

const PORT = 7000

type Who = 'a' | 'b'

describe.skipIf(missing !== null)('a person with a real browser', () => {
  let lab: Lab<Who>
  beforeAll(async () => {
    lab = await makeLab({ people: ['a', 'b'], trusted: [PORT] })
    await lab.run(new URL('./hello.ts', import.meta.url), { LAB_HOST: SERVER_ADDRESS, LAB_PORT: String(PORT) })
  })
  afterAll(() => lab.close())

  const shown = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText.trim())
  const address = `http://${SERVER_ADDRESS}:${PORT}/`

  test('[LAB11] reaches the server, has a camera without https, and its clock is ours', async () => {
    const person = await lab.person('a')
    const page = await person.profile().newPage()
    await page.goto(address)
    expect(await shown(page)).toBe(addressOf(0, 0))
    expect(await page.evaluate(() => isSecureContext)).toBe(true)
    const tracks = await page.evaluate(async () =>
      (await navigator.mediaDevices.getUserMedia({ video: true, audio: true })).getTracks().map(({ kind }) => kind),
    )
    expect(tracks.toSorted()).toEqual(['audio', 'video'])
    const before = now()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    const after = now()
    expect(there).toBeGreaterThan(before - 5)
    expect(there).toBeLessThan(after + 5)
    await page.close()
  })

  test('[LAB12] after a move the server sees another address, and the old one is gone', async () => {
    const person = await lab.person('a')
    const page = await person.profile().newPage()
    await person.moveAddress()
    expect(person.address()).toBe(addressOf(0, 1))
    await page.goto(address)
    expect(await shown(page)).toBe(addressOf(0, 1))
    const held = await run('ip', ['-n', lab.namespace('a'), '-4', '-brief', 'address', 'show', 'eth0'])
    expect(held).not.toContain(`${addressOf(0, 0)}/`)
    await page.close()
  })

  test('[LAB13] a stopped browser does nothing, and goes on where it was', async () => {
    const person = await lab.person('a')
    const page = await person.profile().newPage()
    await page.goto(address)
    await page.evaluate(() => {
      const moments: number[] = []
      setInterval(() => moments.push(performance.timeOrigin + performance.now()), 10)
      Object.assign(window, { moments })
    })
    await page.waitForFunction(() => (window as never as { moments: number[] }).moments.length > 5)
    await person.freeze()
    const stopped = now()
    // A round trip to the other person's browser is the time that passes here.
    const other = await (await lab.person('b')).profile().newPage()
    await other.goto(address)
    const woken = now()
    await person.thaw()
    await page.waitForFunction(since => (window as never as { moments: number[] }).moments.some(m => m > since), woken)
    const moments = await page.evaluate(() => (window as never as { moments: number[] }).moments)
    expect(moments.filter(moment => moment > stopped + 5 && moment < woken - 5)).toEqual([])
    expect(moments.some(moment => moment < stopped)).toBe(true)
  })

  test('[LAB14] a killed browser has no say in it, not even a stopped one, and comes back with its profile', async () => {
    const person = await lab.person('a')
    const page = await person.profile().newPage()
    await page.goto(address)
    const before = person.profile()
    await person.freeze()
    await person.kill9()
    expect(await run('ip', ['netns', 'pids', lab.namespace('a')])).toBe('')
    expect(page.isClosed()).toBe(true)
    expect(await person.relaunch()).not.toBe(before)
    const again = await person.profile().newPage()
    await again.goto(address)
    expect(await shown(again)).toBe(person.address())
  })
})
