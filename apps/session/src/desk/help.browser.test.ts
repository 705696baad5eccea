/** Tests of calls for help at the desk: seen at once, taken on, closed, drilled, and who is told of them. */
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

const open = async (scene: SceneName, how: How = {}): Promise<Page> => {
  const page = await stage.open(scene, { reducedMotion: 'reduce', ...how })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a call stands where the practitioner looks, in the call too, calmly and without a name, until somebody has it', async () => {
  const page = await open('desk-call-help', { viewport: { width: 360, height: 740 } })
  const line = page.locator('[data-help]')
  await line.getByText('The client asks for help discreetly.').waitFor()
  expect(await line.innerText()).not.toContain('Ana')
  expect(await axe(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  await line.getByRole('button', { name: 'Look at the call' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await dialog.getByText('Taken on by Bea Example.').waitFor()
  await line.waitFor({ state: 'detached' })
})

test('who called and where is looked at on purpose; a call is closed only with what came of it', async () => {
  const page = await open('desk-help')
  const call = page.locator('.help-calls > li').first()
  expect(await call.innerText()).not.toContain('Ana')
  await call.getByText('Who was told').click()
  await call.getByText(/^Cleo Ejemplo, by letter: told at/).waitFor()
  await call.getByText('Front desk, by the address of the practice: no answer, and it is sent again').waitFor()
  await call.getByRole('button', { name: 'Who and where' }).click()
  await call.locator('.help-seen', { hasText: 'Ana' }).waitFor()
  await call.getByRole('button', { name: 'I have it' }).press('Enter')
  const close = call.getByRole('button', { name: 'Close this call' })
  await close.press('Enter')
  await call.getByText('Choose one').waitFor()
  await call.getByLabel('Help was sent').check()
  await close.click()
  await call.getByText('Closed: Help was sent').waitFor()
  expect(await call.getByRole('button', { name: 'I have it' }).count()).toBe(0)
  expect(await axe(page)).toEqual([])
})

test('[HE7] a drill is held by a button, and its result stands with its day', async () => {
  const page = await open('desk-help')
  const drill = page.locator('[data-drill]')
  await drill.getByText('There has been no drill yet.').waitFor()
  await drill.getByRole('button', { name: 'Hold a drill now' }).click()
  await drill.getByText(/^Last drill on .+: 0 of 2 were reached\./).waitFor()
  await drill.getByText('Nobody said yet that they have it.').waitFor()
})

test.each(['en-US', 'es-MX'])(
  '%s: the list of who is told is written by keyboard on a phone and kept whole, or says what is missing',
  async locale => {
    const page = await open('desk-help', { locale, viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
    const list = page.locator('[data-responders]')
    expect(await list.locator('.help-list > li').count()).toBe(2)
    await list.getByRole('button', { name: /^(?:Add somebody|Añadir a alguien)$/ }).press('Enter')
    const row = list.locator('.help-list > li').nth(2)
    await list.locator('[type=submit]').press('Enter')
    await list.getByText(/^(?:Please give everybody a name|Ponga a cada uno un nombre)/).waitFor()
    await row.locator('input[type=text]').fill('Dee Example')
    await row.locator('input[type=email]').fill('dee@practice.example')
    await row.locator('select').first().selectOption('desk')
    expect(await row.locator('input[type=email]').count()).toBe(0)
    await list.locator('[type=submit]').press('Enter')
    await page
      .getByText(/^(?:The list is saved|La lista está guardada)\.$/)
      .first()
      .waitFor({ state: 'attached' })
    await list.getByRole('button', { name: /^(?:Take out|Quitar): Front desk$/ }).click()
    expect(await list.locator('.help-list > li').count()).toBe(2)
    expect(await axe(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  },
)
