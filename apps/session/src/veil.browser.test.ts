/** Tests of the veil in a real browser: what it covers, how it opens, when it locks, and that what lies below goes on. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from './testing/scene.ts'
import { settle } from './testing/settle.ts'
import { addressOf, axe, openStage, type How, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ hasWindows: true })
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const SMALL = { width: 360, height: 740 }
const SIZES = [
  ['small, English, light', SMALL, 'en-US', 'light'],
  ['wide, Spanish, dark', { width: 1280, height: 800 }, 'es-MX', 'dark'],
] as const

async function open(scene: SceneName, how: How = {}): Promise<Page> {
  const page = await stage.open(scene, { viewport: SMALL, reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}

/** No test can hide a page of this browser, so the page is told that it is. */
const look = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate(now => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

const veil = (page: Page) => page.locator('dialog.veil[open]')
const openIt = (page: Page) => veil(page).getByRole('button', { name: /^(?:Open the page|Abrir la página)$/ })

/** Every text that a screen reader can reach. */
async function readAloud(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .join('\n')
}

/** What a finger in the middle of the screen would touch. */
const touched = (page: Page) =>
  page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('dialog')?.className ?? '')

test.each(SIZES)(
  '[B12] [VE1] [VE8] out of sight a page is covered at once; one tap opens it, with what was typed and the focus where it was: %s',
  async (_, viewport, locale, colorScheme) => {
    const page = await open('whereabouts', { viewport, locale, colorScheme })
    const before = await page.title()
    const field = page.locator('main input[type=text], main input:not([type])').first()
    await field.fill('7 Invented Road')
    await look(page, 'hidden')
    expect(await veil(page).isVisible()).toBe(true)
    expect(await page.title()).toMatch(/^(?:Covered page|Página cubierta)$/)
    expect(await touched(page)).toBe('veil')
    const heard = await readAloud(page)
    expect(heard).toMatch(/This page is covered|Esta página está cubierta/)
    expect(heard).not.toMatch(/Where are you|Dónde está/)
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await look(page, 'visible')
    expect(await veil(page).isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    await veil(page).waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('7 Invented Road')
    expect(await field.evaluate(node => node === document.activeElement)).toBe(true)
    expect(await page.title()).toBe(before)
  },
)

test('[B12] [VE2] another tab that takes the focus covers this one after a moment, and opens it by nobody’s coming back', async () => {
  const page = await open('room', { clock: true })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  const other = await page.context().newPage()
  await other.bringToFront()
  await page.waitForFunction(() => !document.hasFocus())
  expect(await veil(page).count()).toBe(0)
  await page.clock.runFor(3100)
  await veil(page).waitFor()
  await page.bringToFront()
  await page.waitForFunction(() => document.hasFocus())
  expect(await veil(page).isVisible()).toBe(true)
  await openIt(page).click()
  await veil(page).waitFor({ state: 'detached' })
})

test('[B12] [VE8] in the call pictures and chat are covered; sound, picture and line go on as they were', async () => {
  const page = await open('call-chat', { clock: true })
  const line = page.locator('textarea, .chat input').last()
  await line.fill('Not sent yet')
  const state = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLMediaElement>('video, audio')].map(media => ({
        paused: media.paused,
        muted: media.muted,
        tracks: (media.srcObject as MediaStream | null)?.getTracks().map(track => [track.readyState, track.enabled]),
      })),
    )
  const before = await state()
  expect(before.some(({ tracks = [], paused }) => !paused && tracks.length > 0)).toBe(true)
  const words = () =>
    page.evaluate(() => (globalThis as unknown as { mockServer: { asked: string[] } }).mockServer.asked)
  const asked = await words()
  await look(page, 'hidden')
  await veil(page).waitFor()
  expect(await touched(page)).toBe('veil')
  expect(await readAloud(page)).not.toMatch(/Bea Example|Not sent yet/)
  expect(await state()).toEqual(before)
  expect((await words()).slice(asked.length).filter(one => !one.includes(' GET '))).toEqual([])
  await look(page, 'visible')
  await openIt(page).click()
  await veil(page).waitFor({ state: 'detached' })
  expect(await line.inputValue()).toBe('Not sent yet')
  // A look at another window beside the call covers nothing.
  await page.evaluate(() => dispatchEvent(new Event('blur')))
  await page.clock.runFor(3500)
  expect(await veil(page).count()).toBe(0)
})

