/** Tests of what is typed on the desk and not kept yet: it stays while another page is looked at, and beside what somebody else wrote meanwhile. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

type Mock = {
  mockServer: { colleagueFormulates: () => void; colleagueActs: (act: unknown) => void; asked: string[] }
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const WIDE = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const
const open = async (scene: Extract<SceneName, `desk-judgement${string}`>, how: object = WIDE): Promise<Page> => {
  const page = await stage.open(scene, how)
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const to = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const shown = (page: Page) => page.locator('.part:not([hidden])')
const item = (page: Page, code: string) => page.locator(`[data-item="${code}"]`)
const colleague = (page: Page, act: unknown) =>
  page.evaluate(told => (globalThis as unknown as Mock).mockServer.colleagueActs(told), act)
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** A colleague's decision on some safeguard. */
const TAKEN = {
  decision: 'taken',
  reason: 'The line is weak.',
  factors: [],
  findings: [],
  reviewAt: Date.now() + 20 * 86_400_000,
  endsWhen: 'The line is better.',
}
/** Away from the page about somebody, and to their judgement again. */
const awayAndBack = async (page: Page, part: string): Promise<void> => {
  await page.locator('.way-back .button').click()
  await page.getByRole('button', { name: /^Structured judgement/ }).click()
  await to(page, part)
}

test('answers that wait to be read are told above whatever page is open; the way there and back loses no word that is typed', async () => {
  const page = await open('desk-judgement-called', { ...WIDE, viewport: { width: 360, height: 740 } })
  const line = page.locator('.call-bar [role="alert"]').first()
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

test('what a colleague wrote while one was away stands beside what one had typed, before anything is saved over it', async () => {
  const page = await open('desk-judgement-formulation')
  const why = shown(page).getByLabel('Why now?')
  await why.fill('Mine.')
  await page.locator('.way-back .button').click()
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.colleagueFormulates())
  await page.getByRole('button', { name: /^Structured judgement/ }).click()
  await to(page, 'How it hangs together')
  const theirs = shown(page).locator('.card', { hasText: 'What somebody else wrote meanwhile' })
  await theirs.getByText('They have just moved.').waitFor()
  expect(await why.inputValue()).toBe('Mine.')
})

test('where nothing is typed, a form follows what a colleague wrote, and asks nothing', async () => {
  const page = await open('desk-judgement-formulation')
  const why = shown(page).getByLabel('Why now?')
  await why.waitFor()
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.colleagueFormulates())
  await to(page, 'Sources')
  await shown(page).getByLabel('What it is').fill('A letter.')
  await shown(page).getByLabel('Of which day').fill(dayIn(-1))
  await shown(page).getByRole('button', { name: 'Add this source' }).click()
  await shown(page)
    .getByText(/^Somebody else wrote here meanwhile/)
    .waitFor()
  await to(page, 'How it hangs together')
  await expect.poll(() => why.inputValue()).toBe('They have just moved.')
  expect(await shown(page).getByText('What somebody else wrote meanwhile').count()).toBe(0)
})

test('scenarios of a colleague stand whole beside one’s own, with the day by which they are ready', async () => {
  const page = await open('desk-judgement-scenarios')
  const what = shown(page).getByLabel('What happens', { exact: true }).first()
  await what.fill('They move again.')
  const texts = ['what', 'toWhom', 'howSerious', 'howSoon', 'firstSigns', 'likelier', 'lessLikely', 'plan', 'who']
  await colleague(page, {
    kind: 'imagine',
    scenarios: [
      {
        ...Object.fromEntries(texts.map(text => [text, `Theirs: ${text}.`])),
        kind: 'worse',
        planBy: Date.UTC(2031, 4, 6, 12),
      },
    ],
  })
  await shown(page).getByRole('button', { name: 'Save all scenarios' }).click()
  const theirs = shown(page).locator('.card', { hasText: 'What somebody else wrote meanwhile' })
  for (const text of texts) await theirs.getByText(`Theirs: ${text}.`, { exact: true }).waitFor()
  await theirs.getByText('May 6, 2031').waitFor()
  expect(await what.inputValue()).toBe('They move again.')
  await shown(page).getByRole('button', { name: 'Save all scenarios' }).click()
  await expect.poll(() => theirs.count()).toBe(0)
})

test('a decision that is being typed moves with its safeguard when a colleague decides first, open, with the reason why', async () => {
  const page = await open('desk-judgement-safeguards')
  await page.getByLabel('Which one').selectOption('sound only, for a time')
  const sound = item(page, 'M2')
  await sound.getByLabel('Decline it').check()
  await sound.getByLabel('Why, for this client').fill('They want to be seen.')
  await sound.getByLabel('Looked at again on').fill(dayIn(20))
  await sound.getByLabel('What ends it, or would bring it up again').fill('They ask for it.')
  await colleague(page, {
    kind: 'decide',
    safeguard: { ...TAKEN, code: 'M2' },
  })
  await sound.getByRole('button', { name: 'Save' }).first().click()
  const decided = shown(page).locator('section', { has: page.getByRole('heading', { name: 'What you decided' }) })
  const moved = decided.locator('[data-item="M2"][open]')
  await moved.getByText('The line is weak.').waitFor()
  await moved.getByText(/^Somebody else wrote here meanwhile/).waitFor()
  expect(await moved.getByLabel('Why, for this client').inputValue()).toBe('They want to be seen.')
  await moved.locator('form', { hasText: 'Decline it' }).getByRole('button', { name: 'Save' }).click()
  await moved.locator('.said', { hasText: 'They want to be seen.' }).waitFor()
})

test('a reason that a colleague gave meanwhile stands beside the one that is being typed', async () => {
  const page = await open('desk-judgement-safeguards')
  await colleague(page, { kind: 'decide', safeguard: { ...TAKEN, code: 'M2' } })
  await awayAndBack(page, 'Safeguards')
  const sound = item(page, 'M2')
  await sound.locator('summary').click()
  const why = sound.getByLabel('Why it was taken for no factor')
  await why.fill('Their wish is enough.')
  await colleague(page, { kind: 'explain', explanation: { about: 'M2', reason: 'Their line is weak at night.' } })
  await sound.getByRole('button', { name: 'Save' }).first().click()
  const theirs = sound.locator('.card', { hasText: 'What somebody else wrote meanwhile' })
  await theirs.getByText('Their line is weak at night.').waitFor()
  expect(await why.inputValue()).toBe('Their wish is enough.')
  await theirs.getByRole('button').click()
  expect(await why.inputValue()).toBe('Their line is weak at night.')
})
