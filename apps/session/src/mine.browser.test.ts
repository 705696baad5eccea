/** Tests of one's own agreement in a real browser: read at any time, a part of it taken back, something wished otherwise. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

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

type MineScene = 'door-mine' | 'door-mine-lost' | 'door-mine-away' | 'call-mine' | 'call-mine-ask'

async function open(scene: MineScene, how: { viewport?: { width: number; height: number }; locale?: string } = {}) {
  const page = await stage.open(scene, { viewport: SIZES[0][1], reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

test.each(SIZES)(
  '%s: it is read at the door, in the call and before a part is taken back; axe finds nothing',
  async (_, viewport, locale) => {
    for (const scene of ['door-mine', 'call-mine', 'call-mine-ask'] as const) {
      const page = await open(scene, { viewport, locale })
      expect(await axe(page)).toEqual([])
      const wider = await page.evaluate(() =>
        [...document.querySelectorAll('dialog[open]')].map(dialog => dialog.scrollWidth - dialog.clientWidth),
      )
      expect(Math.max(...wider)).toBeLessThanOrEqual(0)
      await page.context().close()
    }
  },
)

test('it says what holds, who signed it and when, and is read in each of its languages', async () => {
  const page = await open('door-mine')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('It holds.').waitFor()
  expect(await dialog.getByText(/^Signed by (?:Ana Prueba|Bea Example) on /).count()).toBe(2)
  await dialog.locator('input[name=agreement-language][value=es]').check()
  await dialog.getByRole('heading', { name: 'Un lugar privado' }).waitFor()
  await dialog.getByText('All versions').click()
  await dialog.getByText(/^Version 1, offered on .*: holds$/).waitFor()
  await dialog.getByText('Code of this text').click()
  await dialog.getByText(/^Version 1 · (?:[0-9a-f]{4} ){3}/).waitFor()
})

test('[CO54] a part is taken back by keyboard alone: asked once, and said what it does and how it comes back', async () => {
  const page = await open('call-mine')
  const take = button(page, 'Withdraw this part: What your partner may learn')
  await take.focus()
  await page.keyboard.press('Enter')
  const ask = page.getByRole('dialog', { name: 'Withdraw this part?' })
  await ask.getByText(/leaves the hour at once.*and not why/).waitFor()
  await ask.getByText('Everything else in the agreement goes on.').waitFor()
  await ask.getByText('The part comes back only when you sign a later version').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => ask.count()).toBe(0)
  expect(await take.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await ask.waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.part', { hasText: 'Withdrawn. It comes back only when' }).waitFor()
  expect(await take.count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('part')
  // The other parts stay as they were, and the text shows which is gone.
  expect(await button(page, /^Withdraw this part: /).count()).toBe(2)
  await page.locator('article h3', { hasText: 'What your partner may learn' }).getByText('Withdrawn').waitFor()
  expect(await page.locator('main').getAttribute('data-screen')).toBe('call')
})

/** What a screen reader can come to: all outside an open dialog is left out. */
async function heardTexts(page: Page): Promise<readonly string[]> {
  const tree = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree')
  return tree.nodes.filter(node => !node.ignored).map(({ name }) => String(name?.value ?? ''))
}

test('what is announced within a dialog is heard there, and what was said before it opened is not said again', async () => {
  const page = await open('call-mine')
  await button(page, 'Withdraw this part: What your partner may learn').click()
  await button(page, 'Withdraw this part now').click()
  const live = page.locator('dialog[open] .unseen[aria-live]')
  await live.getByText('This part is withdrawn.').waitFor()
  expect(await heardTexts(page)).toContain('This part is withdrawn.')
  await button(page, /^Withdraw this part: /)
    .first()
    .click()
  const above = page.getByRole('dialog', { name: 'Withdraw this part?' })
  await above.waitFor()
  expect(await above.locator('.unseen[aria-live]').textContent()).toBe('')
  expect(await heardTexts(page)).not.toContain('This part is withdrawn.')
})

test('[CO53] the whole can be withdrawn here as well, and nothing of it is shown as if it held', async () => {
  const page = await open('door-mine')
  await button(page, 'Withdraw from the whole agreement').click()
  await button(page, 'Withdraw from the whole').click()
  await page.getByText('It was withdrawn. Nothing of it holds').waitFor()
  expect(await page.locator('dialog article').count()).toBe(0)
})

