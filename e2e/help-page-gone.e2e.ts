/** Help is asked for and then the caller's browser is killed: the server does what they chose, and the others see a break like any other. */
import { chromium, type Browser, type BrowserContext, type BrowserServer, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOf } from './desk.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, LAUNCH, openPage, openProfile, PHONE, screen } from './stage.ts'
import { clientToDoor, letIn, practitionerToHour } from './walk.ts'

/** Somebody with a browser of their own, which dies alone. */
type Person = {
  readonly page: () => Page & { errors: string[] }
  /** Their browser is killed as by the power going; the answer opens the same address anew, with what the login left. */
  readonly killed: () => Promise<() => Promise<Page & { errors: string[] }>>
  readonly close: () => Promise<void>
}

async function person(url: string, viewport: typeof PHONE): Promise<Person> {
  let server: BrowserServer
  let browser: Browser
  let profile: BrowserContext
  let page: Page & { errors: string[] }
  const open = async (address: string, options: Parameters<typeof openProfile>[2]) => {
    server = await chromium.launchServer(LAUNCH)
    browser = await chromium.connect(server.wsEndpoint())
    profile = await openProfile(browser, viewport, options)
    // `cut` ends the room link of the page, and each that is made later.
    await profile.addInitScript(() => {
      const made = new Set<WebSocket>()
      let isCut = false
      const Real = globalThis.WebSocket
      class Watched extends Real {
        constructor(...given: ConstructorParameters<typeof WebSocket>) {
          super(...given)
          made.add(this)
          if (isCut) this.close()
        }
      }
      const cut = (): void => {
        isCut = true
        for (const one of made) one.close()
      }
      Object.assign(globalThis, { WebSocket: Watched, cut })
    })
    page = await openPage(profile, address)
    return page
  }
  await open(url, {})
  return {
    page: () => page,
    killed: async () => {
      const [address, storageState] = [page.url(), await profile.storageState()]
      await server.kill()
      return () => open(address, { storageState })
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

let server: Server
let client: Person
let desk: Person

beforeAll(async () => {
  server = await startServer()
  const links = await planHour(server)
  desk = await person(links.practitioner, LAPTOP)
  await practitionerToHour(desk.page())
  client = await person(links.client, PHONE)
  await clientToDoor(client.page())
  await letIn(desk.page(), client.page())
})
afterAll(async () => {
  await Promise.all([client.close(), desk.close()])
  await server.stop()
  await forget(server)
})

const chooses = async (page: Page, side: 'client' | 'desk', does: 'mask' | 'end') =>
  expect((await (await askOf(server, page, side))('chooseHelp', {}, { does, sign: false })).status).toBe(200)

/** Both Shift keys for two seconds; the answer comes once the server has it. */
async function calls(page: Page, heard: () => Promise<number>): Promise<void> {
  const before = await heard()
  await page.keyboard.down('ShiftLeft')
  await page.keyboard.down('ShiftRight')
  await expect.poll(heard, { timeout: 15_000 }).toBeGreaterThan(before)
  await page.keyboard.up('ShiftLeft')
  await page.keyboard.up('ShiftRight')
}
/** How often the client asked, as the desk reads it. */
const asked = async (): Promise<number> => {
  const { calls: list } = (await (await askOf(server, desk.page(), 'desk'))('helpCalls')).body
  return list.reduce((sum, { presses }) => sum + presses, 0)
}
const cut = (page: Page) => page.evaluate(() => (globalThis as unknown as { readonly cut: () => void }).cut())
const WORDS = /help|discreet|ayuda|emergency/iu

test('[D18] nothing was to be seen and the browser is killed: who opens it again is in, and both pictures are covered', async () => {
  await chooses(client.page(), 'client', 'mask')
  await calls(client.page(), asked)
  const reopen = await client.killed()
  const page = await reopen()
  await screen(page, 'call')
  await page.locator('.curtain-soft').waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(WORDS)
})

test('[D18] they wished to go, the room cut off already, and the browser is killed: who opens it again waits at the door', async () => {
  const page = client.page()
  await chooses(page, 'client', 'end')
  await page.reload()
  await screen(page, 'call')
  await cut(page)
  await calls(page, asked)
  const reopen = await client.killed()
  const again = await reopen()
  await screen(again, 'door')
  // The door offers discreet help to everybody; that it was asked for stands nowhere.
  expect(await again.locator('main').innerText()).not.toMatch(/asked for|was called|emergency/iu)
})
