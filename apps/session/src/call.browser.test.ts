/** Tests of the call's screen and of the desk in a real browser, with a call that does what the test says. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = { mockServer: { asked: string[] }; mockCall: { hear: (text: string) => void; end: () => void } }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor()

test('each switch says what it would do now', async () => {
  const page = await stage.open('call')
  await settle(page, 'call')
  await button(page, 'Mute').click()
  await button(page, 'Unmute').click()
  await button(page, 'Stop camera').click()
  await button(page, 'Start camera').click()
  await button(page, 'Hide my picture').click()
  await button(page, 'Show my picture').click()
  await button(page, 'Cover both pictures').click()
  expect(await page.getByText('You covered both pictures.').isVisible()).toBe(true)
  expect(await page.locator('.face video').getAttribute('data-seen')).toBeNull()
  expect(await page.locator('.own video').getAttribute('data-seen')).toBeNull()
  await button(page, 'Uncover').click()
  expect(await page.locator('.face video').getAttribute('data-seen')).toBe('')
})

test('a curtain that someone else drew cannot be lifted here', async () => {
  const page = await stage.open('call-curtain-theirs')
  await settle(page, 'call-curtain-theirs')
  expect(await page.getByText('Only Bea Example can uncover them.').isVisible()).toBe(true)
  const cover = button(page, 'Cover both pictures')
  expect(await cover.getAttribute('aria-disabled')).toBe('true')
  await cover.click({ force: true })
  expect(await page.getByText('Bea Example covered both pictures.').isVisible()).toBe(true)
})

test('a message says how far it has come, unread ones are counted, and Escape gives the focus back', async () => {
  const page = await stage.open('call', { viewport: { width: 360, height: 740 } })
  await settle(page, 'call')
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.hear('Hello'))
  const chat = page.getByRole('button', { name: 'Chat, 1 new message' })
  await chat.click()
  await page.getByText('Hello').waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.type('Half a thought')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Chat')
  await button(page, 'Chat').click()
  expect(await page.getByLabel('Your message').inputValue()).toBe('Half a thought')
  await page.keyboard.press('Enter')
  expect(await page.locator('.line-state').innerText()).toBe('Sending…')
  await page.getByText('Kept', { exact: true }).waitFor()
  await page.getByText('Delivered', { exact: true }).waitFor()
})

test('leaving is asked once and can be undone', async () => {
  const page = await stage.open('call')
  await settle(page, 'call')
  await button(page, 'Leave').click()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
  await button(page, 'Leave').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await screen(page, 'after')
  await button(page, 'Come back to the door').click()
  await screen(page, 'call')
})

test('the practitioner sees what is not so today, lets one in, and asks them back', async () => {
  const page = await stage.open('desk-hour')
  await settle(page, 'desk-hour')
  const open = page.getByRole('article').locator('.notice', { hasText: 'Not today:' })
  await open.getByText('Nobody can hear').waitFor()
  await page.getByRole('article').getByText('911').waitFor()
  await button(page, 'Let in: Ana Test').click()
  await screen(page, 'call')
  await button(page, 'Door').click()
  await button(page, 'Back to the door: Ana Test').click()
  await button(page, 'Let in: Ana Test').waitFor()
  await page.keyboard.press('Escape')
  await button(page, 'Leave').click()
  await button(page, 'End for all').click()
  await button(page, 'End the hour').click()
  await screen(page, 'after')
})

test('who someone is becomes known by a practitioner’s word only', async () => {
  const page = await stage.open('desk-hour-identity')
  await settle(page, 'desk-hour-identity')
  await page.getByLabel('I know them by sight from an earlier hour').first().check()
  await button(page, 'I have seen who this is').first().click()
  await page.waitForFunction(() =>
    (globalThis as unknown as Mock).mockServer.asked.some(one => one.includes('/identity')),
  )
})

test('a new link is asked for, shown once and gone when the dialog closes', async () => {
  const page = await stage.open('desk-hour')
  await settle(page, 'desk-hour')
  await button(page, 'New link for Ana Test').click()
  await button(page, 'Make a new link').click()
  const field = page.getByRole('dialog').getByRole('textbox')
  expect(await field.inputValue()).toContain('/c#')
  await button(page, 'Close').click()
  await button(page, 'New link for Ana Test').click()
  expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(0)
})

test('a reload of the desk comes back to the hour that was open', async () => {
  const page = await stage.open('desk-hour')
  await settle(page, 'desk-hour')
  await page.reload()
  await screen(page, 'desk-hour')
  expect(await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked[0])).toBe('desk GET /api/me')
})