test('[CO56] a wish about a clause is sent, listed with its moment and whose it is, and the form is empty again', async () => {
  const page = await open('door-mine')
  await button(page, 'Send').click()
  await page.getByText('Please write a few words.').waitFor()
  await page.getByLabel('What is it about?').selectOption({ label: 'A private place' })
  await page.getByRole('radio', { name: 'Change something' }).check()
  await page.getByLabel('In your words').fill('Headphones instead of a closed door.')
  await button(page, 'Send').click()
  const said = page.locator('.said li')
  await said.getByText('Headphones instead of a closed door.').waitFor()
  expect(await said.textContent()).toMatch(/^You, .*A private place · Change something/)
  expect(await page.getByLabel('In your words').inputValue()).toBe('')
  expect(await page.getByLabel('What is it about?').inputValue()).toBe('')
  expect(await page.getByRole('radio', { name: 'Only say something' }).isChecked()).toBe(true)
})

test('[CO56] what is said about a clause that no longer stands there is said about the whole', async () => {
  const page = await open('door-mine')
  await page.getByLabel('What is it about?').selectOption({ label: 'A private place' })
  await button(page, 'Withdraw from the whole agreement').click()
  await button(page, 'Withdraw from the whole').click()
  await page.getByText('It was withdrawn. Nothing of it holds').waitFor()
  await page.getByLabel('In your words').fill('I would like to talk once more.')
  await button(page, 'Send').click()
  expect(await page.locator('.said li').textContent()).toContain('The whole agreement')
})

test('[CO56] what does not arrive stays in the form, also when the page over the call was closed', async () => {
  const page = await open('door-mine-away')
  await page.getByLabel('In your words').fill('Could the answer come within a day?')
  await button(page, 'Send').click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  expect(await page.getByLabel('In your words').inputValue()).toBe('Could the answer come within a day?')
  await button(page, 'Close').click()
  await button(page, 'Your agreement').click()
  await page.locator('dialog[open] article').waitFor()
  expect(await page.getByLabel('In your words').inputValue()).toBe('Could the answer come within a day?')
})

test('what was not taken back for want of a line is not shown as taken back', async () => {
  const page = await open('door-mine-away')
  await button(page, 'Withdraw this part: Meeting by video').click()
  await button(page, 'Withdraw this part now').click()
  const ask = page.getByRole('dialog', { name: 'Withdraw this part?' })
  await ask.getByRole('alert').waitFor()
  await button(page, 'Leave it as it is').click()
  expect(await button(page, /^Withdraw this part: /).count()).toBe(3)
})

test('[CO53] a withdrawal whose answer was lost is shown as it was taken when it is asked for again', async () => {
  const page = await open('door-mine-lost')
  await button(page, 'Withdraw from the whole agreement').click()
  await button(page, 'Withdraw from the whole').click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await button(page, 'Withdraw from the whole').click()
  await page.getByText('It was withdrawn. Nothing of it holds').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('[CO55] a rest is asked for and ended from one’s own page', async () => {
  const page = await open('door-mine')
  await button(page, 'Ask for a rest').click()
  await button(page, 'Begin the rest').click()
  await page.getByText('It is at rest. Nothing was withdrawn').waitFor()
  await button(page, 'End the rest').click()
  await page.getByText('It holds.').waitFor()
})

test('[A13e] a partner who is put out reads calm words and no reason, and can come back to the door', async () => {
  const page = await stage.open('call-couple', { viewport: SIZES[0][1], reducedMotion: 'reduce' })
  await settle(page, 'call-couple')
  await page.evaluate(() => {
    const { mockCall, mockSeat } = globalThis as unknown as {
      mockCall: { change: (patch: object) => void }
      mockSeat: string
    }
    const answer = { kind: 'to-do', by: 'practitioner', remedy: 'settle-company' }
    mockCall.change({ prepared: new Map([[mockSeat, [{ check: 'company', answer }]]]) })
    mockCall.change({ link: 'closed' })
  })
  await page.getByRole('heading', { name: 'Your part in this hour has ended' }).waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/withdr|no longer|client/i)
  expect(await axe(page)).toEqual([])
  await button(page, 'Come back to the door').waitFor()
  await button(page, 'Your agreement').waitFor()
})
