/** Tests of what a client asks about what is kept, in a real browser: in their words, never lost, and with what was answered. */
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

type Mock = { mockServer: { asked: string[]; deskAnswers: (words: string) => void } }

async function open(scene: SceneName = 'confidentiality', how: How = {}): Promise<Page> {
  const page = await stage.open(scene, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', ...how })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const part = (page: Page) => page.locator('.inquiries')
const field = (page: Page) => part(page).locator('textarea')
const press = (page: Page) => part(page).locator('[type=submit]').click()
const questions = (page: Page) => page.locator('.inquiries [data-inquiry]')
const posts = async (page: Page): Promise<number> =>
  (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).filter(one =>
    one.endsWith('POST /api/confidentiality/inquiries'),
  ).length
/** Without a line until the answer is called; what was sent before is taken or not. */
async function cut(page: Page, isTaken: boolean): Promise<() => Promise<void>> {
  await page.evaluate(taken => {
    const kept = globalThis.fetch
    Object.assign(globalThis, { mend: () => (globalThis.fetch = kept) })
    globalThis.fetch = async (...sent) => {
      if (taken) await kept(...sent)
      throw new TypeError('Failed to fetch')
    }
  }, isTaken)
  return () => page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
}

test.each([
  ['en-US', 'Ask about this page', 'You asked', 'Not answered yet.'],
  ['es-MX', 'Preguntar sobre esta página', 'Usted preguntó', 'Todavía sin respuesta.'],
])(
  '[B15c] %s: a client asks in their own words and finds them with their moment; it is said who reads them',
  async (locale, heading, you, none) => {
    const page = await open('confidentiality', { locale })
    await part(page).locator('summary').press('Enter')
    expect(await part(page).locator('summary').innerText()).toContain(heading)
    await part(page)
      .getByText(/practitioners of your hours|profesionales de sus horas/)
      .waitFor()
    await field(page).fill('  Who else reads this?\n<b>My</b> sister?  ')
    await press(page)
    await questions(page).getByText(you).waitFor()
    expect(await questions(page).locator('.inquiry-words').innerText()).toBe('Who else reads this?\n<b>My</b> sister?')
    await questions(page).getByText(none).waitFor()
    expect(await field(page).inputValue()).toBe('')
    expect(await axe(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  },
)

test('[B15c] nothing and too much are refused with words, whole, and what was typed stays as it was', async () => {
  const page = await open()
  await part(page).locator('summary').click()
  await press(page)
  await part(page).getByText('Please write your question first.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  const long = 'x'.repeat(2001)
  await field(page).fill(long)
  await press(page)
  await part(page).getByText('This is 2001 characters long, and 2000 can be kept.').waitFor()
  expect(await field(page).getAttribute('aria-invalid')).toBe('true')
  expect(await field(page).inputValue()).toBe(long)
  expect(await axe(page)).toEqual([])
  expect([await posts(page), await questions(page).count()]).toEqual([0, 0])
  await field(page).fill(long.slice(1))
  await press(page)
  await questions(page).first().waitFor()
})

test.each([
  ['did not arrive', false],
  ['arrived, and its answer did not', true],
])('[B15c] what %s stays in the form, and sent again it stands there once', async (_, isTaken) => {
  const page = await open()
  await part(page).locator('summary').click()
  await field(page).fill('Who reads it?')
  const mend = await cut(page, isTaken)
  await press(page)
  await part(page).getByRole('alert').waitFor()
  expect(await field(page).inputValue()).toBe('Who reads it?')
  await mend()
  await press(page)
  await questions(page).first().waitFor()
  expect(await questions(page).count()).toBe(1)
  expect(await field(page).inputValue()).toBe('')
  expect(await posts(page)).toBe(isTaken ? 2 : 1)
})

test('[B15c] a page with words that were not sent asks before it is closed, and one without does not', async () => {
  const page = await open()
  await part(page).locator('summary').click()
  await field(page).fill('Who reads it?')
  const asks = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  const dialog = await asks
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
  expect(await field(page).inputValue()).toBe('Who reads it?')
  await press(page)
  await questions(page).first().waitFor()
  const gone = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await gone
})

test('[B15c] an answer comes with its moment and who gave it while the page is open; of several the last stands first and the earlier stays', async () => {
  const page = await open('confidentiality-asked', { clock: true })
  expect(await part(page).getAttribute('open')).not.toBeNull()
  const answers = questions(page).last().locator('.inquiry-answer')
  expect(await answers.locator('.quiet-text').allInnerTexts()).toEqual([
    expect.stringMatching(/^Bea Example answered, \w/) as string,
    expect.stringMatching(/^Earlier answer by Bea Example, \w/) as string,
  ])
  await answers.first().getByText('From June on a colleague reads them').waitFor()
  await answers.last().getByText('No. I alone read them.').waitFor()
  await field(page).fill('And')
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.deskAnswers('No. Nobody can.'))
  await page.clock.runFor(31_000)
  await questions(page).first().getByText('No. Nobody can.').waitFor()
  expect(await page.locator('[aria-live]').first().innerText()).toContain('An answer to your question has come.')
  expect(await field(page).inputValue()).toBe('And')
  expect(await axe(page)).toEqual([])
})

test('[B12] what one asked is covered like one’s other pages while nobody looks at it', async () => {
  const page = await open('confidentiality-asked')
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.locator('dialog.veil[open]').waitFor()
})

test('[B15c] on paper stands what was asked and answered, and no form', async () => {
  const page = await open('confidentiality-asked', { viewport: { width: 1280, height: 800 } })
  await page.emulateMedia({ media: 'print' })
  expect(await part(page).locator('form').isVisible()).toBe(false)
  expect(await questions(page).first().isVisible()).toBe(true)
})
