/** Tests of the client's way in a real browser: by keyboard from the link to the door, and what happens to the secret meanwhile. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = {
  mockServer: { asked: string[]; finish: (check: string) => void }
  mockCall: {
    place: (seat: string, place: string) => void
    end: () => void
    link: (link: string) => void
    hear: (text: string) => void
    change: (patch: unknown) => void
  }
}
const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)
const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** Presses Tab until a control with this name has the focus. */
async function tabTo(page: Page, name: string, within = 40): Promise<void> {
  for (let i = 0; i < within; i++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const { activeElement: at } = document
      if (at === document.body) return '' // between the last control and the first; it holds every word of the page
      const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent : ''
      return `${at?.getAttribute('aria-label') ?? ''}|${label ?? ''}|${at?.textContent ?? ''}`
    })
    if (found.includes(name)) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

test('from the link to the door with nothing but a keyboard', async () => {
  const page = await stage.open('welcome', { viewport: { width: 360, height: 740 } })
  await screen(page, 'welcome')
  expect(page.url()).toBe(`${stage.url}/c?scene=welcome`)
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  expect(await asked(page)).toEqual([])
  expect(await focused(page)).toBe('Welcome')

  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await screen(page, 'devices')
  expect(await asked(page)).toContain('client POST /api/login')
  expect(await focused(page)).toBe('Can you see and hear yourself?')
  await tabTo(page, 'Turn on camera')
  await page.keyboard.press('Enter')
  await page.getByText('We can hear you.').waitFor()
  await tabTo(page, 'I can see and hear myself')
  await page.keyboard.press('Enter')

  await screen(page, 'whereabouts')
  expect(await focused(page)).toBe('Where are you today?')
  expect(await page.getByLabel('Country').inputValue()).toBe('US')
  await tabTo(page, 'This is where I am')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    await page.getByLabel('State or region').getAttribute('id'),
  )
  expect(await page.getByRole('alert').innerText()).toContain('marked fields')
  await page.keyboard.type('Tenn')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nashville')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nashville, Tennessee')
  await page.keyboard.press('Enter')
  // [A21c] in words: a town is no address.
  await page.getByText('This names a town or region only.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    await page.getByLabel('Street and number').getAttribute('id'),
  )
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1 Example Street')
  await page.keyboard.press('Enter')
  // [A21d] whom to call there is theirs to say; nobody is an answer too.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('whom')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await screen(page, 'room')
  for (const item of [
    'I am alone',
    'Nobody can hear',
    'My internet',
    'Nobody can see',
    'I sit upright',
    'I am dressed',
    'My face, hands',
    'I know how we meet',
  ]) {
    await tabTo(page, 'Yes')
    await page.keyboard.press('Space')
    // Two to the right of yes: not today.
    if (item === 'Nobody can hear') for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  }
  expect(await page.getByText('Headphones, a fan or a radio').isVisible()).toBe(true)
  await page.keyboard.press('Enter')

  await screen(page, 'contract')
  await page.locator('article.contract').waitFor()
  await tabTo(page, 'Type your full name')
  await page.keyboard.type('Ana Test')
  await tabTo(page, 'I have read this agreement')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')

  await screen(page, 'door')
  await page.getByText('Bea Example still has to confirm who you are').waitFor()
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.finish('identity'))
  await page.getByText('Bea Example knows you are here.').waitFor({ timeout: 12_000 })
})

test('an agreement that two people made is read in another language and signed with nothing but a keyboard', async () => {
  const page = await stage.open('agreement', { viewport: { width: 360, height: 740 } })
  await page.locator('article').waitFor()
  await tabTo(page, 'English')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('heading', { name: 'Un lugar privado' }).waitFor()
  await tabTo(page, 'Contents')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Un lugar privado')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^term-/)
  await tabTo(page, 'Type your full name', 100)
  await page.keyboard.type('Ana Test')
  await tabTo(page, 'I have read this agreement')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await screen(page, 'door')
})

