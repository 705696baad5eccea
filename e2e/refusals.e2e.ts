/** Everything that can be in the way, each with its own screen that says what happens and what to do; axe looks at each. */
import { HOUR } from '@holdfast/domain'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { violations } from './axe.ts'
import { planHour } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { openBrowser, openPage, openProfile, PHONE, screen } from './stage.ts'

let server: Server
let browser: Browser
let bare: Browser
let profiles: BrowserContext[] = []

beforeAll(async () => {
  server = await startServer({ env: { HOLDFAST_DEMO: '0' } })
  browser = await openBrowser()
  bare = await openBrowser({ devices: false })
})
afterAll(async () => {
  await browser.close()
  await bare.close()
  await server.stop()
  await forget(server)
})
afterEach(async () => {
  await Promise.all(profiles.map(profile => profile.close()))
  profiles = []
})

type Opening = { in?: Browser; permissions?: string[]; before?: (profile: BrowserContext) => Promise<unknown> }

async function open(
  path: string,
  { in: inside = browser, permissions = ['camera', 'microphone'], before }: Opening = {},
) {
  const profile = await openProfile(inside, PHONE, { permissions })
  profiles.push(profile)
  await before?.(profile)
  return openPage(profile, new URL(path, server.ready.url).href)
}

/** The screen is there, it says what to do, nobody is blamed by a script error, and axe is content. */
async function expectProblem(page: Page & { errors?: string[] }, code: string): Promise<void> {
  const main = page.locator(`main[data-problem="${code}"]`)
  await main.waitFor()
  expect((await main.getByRole('heading', { level: 1 }).innerText()).length).toBeGreaterThan(5)
  expect(await main.getByRole('listitem').count()).toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
  expect(page.errors ?? []).toEqual([])
}

const begin = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click()

/** Signed in, at the devices step, with the button pressed. */
async function tryDevices(options: Opening): Promise<Page & { errors: string[] }> {
  const page = await open((await planHour(server)).client, options)
  await begin(page)
  await screen(page, 'devices')
  await page.getByRole('button', { name: 'Turn on camera and microphone' }).click()
  return page
}

describe('links and addresses', () => {
  test('[E2E20] a wrong link', async () => {
    const page = await open(`/c#${'0'.repeat(26)}`)
    await begin(page)
    await expectProblem(page, 'link-unknown')
  })

  test('[E2E20] a link that was cut off when it was copied', async () => {
    const page = await open('/c#0123')
    await expectProblem(page, 'link-unknown')
  })

  test('[E2E20] an expired link', async () => {
    const { client } = await planHour(server, { isLinkExpired: true })
    const page = await open(client)
    await begin(page)
    await expectProblem(page, 'link-expired')
  })

  test('[E2E20] an hour that is over while its link still opens', async () => {
    const { client } = await planHour(server, { startsIn: -5 * HOUR, lasts: HOUR })
    const page = await open(client)
    await begin(page)
    await expectProblem(page, 'hour-over')
  })

  test('[E2E20] an address where nothing is, with status 404', async () => {
    const page = await open('/hours/today')
    await expectProblem(page, 'wrong-address')
    expect((await page.goto(page.url()))?.status()).toBe(404)
  })

  test('[E2E20] the plain address and a visit without a link', async () => {
    await expectProblem(await open('/'), 'start')
    await expectProblem(await open('/c'), 'not-signed-in')
    await expectProblem(await open('/p'), 'not-signed-in')
  })

  test('[E2E21] the secret leaves the address bar at once and is not sent before a tap', async () => {
    const { client } = await planHour(server)
    const sent: string[] = []
    const page = await open(client, {
      before: async profile => {
        profile.on('request', request => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
      },
    })
    await screen(page, 'welcome')
    const secret = client.split('#')[1] ?? 'no secret'
    expect(page.url()).toBe(new URL('/c', server.ready.url).href)
    expect(sent.filter(line => line.includes(secret))).toEqual([])
    await begin(page)
    await screen(page, 'devices')
    expect(sent.filter(line => line.includes(secret)).map(line => line.split(' ')[0])).toEqual(['POST'])
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, history.state]))).not.toContain(
      secret,
    )
  })
})

