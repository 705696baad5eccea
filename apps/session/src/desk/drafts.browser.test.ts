/** Tests of what is typed on the desk and not kept yet: it stays while another page is looked at, and beside what somebody else wrote meanwhile. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

type Mock = { mockServer: { colleagueFormulates: () => void; asked: string[] } }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const WIDE = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const
const open = async (
  scene: 'desk-judgement-called' | 'desk-judgement-formulation',
  how: object = WIDE,
): Promise<Page> => {
  const page = await stage.open(scene, how)
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const to = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const shown = (page: Page) => page.locator('.part:not([hidden])')

test('answers that wait to be read are told above whatever page is open; the way there and back loses no word that is typed', async () => {
  const page = await open('desk-judgement-called', { ...WIDE, viewport: { width: 360, height: 740 } })
  const line = page.locator('.call-bar [role="alert"]')
  await line.locator('strong').waitFor()
  await to(page, 'From and about others')
  await shown(page).getByLabel('What it is').fill('Her brother called.')
  expect(await axe(page)).toEqual([])
  await line.getByRole('button').click()
  await page.locator('main[data-screen="desk-screenings"]').waitFor()
  await page.locator('.way-back .button').click()
  await page.getByRole('button', { name: /^Structured judgement/ }).click()
  await to(page, 'From and about others')
  expect(await shown(page).getByLabel('What it is').inputValue()).toBe('Her brother called.')
})

test('however many lines tell of it, the page looks once', async () => {
  const page = await stage.open('desk-hour-identity', { ...WIDE, clock: true })
  await settle(page, 'desk-hour-identity')
  const looks = () =>
    page.evaluate(
      () => (globalThis as unknown as Mock).mockServer.asked.filter(one => one.endsWith('GET /api/me')).length,
    )
  await expect.poll(looks).toBeGreaterThan(1)
  const before = await looks()
  await page.clock.fastForward(15_000)
  await expect.poll(looks).toBe(before + 1)
})

test('what a colleague wrote meanwhile stands beside one’s own, which is saved only then, or theirs is gone on from', async () => {
  const page = await open('desk-judgement-formulation')
  await to(page, 'How it hangs together')
  const field = (name: string) => shown(page).getByLabel(name, { exact: true })
  const NAMES = [
    'What came before and made it likelier',
    'What sets it off',
    'What keeps it going',
    'What protects (your client reads this first)',
    'Why now?',
    'Why at a distance?',
  ]
  for (const name of NAMES) await field(name).fill(`Mine: ${name}.`)
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.colleagueFormulates())
  await shown(page).getByRole('button', { name: 'Save' }).click()
  const theirs = shown(page).locator('.card', { hasText: 'What somebody else wrote meanwhile' })
  await theirs.getByText('Grew up without a room of their own.').waitFor()
  expect(await field('Why now?').inputValue()).toBe('Mine: Why now?.')
  expect(await axe(page)).toEqual([])
  await theirs.getByRole('button', { name: 'Go on from theirs instead' }).click()
  await expect.poll(() => theirs.count()).toBe(0)
  expect(await field('Why now?').inputValue()).toBe('They have just moved.')
  await field('Why now?').fill('They have just moved, and she works nights.')
  await shown(page).getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() =>
      shown(page)
        .getByText(/^Somebody else wrote here meanwhile/)
        .count(),
    )
    .toBe(0)
  expect(await theirs.count()).toBe(0)
})
