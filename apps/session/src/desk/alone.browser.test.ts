/** Tests of an hour for two of whom one waits alone: what the practitioner decides on the hour's page, and what the one at the door reads. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type How, type Stage } from '../testing/stage.ts'

type Mock = {
  mockServer: { asked: string[] }
  mockCall: { decided: (go: 'hold' | 'individual' | 'reschedule') => void; bothHere: () => void; end: () => void }
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const PHONE = { viewport: { width: 360, height: 740 } }
const open = async (scene: SceneName, how: How = PHONE) => {
  const page = await stage.open(scene, { reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}

test('[X4] the practitioner decides by keyboard alone; it is said back, announced, and can be decided otherwise', async () => {
  const page = await open('desk-hour-alone')
  await page.getByRole('heading', { name: 'Only Ana Test is at the door' }).waitFor()
  // Whoever presses in a hurry only waits, which is what happens anyway.
  expect(await page.getByLabel('Wait until both are ready').isChecked()).toBe(true)
  await page.getByLabel('Wait until both are ready').press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Something is still')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Said by telephone.')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked.at(-1)))
    .toMatch(/^desk POST .*\/alone$/)
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.decided('individual'))
  await page.getByText('Decided and recorded: Go on with Ana Test alone today').first().waitFor()
  await page.getByText('Ana Test reads what you decided, and not why.').waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Decide otherwise' }).press('Enter')
  await page.getByLabel('Find another day for both').check()
  await page.getByLabel('Why?').selectOption('their-wish')
  await page.getByRole('button', { name: 'Record this decision' }).press('Enter')
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.decided('reschedule'))
  await page.getByText('Decided and recorded: Find another day for both').first().waitFor()
  // Afterwards both stand in the hour's record, with their reasons.
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.end())
  const record = page.locator('[data-alone-record] li')
  await expect.poll(() => record.count()).toBe(2)
  expect(await record.nth(0).innerText()).toMatch(
    /Go on with Ana Test alone today[^]*Something is still missing for the other · Said by telephone\./,
  )
  expect(await record.nth(1).innerText()).toMatch(/Find another day for both[^]*They wish it so/)
  expect(await axe(page)).toEqual([])
})

const call = (page: Page, act: 'hold' | 'reschedule' | 'both-here' | 'end') =>
  page.evaluate(what => {
    const { mockCall } = globalThis as unknown as Mock
    if (what === 'both-here') mockCall.bothHere()
    else if (what === 'end') mockCall.end()
    else mockCall.decided(what)
  }, act)

test.each(['hold', 'reschedule'] as const)(
  '[X4] once %s was decided nobody is asked to decide first, and the door stays closed',
  async go => {
    const page = await open('desk-hour-alone')
    const first = page.getByText('Decide first how you go on with one alone.')
    await first.waitFor()
    await call(page, go)
    await expect.poll(() => first.count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Let in: Ana Test' }).count()).toBe(0)
  },
)

test('[X4] a change that was begun ends when both are there: whoever is alone next shows what was decided', async () => {
  const page = await open('desk-hour-alone')
  await call(page, 'hold')
  await page.getByRole('button', { name: 'Decide otherwise' }).click()
  await page.getByRole('button', { name: 'Record this decision' }).waitFor()
  await call(page, 'both-here')
  await expect.poll(() => page.locator('[data-alone]').count()).toBe(0)
  await call(page, 'hold')
  await page.getByRole('button', { name: 'Decide otherwise' }).waitFor()
  expect(await page.getByRole('button', { name: 'Record this decision' }).count()).toBe(0)
})

test('[X4] decisions that could not be read are not shown as if there were none', async () => {
  const page = await open('desk-hour-alone')
  await page.getByRole('button', { name: 'Record this decision' }).click()
  await page.evaluate(() => {
    const real = globalThis.fetch
    let lost = 0
    // Reading is tried twice before it counts as lost.
    globalThis.fetch = (input, init) => {
      if (typeof input !== 'string' || !input.endsWith('/alone') || lost === 2) return real(input, init)
      lost += 1
      return Promise.reject(new TypeError('Failed to fetch'))
    }
  })
  await call(page, 'end')
  const record = page.locator('[data-alone-record]')
  await record.getByRole('alert').waitFor()
  expect(await axe(page)).toEqual([])
  await record.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => record.locator('li').count()).toBe(1)
  expect(await record.getByRole('alert').count()).toBe(0)
})

test.each([
  ['door-hold', 'Bea Example waits until you are both ready.'],
  ['door-individual', 'Today the hour is for you alone.'],
  ['door-reschedule', 'You will meet on another day'],
] as const)('[X4] %s: the one at the door reads what was decided, and nothing of the other', async (scene, words) => {
  const page = await open(scene)
  await page.getByText(words).waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/Luis|partner|because/i)
  expect(await axe(page)).toEqual([])
})
