/** Tests of questionnaires at the desk, in a real browser: asked, announced where it hurries, and laid out over time. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

type Mock = { mockServer: { asked: string[]; colleague: { call: () => void } } }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)

test('something is asked by keyboard, in a language that it has, and can be taken back', async () => {
  const page = await stage.open('desk-screenings', { locale: 'en-US', viewport: { width: 360, height: 740 } })
  await settle(page, 'desk-screenings')
  await page.locator('[data-ask] summary').press('Enter')
  const form = page.locator('[data-ask] form')
  await form.getByRole('button', { name: 'Ask these questions' }).press('Enter')
  await form.getByText('Please choose one.').waitFor()
  expect((await asked(page)).filter(one => one.includes('POST') && one.includes('screenings'))).toEqual([])
  await form.getByLabel('Questionnaire', { exact: true }).selectOption({ label: 'PHQ-9' })
  expect(await form.locator(':checked[type=radio]').count()).toBe(0)
  expect(await form.getByRole('radio').count()).toBe(1) // it has one language
  await form.getByLabel('Questionnaire', { exact: true }).selectOption({ label: 'Your place for the hour' })
  await form.getByLabel('Español').press(' ')
  await form.getByRole('button', { name: 'Ask these questions' }).press('Enter')
  const mine = page.locator('.listed').first()
  await mine.getByText('Asked, not begun').waitFor()
  expect(await mine.textContent()).toContain('in Español')
  await mine.getByRole('button', { name: 'Take back: Your place for the hour' }).click()
  await page.locator('dialog[open]').getByRole('button', { name: 'Take back' }).click()
  await page.locator('.listed[data-state="taken-back"]').waitFor()
  expect(await axe(page)).toEqual([])
})

test('what a published questionnaire is about stands as its source has it, and what one of ours is about in Spanish', async () => {
  const page = await stage.open('desk-screenings', { locale: 'es-MX' })
  await settle(page, 'desk-screenings')
  await page.locator('[data-ask] summary').click()
  const choose = page.locator('[data-ask] select')
  await choose.selectOption({ label: 'PHQ-9' })
  expect(await page.getByText('Low mood in two weeks.').getAttribute('lang')).toBe('en')
  await page.locator('[data-ask] [data-as-in-source]').waitFor()
  expect(await choose.evaluate(one => one.ariaDescribedByElements?.map(by => by.textContent).join())).toContain(
    'Low mood in two weeks.',
  )
  expect(await axe(page)).toEqual([])
  await choose.selectOption({ label: 'Your place for the hour' })
  expect(await page.getByText('Seat, view, who is near.').getAttribute('lang')).toBe(null)
  expect(await page.locator('[data-ask] [data-as-in-source]').count()).toBe(0)
})

test('answers that cannot wait are announced in the hour, named without what they say, and quiet once somebody has read them', async () => {
  const page = await stage.open('desk-screenings', { locale: 'en-US', clock: true })
  await settle(page, 'desk-screenings')
  expect(await page.locator('[role=alert] .notice').count()).toBe(0)
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.colleague.call())
  await page.clock.runFor(16_000)
  const alert = page.locator('[role=alert]').getByRole('heading', { name: 'Answers need reading now' })
  await alert.waitFor()
  await page.getByRole('button', { name: 'Back to the hour' }).click()
  const line = page.locator('.person [role=alert]')
  await line.getByText('Answers of Ana Test need reading now.').waitFor()
  expect(await line.textContent()).not.toMatch(/Limits|harm/)
  await line.getByRole('button', { name: 'Read the answers' }).press('Enter')
  await page.locator('main[data-screen="desk-screenings"] [role=alert] .button').click()
  await page.locator('.said').waitFor()
  await page.getByRole('button', { name: 'All questionnaires' }).click()
  await page.locator('main[data-screen="desk-screenings"]').waitFor()
  await expect.poll(() => page.locator('[role=alert] .notice').count()).toBe(0)
})

test('answers that cannot wait are announced in an hour that stands open when they come', async () => {
  const page = await stage.open('desk-screenings', { locale: 'en-US', clock: true })
  await settle(page, 'desk-screenings')
  await page.getByRole('button', { name: 'Back to the hour' }).click()
  const line = page.locator('.person [role=alert]')
  await line.waitFor({ state: 'attached' })
  expect(await line.textContent()).toBe('')
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.colleague.call())
  await page.clock.runFor(16_000)
  await line.getByText('Answers of Ana Test need reading now.').waitFor()
})

test('whoever takes part beside somebody can be asked as well, each by their own page', async () => {
  const page = await stage.open('desk-hour-identity', { locale: 'en-US' })
  await settle(page, 'desk-hour-identity')
  const buttons = page.getByRole('button', { name: /^Questionnaires of/ })
  expect(await buttons.evaluateAll(all => all.map(one => one.getAttribute('aria-label')))).toEqual([
    'Questionnaires of Ana Test',
    'Questionnaires of Luis Sample',
  ])
  await buttons.last().click()
  await page.getByRole('heading', { level: 1, name: 'Questionnaires of Luis Sample' }).waitFor()
})

test('a call to read stands in the list of hours and in the call itself', async () => {
  const hours = await stage.open('desk-hours-urgent', { locale: 'en-US' })
  await settle(hours, 'desk-hours-urgent')
  await hours.locator('[role=alert]').getByText('In an hour below, answers need reading now.').waitFor()
  expect(await hours.locator('.hour .to-read').count()).toBe(1)
  const call = await stage.open('desk-call-urgent', { locale: 'en-US' })
  await settle(call, 'desk-call-urgent')
  await call.locator('[role=alert]').getByText('Answers of Ana Test need reading now.').waitFor()
})

test('over time each score is a point that is read by keyboard, a time without one is a gap, and the band is chosen by the reader', async () => {
  const page = await stage.open('desk-screenings', { locale: 'en-US', viewport: { width: 360, height: 740 } })
  await settle(page, 'desk-screenings')
  const chart = page.locator('.history')
  const points = chart.locator('.chart-point')
  expect(await points.count()).toBe(4)
  const labels = await points.evaluateAll(all => all.map(one => one.getAttribute('aria-label') ?? ''))
  expect(labels.map(label => label.split(': ').at(-1))).toEqual(['14', '12', 'no score', '7'])
  expect(labels.every(label => /20\d\d: /.test(label))).toBe(true)
  expect(await chart.locator('.chart-line').count()).toBe(1) // none over the gap
  await points.first().focus()
  await page.keyboard.press('Tab')
  await expect.poll(() => chart.locator('figcaption').textContent()).toBe(labels[1])

  expect(await chart.locator('.chart-band').count()).toBe(0)
  await chart.getByLabel('Published figure for change beyond chance').selectOption({ index: 1 })
  expect(await chart.locator('.chart-band').count()).toBe(1)
  expect(await chart.textContent()).toContain(
    'Source: NHS Talking Therapies (known from the literature, not read again)',
  )
  await chart.getByText('The same as a table').click()
  const cells = chart.locator('tbody tr td:last-child')
  expect(await cells.allTextContents()).toEqual([
    'nothing to compare',
    '-2, may be chance',
    'nothing to compare',
    '-7, more than the figure',
  ])
  await chart.getByLabel('the score before').check()
  expect(await chart.locator('.chart-band').count()).toBe(2)
  expect((await cells.allTextContents()).at(-1)).toBe('-5, more than the figure')
  expect(await axe(page)).toEqual([])
})

test('looking again builds nothing anew: what was unfolded stays, and the focus with it', async () => {
  const page = await stage.open('desk-screenings', { locale: 'en-US', clock: true })
  await settle(page, 'desk-screenings')
  await page.locator('.history summary').press('Enter')
  const before = (await asked(page)).length
  await page.clock.runFor(40_000)
  expect((await asked(page)).length).toBeGreaterThan(before)
  expect(await page.locator('.history details[open] summary:focus').count()).toBe(1)
})
