/** Tests of a guardian's way in: what a link, a line or a server keeps from them is told as it is to everyone, and nobody else's card is touched. */
import { problemOf, PROBLEM_TYPE } from '@holdfast/wire'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Line = { isAway: boolean }
const isAway = (page: Page, away: boolean) =>
  page.evaluate(yes => {
    ;(globalThis as unknown as { line: Line }).line.isAway = yes
  }, away)

/** From the next page on there is no server, until the test says otherwise. */
const away = (page: Page) =>
  page.addInitScript(() => {
    const line: Line = { isAway: true }
    let real = globalThis.fetch
    const through: typeof fetch = (input, init) =>
      line.isAway ? Promise.reject(new TypeError('Failed to fetch')) : real(input, init)
    const put = (next: typeof fetch): void => {
      real = next
    }
    Object.defineProperty(globalThis, 'fetch', { get: () => through, set: put })
    Object.assign(globalThis, { line })
  })

test('a page without an answer tries again by itself, and says when it is the line', async () => {
  const page = await stage.open('guardian', { clock: true })
  await away(page)
  await page.reload()
  await page.locator('main[data-problem="server-away"]').waitFor()
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    dispatchEvent(new Event('offline'))
  })
  await page.locator('main[data-problem="offline"]').waitFor()
  await isAway(page, false)
  await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: true }))
  await page.clock.fastForward(5000)
  await page.getByRole('heading', { name: 'The agreement with Ana Prueba' }).waitFor()
})

test('where only another link helps, nobody is asked to try this one again', async () => {
  const page = await stage.open('guardian-welcome')
  await page.getByRole('button', { name: 'Open the agreement' }).waitFor()
  await page.evaluate(
    ({ body, type }) => {
      globalThis.fetch = () =>
        Promise.resolve(new Response(JSON.stringify(body), { status: body.status, headers: { 'content-type': type } }))
    },
    { body: problemOf('link-taken'), type: PROBLEM_TYPE },
  )
  await page.getByRole('button', { name: 'Open the agreement' }).click()
  await page.locator('main[data-problem="link-taken"]').waitFor()
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
})

test('the telephone card of a client who uses the same browser stays with all of its files', async () => {
  const page = await stage.open('guardian-welcome')
  await page.evaluate(() => {
    localStorage.setItem('holdfast:card-client', '{}')
    localStorage.setItem('holdfast:card-assets', '[]')
  })
  await page.getByRole('button', { name: 'Open the agreement' }).click()
  await page.getByRole('heading', { name: 'The agreement with Ana Prueba' }).waitFor()
  const kept = () => page.evaluate(() => [localStorage['holdfast:card-client'], localStorage['holdfast:card-assets']])
  expect(await kept()).toEqual(['{}', '[]'])
})
