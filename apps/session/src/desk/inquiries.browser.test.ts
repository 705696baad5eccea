/** Tests of what clients ask about what is kept, at the desk, in a real browser: it is told, answered in words, and amended. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type How, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = { mockServer: { asked: string[] } }

async function open(scene: SceneName, how: How = {}): Promise<Page> {
  const page = await stage.open(scene, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', ...how })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const cards = (page: Page) => page.locator('main [data-inquiry]')
const posts = async (page: Page): Promise<number> =>
  (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).filter(
    one => one.includes('POST') && one.endsWith('/inquiries'),
  ).length

test.each([
  ['en-US', 'Ana Test asked about what is kept', 'Read and answer', 'Send the answer', 'Bea Example answered'],
  [
    'es-MX',
    'Ana Test preguntó sobre lo que se guarda',
    'Leer y contestar',
    'Enviar la respuesta',
    'Contestó Bea Example',
  ],
])(
  '[B15c] %s: who waits is told among the hours and on their card, without a word of what they asked; answered it is told no more',
  async (locale, told, look, send, by) => {
    const page = await open('desk-hours-asked', { locale })
    const line = page.locator('.asked')
    await line.getByText(told).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('look on')
    expect(await axe(page)).toEqual([])
    await line.getByRole('button', { name: 'Ana Test' }).click()
    const card = page.locator('.person .asked')
    await card.getByText(told).waitFor()
    await card.getByRole('button', { name: look }).click()
    await cards(page).first().getByText('Can somebody look on while we talk?').waitFor()
    await cards(page).first().locator('textarea').fill('No. Only we two are in it.')
    await cards(page).first().getByRole('button', { name: send }).click()
    await cards(page).first().getByText(by).waitFor()
    await cards(page).first().getByText('No. Only we two are in it.').waitFor()
    expect(await axe(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await page.locator('.way-back .button').click()
    await page.locator('.person').first().waitFor()
    expect(await page.locator('.person .asked').count()).toBe(0)
  },
)

test('[B15c] what waits stands first; a later answer stands above the earlier, and both keep who and when', async () => {
  const page = await open('desk-inquiries', { viewport: { width: 1280, height: 800 } })
  expect(await cards(page).first().locator('.inquiry-answer').count()).toBe(0)
  const answered = cards(page).last()
  expect(await answered.locator('form').count()).toBe(0)
  await answered.getByRole('button', { name: /^Answer anew/ }).press('Enter')
  await answered.locator('textarea').fill('My colleague reads them too, from today on.')
  await answered.getByRole('button', { name: 'Send the answer' }).click()
  await answered.locator('.inquiry-answer').nth(2).waitFor()
  const lines = await answered.locator('.inquiry-answer').allInnerTexts()
  expect(lines[0]).toMatch(/^Bea Example answered[^]*My colleague reads them too/)
  expect(lines[1]).toMatch(/^Earlier answer by Bea Example[^]*From June on/)
  expect(lines[2]).toMatch(/^Earlier answer by Bea Example[^]*No\. I alone read them/)
  expect(await axe(page)).toEqual([])
})

test('[B15c] an answer is refused whole with words, stays through a broken line and another page, and is kept once', async () => {
  const page = await open('desk-inquiries')
  const first = cards(page).first()
  const send = first.getByRole('button', { name: 'Send the answer' })
  await send.click()
  await first.getByText('Please write an answer first.').waitFor()
  await first.locator('textarea').fill('y'.repeat(2001))
  await send.click()
  await first.getByText('This is 2001 characters long').waitFor()
  expect(await posts(page)).toBe(0)
  await first.locator('textarea').fill('Nobody can.')
  await page.evaluate(() => {
    const kept = globalThis.fetch
    Object.assign(globalThis, { mend: () => (globalThis.fetch = kept) })
    globalThis.fetch = async (...sent) => {
      await kept(...sent)
      throw new TypeError('Failed to fetch')
    }
  })
  await send.click()
  await first.getByRole('alert').waitFor()
  expect(await first.locator('textarea').inputValue()).toBe('Nobody can.')
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  await send.click()
  await cards(page).first().locator('.inquiry-answer').first().waitFor()
  expect([await posts(page), await page.getByText('Nobody can.').count()]).toEqual([2, 1])
})

test('[B15c] a begun answer is there again after another page was looked at', async () => {
  const page = await open('desk-inquiries')
  await cards(page).first().locator('textarea').fill('Nobody can, as')
  await page.locator('.way-back .button').click()
  await page.getByRole('button', { name: 'Questions on what is kept: Ana Test' }).click()
  expect(await cards(page).first().locator('textarea').inputValue()).toBe('Nobody can, as')
})