test('[VE8] a dialog that opens while the page is covered lies under the veil, and has the focus once it is opened', async () => {
  const page = await open('door')
  await look(page, 'hidden')
  await page.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.className = 'later'
    dialog.innerHTML = '<h2 tabindex="-1" autofocus>Later</h2>'
    document.querySelector('#app')?.append(dialog)
    dialog.showModal()
  })
  expect(await touched(page)).toBe('veil')
  expect(await readAloud(page)).not.toContain('Later')
  await look(page, 'visible')
  await openIt(page).click()
  await veil(page).waitFor({ state: 'detached' })
  expect(await touched(page)).toBe('later')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Later')
})

/** Nobody touches the page for so many minutes. */
const rest = async (page: Page, minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000)

const LINK = 'https://hour.example/c#0123456789abcdefghjkmnpqrs'

test.each(SIZES)(
  '[B12] [VE3] [VE6] left alone it says that it will lock, locks, and opens by the link with what was typed: %s',
  async (_, viewport, locale, colorScheme) => {
    const page = await open('whereabouts', { viewport, locale, colorScheme, clock: true })
    const field = page.locator('main input[type=text], main input:not([type])').first()
    await field.fill('7 Invented Road')
    await rest(page, 9.1)
    await veil(page)
      .getByText(/In a minute it locks|Dentro de un minuto se cierra/)
      .waitFor()
    expect(await axe(page)).toEqual([])
    await rest(page, 1)
    await veil(page)
      .getByText(/This page is locked|Esta página está cerrada/)
      .waitFor()
    expect(await readAloud(page)).not.toContain('7 Invented Road')
    expect(await axe(page)).toEqual([])
    expect(await veil(page).evaluate(node => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await touched(page)).toBe('veil')
    const link = veil(page).getByLabel(/^(?:Your link|Su enlace)$/)
    await link.fill('hour.example')
    await openIt(page).click()
    await veil(page)
      .getByText(/This is not a whole link|No es un enlace entero/)
      .waitFor()
    await link.fill(LINK)
    await openIt(page).click()
    await veil(page).waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('7 Invented Road')
    expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.includes('locked')))).toEqual([])
  },
)

test('[B12] [VE5] a lock holds for the next page and through a reload; the link opened beside it opens the first', async () => {
  const page = await open('whereabouts', { clock: true })
  const field = page.locator('main input[type=text], main input:not([type])').first()
  await field.fill('7 Invented Road')
  await rest(page, 9.1)
  await rest(page, 1)
  await veil(page).getByText('This page is locked').waitFor()
  const beside = await page.context().newPage()
  await beside.goto(addressOf(stage.url, 'room'))
  await veil(beside).getByText('This page is locked').waitFor()
  await beside.reload()
  await veil(beside).getByText('This page is locked').waitFor()
  await beside.goto('about:blank')
  await beside.goto(addressOf(stage.url, 'welcome'))
  await beside.getByRole('button', { name: 'Continue' }).click()
  await veil(page).waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('7 Invented Road')
})

test('[VE6] with the link of somebody else the page begins anew, and nothing typed is seen', async () => {
  const page = await open('whereabouts', { clock: true })
  await page.locator('main input[type=text], main input:not([type])').first().fill('7 Invented Road')
  await rest(page, 9.1)
  await rest(page, 1)
  await page.evaluate(() => {
    const real = globalThis.fetch
    globalThis.fetch = async (...request) => {
      const answer = await real(...request)
      if (request[0] !== '/api/login') return answer
      const body = (await answer.json()) as object
      return new Response(JSON.stringify({ ...body, name: 'Zoe Other' }), { headers: answer.headers })
    }
  })
  const anew = page.waitForEvent('framenavigated')
  await veil(page).getByLabel('Your link').fill(LINK)
  await openIt(page).click()
  await anew
  await page.locator('main[data-screen]').waitFor()
  expect(await page.content()).not.toContain('7 Invented Road')
})

test('[B12] [VE4] nobody is locked out of the call, nor at the door', async () => {
  for (const scene of ['door', 'call'] as const) {
    const page = await open(scene, { clock: true })
    await rest(page, 30)
    await rest(page, 30)
    expect(await veil(page).count()).toBe(0)
    await page.context().close()
  }
})

test('the desk is neither covered nor locked: calls for help stand there', async () => {
  const page = await open('desk-hours', { clock: true, viewport: { width: 1280, height: 800 } })
  await look(page, 'hidden')
  await look(page, 'visible')
  await rest(page, 60)
  expect(await page.locator('dialog.veil').count()).toBe(0)
})
