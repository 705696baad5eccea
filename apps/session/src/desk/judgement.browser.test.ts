/** Tests of the practitioner's page of a judgement in a real browser: what is rated and written, and that nothing typed is lost. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type How, type Stage } from '../testing/stage.ts'

type Mock = { mockServer: { colleagueWrites: () => void } }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (scene: Extract<SceneName, `desk-judgement${string}`>, how: How = {}) => {
  const page = await stage.open(scene, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...how })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const to = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const shown = (page: Page) => page.locator('.part:not([hidden])')
const item = (page: Page, code: string) => page.locator(`[data-item="${code}"]`)
/** The entry of a list whose line has the focus. */
const foldInFocus = (page: Page) =>
  page.evaluate(() =>
    document.activeElement?.matches('summary')
      ? document.activeElement.closest('[data-item]')?.getAttribute('data-item')
      : null,
  )
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a factor is rated by keyboard alone: nothing is chosen beforehand, what is missing takes the focus, and what was rated stands in words', async () => {
  const page = await open('desk-judgement-factors', { viewport: { width: 360, height: 740 } })
  const limits = item(page, 'BND')
  expect(await limits.locator('input:checked').count()).toBe(0)
  const save = limits.getByRole('button', { name: 'Save' })
  await save.press('Enter')
  expect(await limits.getByText('Please choose.').count()).toBe(4)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('absent')
  const word = (group: string, name: string) =>
    limits.getByRole('radiogroup', { name: group }).getByLabel(name, { exact: true })
  await word('Is it there?', 'In part').press('Space')
  await word('Does it matter for this work at a distance?', 'Much').press('Space')
  await word('How is it against the last time?', 'Better').press('Space')
  await word('How sure are you?', 'Not very sure').press('Space')
  await save.press('Enter')
  const note = limits.getByLabel('On what it rests, or what would tell')
  await limits.getByText('Please write a few words.').waitFor()
  expect(await note.evaluate(field => field === document.activeElement && field.getAttribute('aria-invalid'))).toBe(
    'true',
  )
  await note.fill('Told of it himself.')
  await save.press('Enter')
  await limits.locator('summary', { hasText: 'in part · matters much · better · not very sure' }).waitFor()
  await limits
    .locator('.said', { hasText: 'Told of it himself.' })
    .getByText(/^Bea Example, /)
    .waitFor()
  expect(await axe(page)).toEqual([])
})

test('what somebody else wrote meanwhile is shown, nothing typed is lost, and the same press saves behind it', async () => {
  const page = await open('desk-judgement-factors')
  const place = item(page, 'ENV')
  await place.locator('summary').click()
  const note = place.getByLabel('On what it rests, or what would tell')
  await note.fill('A lock is ordered.')
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.colleagueWrites())
  await place.getByRole('button', { name: 'Save' }).first().click()
  await place.getByText(/^Somebody else wrote here meanwhile/).waitFor()
  await item(page, 'SUB').locator('summary', { hasText: 'in part · matters somewhat' }).waitFor()
  expect(await note.inputValue()).toBe('A lock is ordered.')
  await place.getByRole('button', { name: 'Save' }).first().click()
  await place.locator('.said', { hasText: 'A lock is ordered.' }).waitFor()
  expect(await place.getByText(/^Somebody else wrote here meanwhile/).count()).toBe(0)
})

test('without a line what was typed stays, also while another part is looked at, and is sent later', async () => {
  const page = await open('desk-judgement-formulation')
  const why = shown(page).getByLabel('Why now?')
  for (const field of await shown(page).locator('textarea').all()) await field.fill('Some words.')
  await why.fill('They have moved.')
  await page.evaluate(() => {
    const kept = globalThis.fetch
    Object.assign(globalThis, { back: () => (globalThis.fetch = kept) })
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  })
  await shown(page).getByRole('button', { name: 'Save' }).click()
  await shown(page).getByRole('alert').waitFor()
  await to(page, 'Sources')
  await to(page, 'How it hangs together')
  expect(await why.inputValue()).toBe('They have moved.')
  await page.evaluate(() => (globalThis as unknown as { back: () => void }).back())
  await shown(page).getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => shown(page).getByRole('alert').count()).toBe(0)
  await to(page, 'Conclusion')
  await shown(page).getByRole('heading', { name: 'Before anybody can conclude' }).waitFor()
  expect(await shown(page).getByText('How it hangs together is not written yet.').count()).toBe(0)
})

test('a question leads to its place, and an answer takes it from the list', async () => {
  const page = await open('desk-judgement', { timezoneId: 'Europe/Madrid' })
  const ask = page.getByRole('button', { name: 'By when is it found out? Crisis and self-harm' })
  await ask.press('Enter')
  const crisis = item(page, 'CRI')
  await expect.poll(() => foldInFocus(page)).toBe('CRI')
  const by = crisis.getByLabel('By when will you know?')
  await by.fill('2020-02-29')
  await crisis.getByRole('button', { name: 'Save' }).click()
  await crisis.getByText('This day is over. Please choose one that is still to come.').waitFor()
  await by.fill(dayIn(3))
  await crisis.getByRole('button', { name: 'Save' }).click()
  await crisis.getByText(/^To be found out by /).waitFor()
  await to(page, 'What is open')
  expect(await ask.count()).toBe(0)
})

