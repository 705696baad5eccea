/** Tests of asking ahead in a real browser: from the door, by keyboard, in both languages. */
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

type Mock = { mockServer: { asked: string[] } }
const asked = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).filter(one => one.includes('elsewhere'))

test.each([
  {
    locale: 'en-US',
    width: 360,
    scene: 'door',
    open: 'Are you going to be elsewhere?',
    country: 'Country',
    day: 'On which day?',
    look: 'See what changes',
    missing: 'Please choose the country you are going to be in.',
    bad: 'Please choose a day from today on',
    may: 'Your practice has to look first',
    no: 'no promise and no legal advice',
    number: /110, 119|119, 110/,
    plan: 'Your emergency plan is not for there.',
    time: 'This hour begins there:',
  },
  {
    locale: 'es-ES',
    width: 1280,
    scene: 'door',
    open: '¿Va a estar en otro lugar?',
    country: 'País',
    day: '¿Qué día?',
    look: 'Ver qué cambia',
    missing: 'Elija, por favor, el país en el que va a estar.',
    bad: 'Elija, por favor, un día a partir de hoy',
    may: 'Su consulta tiene que mirarlo primero',
    no: 'No es una promesa',
    number: /110, 119|119, 110/,
    plan: 'Su plan de emergencia no es para allí.',
    time: 'Esta cita empieza allí:',
  },
] as const)(
  '[A9b] $locale at $width, $scene: before they travel somebody reads what changes: the practice’s answer, help, the time; by keyboard, and axe finds nothing',
  async one => {
    const page = await stage.open(one.scene, {
      viewport: { width: one.width, height: 740 },
      reducedMotion: 'reduce',
      locale: one.locale,
    })
    await settle(page, one.scene)
    await page.getByRole('button', { name: one.open }).press('Enter')
    const dialog = page.getByRole('dialog')
    const look = dialog.getByRole('button', { name: one.look })
    await look.press('Enter')
    await dialog.getByText(one.missing).waitFor()
    const country = dialog.getByLabel(one.country, { exact: true })
    expect(await country.evaluate(element => element === document.activeElement)).toBe(true)
    await dialog.getByText(one.bad).waitFor()
    await country.selectOption('JP')
    await dialog.getByLabel(one.day).fill('2020-01-01')
    await look.press('Enter')
    await dialog.getByText(one.bad).waitFor()
    await dialog.getByLabel(one.day).fill('2027-01-05')
    await look.press('Enter')
    await dialog.getByText(one.may).waitFor()
    for (const text of [one.no, one.number, one.plan, one.time]) await dialog.getByText(text).waitFor()
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(one.width)
    // The place goes in the body: nothing of it stands in an address, on the page or on the way.
    expect([page.url(), ...(await asked(page))].join(' ')).not.toContain('JP')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  },
)

test('[A9b] what was answered goes when another place is chosen, and of several times each says where it holds', async () => {
  const page = await stage.open('door', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    locale: 'en-US',
  })
  await settle(page, 'door')
  await page.getByRole('button', { name: 'Are you going to be elsewhere?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Country', { exact: true }).selectOption('US')
  await dialog.getByLabel('On which day?').fill('2027-01-05')
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await dialog.getByText('Please choose it from the list').waitFor()
  await dialog.getByLabel('State or region').selectOption('Tennessee')
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await dialog.getByText('As far as your practice knows today, yes.').waitFor()
  await dialog.getByText('The emergency number there is 911.').waitFor()
  await dialog.getByText('There is an emergency plan for that region.').waitFor()
  await dialog.getByText(/as in Detroit and New York$/).waitFor()
  await dialog.getByLabel('Country', { exact: true }).selectOption('ES')
  expect(await dialog.getByText('As far as your practice knows today, yes.').count()).toBe(0)
  await dialog.getByRole('button', { name: 'See what changes' }).click()
  await dialog.getByText('not while you are there').waitFor()
})
