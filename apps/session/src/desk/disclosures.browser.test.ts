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
