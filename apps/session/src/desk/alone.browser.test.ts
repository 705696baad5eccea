/** Tests of an hour for two of whom one waits alone: what the practitioner decides on the hour's page, and what the one at the door reads. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type How, type Stage } from '../testing/stage.ts'

type Mock = {
  mockServer: { asked: string[] }
  mockCall: { decided: (go: 'individual' | 'reschedule') => void; end: () => void }
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
