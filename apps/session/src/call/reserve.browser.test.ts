/** Tests in a real browser of what the call holds in reserve: in memory before it is needed, and missed without harm. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addressOf, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const RESERVE = /\/assets\/more-[^/]*\.js$/
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

type Mock = { mockCall: { peer: (patch: object) => void } }
const silence = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Mock).mockCall.peer({ phase: 'lost', silentSince: Date.now() }))

/** A page in the call whose network is already gone for whatever has not been fetched. */
async function without(): Promise<Page> {
  const context = await stage.browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  page.setDefaultTimeout(5000)
  await page.route(RESERVE, route => route.abort())
  await page.goto(addressOf(stage.url, 'call'))
  await page.locator('main[data-screen="call"]').waitFor()
  return page
}

test('[SV1] once the call stands the reserve is in memory, and all of it opens without any line', async () => {
  const page = await stage.open('call')
  page.setDefaultTimeout(5000)
  await page.locator('.ways').waitFor({ state: 'attached' })
  await page.context().setOffline(true)
  await silence(page)
  await page.getByText('We are looking for another way for sound and picture.').waitFor()
  await button(page, 'Telephone').click()
  await page.getByRole('heading', { name: 'If the line breaks' }).waitFor()
  await page.keyboard.press('Escape')
  await button(page, 'How we go on').click()
  await page.getByText('Both of you always have the same.').waitFor()
  await page.keyboard.press('Escape')
  await button(page, 'Chat').click()
  await page.getByRole('textbox', { name: 'Your message' }).waitFor()
  await button(page, 'Leave').click()
  await page.getByRole('heading', { name: 'Leave the hour?' }).waitFor()
  await page.context().setOffline(false)
})

test('[SV2] where the reserve could not be fetched, the plain sentence stands, and nobody is kept from leaving', async () => {
  const page = await without()
  await silence(page)
  await page.getByText('Sound from Bea Example has stopped').waitFor()
  expect(await page.getByText('We are looking for another way').count()).toBe(0)
  await button(page, 'Chat').click()
  await page.getByText('One moment').waitFor()
  await button(page, 'Leave').click()
  await page.locator('main[data-screen="after"]').waitFor()
})