test('a practitioner adopts a safeguard and offers the next version with nothing but a keyboard', async () => {
  const page = await stage.open('desk-agreement-compose')
  await settle(page, 'desk-agreement-compose')
  await page.locator('h1').focus()
  // All that were adopted are left out first: the list stays open under one's hands.
  for (const safeguard of ['C4:', 'K1:', 'A1:', 'L1:']) {
    await tabTo(page, safeguard)
    await page.keyboard.press('Space')
  }
  expect(await page.locator('.compose details input:checked').count()).toBe(1)
  await tabTo(page, 'Offer', 200)
  await page.keyboard.press('Enter')
  await page.getByText(/^It is offered\./).waitFor()
  const offer = (await asked(page)).find(one => one.endsWith('/agreement/offer'))
  expect(offer).toContain('desk POST')
})

test('nobody signs a text that is not here yet, and the page says so', async () => {
  const page = await stage.open('contract-late')
  await screen(page, 'contract')
  await page.getByLabel('Type your full name').fill('Ana Test')
  await page.getByLabel('I have read this agreement').check()
  await page.getByRole('button', { name: 'Sign and continue' }).click()
  await page.getByText('The text is not here yet. Please sign once you have read it.').waitFor()
  expect((await asked(page)).some(one => one.includes('POST'))).toBe(false)
})

test('a reload brings people back to the step where they were, without the link', async () => {
  const page = await stage.open('contract')
  await screen(page, 'contract')
  await page.reload()
  await screen(page, 'contract')
  expect((await asked(page)).some(one => one.includes('POST'))).toBe(false)
})

test('another link pasted into the same page is another page', async () => {
  const page = await stage.open('welcome')
  await screen(page, 'welcome')
  await page.evaluate(() => (location.hash = '#zyxwvtsrqpnmkjhgfedcba9876'))
  await page.waitForURL(url => url.hash === '')
  await screen(page, 'welcome')
  expect(page.url()).toBe(`${stage.url}/c?scene=welcome`)
})

test('the language follows the browser, and a switch changes everything at once, `lang` and title included', async () => {
  const page = await stage.open('door', { locale: 'es-MX' })
  await screen(page, 'door')
  expect(await page.locator('h1').innerText()).toBe('Está ante la puerta')
  expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['es', 'Su cita'])
  await page.locator('.language select').selectOption('en')
  await page.getByRole('heading', { name: 'You are at the door' }).waitFor()
  expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', 'Your hour'])
  await page.reload()
  await page.getByRole('heading', { name: 'You are at the door' }).waitFor()
})

test('[A21d] whom to call is named with what may be said, on a small screen, and nothing less is sent', async () => {
  const page = await stage.open('whereabouts', { viewport: { width: 360, height: 740 } })
  await page.getByLabel('State or region').selectOption('Tennessee')
  await page.getByLabel('Town or city').fill('Nashville')
  await page.getByLabel('Street and number').fill('1 Example Street')
  await page.getByRole('radio', { name: 'I name somebody' }).check()
  await page.getByRole('button', { name: 'This is where I am' }).click()
  expect(await page.getByText('This is still empty.').count()).toBe(3)
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Their name').fill('Sam Sample')
  await page.getByLabel('Who they are to you').fill('sister')
  await page.getByLabel('Their phone number').fill('my sister’s')
  await page.getByRole('radio', { name: 'Yes, in an emergency' }).check()
  await page.getByLabel('Where I am', { exact: true }).check()
  await page.getByRole('button', { name: 'This is where I am' }).click()
  await page.getByText('This does not look like a phone number yet.').waitFor()
  await page.getByLabel('Their phone number').fill('+1 615 555 0188')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  const sent = page.evaluate(
    () =>
      new Promise<unknown>(resolve => {
        const real = globalThis.fetch
        globalThis.fetch = (input, init) => {
          if (typeof input === 'string' && input.endsWith('/whereabouts') && typeof init?.body === 'string')
            resolve(JSON.parse(init.body))
          return real(input, init)
        }
      }),
  )
  await page.getByRole('button', { name: 'This is where I am' }).click()
  expect(await sent).toMatchObject({
    region: 'Tennessee',
    contact: { name: 'Sam Sample', relation: 'sister', number: '+1 615 555 0188', mayCall: true, told: ['where'] },
  })
  await screen(page, 'room')
})

