/** Tests of what the practitioner notes after an hour that they told of themselves. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

type Mock = { mockServer: { asked: string[] }; mockCall: { end: () => void } }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

test.each([
  [
    'en-US',
    'What I told of myself',
    'What I told',
    'What it was to serve',
    'Keep this note',
    'Please write a few words.',
  ],
  [
    'es-MX',
    'Lo que conté de mí',
    'Lo que conté',
    'Para qué debía servir',
    'Guardar esta nota',
    'Escriba algunas palabras, por favor.',
  ],
])(
  '[D28] after the hour a practitioner notes it by keyboard alone, in %s',
  async (locale, heading, what, purpose, keep, missing) => {
    const page = await stage.open('desk-call', {
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
      locale,
    })
    await settle(page, 'desk-call')
    await page.evaluate(() => (globalThis as unknown as Mock).mockCall.end())
    const fold = page.locator('summary', { hasText: heading })
    const asked = () => page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)
    await fold.waitFor()
    expect((await asked()).filter(one => one.endsWith('/disclosures'))).toEqual([])
    await fold.press('Enter')
    await page.getByLabel(what, { exact: true }).fill('That I know long waits, too.')
    await page.getByRole('button', { name: keep }).press('Enter')
    await page.getByText(missing).waitFor()
    expect(await page.getByLabel(purpose).getAttribute('aria-invalid')).toBe('true')
    expect((await asked()).at(-1)).toMatch(/GET .*\/disclosures$/)
    await page.getByLabel(purpose).fill('Waiting was easier to speak of.')
    await page.getByRole('button', { name: keep }).press('Enter')
    await page
      .locator('details li', { hasText: 'That I know long waits, too.' })
      .getByText(/Waiting was easier/)
      .waitFor()
    expect(await page.getByLabel(what, { exact: true }).inputValue()).toBe('')
    expect(await axe(page)).toEqual([])
  },
)

test('[D28] while earlier notes are on their way the desk stays, and a note is written meanwhile', async () => {
  const page = await stage.open('desk-call', { locale: 'en-US' })
  await settle(page, 'desk-call')
  await page.evaluate(() => (globalThis as unknown as Mock).mockCall.end())
  await page.evaluate(() => {
    const kept = globalThis.fetch
    const gate = new Promise<void>(resolve => Object.assign(globalThis, { letThrough: resolve }))
    globalThis.fetch = async (...asked) => {
      if (typeof asked[0] === 'string' && asked[0].endsWith('/disclosures')) await gate
      return kept(...asked)
    }
  })
  await page.locator('summary', { hasText: 'What I told of myself' }).press('Enter')
  const what = page.getByLabel('What I told', { exact: true })
  await what.pressSequentially('That I know')
  await page.evaluate(() => (globalThis as unknown as { letThrough: () => void }).letThrough())
  await page.getByRole('button', { name: 'Keep this note' }).press('Enter')
  await page.getByText('Please write a few words.').waitFor()
  expect(await what.inputValue()).toBe('That I know')
  expect(await what.getAttribute('aria-invalid')).toBeNull()
})
