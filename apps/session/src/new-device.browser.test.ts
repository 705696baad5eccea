/** Tests of a new device in a real browser, from both sides: asking, comparing, confirming, and what happens when it does not come to that. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from './testing/scene.ts'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = {
  mockServer: {
    asked: string[]
    happened: { kind: string }[]
    hadAnother: () => void
    settleAsk: (how: string) => void
  }
}
const answer = (page: Page, how: 'confirmed' | 'declined' | 'over' | 'anew') =>
  page.evaluate(way => (globalThis as unknown as Mock).mockServer.settleAsk(way), how)
const happened = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Mock).mockServer.happened.map(({ kind }) => kind))
const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)

async function open(scene: SceneName, locale = 'en-US'): Promise<Page> {
  const width = scene.startsWith('desk') ? 1280 : 360
  const page = await stage.open(scene, { viewport: { width, height: 740 }, locale, reducedMotion: 'reduce' })
  await settle(page, scene)
  return page
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

test('[CO45] a new device is told so instead of signing; it asks, waits with its code, is confirmed and signs', async () => {
  const page = await open('agreement-device')
  await page.getByRole('heading', { name: 'This device is new to your agreement' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('This device is new to your agreement')
  expect(await page.getByRole('button', { name: 'Sign', exact: true }).count()).toBe(0)
  expect(await happened(page)).toEqual([])
  await press(page, 'Ask to use this device')
  const digits = page.locator('.digits [aria-hidden]')
  expect(await digits.textContent()).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
  expect(await page.locator('.digits .unseen').textContent()).toMatch(/^\d \d \d \d, /)
  await answer(page, 'confirmed')
  await page.getByText('This device is confirmed. You can sign now.').waitFor()
  expect(await axe(page)).toEqual([])
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sign')
  await press(page, 'Close the key of my earlier device')
  await page.getByText('The key of your earlier device is closed.').waitFor()
  await press(page, 'Sign')
  await page.locator('main[data-screen=door]').waitFor()
  expect(await happened(page)).toEqual(['key-revoked', 'signed'])
})

test.each([
  [
    'en-US',
    /^You sign on 2 other devices too.*keys of all of them.*confirmed anew/,
    'Close the keys of all 2 other devices',
    'The keys of your 2 other devices are closed.',
  ],
  [
    'es-MX',
    /^Usted firma también en otros 2 dispositivos.*claves de todos.*confirma de nuevo/,
    'Cerrar las claves de los otros 2 dispositivos',
    'Las claves de sus otros 2 dispositivos están cerradas.',
  ],
])(
  '[CO45] who had more than one device is told before that all are closed, in %s',
  async (locale, lost, close, closed) => {
    const page = await open('agreement-device-waits', locale)
    await page.evaluate(() => (globalThis as unknown as Mock).mockServer.hadAnother())
    await answer(page, 'confirmed')
    await page.getByText(lost).waitFor()
    expect(await axe(page)).toEqual([])
    await press(page, close)
    await page.getByText(closed).waitFor()
    expect(await happened(page)).toEqual(['key-revoked', 'key-revoked'])
  },
)

test('[CO45] who had more than one device: the practitioner is told before that all are closed', async () => {
  const page = await open('desk-agreement-device')
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.hadAnother())
  const lost = page.getByRole('checkbox', {
    name: /^One of their 2 other devices.*keys of all of them.*confirmed anew/,
  })
  await lost.check({ timeout: 15_000 })
  await page.getByRole('radio', { name: 'On video' }).check()
  await press(page, 'The codes are the same: confirm')
  await page.locator('.notice', { hasText: 'the keys of the 2 others are closed' }).waitFor()
  expect(await happened(page)).toEqual(['key-enrolled', 'key-revoked', 'key-revoked'])
  expect(await axe(page)).toEqual([])
})

test('[CO45] who takes it back may ask again, and the code is that of the same device', async () => {
  const page = await open('agreement-device-waits')
  const code = await page.locator('.digits [aria-hidden]').textContent()
  await press(page, 'Take it back')
  await press(page, 'Ask to use this device')
  await expect.poll(() => page.locator('.digits [aria-hidden]').textContent()).toBe(code)
})

test.each([
  ['declined', 'This device was not confirmed.'],
  ['over', 'The time for confirming is over.'],
] as const)('[CO45] when it is %s the page says so and offers to ask once more', async (how, sentence) => {
  const page = await open('agreement-device-waits')
  await answer(page, how)
  await page.locator('.notice', { hasText: sentence }).waitFor()
  expect(await axe(page)).toEqual([])
  await press(page, 'Ask once more')
  await page.locator('.digits').waitFor()
})

test('[CO45] in Spanish, in the call, it is the same way, and the call goes on', async () => {
  const page = await open('call-device', 'es-MX')
  await page.getByRole('heading', { name: 'Su profesional puede confirmar ahora este dispositivo' }).waitFor()
  await answer(page, 'confirmed')
  await page.getByText('Este dispositivo está confirmado. Ya puede firmar.').waitFor()
  await press(page, 'Firmar')
  await expect.poll(() => page.locator('.amendment').count()).toBe(0)
  expect(await page.locator('main').getAttribute('data-screen')).toBe('call')
})

test('[CO45] a practitioner’s own new device is told that not they themselves confirm it, aloud too', async () => {
  const page = await open('desk-agreement-own-device')
  await page.getByText('The practice runs: holdfast key vouch.').waitFor()
  const heading = await page.locator('.new-device h3').innerText()
  expect(heading).toBe('This device waits to be confirmed')
  expect(await page.locator('.unseen[aria-live]').allTextContents()).toEqual([heading])
})

test('[CO45] an ask that was answered elsewhere meanwhile waits no more, and nobody is said to have taken it back', async () => {
  const page = await open('desk-agreement-device')
  await page.getByRole('radio', { name: 'On video' }).check()
  // In one go: a look in between would take the ask away before the press.
  await page.getByRole('button', { name: 'The codes are the same: confirm' }).evaluate(button => {
    ;(globalThis as unknown as Mock).mockServer.settleAsk('declined')
    ;(button as HTMLButtonElement).click()
  })
  await page.locator('.notice', { hasText: 'it was answered, taken back or asked anew, or its time is over' }).waitFor()
  await expect.poll(() => page.locator('.key-ask').count()).toBe(0)
})

test('[CO45] the practitioner says how they made sure before they confirm, and can close the key of the lost device', async () => {
  const page = await open('desk-agreement-device')
  await page.getByRole('heading', { name: 'Ana Test asks to sign with a new device' }).waitFor()
  await press(page, 'The codes are the same: confirm')
  await page.getByText('Please say how you made sure.').waitFor()
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)).toBe('radio')
  await page.getByRole('radio', { name: 'On video' }).check()
  await page.getByRole('checkbox', { name: /close its key/ }).check()
  await press(page, 'The codes are the same: confirm')
  await page.locator('.notice', { hasText: 'the key of the earlier one is closed' }).waitFor()
  expect(await page.locator('.key-ask').count()).toBe(0)
  expect(await happened(page)).toEqual(['key-enrolled', 'key-revoked'])
  expect(await axe(page)).toEqual([])
})

test('[CO45] what was chosen stays while the page looks again, and goes when another key is asked with', async () => {
  const page = await open('desk-agreement-device')
  const code = await page.locator('.digits [aria-hidden]').textContent()
  await page.getByRole('radio', { name: 'By telephone' }).check()
  const looks = async () => (await asked(page)).filter(one => one.endsWith('/keys')).length
  const before = await looks()
  await expect.poll(looks, { timeout: 15_000 }).toBeGreaterThan(before)
  expect(await page.getByRole('radio', { name: 'By telephone' }).isChecked()).toBe(true)
  // In one go: a look in between would show the other key before the press.
  await page.getByRole('button', { name: 'The codes are the same: confirm' }).evaluate(button => {
    ;(globalThis as unknown as Mock).mockServer.settleAsk('anew')
    ;(button as HTMLButtonElement).click()
  })
  await page.locator('.notice', { hasText: 'please compare its code once more' }).waitFor()
  await expect.poll(() => page.locator('.digits [aria-hidden]').textContent()).not.toBe(code)
  expect(await page.getByRole('radio', { name: 'By telephone' }).isChecked()).toBe(false)
})

test('[CO45] the practitioner says no, and it is gone', async () => {
  const page = await open('desk-agreement-device')
  await press(page, 'Do not confirm')
  await page.locator('.notice', { hasText: 'It was not confirmed.' }).waitFor()
  expect([await page.locator('.key-ask').count(), await happened(page)]).toEqual([0, []])
})

test.each(['desk-hour-device', 'desk-call-device'] as const)(
  '[CO45] %s: a line tells that somebody asks, and leads to the code',
  async scene => {
    const page = await open(scene)
    await page.getByRole('button', { name: 'Compare the code' }).first().click()
    await page.locator('.key-ask .digits').waitFor()
  },
)

test('[CO45] both ways are walked by keyboard alone', async () => {
  const client = await open('agreement-device')
  await client.keyboard.press('Tab')
  await client.keyboard.press('Enter')
  await client.locator('.digits').waitFor()
  const desk = await open('desk-agreement-device')
  await desk.locator('.key-ask input[type=radio]').first().focus()
  await desk.keyboard.press('Space')
  await desk.keyboard.press('ArrowDown')
  expect(await desk.getByRole('radio', { name: 'On video' }).isChecked()).toBe(true)
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  await desk.locator('.notice', { hasText: 'The new device is confirmed' }).waitFor()
})
