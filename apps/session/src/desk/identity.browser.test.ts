/** Tests of who somebody is, in a real browser: evidence in words, piece by piece, what one adds at the desk, and what the person reads. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SceneName } from '../testing/scene.ts'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

async function open(scene: SceneName, how: { locale?: string; width?: number } = {}): Promise<Page> {
  const { locale = 'en-US', width = 360 } = how
  const page = await stage.open(scene, { viewport: { width, height: 740 }, reducedMotion: 'reduce', locale })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}

type Mock = { mockServer: { asked: string[] } }
const posts = async (page: Page): Promise<number> =>
  (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).filter(
    one => one.includes('POST') && one.endsWith('/identity'),
  ).length
const pieces = (page: Page) => page.locator('.identity-piece')

test.each([
  ['en-US', 360, 'Document seen', 'Name: differs', 'Talk with them about it', 'Taken back by Bea Example'],
  ['es-MX', 1280, 'Documento visto', 'Nombre: no coincide', 'Háblelo con la persona', 'Retirado por Bea Example'],
] as const)(
  '[A21a] %s at %i: each piece stands by itself with who and when, also what was taken back; no number is made of them; axe finds nothing',
  async (locale, width, document, name, differs, back) => {
    const page = await open('desk-identity', { locale, width })
    expect(await pieces(page).count()).toBe(3)
    const shown = pieces(page).filter({ hasText: document })
    expect(await shown.innerText()).toContain(name)
    await shown.getByText(differs).waitFor()
    await pieces(page).filter({ hasText: back }).waitFor()
    for (const text of await pieces(page).allInnerTexts()) expect(text).toContain('Bea Example')
    expect(await page.locator('main').innerText()).not.toMatch(/\d\s*(?:%|\/\s*\d|points?|puntos?)/i)
    expect(await page.locator('progress, meter').count()).toBe(0)
    expect(await axe(page)).toEqual([])
  },
)

test('[A19c] a meeting that is recommended is written down with its day, place and who, or it is said why not', async () => {
  const page = await open('desk-identity-unmet')
  const meeting = page.locator('section.card').filter({ hasText: 'Meeting before the work' })
  await meeting.getByText('For this work a meeting in person before is recommended.').waitFor()
  await meeting.getByRole('button', { name: 'Go on without a meeting' }).click()
  await meeting.getByText('Please say why.').waitFor()
  expect(await posts(page)).toBe(0)
  expect(await axe(page)).toEqual([])
  await meeting.getByLabel('Why').fill('Lives two days away.')
  await meeting.getByRole('button', { name: 'Go on without a meeting' }).click()
  await pieces(page).filter({ hasText: 'Lives two days away.' }).waitFor()
  expect(await posts(page)).toBe(1)
})

test('what is missing is said where it is missing, a day to come is none, and what was typed is still there after another page', async () => {
  const page = await open('desk-identity-new')
  const keep = page.getByRole('button', { name: 'I have seen who this is' })
  await keep.click()
  await page.getByText('Please say how you saw it.').waitFor()
  await page.getByLabel('They were met in person').check()
  await page.getByLabel('Where').fill('The practice')
  await page.getByLabel('Day you met').fill('2999-01-01')
  await keep.click()
  await page.getByText('Please give a day that is not to come.').waitFor()
  await page.getByText('Please say what it says of their age.').waitFor()
  expect(await axe(page)).toEqual([])
  expect(await posts(page)).toBe(0)
  await page.getByLabel('They are an adult').check()
  await page.getByText('Please say what it says of their age.').waitFor({ state: 'detached' })
  await page.getByText('Please give a day that is not to come.').waitFor()
  await page.getByRole('button', { name: 'Back to the hour' }).click()
  await page.getByRole('button', { name: 'Who this is: Ana Test' }).click()
  expect(await page.getByLabel('Where').inputValue()).toBe('The practice')
  await page.getByLabel('Day you met').fill('2026-05-04')
  await page.getByLabel('They are an adult').check()
  await keep.click()
  await pieces(page).filter({ hasText: 'May 4, 2026, The practice' }).waitFor()
  expect(await posts(page)).toBe(1)
})

test('[A21a] a document is written down by its kind and by what matched; there is no field for its number', async () => {
  const page = await open('desk-identity-new', { width: 1280 })
  await page.getByLabel('I saw a document of theirs').check()
  expect(await page.locator('main input:not([type=radio], [type=date])').count()).toBe(0)
  await page.getByLabel('Which document').selectOption({ label: 'Passport' })
  await page.getByRole('radiogroup', { name: 'The name on it' }).getByLabel('matches').check()
  await page.getByRole('radiogroup', { name: 'The picture on it' }).getByLabel('differs').check()
  await page.getByLabel('The month they were born in').check()
  await page.getByLabel('Month of birth').fill('1990-04')
  await page.getByRole('button', { name: 'I have seen who this is' }).click()
  const piece = pieces(page).filter({ hasText: 'Passport' })
  await piece.getByText('Picture: differs').waitFor()
  await piece.getByText('Born in April 1990').waitFor()
  await page.getByText('Not seen yet in a way that is enough before the door.').waitFor()
})

test.each([
  [
    'en-US',
    360,
    /This is not the word for help/,
    /Nobody else can hold/,
    'The word was another one.',
    /it closes nothing/,
  ],
  ['es-MX', 1280, /No es la palabra para pedir ayuda/, /Nadie más puede/, 'La palabra era otra.', /no cierra nada/],
] as const)(
  '[A21a] %s at %i: that a word was agreed and what came are written down, the word never; what was not right is told in words, and it is no word for help',
  async (locale, width, notHelp, alone, another, closes) => {
    const page = await open('desk-identity-new', { locale, width })
    const card = page.locator('.identity-word')
    await card.getByText(notHelp).waitFor()
    // A day is all that can be typed: no field could take the word.
    expect(await card.locator('input:not([type=date]), textarea, select').count()).toBe(0)
    await card.locator('button[type=submit]').click()
    await card.locator('.field-say').waitFor()
    expect(await posts(page)).toBe(0)
    await card.locator('input[type=date]').fill('2026-05-04')
    await card.locator('button[type=submit]').click()
    await card.getByText(alone).waitFor()
    expect(await card.locator('input:not([type=radio]), textarea, select').count()).toBe(0)
    await card.locator('button[type=submit]').click()
    await card.locator('.field-say').waitFor()
    expect(await posts(page)).toBe(1)
    await card.getByLabel(another).check()
    await card.locator('button[type=submit]').click()
    const piece = pieces(page).filter({ hasText: another })
    await piece.getByText(closes).waitFor()
    expect(await posts(page)).toBe(2)
    expect(await pieces(page).count()).toBe(2)
    expect(await axe(page)).toEqual([])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
  },
)

test.each([
  ['en-US', 360, 'I saw the billing details of a card or account', 'matches', 'differs', /it closes nothing/],
  ['es-MX', 1280, 'Vi los datos de facturación de una tarjeta o cuenta', 'coincide', 'no coincide', /no cierra nada/],
] as const)(
  '[A21g] %s at %i: of a card it is written down what matched, there is no field for its number, and what differs is told in words',
  async (locale, width, way, same, other, closes) => {
    const page = await open('desk-identity-new', { locale, width })
    const form = page.locator('form').filter({ has: page.getByLabel(way) })
    await form.getByLabel(way).check()
    expect(await form.locator('input:not([type=radio]), textarea, select').count()).toBe(0)
    await form.locator('button[type=submit]').click()
    await form.locator('.field-say').first().waitFor()
    expect(await form.locator('.field-say').count()).toBe(3)
    expect(await posts(page)).toBe(0)
    const groups = form.getByRole('radiogroup')
    for (const [n, word] of [same, other, same].entries())
      await groups
        .nth(n + 1)
        .getByLabel(word, { exact: true })
        .check()
    expect(await axe(page)).toEqual([])
    await form.locator('button[type=submit]').click()
    await pieces(page).getByText(closes).waitFor()
    expect(await posts(page)).toBe(1)
  },
)

const calls = async (page: Page, path: string): Promise<number> =>
  (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).filter(one => one.endsWith(path)).length
const noneWider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.each([
  [
    'en-US',
    360,
    ['Ask for a card check', 'See what came', 'Nothing was finished there yet.', 'It is written above.'],
    ['Name: differs', 'The payment provider was asked', /it closes nothing/],
  ],
  [
    'es-MX',
    1280,
    ['Pedir la comprobación', 'Ver qué resultó', 'Allí no se ha terminado nada aún.', 'Queda anotado arriba.'],
    ['Nombre: no coincide', 'Se preguntó al proveedor de pagos', /no cierra nada/],
  ],
] as const)(
  '[A21g] %s at %i: a card check is asked for, its address can be handed on, and what came stands in words; no field takes anything of a card',
  async (locale, width, [ask, see, notYet, written], [name, provider, closes]) => {
    const page = await open('desk-identity-card', { locale, width })
    const card = page.locator('.identity-card')
    expect(await card.locator('input, textarea, select').count()).toBe(0)
    const before = await pieces(page).count()
    await card.getByRole('button', { name: ask }).click()
    await card.locator('input[readonly]').waitFor()
    expect(await card.locator('input:not([readonly]), textarea, select').count()).toBe(0)
    expect(await card.locator('input').inputValue()).toMatch(/^https?:/)
    expect([await pieces(page).count(), await calls(page, '/card-check')]).toEqual([before + 1, 1])
    expect(await axe(page)).toEqual([])
    await card.getByRole('button', { name: see }).click()
    await card.getByText(notYet).waitFor()
    expect(await pieces(page).count()).toBe(before + 1)
    await card.getByRole('button', { name: see }).click()
    await card.getByText(written).waitFor()
    const piece = pieces(page).filter({ hasText: provider })
    await piece.getByText(name).waitFor()
    await piece.getByText(closes).waitFor()
    await card.getByRole('button', { name: ask }).waitFor()
    expect(await card.locator('input').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    expect(await noneWider(page)).toBeLessThanOrEqual(0)
  },
)

test('[A21g] where no provider is set up there is no card check on the page', async () => {
  const page = await open('desk-identity')
  expect(await page.locator('.identity-card').count()).toBe(0)
})

test.each([
  ['en-US', 360, 'A card check, if you like', 'Show the way there', 'Go to the payment provider’s page'],
  [
    'es-MX',
    1280,
    'Comprobación de una tarjeta, si quiere',
    'Mostrar cómo llegar',
    'Ir a la página del proveedor de pagos',
  ],
] as const)(
  '[A21g] %s at %i: at the door a client finds a card check with what is kept of it, a way there in another tab, and may leave it',
  async (locale, width, heading, show, go) => {
    const page = await open('door-card', { locale, width })
    const shown = page.getByRole('dialog')
    await shown.getByRole('heading', { name: heading }).waitFor()
    expect(await calls(page, '/card-check')).toBe(0)
    expect(await shown.locator('input, a').count()).toBe(0)
    await shown.getByRole('button', { name: show }).click()
    const way = shown.getByRole('link', { name: go })
    await way.waitFor()
    expect([await way.getAttribute('target'), await way.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer'])
    expect(await axe(page)).toEqual([])
    expect(await shown.evaluate(one => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
    await shown.locator('.actions .button').last().click()
    await shown.waitFor({ state: 'hidden' })
  },
)

test('an entry is taken back with a reason, and stays to be read', async () => {
  const page = await open('desk-identity')
  await page.getByRole('button', { name: 'Take this back: Met in person' }).click()
  const piece = pieces(page).filter({ hasText: 'Met in person' })
  await piece.getByLabel('Why').fill('That was another Ana.')
  await piece.getByRole('button', { name: 'Take this back: Met in person' }).click()
  await piece.getByText('That was another Ana.').waitFor()
  await page.getByText('Not seen yet in a way that is enough before the door.').waitFor()
})

test('[A21a] in the call one press says that this is the person they know', async () => {
  const page = await open('desk-call-notes', { width: 1280 })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'I know them by sight: Ana Test' }).click()
  await page.getByText(/^Kept at .+: you know them by sight\.$/).waitFor()
  expect(await posts(page)).toBe(1)
  expect(await axe(page)).toEqual([])
})

test.each([
  ['en-US', 360, 'Met in person', 'On May 4, 2026, The practice'],
  ['es-MX', 1280, 'Trato en persona', 'El 4 de mayo de 2026, The practice'],
] as const)(
  '[A21a] %s at %i: a client reads what was seen of them, by whom and when',
  async (locale, width, met, line) => {
    const page = await open('door-known', { locale, width })
    const card = page.getByRole('dialog')
    await card.getByRole('heading', { name: met }).waitFor()
    await card.getByText(line).waitFor()
    expect(await card.getByText(/Bea Example, /).count()).toBe(2)
    expect(await axe(page)).toEqual([])
    const wider = await card.evaluate(one => one.scrollWidth - one.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
  },
)
