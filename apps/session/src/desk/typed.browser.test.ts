/** Tests of what is typed on the desk and not kept yet: it outlives a look elsewhere and a save on its way, and never the tab; each person's page is their own. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (scene: SceneName, width = 1280): Promise<Page> => {
  const page = await stage.open(scene, { viewport: { width, height: 740 }, reducedMotion: 'reduce' })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const to = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const shown = (page: Page) => page.locator('.part:not([hidden])')
/** Would the tab ask before it is closed? */
const asksFirst = (page: Page) => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))

test('the tab asks before it is closed while something typed is not kept, and keeps none of it on the device', async () => {
  const page = await open('desk-judgement-concluded')
  expect(await asksFirst(page)).toBe(false)
  await page.getByLabel('What happened').fill('Canary moved out.')
  await to(page, 'What your client reads')
  await shown(page).getByLabel('Why', { exact: true }).fill('Canary would know.')
  await page.locator('.way-back .button').click()
  await page.getByRole('button', { name: /^Structured judgement/ }).click()
  await to(page, 'What your client reads')
  expect(await shown(page).getByLabel('Why', { exact: true }).inputValue()).toBe('Canary would know.')
  await shown(page).getByLabel('Why', { exact: true }).fill('')
  expect(await asksFirst(page)).toBe(true)
  await to(page, 'Conclusion')
  expect(await page.getByLabel('What happened').inputValue()).toBe('Canary moved out.')
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
  expect(await kept()).not.toContain('Canary')
  await page.getByRole('button', { name: 'The conclusion holds no more' }).click()
  await shown(page).getByText('Ended: Canary moved out.').waitFor()
  expect(await asksFirst(page)).toBe(false)
})

test('what is typed in a review while it is being kept, or before one looks elsewhere, stays typed', async () => {
  const page = await open('desk-review')
  const words = page.getByLabel('What you make of it')
  await words.fill('First.')
  await page.evaluate(() => {
    const send = globalThis.fetch
    const gone = new Promise(go => Object.assign(globalThis, { go }))
    globalThis.fetch = async (...told) => {
      if (JSON.stringify(told[1]?.body ?? '').includes('First.')) await gone
      return send(...told)
    }
  })
  await page.getByRole('button', { name: 'Keep this review' }).click()
  await words.fill('First. And then this.')
  await page.evaluate(() => (globalThis as unknown as { go: () => void }).go())
  await page.locator('.earlier').getByText('First.', { exact: true }).waitFor()
  expect(await words.inputValue()).toBe('First. And then this.')
  await page.getByRole('button', { name: 'All questionnaires' }).click()
  await page.locator('main[data-screen="desk-screenings"]').waitFor()
  await page.locator('.listed[data-state="sent"] .button').nth(1).click()
  await page.locator('main[data-screen="desk-review"] .said').waitFor()
  expect(await words.inputValue()).toBe('First. And then this.')
})

test('the line about answers that wait lies over no field that takes the focus, and is gone once they are read', async () => {
  for (const width of [360, 1280]) {
    const page = await open('desk-judgement-called', width)
    await to(page, 'How it hangs together')
    const field = shown(page).getByLabel('What sets it off')
    await field.waitFor()
    await field.evaluate(one => scrollBy(0, one.getBoundingClientRect().top - 5))
    await field.focus()
    const top = (name: string) => page.evaluate(one => document.querySelector(one)?.getBoundingClientRect().top, name)
    const end = await page.evaluate(() => document.querySelector('.call-bar')?.getBoundingClientRect().bottom)
    expect(await top(':focus')).toBeGreaterThanOrEqual(end ?? Infinity)
    await page.locator('.call-bar .button').click()
    await page.locator('main[data-screen="desk-screenings"] [role=alert] .button').click()
    await page.locator('main[data-screen="desk-review"] .said').waitFor()
    await expect.poll(() => page.locator('.call-bar .button').count()).toBe(0)
  }
})

test('from one person’s review to another person’s page nothing of the first stays open', async () => {
  const page = await open('desk-judgement-called')
  await page.locator('.way-back .button').click()
  await page.getByRole('button', { name: 'Questionnaires of Luis Sample' }).click()
  await page.locator('.listed[data-state="sent"] .button').nth(1).click()
  await page.locator('main[data-screen="desk-review"]').waitFor()
  await page.locator('.call-bar .button').click()
  await page.getByRole('heading', { level: 1, name: /Ana Test/ }).waitFor()
  expect(await page.locator('main').getAttribute('data-screen')).toBe('desk-screenings')
})
