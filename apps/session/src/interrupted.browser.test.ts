/** Tests of an interrupted hour in a real browser, with a clock that stands until the test moves it. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from './testing/scene.ts'
import { settle } from './testing/settle.ts'
import { openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const SMALL = { viewport: { width: 360, height: 740 } }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const breach = (page: Page) => page.locator('.interruption').getAttribute('data-breach')
const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor()
const kept = (page: Page, what: string) => page.evaluate(key => localStorage.getItem(`holdfast:${key}`), what)

type Mock = {
  mockServer: { asked: string[] }
  mockCall: Record<'peer' | 'change' | 'seat', (patch: object) => void> & { end: () => void; chosen: string[] }
}

/** Opens a scene and stops its clock. */
async function still(scene: SceneName, how = {}): Promise<Page> {
  const page = await stage.open(scene, { clock: true, ...how })
  await settle(page, scene)
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
  return page
}

/** Says to the page's call what the engine would. */
const tell = (page: Page, about: 'peer' | 'change' | 'seat', patch: object) =>
  page.evaluate(([what, news]) => (globalThis as unknown as Mock).mockCall[what](news), [about, patch] as const)

/** They fall silent, or are heard again, at this moment. */
const silence = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Mock).mockCall.peer({ phase: 'lost', silentSince: Date.now() }))
const sound = (page: Page) => tell(page, 'peer', { phase: 'flowing', silentSince: null })

test('[SI5] words stand on a silent face within two and a half seconds, are read once, and go by themselves', async () => {
  const page = await still('call', SMALL)
  await silence(page)
  await page.clock.runFor(1000)
  expect(await breach(page)).toBe('none')
  await page.clock.runFor(1500)
  await page.getByText('Sound from Bea Example has stopped').waitFor()
  expect(await page.getByText('Or simply wait: nothing is lost.').isVisible()).toBe(true)
  const read = await page.evaluateHandle(() => {
    const changes: string[] = []
    for (const live of document.querySelectorAll('[role=status], [aria-live], [role=alert]'))
      new MutationObserver(() => changes.push(live.textContent ?? '')).observe(live, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    return changes
  })
  await page.clock.runFor(20_000)
  expect(await read.jsonValue()).toEqual([])
  await tell(page, 'seat', { presence: 'unsure' })
  await page.getByText('For some seconds there has been no sign from').waitFor()
  await sound(page)
  await page.clock.runFor(600)
  expect(await breach(page)).toBe('none')
  expect(await page.locator('[aria-live=polite].unseen').innerText()).toContain('connected with Bea Example again')
  expect(await page.locator('.face video').getAttribute('data-seen')).toBe('')
})

test('[SI6] a lost link over flowing media is one quiet line and no curtain, and no flicker is told', async () => {
  const page = await still('call')
  await tell(page, 'change', { link: 'lost' })
  await page.clock.runFor(900)
  expect(await page.getByText('Messages wait for a moment').count()).toBe(0)
  await page.clock.runFor(600)
  expect(await page.getByText('Messages wait for a moment; picture and sound go on.').isVisible()).toBe(true)
  expect(await breach(page)).toBe('none')
  expect(await page.locator('.face video').getAttribute('data-seen')).toBe('')
  await tell(page, 'change', { link: 'live' })
  expect(await page.getByText('Messages wait for a moment').count()).toBe(0)
})

test('[SI7] the seconds that are left come from the server’s times and its clock, and end honestly', async () => {
  const page = await still('call', SMALL)
  const at = await page.evaluate(() => Date.now() + 3_600_000) // this device's clock is an hour slow
  await tell(page, 'change', { serverAdd: 3_600_000 })
  await silence(page)
  await tell(page, 'seat', { presence: 'away', away: { since: at, until: at + 60_000 } })
  await page.clock.runFor(10_000)
  expect(await page.locator('.interruption-until').innerText()).toContain('(0:50)')
  await page.clock.runFor(51_000)
  expect(await page.locator('.interruption-until').innerText()).toContain('can still come back by the same link')
})

test('[SI8] "may not hear you" stands at the own picture and the switches, offers writing, and goes when heard', async () => {
  const page = await still('call', SMALL)
  await tell(page, 'peer', { unheard: true })
  await page.getByText('Bea Example may not hear you right now.').waitFor()
  expect(await page.locator('.own').getByText('May not be heard').isVisible()).toBe(true)
  await button(page, 'Write').click()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await tell(page, 'peer', { unheard: false })
  expect(await page.getByText('may not hear you').count()).toBe(0)
  expect(await page.locator('.own').getByText('May not be heard').count()).toBe(0)
})

test('[SI9] less can be chosen and more again, in the same words for both; without a line the choice is not lost in silence', async () => {
  const page = await stage.open('call', SMALL)
  await settle(page, 'call')
  await button(page, 'How we go on').click()
  await button(page, 'Sound only').click()
  expect(await button(page, 'Sound only').getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await page.locator('.face').getByText('Sound only, as one of you chose.').isVisible()).toBe(true)
  expect(await page.locator('.face video').getAttribute('data-seen')).toBeNull()
  expect(await page.locator('.own video').getAttribute('data-seen')).toBeNull()
  await tell(page, 'change', { link: 'lost' })
  await button(page, 'Picture again').click()
  expect(await page.locator('[aria-live=polite].unseen').innerText()).toContain('There is no line at the moment')
  await tell(page, 'change', { link: 'live' })
  await button(page, 'Picture again').click()
  expect(await page.locator('.face video').getAttribute('data-seen')).toBe('')
})

test('[SI10] a full outbox closes the composer with a sentence, and keeps what was written', async () => {
  const page = await stage.open('call')
  await settle(page, 'call')
  await button(page, 'Chat').click()
  await page.getByLabel('Your message').fill('Half a thought')
  await tell(page, 'change', { outboxFull: true })
  await page.getByText('Many messages wait to be sent.').waitFor()
  await page.getByLabel('Your message').press('Enter')
  expect(await page.locator('.line').count()).toBe(0)
  await tell(page, 'change', { outboxFull: false })
  await page.getByLabel('Your message').press('Enter')
  expect(await page.locator('.line').count()).toBe(1)
})

test('[SI11] a reload comes back into the call with no press, nothing is asked again, and what was off stays off', async () => {
  const page = await stage.open('call')
  await settle(page, 'call')
  await button(page, 'Mute').click()
  await button(page, 'Stop camera').click()
  await page.reload()
  await screen(page, 'call')
  await button(page, 'Unmute').waitFor()
  await button(page, 'Start camera').waitFor()
  const asked = await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)
  expect(asked.filter(one => !one.includes('GET'))).toEqual([])
  await button(page, 'Unmute').click()
  await page.reload()
  await button(page, 'Mute').waitFor()
})

