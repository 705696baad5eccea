/** Tests of whether the call is encrypted and of the numbers to compare, in a real browser. */
import type { PeerView } from '@holdfast/call'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = { mockCall: { peer: (patch: Partial<PeerView>) => void } }

async function open(scene: SceneName, { locale = 'en-US', width = 360 } = {}): Promise<Page> {
  const page = await stage.open(scene, { viewport: { width, height: 740 }, reducedMotion: 'reduce', locale })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()
const widest = (page: Page) => dialog(page).evaluate(one => one.scrollWidth - one.clientWidth)
/** What stands in the lines, and what a voice says of them. */
const numbers = (page: Page, which: 'seen' | 'said') =>
  dialog(page)
    .locator(`.seal-numbers ${which === 'seen' ? '[aria-hidden]' : '.unseen'}`)
    .allTextContents()

test.each([
  ['call-seal', 'en-US', 360, 'Encrypted', 'Encrypted from your device to theirs.', 'not come over an encrypted'],
  [
    'call-seal',
    'es-MX',
    1280,
    'Cifrada',
    'Cifrada desde su dispositivo hasta el de la otra persona.',
    'no ha llegado por una',
  ],
  ['desk-call-seal', 'en-US', 1280, 'Encrypted', 'Encrypted from your device to theirs.', 'not come over an encrypted'],
  [
    'desk-call-seal',
    'es-MX',
    360,
    'Cifrada',
    'Cifrada desde su dispositivo hasta el de la otra persona.',
    'no ha llegado por una',
  ],
] as const)(
  '[B13] %s in %s at %i: that the call is encrypted is said in words, with numbers that can be read aloud, and what is true of messages; axe finds nothing',
  async (scene, locale, width, opened, said, messages) => {
    const page = await open(scene, { locale, width })
    await dialog(page).getByText(said).waitFor()
    await dialog(page).getByText(messages).waitFor()
    const [seen, spoken] = [await numbers(page, 'seen'), await numbers(page, 'said')]
    expect(seen).toHaveLength(2)
    for (const line of seen) expect(line).toMatch(/^\d{5} \d{5} \d{5}$/)
    expect(spoken.map(line => line.replaceAll(' ', ''))).toEqual(seen.map(line => line.replaceAll(' ', ',')))
    for (const line of spoken) expect(line).toMatch(/^(?:\d \d \d \d \d, ){2}\d \d \d \d \d$/)
    expect(await axe(page)).toEqual([])
    expect(await widest(page)).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: opened, exact: true }).waitFor()
  },
)

test('[B13] what the browser does not say is said to be unknown, and never to be encrypted', async () => {
  const unknown = await open('call-seal-unknown')
  await dialog(unknown).getByText('It is not known whether this connection is encrypted').waitFor()
  expect(await dialog(unknown).getByText('Encrypted from').count()).toBe(0)
  expect(await unknown.locator('.seal-numbers').count()).toBe(0)
  await unknown.keyboard.press('Escape')
  await unknown.getByRole('button', { name: 'Not known if encrypted' }).waitFor()
  const bare = await open('call-seal-bare')
  await dialog(bare).getByText('so there are no numbers to compare').waitFor()
  expect(await bare.locator('.seal-numbers').count()).toBe(0)
})

test('[B13] the same is marked with a key, stays marked, and is not true of a connection that was made anew', async () => {
  const page = await open('call-seal')
  const before = await numbers(page, 'seen')
  await dialog(page).getByRole('button', { name: 'They are the same' }).focus()
  await page.keyboard.press('Enter')
  await dialog(page).getByText('Marked as the same.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true')
  await page.keyboard.press('Escape')
  const compared = page.getByRole('button', { name: 'Encrypted, compared' })
  await compared.click()
  await dialog(page).getByText('Marked as the same.').waitFor()
  await page.keyboard.press('Escape')
  await page.evaluate(async () => {
    const way = {
      type: 'transport',
      dtlsState: 'connected',
      srtpCipher: 'AEAD_AES_128_GCM',
      localCertificateId: 'a',
      remoteCertificateId: 'b',
    }
    const certificate = (id: string, pair: string) => ({
      type: 'certificate',
      id,
      fingerprint: Array<string>(32).fill(pair).join(':'),
      fingerprintAlgorithm: 'sha-256',
    })
    const report = [way, certificate('a', '0A'), certificate('b', '0B')]
    ;(globalThis as unknown as Mock).mockCall.peer({ statistics: async () => report })
  })
  await page.getByText('The connection with Bea Example was made anew.').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Compare again' }).click()
  await dialog(page).getByText('made anew after you compared').waitFor()
  expect(await dialog(page).getByText('Marked as the same.').count()).toBe(0)
  await page.locator('.seal-numbers').waitFor()
  expect(await numbers(page, 'seen')).not.toEqual(before)
  expect(await page.locator('[aria-pressed=true]').count()).toBe(0)
})

test('[B13] not the same says calmly what to do, ends the call from there, and can be taken back', async () => {
  const page = await open('call-seal-different')
  await dialog(page).getByText('It may have been a slip.').waitFor()
  await dialog(page).getByText('Reach each other by telephone').waitFor()
  expect(await axe(page)).toEqual([])
  await press(page, 'They are the same')
  expect(await dialog(page).getByRole('button', { name: 'Leave the call' }).count()).toBe(0)
  await press(page, 'They are not the same')
  await press(page, 'Leave the call')
  await page.locator('main[data-screen="after"]').waitFor()
})

test('[B13] with two others each has numbers of their own, by the name that the page shows', async () => {
  const page = await open('call-seal-couple')
  const parts = dialog(page).locator('.seal')
  expect(await parts.count()).toBe(2)
  const names = await parts.locator('h3').allInnerTexts()
  const faces = await page.locator('.face').evaluateAll(all => all.map(one => one.getAttribute('aria-label')))
  expect(names).toEqual(faces)
  const lines = await numbers(page, 'seen')
  expect(new Set(lines).size).toBe(4)
  await parts.nth(0).getByRole('button', { name: 'They are the same' }).click()
  await parts.nth(0).getByText('Marked as the same.').waitFor()
  expect(await parts.nth(1).getByText('Marked as the same.').count()).toBe(0)
  await page.keyboard.press('Escape')
  // One of two compared is not both.
  await page.getByRole('button', { name: 'Encrypted', exact: true }).waitFor()
})

test('nothing is said of encryption while nobody else is in', async () => {
  const page = await stage.open('call-left')
  await settle(page, 'call-left')
  await page.locator('.ways').waitFor({ state: 'attached' })
  expect(await page.locator('.seal-open').count()).toBe(0)
})
