/** Tests of the page on what is kept and who reads it, in a real browser: what the server says of itself, in words, and nothing more. */
import { KEPT_MATTERS } from '@holdfast/wire'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Scene = 'confidentiality' | 'confidentiality-outside' | 'confidentiality-link'

async function open(scene: Scene, how: object = { viewport: { width: 360, height: 740 } }) {
  const page = await stage.open(scene, { reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}

test('[B15a] each matter that is kept is named with who reads it, and what goes by itself says when', async () => {
  const page = await open('confidentiality')
  const entries = page.locator('.kept-list > div')
  expect(await entries.count()).toBe(KEPT_MATTERS.length)
  const drafts = entries.filter({ hasText: 'Answers that were begun and not sent' })
  await drafts.getByText('Read in the app by: the person it is about').waitFor()
  await drafts.getByText('Goes once it is sent, or is not asked any more.').waitFor()
  expect(await page.getByText(/^Goes once/).count()).toBe(2)
  await page.getByText('The software removes nothing by itself').waitFor()
})

test('[B15a] what leaves the server is named where something does, and that nothing does where nothing does', async () => {
  const quiet = await open('confidentiality')
  await quiet.getByText('Nothing. No other service is set up.').waitFor()
  await quiet.getByText('No relay is set up.').waitFor()
  await quiet.getByText('Answers to questionnaires are added up as on paper').waitFor()
  const busy = await open('confidentiality-outside', { viewport: { width: 1280, height: 800 }, locale: 'es-MX' })
  const outside = busy.locator('section', { hasText: 'Lo que sale del servidor' }).locator('li')
  expect(await outside.count()).toBe(6)
  await outside.getByText('dónde dijo que está quien pide ayuda').waitFor()
  await busy.getByText('a través de un repetidor').waitFor()
  expect(await axe(busy)).toEqual([])
})

test('[B12] that pages are covered and lock is said where they are and do, and nowhere else', async () => {
  const on = await open('confidentiality')
  await on.getByText('Your page is covered while it is out of sight').waitFor()
  await on.getByText('Left alone for 10 minutes it locks').waitFor()
  const off = await open('confidentiality-outside')
  await off.getByText('and the key by which you sign').waitFor()
  expect(await off.getByText(/is covered while|it locks/).count()).toBe(0)
})

test('who is not signed in is told to open their link, after every side was asked', async () => {
  const page = await open('confidentiality-link')
  await page.getByText('Please open the link of your hour in this browser first.').waitFor()
  expect(await page.locator('.kept-list').count()).toBe(0)
  const asked = await page.evaluate(
    () => (globalThis as unknown as { mockServer: { asked: string[] } }).mockServer.asked,
  )
  expect(asked).toEqual(['client', 'desk', 'guardian'].map(side => `${side} GET /api/confidentiality`))
})

test('the way to it stands at the foot of every page, and opens beside an hour and not in its place', async () => {
  for (const scene of ['welcome', 'door', 'desk-hours'] as const) {
    const page = await stage.open(scene, { reducedMotion: 'reduce' })
    await settle(page, scene)
    const way = page.getByRole('link', { name: 'What is kept, and who reads it' })
    expect(await way.getAttribute('href')).toBe('/confidentiality')
    expect(await way.getAttribute('target')).toBe('_blank')
  }
})

test('on paper stands the page and none of its buttons', async () => {
  const page = await open('confidentiality', { viewport: { width: 1280, height: 800 } })
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(false)
  expect(await page.locator('.page-head').isVisible()).toBe(false)
  expect(await page.locator('.kept-list').isVisible()).toBe(true)
})
