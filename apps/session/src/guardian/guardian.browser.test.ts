/** Tests of a guardian's page in a real browser: one agreement, read, heard, signed, declined and withdrawn, and nothing else. */
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

const SIZES = [
  ['small', { width: 360, height: 740 }, 'en-US'],
  ['wide', { width: 1280, height: 800 }, 'es-MX'],
] as const

type GuardianScene = 'guardian-welcome' | 'guardian' | 'guardian-three'

async function open(scene: GuardianScene, how: { viewport?: { width: number; height: number }; locale?: string } = {}) {
  const page = await stage.open(scene, { viewport: SIZES[0][1], reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test.each(SIZES)(
  '%s: the link and the agreement; axe finds nothing and nothing is wider than the page',
  async (_, viewport, locale) => {
    for (const scene of ['guardian-welcome', 'guardian'] as const) {
      const page = await open(scene, { viewport, locale })
      expect(await axe(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.context().close()
    }
  },
)

test('a guardian opens their link by a tap, reads it in either language, and signs with a key of their browser', async () => {
  const page = await open('guardian-welcome')
  await button(page, 'Open the agreement').click()
  await page.getByRole('heading', { name: 'The agreement with Ana Prueba' }).waitFor()
  await page.getByText('Gus Example signs beside you because the law').waitFor()
  await page.locator('input[name=agreement-language][value=es]').check()
  await page.getByText('Gus Example firma a su lado').waitFor()
  await button(page, 'Read to me').waitFor()
  await page.getByLabel('Type your full name').fill('Gus Example')
  await page.locator('[data-agree]').check()
  await button(page, 'Sign').click()
  await page.getByText(/^You signed on /).waitFor()
  await page.getByText('It holds.').waitFor()
  // Nothing leads away from it.
  expect(await page.locator('main a[href]:not([href^="#"])').count()).toBe(0)
})

test('where more guardians sign, each is asked for their own signature once, and told when they gave it', async () => {
  const page = await open('guardian-three')
  await page.getByLabel('Type your full name').fill('Gus Example')
  await page.locator('[data-agree]').check()
  await button(page, 'Sign').click()
  await page.getByText('It does not hold yet: another signature is awaited.').waitFor()
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(Date.now()))
  expect(await page.getByText(/^You signed on /).innerText()).toContain(today)
  expect(await button(page, 'Sign').count()).toBe(0)
})

test('a guardian declines, or withdraws, asked once', async () => {
  const page = await open('guardian')
  await button(page, 'I would like to talk about it first').click()
  await button(page, 'Send').click()
  await page.getByText('It is to be talked about first.').waitFor()
  const other = await open('guardian')
  await button(other, 'Withdraw my consent').click()
  await button(other, 'Withdraw it now').click()
  await other.getByText('It was withdrawn. Nothing of it holds.').waitFor()
  expect(await other.getByText('Gus Example signs beside you').count()).toBe(0)
})
