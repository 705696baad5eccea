/** Tests of the line that tells the practitioner of a new device: whose it is, and that it stays through a look that does not arrive. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = { mockServer: { settleAsk: (how: 'declined' | 'colleague') => void } }
type Line = { isAway: boolean; looks: number }
const answer = (page: Page, how: 'declined' | 'colleague') =>
  page.evaluate(way => (globalThis as unknown as Mock).mockServer.settleAsk(way), how)

/** Lets looks for new devices be lost on the way, for as long as the test wants it. */
const lose = (page: Page) =>
  page.addInitScript(() => {
    const line: Line = { isAway: true, looks: 0 }
    let real = globalThis.fetch
    const through: typeof fetch = (input, init) => {
      if (typeof input !== 'string' || !input.endsWith('/agreement/keys')) return real(input, init)
      line.looks += 1
      return line.isAway ? Promise.reject(new TypeError('Failed to fetch')) : real(input, init)
    }
    const put = (next: typeof fetch): void => {
      real = next
    }
    Object.defineProperty(globalThis, 'fetch', { get: () => through, set: put })
    Object.assign(globalThis, { line })
  })
const isAway = (page: Page, away: boolean) =>
  page.evaluate(yes => {
    ;(globalThis as unknown as { line: Line }).line.isAway = yes
  }, away)
const looks = (page: Page) => page.evaluate(() => (globalThis as unknown as { line: Line }).line.looks)

test('[CO45] a look that is lost is made again, and one that is lost later takes nothing away', async () => {
  const page = await stage.open('desk-hour-device', { clock: true })
  await lose(page)
  await page.reload()
  await page.locator('main[data-screen="desk-hours"] .button[data-kind="main"]').click()
  await page.locator('main[data-screen="desk-hour"]').waitFor()
  // Reading is tried twice before it counts as lost.
  await expect.poll(() => looks(page)).toBe(2)
  expect(await page.locator('.asked').count()).toBe(0)
  await isAway(page, false)
  await page.clock.fastForward(15_000)
  await page.getByText('Ana Test asks to sign with a new device.').waitFor()
  await isAway(page, true)
  const before = await looks(page)
  await page.clock.fastForward(15_000)
  await expect.poll(() => looks(page)).toBe(before + 2)
  expect(await page.locator('.asked').count()).toBe(1)
  await isAway(page, false)
  await answer(page, 'declined')
  await page.clock.fastForward(15_000)
  await expect.poll(() => page.locator('.asked').count()).toBe(0)
})

test.each([
  ['en-US', 'A colleague asks to sign the agreement with Ana Test with a new device.'],
  ['es-MX', 'Una persona del equipo pide firmar con un dispositivo nuevo el acuerdo con Ana Test.'],
])('[CO45] a colleague’s new device is not said to be the client’s, in %s', async (locale, line) => {
  const page = await stage.open('desk-hour-device', { clock: true, locale, viewport: { width: 360, height: 740 } })
  await settle(page, 'desk-hour-device')
  await answer(page, 'colleague')
  await page.clock.fastForward(15_000)
  await page.getByText(line).waitFor()
  expect(await page.locator('.asked').count()).toBe(1)
  expect(await axe(page)).toEqual([])
})
