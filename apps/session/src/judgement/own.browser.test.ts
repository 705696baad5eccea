/** Tests of what someone reads of the judgement on their work, and of what they say to it, in a real browser. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { atRest } from '../testing/at-rest.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type How, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (how: How = {}) => {
  const page = await stage.open('door-judgement', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    ...how,
  })
  page.setDefaultTimeout(8000)
  await settle(page, 'door-judgement')
  return page
}

test.each([
  ['en-US', 'What is well', 'We do not see this at present.', 'The hour begins at one', 'Written by Bea Example.'],
  ['es-MX', 'Lo que está bien', 'Ahora no vemos esto.', 'The hour begins at one', 'Lo escribió Bea Example.'],
])(
  '[D39a] %s: what is well stands first, each part in plain words, and nothing of what others told',
  async (locale, well, absent, taken, by) => {
    const page = await open({ locale })
    const own = page.locator('.own-judgement')
    expect((await own.locator('h3').allInnerTexts())[0]).toBe(well)
    expect(await own.getByText(absent).count()).toBe(10)
    await own.getByText(taken).waitFor()
    await own.getByText(by).waitFor()
    const text = await own.innerText()
    expect(text).not.toMatch(/sister|asked for advice/)
    // What could happen is the practitioner's to think through.
    expect(text).not.toMatch(/through the winter/)
    expect(await axe(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  },
)

test('[RS65] one sees it differently without a reason, by keyboard alone; a comment has words; what was said stands beside it', async () => {
  const page = await open()
  const place = page.locator('[data-part-of="ENV"]')
  await page.getByRole('button', { name: 'Say what you think: Your place' }).press('Enter')
  const send = place.getByRole('button', { name: 'Send' })
  await send.press('Enter')
  await place.getByText('Please choose one.').waitFor()
  await place.getByLabel('I would like to add something').press('Space')
  await send.press('Enter')
  await place.getByText('Please write a few words.').waitFor()
  await place.getByLabel('I see it differently').press('Space')
  await send.press('Enter')
  await place.locator('.own-said', { hasText: 'I see it differently' }).waitFor()
  expect(await place.locator('form').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Say what you think: Your place',
  )
  expect(await axe(page)).toEqual([])
})

test('what is being written stays when it is not taken and while another part is written to', async () => {
  const page = await open()
  const whole = page.locator('[data-part-of="whole"]')
  await whole.getByRole('button').click()
  await whole.getByLabel('In your words').fill('It is a fair view, but the move was long ago.')
  await whole.getByLabel('I would like to add something').check()
  await page.evaluate(() => {
    const kept = globalThis.fetch
    Object.assign(globalThis, { back: () => (globalThis.fetch = kept) })
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  })
  await whole.getByRole('button', { name: 'Send' }).click()
  await whole.getByRole('alert').waitFor()
  await page.evaluate(() => (globalThis as unknown as { back: () => void }).back())
  await page.locator('[data-part-of="ENV"] > .button').click()
  await page.locator('[data-part-of="ENV"]').getByLabel('I see it the same way').check()
  await page.locator('[data-part-of="ENV"]').getByRole('button', { name: 'Send' }).click()
  await page.locator('[data-part-of="ENV"] .own-said').waitFor()
  await whole.getByRole('button').click()
  expect(await whole.getByLabel('In your words').inputValue()).toBe('It is a fair view, but the move was long ago.')
  await whole.getByRole('button', { name: 'Send' }).click()
  await whole.locator('.own-said', { hasText: 'the move was long ago' }).waitFor()
})

test('where nothing was written there is no way to it', async () => {
  const page = await stage.open('door', { viewport: { width: 360, height: 740 } })
  await settle(page, 'door')
  await atRest(page, /^client GET .*\/judgement$/)
  expect(await page.getByRole('button', { name: 'How we see our work' }).count()).toBe(0)
})
