/** Tests of calling for help in a real browser: by hand and by word, without a line, through a reload, and without anything to be seen. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from './testing/scene.ts'
import { settle } from './testing/settle.ts'
import { axe, openStage, type How, type Stage } from './testing/stage.ts'

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
  await listening(page)
  return page
}

/** The listener is there once it has asked what its reader chose. */
const listening = (page: Page) =>
  page.waitForFunction(() => {
    // A page that is being opened has none yet.
    const { mockServer } = globalThis as unknown as { mockServer?: { asked: readonly string[] } }
    return mockServer?.asked.some(line => /GET .*\/help$/.test(line))
  })
const presses = (page: Page) =>
  page.evaluate(() => {
    const { mockServer } = globalThis as unknown as { mockServer: { presses: readonly string[] } }
    return [...mockServer.presses]
  })
const taken = (page: Page, count: number) =>
  page.waitForFunction(wanted => {
    const { mockServer } = globalThis as unknown as { mockServer?: { presses: readonly string[] } }
    return mockServer !== undefined && mockServer.presses.length >= wanted
  }, count)
/** The ids of presses that this browser keeps. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('not read'))
      })
    const database = await settled(indexedDB.open('holdfast-more', 1))
    const ids = await settled(database.transaction('waiting').objectStore('waiting').getAllKeys())
    database.close()
    return ids.map(String)
  })
const looks = (page: Page) => page.evaluate(() => document.body.innerHTML)
const chat = (page: Page) => page.locator('.controls .control[aria-expanded]').first()

/** Holds a pointer on something for so long. */
async function hold(page: Page, milliseconds: number): Promise<void> {
  const box = await chat(page).boundingBox()
  if (!box) throw new Error('no chat button')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.clock.runFor(milliseconds)
  await page.mouse.up()
}
async function shifts(page: Page, milliseconds: number): Promise<void> {
  await page.keyboard.down('ShiftLeft')
  await page.keyboard.down('ShiftRight')
  await page.clock.runFor(milliseconds)
  await page.keyboard.up('ShiftRight')
  await page.keyboard.up('ShiftLeft')
}

test('[D18] the chat button held for two seconds calls once, opens no chat, and leaves the page as it was', async () => {
  const page = await open('call', { clock: true })
  await hold(page, 1900)
  expect(await presses(page)).toEqual([])
  expect(await chat(page).getAttribute('aria-expanded')).toBe('true')
  await chat(page).click()
  const before = await looks(page)
  await hold(page, 2100)
  await taken(page, 1)
  expect(await presses(page)).toEqual([expect.stringMatching(/^hlp_[0-9a-z]{26} press$/u)])
  expect(await chat(page).getAttribute('aria-expanded')).toBe('false')
  expect((await looks(page)).replaceAll(/<time.*?<\/time>|\d+:\d+/gu, '')).toBe(
    before.replaceAll(/<time.*?<\/time>|\d+:\d+/gu, ''),
  )
  await chat(page).click()
  expect(await chat(page).getAttribute('aria-expanded')).toBe('true')
})

test('[D18] both Shift keys held call, also while one writes; one of them, or both with a letter, do not', async () => {
  const page = await open('call-chat', { clock: true })
  await page.locator('textarea').fill('as I said')
  await page.keyboard.down('ShiftLeft')
  await page.clock.runFor(3000)
  await page.keyboard.up('ShiftLeft')
  await page.keyboard.down('ShiftLeft')
  await page.keyboard.down('ShiftRight')
  await page.keyboard.press('A')
  await page.clock.runFor(3000)
  await page.keyboard.up('ShiftLeft')
  await page.keyboard.up('ShiftRight')
  expect(await presses(page)).toEqual([])
  await shifts(page, 2100)
  await taken(page, 1)
  expect(await presses(page)).toEqual([expect.stringMatching(/ chord$/u)])
  expect(await page.locator('textarea').inputValue()).toBe('as I saidA')
})

test('[D18] without a line a press waits, and is delivered once when there is one again', async () => {
  const page = await open('call', { clock: true })
  await page.context().setOffline(true)
  await shifts(page, 2100)
  await page.clock.runFor(20_000)
  expect(await presses(page)).toEqual([])
  await page.context().setOffline(false)
  await taken(page, 1)
  await page.clock.runFor(60_000)
  expect(await presses(page)).toHaveLength(1)
})

