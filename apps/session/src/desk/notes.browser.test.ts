/** Tests of the notes of an hour: a limit noted in two presses and closed only once answered, what is asked and replied, and what waits for the line. */
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

const PHONE = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const
const sent = (page: Page) =>
  page.evaluate(
    () =>
      (globalThis as unknown as { mockServer: { asked: string[] } }).mockServer.asked.filter(one =>
        /POST .*\/notes$/.test(one),
      ).length,
  )
const opened = async (how: object = PHONE): Promise<Page> => {
  const page = await stage.open('desk-call-picture', how)
  await settle(page, 'desk-call-picture')
  return page
}

test('[D8b] two presses note a limit; it cannot be closed before it was answered, and is then closed with what was done', async () => {
  const page = await opened()
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await page.getByRole('button', { name: 'Suggestive remarks, moderate' }).click()
  const limit = page.locator('.notes-limit')
  await limit.getByRole('heading', { name: /Suggestive remarks, moderate/ }).waitFor()
  expect(await limit.getByRole('button', { name: 'Close', exact: true }).count()).toBe(0)
  await limit.getByRole('button', { name: 'Went back to the agreement' }).click()
  await limit.getByText('Done: Went back to the agreement').waitFor()
  await limit.getByRole('button', { name: 'Close', exact: true }).click()
  await limit.getByText('Closed.').waitFor()
  await expect.poll(() => sent(page)).toBe(3)
  expect(await axe(page)).toEqual([])
})

test('[D3c] what was said, a pattern and what the client reads follow, and what is still to do stands on the button', async () => {
  const page = await opened({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await page.getByRole('button', { name: 'Flirting, mild' }).click()
  const limit = page.locator('.notes-limit')
  await limit.getByLabel('What was said or done').fill('«Te queda bien esa blusa».')
  await limit.getByRole('button', { name: 'Add' }).click()
  await limit.getByText('«Te queda bien esa blusa».').waitFor()
  await limit.getByRole('button', { name: 'Tests the frame' }).click()
  await page.getByText('“Tests the frame” came back: talk it over in supervision.').waitFor()
  await limit.getByLabel('What the client reads of it').fill('We talked about remarks on looks.')
  await limit.getByRole('button', { name: 'Share' }).click()
  await limit.getByText('We talked about remarks on looks.').waitFor()
  await page.locator('dialog[open] .actions').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Notes, 3 things to do' }).waitFor()
})

test('[A11c] a low look wants words, and then a question after mood', async () => {
  const page = await opened()
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await page.getByText('How they came across').click()
  for (const item of ['Grooming', 'Eyes', 'Posture'])
    await page.getByRole('radiogroup', { name: item }).getByLabel('as usual').check()
  await page.getByRole('radiogroup', { name: 'Mood as it shows' }).getByLabel('low').check()
  await page.getByRole('radiogroup', { name: 'Does what they say' }).getByLabel('cannot tell').check()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('Please say in words what was different.').waitFor()
  expect(await sent(page)).toBe(0)
  await page.getByLabel('What was different').fill('Slow, looks down.')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText(/ask after mood and thoughts of dying/).waitFor()
  await page.getByLabel('What you asked, and what they said').fill('Asked; tired, no such thoughts.')
  await page.locator('.notes-ask').getByRole('button', { name: 'Keep' }).click()
  await expect.poll(() => page.locator('.notes-ask').count()).toBe(0)
})

test('a note that is taken without a line waits here, through the closing of the panel, and is sent once when the line is back', async () => {
  const page = await opened({ ...PHONE, clock: true })
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await page.locator('dialog[open] .notes-grid').first().waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Uncovered, severe' }).click()
  await page.getByText('1 note waits for the connection and is kept here.').waitFor()
  await page.locator('.notes-limit').getByRole('button', { name: 'Paused' }).click()
  await page.getByText('2 notes wait for the connection and are kept here.').waitFor()
  await page.locator('dialog[open] .actions').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: /^Notes/ }).click()
  await page.locator('.notes-limit').getByText('Done: Paused').waitFor()
  await page.context().setOffline(false)
  await page.clock.fastForward(4000)
  await expect.poll(() => page.getByText(/for the connection/).count()).toBe(0)
  await page.locator('.notes-limit').getByText('Done: Paused').waitFor()
  expect(await page.locator('.notes-limit').count()).toBe(1)
})

test('[D36] sit up, please: one press to open, one to ask; the reply stands under the faces', async () => {
  const page = await opened()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByRole('button', { name: 'Please sit up' }).click()
  await page.getByText(/Please sit up No reply yet\./).waitFor()
  expect(await page.getByRole('button', { name: 'Please sit up' }).count()).toBe(0)
  expect(await axe(page)).toEqual([])
})

test.each([
  ['en-US', /could you sit up on a chair/, 'In a moment', 'Done'],
  ['es-MX', /¿podría sentarse en una silla/, 'En un momento', 'Hecho'],
])(
  '[D36] whoever is asked reads it in words, replies, and has nothing in the way once it is done, in %s',
  async (locale, asked, later, done) => {
    const page = await stage.open('call-request', { ...PHONE, locale })
    await settle(page, 'call-request')
    await page.getByText(asked).waitFor()
    await page.getByRole('button', { name: later, exact: true }).click()
    await expect.poll(() => page.getByRole('button', { name: later, exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: done, exact: true }).click()
    await expect.poll(() => page.getByText(asked).count()).toBe(0)
  },
)
