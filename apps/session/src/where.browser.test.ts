/** Tests of "where are you now?" in a real browser: one tap answers it, a new place is asked for whole, and the practitioner sees what came of it. */
import { testId } from '@holdfast/domain/testing'
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

type Mock = {
  mockServer: { asked: string[]; stays: () => void; moves: () => void }
  mockCall: { change: (change: object) => void }
}
const ANA = testId('seat', 2)
const PHONE = { viewport: { width: 360, height: 740 } }
const open = async (scene: SceneName, how: How = PHONE) => {
  const page = await stage.open(scene, { reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}
const asked = async (page: Page, part: string): Promise<readonly string[]> =>
  (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).filter(one => one.includes(part))

test.each([
  ['en-US', 'where are you now?', /^You said: /, 'Still here'],
  ['es-MX', '¿dónde está usted ahora?', /^Usted dijo: /, 'Sigo aquí'],
])(
  '[A21b] still here is one tap, and the place is said once more with its moment, in %s',
  async (locale, question, said, still) => {
    const page = await open('call-where', { ...PHONE, locale })
    await page.getByText(question).waitFor()
    await page.getByText(said).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: still, exact: true }).click()
    await expect.poll(() => page.getByText(question).count()).toBe(0)
    expect((await asked(page, '/whereabouts')).map(one => one.split(' ')[1])).toEqual(['PUT'])
  },
)

test('[A21b] [A21d] somewhere else: the whole place and whom to call there are asked, and only what is kept answers', async () => {
  const page = await open('call-where', { ...PHONE, locale: 'en-US' })
  const form = page.locator('dialog[open] form')
  await page.getByRole('button', { name: 'I am somewhere else now' }).click()
  await form.getByRole('button', { name: 'Back' }).click()
  // Closed again without a word: it is not answered, and stays.
  await page.getByText('where are you now?').waitFor()
  await page.getByRole('button', { name: 'I am somewhere else now' }).press('Enter')
  await form.getByLabel('Street and number').fill('')
  await form.getByRole('button', { name: 'This is where I am' }).click()
  await page.getByText('Please look at the marked fields.').waitFor()
  expect(await asked(page, '/whereabouts')).toEqual([])
  expect(await axe(page)).toEqual([])
  await form.getByLabel('Street and number').fill('2 Sample Road')
  await form.getByRole('radio', { name: 'I name nobody today' }).check()
  await form.getByRole('button', { name: 'This is where I am' }).click()
  await expect.poll(() => page.getByText('where are you now?').count()).toBe(0)
  expect(await asked(page, '/whereabouts')).toHaveLength(1)
})

test('[A21b] the practitioner asks in one press on the emergency card, and reads that nobody answered, or what was answered', async () => {
  const page = await open('desk-call-urgent', { ...PHONE, clock: true })
  await page.keyboard.press('F2')
  const card = page.locator('dialog[open] .crisis-one').first()
  await card.getByRole('button', { name: 'Ask: where are you now?' }).press('Enter')
  await card.getByText(/Asked at .* Not answered yet\./).waitFor()
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText(/Where are you now\? No reply yet\./).waitFor()
  await page.clock.fastForward(125_000)
  await page.getByText('Not answered in 2 minutes. That is kept.').waitFor()
  expect(await axe(page)).toEqual([])
})

test('[A21b] a place that is said once more is no new one: nobody is told of a move before there is one', async () => {
  const page = await open('desk-call-urgent')
  const says = (what: 'stays' | 'moves') =>
    page.evaluate(
      ([seat, how]) => {
        const { mockServer, mockCall } = globalThis as unknown as Mock
        mockServer[how]()
        mockCall.change({ prepared: new Map([[seat, []]]) })
      },
      [ANA, what] as const,
    )
  await page.keyboard.press('F2')
  await page.getByText('+1 615 555 0100').first().waitFor()
  await says('stays')
  // Read anew, with the number they gave beside it.
  await page.getByText('+1 615 555 0177').first().waitFor()
  expect(await page.getByText('is somewhere else now').count()).toBe(0)
  await says('moves')
  await page.getByText('Ana Test is somewhere else now: 2 Sample Road, Memphis').first().waitFor()
})