test('[A21b] someone who is elsewhere now says so from within the call, and the call goes on', async () => {
  const page = await stage.open('call', { viewport: { width: 360, height: 740 } })
  await screen(page, 'call')
  await page.locator('.control').last().click()
  await page.getByRole('button', { name: 'I am somewhere else now' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByLabel('Town or city').fill('Memphis')
  await dialog.getByLabel('State or region').selectOption('Tennessee')
  await dialog.getByLabel('Street and number').fill('2 Sample Road')
  await dialog.getByRole('radio', { name: 'I name nobody today' }).check()
  expect(await axe(page)).toEqual([])
  const before = (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).length
  await dialog.getByRole('button', { name: 'This is where I am' }).click()
  await dialog.waitFor({ state: 'detached' })
  const since = (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).slice(before)
  expect(since.filter(one => / PUT .*\/whereabouts$/.test(one))).toHaveLength(1)
  await screen(page, 'call')
})

test('a country brings its own regions, by the names of the language; where we hold none they are written', async () => {
  const page = await stage.open('whereabouts', { viewport: { width: 360, height: 740 } })
  const region = page.getByLabel('State or region')
  await region.selectOption('Tennessee')
  await page.getByLabel('Country').selectOption('CA')
  expect([await region.inputValue(), await region.locator('option').count()]).toEqual(['', 14])
  await page.getByLabel('Choose a language').or(page.locator('.language select')).first().selectOption('es')
  await page.getByLabel('Estado o región').selectOption({ label: 'Columbia Británica' })
  expect(await page.getByLabel('Estado o región').inputValue()).toBe('British Columbia')
  await page.getByLabel('País').selectOption('IE')
  await page.getByLabel('Estado o región').fill('Munster')
  expect(await axe(page)).toEqual([])
})

test('another country brings its own emergency number; one that was typed stays', async () => {
  const page = await stage.open('whereabouts')
  const number = page.getByLabel('Emergency number where you are')
  expect(await number.inputValue()).toBe('911')
  await page.getByLabel('Country').selectOption('GB')
  expect(await number.inputValue()).toBe('999')
  await page.getByRole('button', { name: 'Use 112' }).click()
  expect(await number.inputValue()).toBe('112')
  await number.fill('101')
  expect(await page.getByText('From a list read on').isVisible()).toBe(true)
  expect(await number.inputValue()).toBe('101')
})

test('sound only is possible when only the camera is missing, and the camera counts as off', async () => {
  const page = await stage.open('devices-no-camera')
  await screen(page, 'devices')
  await page.getByRole('button', { name: 'Turn on camera and microphone' }).click()
  await screen(page, 'problem')
  await page.getByRole('button', { name: 'Go on with sound only' }).click()
  await screen(page, 'whereabouts')
})

test('from the door into the call by itself, to a new tab and back, and to the end', async () => {
  const page = await stage.open('door')
  await page.getByText('Bea Example knows you are here.').waitFor()
  const mine = await page.evaluate(() => {
    const { mockCall } = globalThis as unknown as Mock
    mockCall.link('live')
    return (globalThis as unknown as { mockSeat: string }).mockSeat
  })
  await page.evaluate(seat => (globalThis as unknown as Mock).mockCall.place(seat, 'in'), mine)
  await screen(page, 'call')
  expect(await focused(page)).toBe('Your hour with Bea Example')
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.link('moved'))
  await page.locator('main[data-problem="moved"]').waitFor()
  await page.getByRole('button', { name: 'Bring the hour here' }).click()
  await screen(page, 'call')
  await page.evaluate(seat => (globalThis as unknown as Mock).mockCall.place(seat, 'waiting'), mine)
  await page.getByText('Bea Example asked you to wait at the door for a moment.').waitFor()
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.end())
  await screen(page, 'after')
  expect(await page.locator('h1').innerText()).toBe('The hour has ended')
})
