/** Tests of the edges in a real browser: an old one, one without JavaScript, and the app as shipped without a line. */
import { readFile } from 'node:fs/promises'
import { preview, type PreviewServer } from 'vite'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ROOT, ship, type Shipped } from './testing/ship.ts'
import { addressOf, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
let shipped: Shipped
let server: PreviewServer

beforeAll(async () => {
  stage = await openStage()
  shipped = await ship()
  const { outDir } = shipped
  server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', proxy: {} },
  })
})
afterEach(() => stage.clear())
afterAll(async () => {
  await stage.close()
  await server.close()
  await shipped.remove()
})

/** The address of everything that the service worker has kept. */
const keptIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
    return kept.flat().map(request => request.url)
  })

test('a browser that is too old says so in both languages, and nothing else runs', async () => {
  const page = await (await stage.browser.newContext()).newPage()
  await page.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'))
  await page.goto(addressOf(stage.url, 'welcome'))
  await page.getByRole('heading', { name: 'This browser is too old for a call' }).waitFor()
  expect(await page.getByText('Este navegador es demasiado antiguo').isVisible()).toBe(true)
  expect(await page.locator('#app').innerHTML()).toBe('')
})

test('without JavaScript the page says what to do', async () => {
  const page = await (await stage.browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(addressOf(stage.url, 'welcome'))
  // Chromium only pretends here and hides the words all the same; that they were read as elements shows that they would stand.
  expect(await page.locator('noscript h1').textContent()).toBe('This page needs JavaScript')
  expect(await page.locator('noscript h2[lang=es]').textContent()).toBe('Esta página necesita JavaScript')
})

test('[SC4] the telephone card opens as shipped without any line, and was kept with nothing else of the hour', async () => {
  const url = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  const context = await stage.browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(`${url}/c`)
  await page.locator('main').waitFor()
  await page.evaluate(card => localStorage.setItem('holdfast:card-client', card), cardNow())
  await page.reload() // the server has no answer here: the card stands under the words about that
  await page.getByText('+1 615 555 0142').waitFor()
  await vi.waitFor(
    async () => expect((await keptIn(page)).some(one => one.includes('/assets/chunk-'))).toBe(true),
    10_000,
  )
  await context.setOffline(true)
  await page.goto(`${url}/c`)
  await page.getByRole('link', { name: 'Call +1 615 555 0142' }).waitFor()
  expect(await page.getByRole('link', { name: 'Call 911' }).isVisible()).toBe(true)
  expect(await page.getByText('Wait 2 minutes.').isVisible()).toBe(true)
  await context.setOffline(false)
})

/** Where the shipped card stands without a line, in this language. */
async function cardWithoutLine(locale: string): Promise<Page> {
  const url = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  const context = await stage.browser.newContext({ locale })
  const page = await context.newPage()
  // What would be printed is noted in the place of a printer.
  await page.addInitScript(() => {
    const printed: (string | undefined)[] = []
    Object.assign(globalThis, { printed, print: () => printed.push(document.documentElement.dataset['print']) })
  })
  await page.goto(`${url}/c`)
  await page.locator('main').waitFor()
  await page.evaluate(card => localStorage.setItem('holdfast:card-client', card), cardNow())
  await page.reload()
  await page.getByText('+1 615 555 0142').waitFor()
  const kept = () => keptIn(page)
  await vi.waitFor(async () => expect((await kept()).some(one => one.includes('/assets/chunk-'))).toBe(true), 10_000)
  if (locale.startsWith('es'))
    await vi.waitFor(async () => expect((await kept()).some(one => one.includes('es-card'))).toBe(true), 10_000)
  await context.setOffline(true)
  await page.goto(`${url}/c`)
  await page.getByText('+1 615 555 0142').waitFor()
  return page
}

test('[E12] before the hour, at the door, the plan for when the line breaks is explained', async () => {
  const page = await stage.open('door-early')
  const card = page.locator('[data-card]')
  await card.getByRole('heading', { name: 'If the line breaks' }).waitFor()
  expect(await card.locator('ol > li').count()).toBe(5)
  expect(await card.getByRole('button', { name: 'Print this card' }).isVisible()).toBe(true)
  expect(await card.getByRole('link', { name: 'Save in a calendar' }).isVisible()).toBe(true)
})

test.each([
  [
    'en-US',
    'Print this card',
    'Save in a calendar',
    'SUMMARY:Your hour',
    'If nobody has called after 5 minutes\\, call +1 615 555 0142.',
  ],
  [
    'es-MX',
    'Imprimir esta tarjeta',
    'Guardar en un calendario',
    'SUMMARY:Su cita',
    'Si nadie ha llamado después de 5 minutos\\, llame al +1 615 555 0142.',
  ],
])(
  '[E12] without any line the plan is printed on one page and saved in a calendar, in %s',
  async (locale, print, save, title, step) => {
    const page = await cardWithoutLine(locale)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: save }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('hour.ics')
    const text = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '')
    expect(text.split('\r\n')).toContain(title)
    expect(text).toContain(step)
    // [X6] whoever sees the calendar learns neither what kind of hour it is nor with whom.
    expect(text).not.toMatch(/therap|terap|clinic|clínic|practitioner|profesional|client|patient|psych|psic|sex|http/i)
    await page.getByRole('button', { name: print }).click()
    expect(await page.evaluate(() => (globalThis as unknown as { printed: string[] }).printed)).toEqual(['card'])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.page-head').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: print }).isVisible()).toBe(false)
    expect(await page.getByText('+1 615 555 0142').isVisible()).toBe(true)
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(pages).toHaveLength(1)
    await page.context().setOffline(false)
  },
)

/** A card as the door keeps it, for an hour that is going on. */
const cardNow = (): string =>
  JSON.stringify({
    encounter: 'enc_1',
    reader: 'client',
    start: Date.now(),
    end: Date.now() + 3_000_000,
    own: '+1 615 555 0100',
    emergency: '911',
    others: [{ role: 'practitioner', number: '+1 615 555 0142', emergency: null }],
  })

test('on a second visit without a line there is a calm screen, and no address or answer was kept', async () => {
  const url = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  const context = await stage.browser.newContext({ locale: 'es-MX' })
  const page = await context.newPage()
  await page.goto(`${url}/c#0123456789abcdefghjkmnpqrs`)
  await page.locator('main[data-screen="welcome"]').waitFor()
  await vi.waitFor(async () => expect((await keptIn(page)).some(one => one.includes('/assets/es-'))).toBe(true), 10_000)
  await page.goto(`${url}/c`) // a visit that the service worker sees
  await page.locator('main').waitFor()
  await context.setOffline(true)
  await page.locator('main[data-problem="offline"]').waitFor() // the page that stands hears of it
  // A new document is not told by Chromium's emulation (156: nothing can be fetched, navigator.onLine is true); a real one is.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }))
  await page.goto(`${url}/c`)
  await page.locator('main[data-problem="offline"]').waitFor()
  expect(await page.locator('h1').innerText()).toBe('No tiene conexión a internet')
  const kept = await keptIn(page)
  expect(kept.filter(one => /#|\/c$|\/p$|\/api|0123456789/.test(one))).toEqual([])
  await context.setOffline(false)
})