describe('devices', () => {
  test('[E2E22] no camera and no microphone', async () => {
    await expectProblem(await tryDevices({ in: bare }), 'no-device')
  })

  test('[E2E22] camera and microphone refused', async () => {
    await expectProblem(await tryDevices({ before: throwing('NotAllowedError') }), 'refused')
  })

  test('[E2E22] camera in use by another program, with sound only as a way on', async () => {
    const page = await tryDevices({ before: throwing('NotReadableError', 'video') })
    await expectProblem(page, 'camera-in-use')
    await page.getByRole('button', { name: 'Go on with sound only' }).click()
    await screen(page, 'whereabouts')
  })

  test('[E2E22] no camera but a microphone, with sound only as a way on', async () => {
    const page = await tryDevices({ before: throwing('NotFoundError', 'video') })
    await expectProblem(page, 'no-camera')
    expect(await page.getByRole('button', { name: 'Go on with sound only' }).isVisible()).toBe(true)
  })
})

describe('browsers', () => {
  test('[E2E23] a browser without WebRTC', async () => {
    const page = await open((await planHour(server)).client, {
      before: profile => profile.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection')),
    })
    await expectProblem(page, 'no-webrtc')
  })

  test('[E2E23] a browser that is too old for the app is told so without it', async () => {
    const page = await open('/c', {
      before: profile => profile.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn')),
    })
    await page.getByRole('heading', { name: 'This browser is too old for a call' }).waitFor()
    await page.getByRole('heading', { name: 'Este navegador es demasiado antiguo' }).waitFor()
    expect(await page.locator('#app').innerText()).toBe('')
  })
})

describe('the line and the server', () => {
  test('[E2E24] offline at load, on a second visit, and back by itself', async () => {
    const page = await open((await planHour(server)).client)
    await begin(page)
    await screen(page, 'devices')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await expect.poll(() => keptFiles(page), { timeout: 10_000 }).toBeGreaterThan(3)
    await page.context().setOffline(true)
    // Chromium's emulation does not tell a new document (nothing can be fetched, navigator.onLine is true); a real one is told.
    await page.evaluate(() => sessionStorage.setItem('test-offline', 'yes'))
    await page.addInitScript(() => {
      const isOn = (): boolean => sessionStorage.getItem('test-offline') === null
      Object.defineProperty(Navigator.prototype, 'onLine', { get: isOn })
    })
    await page.reload()
    await expectProblem(page, 'offline')
    await page.context().setOffline(false)
    await page.evaluate(() => {
      sessionStorage.removeItem('test-offline')
      dispatchEvent(new Event('online'))
    })
    await screen(page, 'devices')
  })

  test('[E2E24] the server is away when the link is opened', async () => {
    const page = await open((await planHour(server)).client)
    await screen(page, 'welcome')
    await server.kill()
    await begin(page)
    await expectProblem(page, 'server-away')
    server = await startServer({ port: server.port, data: server.data, env: { HOLDFAST_DEMO: '0' } })
    await page.getByRole('button', { name: 'Try again' }).click()
    await screen(page, 'devices')
  })
})

const keptFiles = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const counts = await Promise.all(
      (await caches.keys()).map(async name => (await (await caches.open(name)).keys()).length),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  })

/** A browser whose getUserMedia says no with this name, to every wish or to those for a picture only. */
const throwing =
  (name: string, kind: 'video' | 'any' = 'any') =>
  (profile: BrowserContext): Promise<unknown> =>
    profile.addInitScript(
      ([error, which]) => {
        const plain = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
        navigator.mediaDevices.getUserMedia = wish =>
          which === 'any' || wish?.video ? Promise.reject(new DOMException('', error)) : plain(wish)
      },
      [name, kind] as const,
    )
