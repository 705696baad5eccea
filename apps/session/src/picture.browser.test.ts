/** A missing picture in a real browser: what the practitioner reads, what the client is asked for each reason, and one press for each way on. */
import type { SeatView } from '@holdfast/wire'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { MockCall } from './testing/fake-call.ts'
import type { SceneName } from './testing/scene.ts'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const SMALL = { viewport: { width: 360, height: 740 } }
type Picture = SeatView['picture']
type Mock = { readonly mockCall: MockCall; readonly mockSeat: string }

const at = async (scene: SceneName, locale = 'en-US'): Promise<Page> => {
  const page = await stage.open(scene, { ...SMALL, locale, reducedMotion: 'reduce' })
  await settle(page, scene)
  return page
}
/** The room says this of the client's picture, whichever page this is. */
const say = (page: Page, stageOf: NonNullable<Picture>['stage'] | null, reason: NonNullable<Picture>['reason']) =>
  page.evaluate(
    ([stage_, why]) => {
      const { mockCall, mockSeat } = globalThis as unknown as Mock
      const picture = stage_ === null ? null : { stage: stage_, reason: why, since: Date.now() }
      mockCall.ofClient({ picture: picture as never }, mockSeat)
    },
    [stageOf, reason] as const,
  )
const note = (page: Page) => page.locator('.ways-picture').first()

const ASKED = {
  chosen: ['your camera is switched off', 'su cámara está apagada'],
  'device-lost': ['your camera has stopped', 'su cámara se ha detenido'],
  'tab-hidden': ['while this page is in the background', 'mientras esta página está en segundo plano'],
} as const

test('[SI16] the client is asked for each reason in its own words, never within the grace and never for a lost line', async () => {
  for (const [locale, n] of [
    ['en-US', 0],
    ['es-MX', 1],
  ] as const) {
    const page = await at('call', locale)
    for (const reason of ['chosen', 'device-lost', 'tab-hidden'] as const) {
      await say(page, 'grace', reason)
      expect(await note(page).innerText()).toBe('')
      await say(page, 'asked', reason)
      expect(await note(page).innerText()).toContain(ASKED[reason][n])
      expect(await axe(page)).toEqual([])
    }
    for (const one of ['grace', 'asked', 'checking-in'] as const) {
      await say(page, one, 'network-lost')
      expect(await note(page).innerText()).toBe('')
    }
  }
})

test('[SI16] one press turns the camera on; a check-in by voice, a pause and going on without are told', async () => {
  const page = await at('call-picture-chosen')
  await note(page).getByRole('button', { name: 'Turn the camera on' }).click()
  await page.getByRole('button', { name: 'Stop camera' }).waitFor()
  await say(page, 'checking-in', 'chosen')
  expect(await note(page).innerText()).toContain('will ask you how you would like to go on')
  await say(page, 'paused', 'chosen')
  expect(await note(page).innerText()).toContain('You still hear each other')
  await say(page, 'agreed', 'chosen')
  expect(await note(page).innerText()).toContain('without your picture')
  await say(page, null, 'chosen')
  expect(await note(page).innerText()).toBe('')
})

test('[SI17] the practitioner reads each stage, its reason and since when, and goes on without a picture by one press', async () => {
  const page = await at('desk-call-picture')
  const stages = {
    grace: 'No picture of Ana Test',
    asked: 'Ana Test was asked about the picture',
    'checking-in': 'please ask by voice',
    paused: 'both pictures are covered',
  } as const
  const reasons = {
    chosen: 'The camera is switched off, since',
    'device-lost': 'The camera has stopped, since',
    'network-lost': 'The line took it, since',
    'tab-hidden': 'The page is in the background, since',
  } as const
  for (const one of ['grace', 'asked', 'checking-in', 'paused'] as const)
    for (const reason of ['chosen', 'device-lost', 'network-lost', 'tab-hidden'] as const) {
      await say(page, one, reason)
      expect(await note(page).innerText()).toContain(stages[one])
      expect(await note(page).innerText()).toContain(reasons[reason])
    }
  expect(await axe(page)).toEqual([])
  await note(page).getByRole('button', { name: 'Go on without a picture' }).click()
  expect(await note(page).innerText()).toContain('You go on without a picture of Ana Test')
  expect(await note(page).getByRole('button').count()).toBe(0)
})

test('[SI17] a pause says so in the place of the pictures, to both', async () => {
  for (const scene of ['call-picture-paused', 'desk-call-picture-paused'] as const) {
    const page = await at(scene)
    expect(await page.locator('.curtain').innerText()).toContain('A pause, because a picture was missing')
  }
})

test('[SI17] without a line the press is not lost in silence', async () => {
  const page = await at('desk-call-picture-voice')
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.link('lost'))
  await note(page).getByRole('button', { name: 'Go on without a picture' }).click()
  expect(await page.locator('[aria-live=polite].unseen').innerText()).toContain('There is no line at the moment')
})
