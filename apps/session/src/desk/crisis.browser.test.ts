/** Tests of the crisis card: one key, no line, what is read aloud in which language, and one sheet of paper. */
import { testId } from '@holdfast/domain/testing'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type How, type Stage } from '../testing/stage.ts'

type Mock = {
  mockServer: { asked: string[]; moves: () => void }
  mockCall: { change: (change: object) => void }
}
const ANA = testId('seat', 2)

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const PHONE = { viewport: { width: 360, height: 740 } }
const open = async (scene: SceneName, how: How = PHONE) => {
  const page = await stage.open(scene, { reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}
const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)
const card = (page: Page) => page.locator('dialog[open] .crisis')

test.each(['desk-call-broken', 'desk-call-urgent', 'desk-hour'] as const)(
  '[A21d] %s: one key opens the card at once though line and media are gone, and it is told when the line is back',
  async scene => {
    const page = await open(scene)
    await expect.poll(async () => (await asked(page)).some(one => one.endsWith('/crisis'))).toBe(true)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.route('**/*', route => route.abort())
    const before = (await asked(page)).length
    await page.keyboard.press('F2')
    await card(page).getByText('1 Example Street').first().waitFor()
    expect(await card(page).innerText()).toMatch(
      /1 Example Street\nNashville\nTennessee\nUnited States[^]*\+1 615 555 0166[^]*911[^]*Stay with them[^]*Read aloud[^]*1 Example Street, Nashville, Tennessee, United States[^]*The person’s name is Ana Test/,
    )
    // Nothing is asked for but to be told that it was opened, and that waits.
    const since = async () => (await asked(page)).slice(before).filter(one => !/ (?:GET|PUT) /.test(one))
    expect((await since()).every(one => one.endsWith('/crisis/opened'))).toBe(true)
    const tried = (await since()).length
    await page.unroute('**/*')
    await page.context().setOffline(false)
    await expect.poll(async () => (await since()).length).toBeGreaterThan(tried)
    await expect.poll(() => page.evaluate(() => localStorage.getItem('holdfast:card-opened'))).toBeNull()
  },
)

test('an opening that could not be told survives the page', async () => {
  const page = await open('desk-call-crisis')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('holdfast:card-opened'))).toBeNull()
  await page.keyboard.press('Escape')
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.keyboard.press('F2')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('holdfast:card-opened'))).toMatch(/"seat"/)
  const kept = await page.evaluate(() => localStorage.getItem('holdfast:card-opened'))
  expect(kept).not.toMatch(/Ana|Example|615/)
  await page.context().setOffline(false)
  await page.reload()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('holdfast:card-opened'))).toBeNull()
})

test('it is read aloud in the language of the place, whatever the screen is in; Escape goes back to where one was', async () => {
  const page = await open('desk-call-crisis')
  expect(await axe(page)).toEqual([])
  await page.getByRole('radio', { name: 'Español' }).press(' ')
  const aloud = page.locator('.crisis-aloud')
  await aloud
    .getByText('Necesito que envíen ayuda a esta dirección: 1 Example Street, Nashville, Tennessee, Estados Unidos.')
    .waitFor()
  expect(await aloud.getAttribute('lang')).toBe('es')
  await page.getByRole('heading', { name: 'Read aloud' }).waitFor()
  await page.keyboard.press('Escape')
  const chat = page.getByRole('button', { name: /^Chat/ })
  await chat.press('Enter')
  await page.locator('.panel textarea').focus()
  await page.keyboard.press('F2')
  await card(page).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
})

test('the button opens it too, by finger and by keyboard, in the call and before it', async () => {
  const page = await open('desk-call-urgent')
  const button = page.getByRole('button', { name: 'Emergency card' })
  expect(await button.getAttribute('aria-keyshortcuts')).toBe('F2')
  await button.press('Enter')
  await card(page).waitFor()
  const before = await open('desk-hour')
  await before.getByRole('button', { name: 'Emergency card' }).click()
  await card(before).waitFor()
  expect(await axe(before)).toEqual([])
})

test('what is not known is said, and nobody is called who is not agreed on', async () => {
  const page = await open('desk-call-crisis-bare')
  const said = await card(page).innerText()
  expect(said).toMatch(/There is no plan for this place\./)
  expect(said).toMatch(/Not known: a number to call them back, a line to their emergency service[^]*, a contact person/)
  expect(said).toMatch(/Call your own and ask to be put through/)
  expect(said).toMatch(/Where Luis Sample is\n+Ask where they are/)
  expect(said).not.toMatch(/Sam Sample/)
})