test('a source and a scenario are added, each field of a scenario is asked for, and one is left out again', async () => {
  const page = await open('desk-judgement-sources')
  await page.getByLabel('What it is').fill('A call with the practice before.')
  await page.getByLabel('Of which day').fill(dayIn(5))
  await page.getByRole('button', { name: 'Add this source' }).click()
  await shown(page).getByText('This day is still to come.').waitFor()
  await page.getByLabel('Of which day').fill(dayIn(0))
  await page.getByRole('button', { name: 'Add this source' }).click()
  await shown(page).locator('li', { hasText: 'A call with the practice before.' }).waitFor()
  expect(await page.getByLabel('What it is').inputValue()).toBe('')
  await to(page, 'What could happen')
  await page.getByRole('button', { name: 'Add a scenario' }).press('Enter')
  await page.getByRole('button', { name: 'Save all scenarios' }).click()
  expect(await shown(page).getByText('Please write a few words.').count()).toBe(9)
  await page.getByLabel('It gets better').check()
  for (const field of await shown(page).locator('textarea').all()) await field.fill('Some words.')
  await page.getByLabel('Ready by').fill(dayIn(30))
  await page.getByRole('button', { name: 'Add a scenario' }).click()
  await page.getByRole('button', { name: 'Leave scenario 2 out' }).click()
  await page.getByRole('button', { name: 'Save all scenarios' }).click()
  await to(page, 'Conclusion')
  await expect.poll(() => shown(page).getByText('What could get better is not thought through yet.').count()).toBe(0)
})

test('no part of the page shows a figure of a person: the only numbers are days', async () => {
  const page = await open('desk-judgement-concluded')
  const parts = await page.locator('.part-link').allInnerTexts()
  expect(parts).toHaveLength(11)
  for (const part of parts) {
    await to(page, part)
    await shown(page).locator('h2').waitFor()
    if (part === 'Rate it without a look') await shown(page).getByText('Some factors are left.').waitFor()
    for (const fold of await shown(page).locator('details').all())
      await fold.evaluate(node => ((node as HTMLDetailsElement).open = true))
    const text = (await shown(page).innerText()).replaceAll(/[A-Z][a-z]+ \d{1,2}, \d{4}(?: at [\d:]+.[AP]M \w+)?/g, '')
    expect([part, text.match(/\d+/g)]).toEqual([part, null])
    expect(text).not.toMatch(/\b(low|medium|high) risk\b|per ?cent|%/i)
  }
})

test('[RS66] [RS70] somebody rates every factor without a look, sees in words where they and others differ, and what they said stays', async () => {
  const page = await open('desk-judgement-second')
  const items = await shown(page).locator('.item').all()
  for (const one of items) {
    await one.evaluate(node => ((node as HTMLDetailsElement).open = true))
    const groups = one.getByRole('radiogroup')
    expect(await groups.locator('input:checked').count()).toBe(0)
    for (const [at, choice] of [1, 1, 1, 1].entries()) await groups.nth(at).locator('input').nth(choice).check()
    await one.locator('textarea').fill('Some words.')
    if (one === items.at(-1)) await shown(page).locator('textarea').first().fill('Thought over.')
    await one.getByRole('button', { name: 'Save' }).click()
    await one.locator('summary', { hasText: 'in part · matters somewhat · the same · fairly sure' }).waitFor()
    expect(await shown(page).innerText()).not.toContain('The door of the room does not close')
  }
  await shown(page).getByRole('heading', { name: 'Where you say the same, and where not' }).waitFor()
  await shown(page).getByText('They say: there. You say: in part.').waitFor()
  await shown(page).getByText('Only you rated it.').first().waitFor()
  const forms = shown(page).locator('.item form')
  await expect.poll(() => forms.count()).toBe(1) // what was being typed elsewhere is still there, and is not taken
  expect(await forms.locator('textarea').inputValue()).toBe('Thought over.')
  await forms.getByRole('button', { name: 'Save' }).click()
  await forms.getByText('Both were laid beside each other already, so what you said stays as it was.').waitFor()
  const stays = shown(page).getByText(/^You said this without a look, so it stays\./)
  expect(await stays.count()).toBe(await shown(page).locator('.item').count())
  expect(await axe(page)).toEqual([])
})

test('in Spanish too: a factor is rated, what is missing is said, and what was rated stands in words', async () => {
  const page = await open('desk-judgement-factors', { locale: 'es-MX' })
  const limits = item(page, 'BND')
  await limits.getByRole('button', { name: 'Guardar' }).click()
  expect(await limits.getByText('Elija, por favor.').count()).toBe(4)
  const groups = limits.getByRole('radiogroup')
  for (const at of [0, 1, 2, 3]) await groups.nth(at).locator('input').first().check()
  await limits.getByRole('button', { name: 'Guardar' }).click()
  await limits.locator('summary', { hasText: 'no está · importa poco · mejor · poca seguridad' }).waitFor()
  expect(await axe(page)).toEqual([])
})