test('[D18] a press whose page dies without a line is delivered by the next page, once, under the same id', async () => {
  const page = await open('call', { clock: true })
  await page.context().setOffline(true)
  await shifts(page, 2100)
  await expect.poll(() => kept(page)).toHaveLength(1)
  const [id] = await kept(page)
  await page.evaluate(() => {
    // The page dies before it learns that the line is back.
    globalThis.fetch = () => new Promise(() => undefined)
  })
  await page.context().setOffline(false)
  await page.reload()
  await taken(page, 1)
  expect(await presses(page)).toEqual([`${id} chord`])
  await expect.poll(() => kept(page)).toEqual([])
  await page.reload()
  await listening(page)
  expect(await presses(page)).toEqual([])
})

test('[D18] a sign is shown to whoever chose it, and to nobody else', async () => {
  const page = await open('call-help-sign', { clock: true })
  await shifts(page, 2100)
  await taken(page, 1)
  await page.locator('.help-sign').waitFor({ state: 'attached' })
  await page.clock.runFor(2100)
  await page.locator('.help-sign').waitFor({ state: 'detached' })
  const plain = await open('call', { clock: true })
  await shifts(plain, 2100)
  await taken(plain, 1)
  expect(await plain.locator('.help-sign').count()).toBe(0)
})

test('[D18] whoever chose to leave by it has left at once, as by the button, also without a line', async () => {
  const page = await open('call-help-end', { clock: true })
  await page.context().setOffline(true)
  await shifts(page, 2100)
  await page.locator('main[data-screen="after"]').waitFor()
})

test('[D18] whoever chose to leave by a word of theirs has left once the server found it in a line; by any other line nobody leaves', async () => {
  const page = await open('call-help-end', { clock: true })
  const say = async (text: string): Promise<void> => {
    await page.locator('textarea').fill(text)
    await page.locator('textarea').press('Enter')
    await page.clock.runFor(3000)
  }
  await chat(page).click()
  await say('the garden is green')
  await page.locator('.line-text', { hasText: 'the garden is green' }).waitFor()
  expect(await page.locator('main').getAttribute('data-screen')).toBe('call')
  await page.evaluate(() => {
    const { mockServer } = globalThis as unknown as { mockServer: { wordCalled: () => void } }
    mockServer.wordCalled()
  })
  await say('lavender is in bloom')
  await page.locator('main[data-screen="after"]').waitFor()
  expect(await presses(page)).toEqual([])
})

test.each(['en-US', 'es-MX'])(
  '%s: how one calls is read beforehand, and a word is chosen or refused with why',
  async locale => {
    const page = await open('door-help', { locale, viewport: { width: 360, height: 740 } })
    const dialog = page.locator('dialog[open]')
    expect(await axe(page)).toEqual([])
    await dialog.getByLabel(/^(?:set a word|poner una palabra)$/).check()
    await dialog.locator('input[type=text]').fill('no')
    await dialog.locator('button[type=submit]').click()
    await dialog
      .getByText(/four letters\.$|cuatro letras\.$/)
      .first()
      .waitFor()
    await dialog.locator('input[type=text]').fill('Lavender fields')
    await dialog.locator('button[type=submit]').click()
    await dialog.getByText(/^(?:You have a word|Tiene una palabra)\.$/).waitFor()
    expect(await looks(page)).not.toContain('Lavender')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  },
)

test.each([
  ['en-US', 'I have it', 'Thank you. It was noted that you have it.'],
  ['es-MX', 'Me ocupo yo', 'Gracias. Ha quedado anotado que se ocupa usted.'],
])('%s: a responder takes a call on by a tap, and not by opening the link', async (locale, have, thanks) => {
  const page = await stage.open('help-answer', { locale, viewport: { width: 360, height: 740 } })
  const button = page.getByRole('button', { name: have })
  await button.waitFor()
  const asked = () =>
    page.evaluate(() => (globalThis as unknown as { mockServer: { asked: string[] } }).mockServer.asked)
  expect(await asked()).toEqual([])
  expect(page.url()).not.toContain('#')
  expect(await axe(page)).toEqual([])
  await button.press('Enter')
  await page.getByText(thanks).waitFor()
  expect(await asked()).toEqual(['client POST /api/help/answers'])
  expect(await button.count()).toBe(0)
})
