/** Tests of what is expected of the hour, in a real browser: read before the door, acknowledged, and sent with the other answers. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = { mockServer: { asked: string[] } }
const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)
const sent = async (page: Page) => (await asked(page)).filter(one => one.includes('room-check'))

/** What a client reads before each hour, by language: the answer's name, how we sit, the limits of the work, and capture. */
const LANGUAGES = [
  {
    locale: 'en-US',
    name: 'I know how we meet',
    yes: 'Yes',
    notToday: 'Not today',
    go: 'Continue',
    read: [
      /on a chair and not on a bed/,
      /dressed as for a visit/,
      /camera stays on/,
      /not part of the work, for either of you/,
    ],
    capture: /No software can prevent that, and this app cannot either/,
    hint: 'It is not held against you.',
  },
  {
    locale: 'es-ES',
    name: 'Sé cómo nos encontramos',
    yes: 'Sí',
    notToday: 'Hoy no',
    go: 'Continuar',
    read: [
      /en una silla y no en la cama/,
      /ropa como para una visita/,
      /cámara queda encendida/,
      /no forma parte del trabajo, para ninguna/,
    ],
    capture: /Ningún programa puede impedirlo, y esta aplicación tampoco/,
    hint: 'No se le tendrá en cuenta.',
  },
] as const

test.each(LANGUAGES)('[D21] what is expected is read before the door and asked for by name, in $locale', async one => {
  const page = await stage.open('room', { viewport: { width: 360, height: 740 }, locale: one.locale })
  await page.locator('main[data-screen="room"]').waitFor()
  const last = page.locator('fieldset').last()
  const text = await last.innerText()
  expect(text).toContain(one.name)
  for (const line of one.read) expect(text).toMatch(line)
  const groups = page.locator('fieldset')
  for (let i = 0; i < (await groups.count()) - 1; i++) await groups.nth(i).getByText(one.yes, { exact: true }).click()
  await page.getByRole('button', { name: one.go }).click()
  await page.getByRole('alert').waitFor()
  expect(await sent(page)).toEqual([])
  expect(
    await last
      .locator('input')
      .first()
      .evaluate(input => input === document.activeElement),
  ).toBe(true)
  await last.getByText(one.notToday, { exact: true }).click()
  await last.getByText(one.hint).waitFor()
  await last.getByText(one.yes, { exact: true }).click()
  await page.getByRole('button', { name: one.go }).click()
  await page.locator('main[data-screen="contract"]').waitFor()
  expect(await sent(page)).toHaveLength(1)
})

test.each([
  ['call-marked', ['Practitioner', 'Takes part']],
  ['call', []],
] as const)('[D30b] the practice’s faint mark stands over each other picture in %s: %j', async (scene, parts) => {
  const page = await stage.open(scene, { viewport: { width: 360, height: 740 }, locale: 'en-US' })
  await settle(page, scene)
  await page.locator('.face video[data-seen]').first().waitFor()
  const marks = page.locator('.face .face-mark')
  if (parts.length > 0) await marks.nth(1).waitFor()
  const read = (await marks.allInnerTexts()).map(
    text => /^[A-Z][a-z]+ \d+, \d{4} · (?<part>.+)$/.exec(text)?.groups?.part,
  )
  expect(read).toEqual(parts)
})

test.each(LANGUAGES)(
  '[D30b] before each hour the app says once that it cannot prevent capture, in $locale',
  async one => {
    const page = await stage.open('room', { viewport: { width: 1280, height: 800 }, locale: one.locale })
    await page.locator('main[data-screen="room"]').waitFor()
    const lines = await page.locator('main li').allInnerTexts()
    expect(lines.filter(line => one.capture.test(line))).toHaveLength(1)
  },
)