test('[SI12] a practitioner’s reload comes back into the call; after leaving it comes back to the hour’s page', async () => {
  const page = await stage.open('desk-call-record')
  await settle(page, 'desk-call-record')
  await page.reload()
  await screen(page, 'call')
  await button(page, 'Leave').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await screen(page, 'after')
  await page.reload()
  await screen(page, 'desk-hour')
})

test('[SI13] the practitioner chooses with one press; the telephone shows whom to call', async () => {
  const page = await stage.open('desk-call-broken', SMALL)
  await settle(page, 'desk-call-broken')
  const ways = page.getByRole('group', { name: 'How do we go on?' })
  for (const name of ['As before', 'Pause', 'Another day']) await ways.getByRole('button', { name }).click()
  await ways.getByRole('button', { name: 'Telephone' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Call +1 615 555 0100' }).waitFor()
  const chosen = await page.evaluate(() => (globalThis as unknown as Mock).mockCall.chosen)
  expect(chosen).toEqual(['continue', 'pause', 'reschedule', 'telephone'])
})

test('[SI14] someone at risk who is gone raises the agreed plan at once, and nothing is done by itself', async () => {
  const page = await stage.open('desk-call-raised')
  await settle(page, 'desk-call-raised')
  const plan = page.getByRole('alert').filter({ hasText: 'without a goodbye' })
  await plan.getByText('Ana Test is gone without a goodbye').waitFor()
  await plan.getByText('1 Example Street').waitFor()
  expect(await plan.getByRole('link').getAttribute('href')).toBe('tel:+16155550100')
  expect(await plan.innerText()).toContain('911')
  expect(await page.evaluate(() => (globalThis as unknown as Mock).mockCall.chosen)).toEqual([])
  await tell(page, 'change', { room: null })
  expect(await plan.count()).toBe(0)
})

test('[SI15] a picture too poor to judge by is told to the practitioner', async () => {
  const page = await stage.open('desk-call-poor')
  await settle(page, 'desk-call-poor')
  await page.getByText('too poor to judge how they look').waitFor()
})

test('[SC5] the card is kept at the door without a name, is the client’s in the call, and goes with the hour', async () => {
  const page = await stage.open('door')
  await settle(page, 'door')
  await page.getByRole('heading', { name: 'If the line breaks' }).waitFor()
  const card = await kept(page, 'card-client')
  expect(card).toContain('+1 615 555 0142')
  expect(card).not.toMatch(/Bea|Ana/)
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.end())
  await screen(page, 'after')
  expect(await kept(page, 'card-client')).toBeNull()
})

test('[SC6] a login that is over takes its card along; a line that is away does not', async () => {
  const page = await stage.open('offline-card')
  await page.getByRole('link', { name: 'Call +1 615 555 0142' }).waitFor()
  await page.goto(`${stage.url}/c?scene=not-signed-in`)
  await page.locator('main[data-problem="not-signed-in"]').waitFor()
  expect(await kept(page, 'card-client')).toBeNull()
})