test('on paper it is one sheet with the card alone', async () => {
  const page = await open('desk-call-crisis', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
  await page.locator('.crisis-address').waitFor()
  expect(await page.locator('.crisis-foot').isVisible()).toBe(false)
  expect(await page.locator('.controls').isVisible()).toBe(false)
  expect(await page.locator('dialog[open]').evaluate(node => getComputedStyle(node).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets?.length).toBe(1)
})

test('[A21d] [CR3] the practitioner completes the plan on the card; a short number is no line from afar', async () => {
  const page = await open('desk-call-crisis-bare')
  const form = page.locator('[data-plan]').first()
  await form.locator('summary').press('Enter')
  const afar = form.getByLabel('A line to their emergency service from elsewhere')
  await afar.fill('911')
  await form.getByText('A short number is answered where it is dialled.').waitFor()
  await form.getByRole('button', { name: 'Keep the plan' }).click()
  expect((await asked(page)).filter(one => one.endsWith('/plan'))).toEqual([])
  await afar.fill('+1 615 555 0199')
  expect(await axe(page)).toEqual([])
  await form.getByRole('button', { name: 'Keep the plan' }).press('Enter')
  await card(page).getByText('Call +1 615 555 0199 yourself.').waitFor()
  await card(page).getByText('The plan was made for this address.').waitFor()
  expect(await page.locator('.crisis-one').first().innerText()).not.toMatch(
    /a line to their emergency service from where/,
  )
})

test('[CR4] nobody is put down as one to call before it is said how that was heard', async () => {
  const page = await open('desk-call-crisis-bare')
  const form = page.locator('[data-plan]').first()
  await form.locator('summary').click()
  await form.getByLabel('Contact person').fill('Kim Invented')
  await form.getByLabel('Who they are to them').fill('friend')
  await form.getByLabel('Their phone number').fill('+1 615 555 0177')
  await form.getByRole('radio', { name: 'Yes, in an emergency' }).check()
  await form.getByRole('button', { name: 'Keep the plan' }).click()
  await form.getByRole('alert').getByText('Please add how and when you heard it').waitFor()
  expect(await card(page).innerText()).not.toMatch(/Call Kim Invented/)
  await form.getByLabel('How do you know?').selectOption('Said by telephone')
  await form.getByLabel('On which day?').fill('2026-01-31')
  await form.getByRole('button', { name: 'Keep the plan' }).click()
  await card(page).getByText('Call Kim Invented: +1 615 555 0177.').waitFor()
  await card(page).getByText('They said so by telephone on January 31, 2026.').waitFor()
  expect(await axe(page)).toEqual([])
})

test('[A21i] outside the hour where they are is shown for a reason only', async () => {
  const page = await open('desk-hour-closed')
  await page.keyboard.press('F2')
  await card(page).getByText('It is not the time of the hour.').waitFor()
  expect(await card(page).innerText()).not.toMatch(/Example Street/)
  await page.getByRole('button', { name: 'Show and keep the reason' }).click()
  await page.getByText('Please choose one.').waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('radio', { name: 'They did not come and do not answer' }).check()
  await page.getByRole('button', { name: 'Show and keep the reason' }).press('Enter')
  await card(page).getByText('1 Example Street').first().waitFor()
  expect((await asked(page)).filter(one => / POST .*\/crisis$/.test(one))).toHaveLength(1)
})

test('[A21b] the practitioner is told in the call when somebody says anew where they are, and the card has it', async () => {
  const page = await open('desk-call-urgent')
  await expect.poll(async () => (await asked(page)).some(one => one.endsWith('/crisis'))).toBe(true)
  await page.keyboard.press('F2')
  await card(page).getByText('1 Example Street').first().waitFor()
  await page.keyboard.press('Escape')
  await page.evaluate(seat => {
    const { mockServer, mockCall } = globalThis as unknown as Mock
    mockServer.moves()
    mockCall.change({ prepared: new Map([[seat, []]]) })
  }, ANA)
  await page.getByText('Ana Test is somewhere else now: 2 Sample Road, Memphis').first().waitFor()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('F2')
  await card(page).getByText('2 Sample Road').first().waitFor()
})
