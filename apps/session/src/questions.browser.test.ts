/** Tests of the questions that a client is asked, in a real browser: never a gate, saved as they are answered, and never a score. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { atRest } from './testing/at-rest.ts'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

type Kept = { readonly state: string; readonly answers: Record<string, string | null>; readonly saves: number }
type Mock = {
  mockServer: {
    elsewhere: { save: (answers: Kept['answers']) => void; become: (state: string) => void; kept: () => Kept }
  }
  mockCall: { place: (seat: string, to: string) => void }
  mockSeat: string
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const kept = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.elsewhere.kept())
const group = (page: Page, item: string) => page.locator(`.question[data-item="${item}"]`)
const choose = (page: Page, item: string, text: string) => group(page, item).getByLabel(text, { exact: true }).check()
const isSaved = (page: Page) => page.locator('.filled[data-kept="saved"]').waitFor()
const SKIP = 'I would rather skip this'

test('questions stand at the end of each step and are no step: the way goes on without them', async () => {
  const page = await stage.open('room-questions', { locale: 'en-US' })
  await settle(page, 'room-questions')
  const card = page.locator('[data-questions]')
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toBe('Questions from your practitioner')
  expect(await card.textContent()).toContain('the door opens either way')
  const yes = page.locator('form fieldset').getByLabel('Yes', { exact: true })
  for (const one of await yes.all()) await one.check()
  await page.locator('form [type=submit]').click()
  await page.locator('main[data-screen="contract"]').waitFor()
})

test('nothing is shown where nothing is asked', async () => {
  const page = await stage.open('door', { locale: 'en-US' })
  await settle(page, 'door')
  await atRest(page, /GET .*\/screenings$/)
  expect(await page.locator('[data-questions]').count()).toBe(0)
})

test('a form is filled in by keyboard, question after question, and each answer is saved without being asked to', async () => {
  const page = await stage.open('door-questions', { locale: 'en-US', viewport: { width: 360, height: 740 } })
  await settle(page, 'door-questions')
  await page.getByRole('button', { name: 'See the questions: Nights and days' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Nights and days' }).waitFor()
  expect(await page.locator('.question').count()).toBe(4)
  expect(await page.locator('.question :checked').count()).toBe(0)
  const order = await page.evaluate(() =>
    [...document.querySelectorAll('h2, .question')].map(element => element.tagName),
  )
  expect(order[0]).toBe('H2') // what it is for stands before the first question
  await page.getByText('0 of 4 answered', { exact: true }).waitFor()

  await group(page, 'sleep').getByLabel('Never').press('ArrowDown')
  await group(page, 'alone').getByLabel(SKIP).press(' ')
  const line = group(page, 'ease').getByRole('slider')
  expect(await line.getAttribute('aria-valuetext')).toBe('Nothing marked yet')
  await line.press('ArrowRight')
  expect(await line.getAttribute('aria-valuetext')).toBe('Marked at 5.5')
  await page.getByText('2 of 4 answered, 1 skipped').waitFor()
  await isSaved(page)
  expect((await kept(page)).answers).toEqual({ sleep: '1', alone: null, ease: '5.5' })
  expect(await axe(page)).toEqual([])
})

test('a tap on the middle of a line is an answer, and leaving it alone is none', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  await group(page, 'ease').getByRole('slider').click()
  await isSaved(page)
  await expect.poll(async () => (await kept(page)).answers['ease']).toBe('5')
})

test('a question that belongs to a yes is asked after it, and its answer goes with it', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  expect(await group(page, 'who').count()).toBe(0)
  await choose(page, 'help', 'Yes')
  await choose(page, 'who', 'No')
  await expect.poll(async () => (await kept(page)).answers).toMatchObject({ help: 'yes', who: 'no' })
  await choose(page, 'help', SKIP)
  await group(page, 'who').waitFor({ state: 'detached' })
  await expect.poll(async () => (await kept(page)).answers).toEqual({ sleep: '2', alone: null, help: null })
})

test('a reload comes back to the form with what was said, and nothing of it is kept on the device', async () => {
  const page = await stage.open('questions-english', { locale: 'en-US' })
  await settle(page, 'questions-english')
  await choose(page, 'sleep', 'On most days')
  await choose(page, 'alone', SKIP)
  await expect.poll(async () => (await kept(page)).answers).toEqual({ sleep: '2', alone: null })
  await isSaved(page)
  await page.reload()
  await page.locator('.question').first().waitFor()
  expect(await group(page, 'sleep').getByLabel('On most days').isChecked()).toBe(true)
  expect(await group(page, 'alone').getByLabel(SKIP).isChecked()).toBe(true)
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(stored).not.toMatch(/sleep|alone|most days/)
})

test('without a line answers stay on the page, which says so, and go out as soon as there is one', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  await page.context().setOffline(true)
  await choose(page, 'sleep', 'Never')
  await page.getByText('Not saved yet: there is no connection right now.').waitFor()
  await choose(page, 'help', 'No')
  expect((await kept(page)).answers['sleep']).toBe('2')
  await page.context().setOffline(false)
  await page.getByText('Everything is saved.').waitFor()
  expect((await kept(page)).answers).toEqual({ sleep: '0', alone: null, help: 'no' })
})

test('hiding the page saves at once what was said a moment before', async () => {
  const page = await stage.open('questions', { locale: 'en-US', clock: true })
  await settle(page, 'questions')
  await page.clock.pauseAt(Date.now() + 60_000)
  await choose(page, 'sleep', 'Never')
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.clock.runFor(100) // the way to the fake server and back; a save would wait longer by itself
  expect((await kept(page)).answers['sleep']).toBe('0')
})

test('of two windows the last answer to each question holds, and both are told', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  await page.evaluate(() =>
    (globalThis as unknown as Mock).mockServer.elsewhere.save({ sleep: '0', alone: '1', help: 'no' }),
  )
  await choose(page, 'sleep', 'On some days')
  await page.getByText('You answered some of this in another window.').waitFor()
  await isSaved(page)
  expect((await kept(page)).answers).toEqual({ sleep: '1', alone: '1', help: 'no' })
  expect(await group(page, 'alone').getByLabel('On some days').isChecked()).toBe(true)
  const told = page.locator('.notice', { hasText: 'another window' }).getByRole('list')
  expect(await told.first().getByRole('listitem').allTextContents()).toEqual([
    'Were you alone more than you liked?',
    'Has somebody helped you this week?',
  ])
  expect(await told.last().getByRole('listitem').allTextContents()).toEqual(['Did you sleep through the night?'])
})

test('another language of the screen changes the words and no answer', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  await choose(page, 'help', 'Yes')
  await page.getByLabel('Language').selectOption('es')
  await page.getByRole('heading', { level: 1, name: 'Noches y días' }).waitFor()
  expect(await group(page, 'help').getByLabel('Sí').isChecked()).toBe(true)
  expect(await group(page, 'sleep').getByLabel('Casi todos los días').isChecked()).toBe(true)
  await page.getByText('2 de 5 respondidas, 1 saltada', { exact: true }).waitFor()
  expect(await axe(page)).toEqual([])
  await choose(page, 'sleep', 'Prefiero saltar esta pregunta')
  await page.getByText('1 de 5 respondidas, 2 saltadas', { exact: true }).waitFor()
})

test.each([
  ['en-US', 'No', SKIP, '1 of 4 questions is not answered yet.'],
  ['es-MX', 'No', 'Prefiero saltar esta pregunta', 'Falta por responder 1 de 4 preguntas.'],
])('%s: one question that is open is one', async (locale, no, skip, say) => {
  const page = await stage.open('questions', { locale })
  await settle(page, 'questions')
  await choose(page, 'help', no)
  await page.locator('[type=submit]').click()
  await page.getByText(say).waitFor()
  await page.keyboard.press('Escape')
  await choose(page, 'ease', skip)
  await page.locator('[type=submit]').click()
  await page.locator('.question').first().waitFor({ state: 'detached' })
})

test('sending asks once about what is open, can be gone back from, and thanks with the same contacts for everybody', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  await page.getByText('If you need somebody now').click()
  const before = await page.locator('details .helpers').textContent()
  await page.getByRole('button', { name: 'Send the answers' }).click()
  await page.getByText('2 of 4 questions are not answered yet.').waitFor()
  await page.getByRole('button', { name: 'Go back to them' }).click()
  expect(await group(page, 'help').locator(':focus').count()).toBe(1)
  await page.getByRole('button', { name: 'Send the answers' }).click()
  await page.getByRole('button', { name: 'Send as it is' }).click()
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
  expect((await kept(page)).state).toBe('sent')
  expect((await kept(page)).answers).toEqual({ sleep: '2', alone: null })
  expect(await page.getByRole('heading', { name: 'If you need somebody now' }).count()).toBe(1)
  expect(await page.locator('.helpers').textContent()).toBe(before)
  expect(before).toContain('911')
  await page.getByRole('button', { name: 'Back to the way to my hour' }).click()
  await page.locator('main[data-screen="door"]').waitFor()
  await page.locator('[data-questions]').waitFor({ state: 'detached' })
})

test('where nobody said where they are no number is made up', async () => {
  const page = await stage.open('questions-english', { locale: 'es-MX' })
  await settle(page, 'questions-english')
  await page
    .getByText('Estas preguntas están aquí solo en inglés. Sus palabras se conservan tal como se publicaron.')
    .waitFor()
  const theirs = page.locator('h1, .question .group-name, .question .choice:not(.skip)')
  expect(await theirs.evaluateAll(all => [...new Set(all.map(one => one.getAttribute('lang')))])).toEqual(['en'])
  expect(await page.getByText('Invented to be answered.').getAttribute('lang')).toBe('en')
  await page.getByText('Si necesita a alguien ahora').click()
  const help = page.locator('.helpers')
  expect(await help.textContent()).toContain('el lugar donde está')
  expect(await help.locator('a').count()).toBe(0)
})

test('nowhere on the way through the questions stands a number or a level of somebody', async () => {
  const page = await stage.open('questions-sent', { locale: 'en-US' })
  await settle(page, 'questions-sent')
  expect(await page.locator('main').textContent()).not.toMatch(/score|points|level|result|risk|%|\d+ of \d+/i)
})

test('what was taken back meanwhile is said, and no answer goes anywhere', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.elsewhere.become('taken-back'))
  await choose(page, 'sleep', 'Never')
  await page.getByRole('heading', { level: 1, name: 'These questions are not asked any more' }).waitFor()
  expect((await kept(page)).answers['sleep']).toBe('2')
})

test('whoever is let in while answering is in the call at once, and what was said a moment before is saved', async () => {
  const page = await stage.open('questions', { locale: 'en-US' })
  await settle(page, 'questions')
  await page.locator('.question').first().waitFor()
  await choose(page, 'sleep', 'Never')
  await page.evaluate(() => {
    const { mockCall, mockSeat } = globalThis as unknown as Mock
    mockCall.place(mockSeat, 'in')
  })
  await page.locator('main[data-screen="call"]').waitFor()
  await expect.poll(async () => (await kept(page)).answers['sleep']).toBe('0')
})
