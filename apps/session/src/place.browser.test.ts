/** Tests of places in a real browser: what is asked before an hour on both sides, what holds the door, and what a practitioner decides and notes. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

type Mock = { mockServer: { asked: string[] } }
const asked = async (page: Page, part: string): Promise<readonly string[]> =>
  (await page.evaluate(() => (globalThis as unknown as Mock).mockServer.asked)).filter(one => one.includes(part))
const PHONE = { width: 360, height: 740 }
const WIDE = { width: 1280, height: 800 }
const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor()
const group = (page: Page, name: RegExp | string) => page.getByRole('group', { name })

/** The label of a note, of a safeguard or of a condition, in either language. */
const LABEL = /minor|attract|menor|atracci|safeguard|medida|note\b|nota\b|because|porque|risk|riesgo|[KCTP]\d\b/i

test.each([
  { locale: 'en-US', yes: 'Yes', notYet: 'Not yet', go: 'Continue', pets: 'Pets are in another room' },
  { locale: 'es-ES', yes: 'Sí', notYet: 'Aún no', go: 'Continuar', pets: 'Las mascotas están en otra habitación' },
])('[CI30] [CI31] [D34] [D35] the whole look around on a small telephone, in $locale', async one => {
  const page = await stage.open('room-care', { viewport: PHONE, locale: one.locale })
  await settle(page, 'room-care')
  const text = await page.locator('main').innerText()
  expect(text).not.toMatch(LABEL)
  expect(text).toContain(one.pets)
  expect(await axe(page)).toEqual([])
  for (const choice of await page.getByRole('radio', { name: one.yes, exact: true }).all()) await choice.check()
  await group(page, one.pets).getByText(one.notYet, { exact: true }).click()
  await page.getByRole('button', { name: one.go }).click()
  // It is kept as it was given, and nobody is sent on to find the door shut.
  await page.getByRole('alert').waitFor()
  expect(await asked(page, 'room-check')).toHaveLength(1)
  const focused = await page.evaluate(() => [
    document.activeElement?.getAttribute('name'),
    document.querySelector('main')?.dataset['screen'],
  ])
  expect(focused).toEqual(['pets-away', 'room'])
  expect(await axe(page)).toEqual([])
  await group(page, one.pets).getByText(one.yes, { exact: true }).click()
  await page.getByRole('button', { name: one.go }).click()
  await screen(page, 'contract')
  expect(await asked(page, 'room-check')).toHaveLength(2)
})

test('[CI32] what is not possible today waits at the door for the practitioner, and can be looked at again', async () => {
  const page = await stage.open('door-care', { viewport: PHONE, locale: 'en-US' })
  await settle(page, 'door-care')
  await page.getByText('Bea Example saw what is not possible in your room today').waitFor()
  await page.getByRole('button', { name: 'Look at my answers again' }).click()
  await screen(page, 'room')
  expect(await group(page, 'Pets are in another room').getByLabel('Not today').isChecked()).toBe(true)
  for (const choice of await page.getByRole('radio', { name: 'Yes', exact: true }).all()) await choice.check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await screen(page, 'door')
  await page.getByText('Bea Example knows you are here.').waitFor()
})

test('[CI33] [D19] [D29] a practitioner looks around before the camera is on: done or not done, and what was decided holds', async () => {
  const page = await stage.open('desk-place', { viewport: PHONE, locale: 'en-US' })
  await page.locator('main[data-screen="desk-hours"] .button[data-kind="main"]').click()
  await page.getByRole('button', { name: 'Check picture and sound' }).click()
  await screen(page, 'desk-place')
  expect(await page.getByRole('radio', { name: 'Not today' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Keep and go on' }).click()
  await page.getByText('Please say done or not done for each.').waitFor()
  expect(await asked(page, 'room-check')).toEqual([])
  for (const done of await page.getByRole('radio', { name: 'Done', exact: true }).all()) await done.check()
  await group(page, /^Pets are out/)
    .getByText('Not done')
    .click()
  await group(page, /^The background/)
    .getByText('Not done')
    .click()
  await page.getByRole('button', { name: 'Keep and go on' }).click()
  await page.getByText('holds the door: change it once it is done').waitFor()
  await group(page, /^Pets are out/)
    .getByText('Done', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Keep and go on' }).click()
  await screen(page, 'devices')
})

test('[CI32] the hour’s page says what is open and why it was asked, and a decision is kept with its reason only', async () => {
  const page = await stage.open('desk-hour-care', { viewport: WIDE, locale: 'en-US' })
  await settle(page, 'desk-hour-care')
  const card = page.locator('article.person').first()
  const notice = await card.locator('.notice').first().innerText()
  expect(notice).toContain('Pets in another room')
  expect(notice).toContain('A care note: Animals.')
  expect(notice).toContain('It holds the door until it is done or decided on.')
  await card.getByText('What is asked of them, and why').click()
  await card
    .getByText(/A safeguard that was taken: the agreed device alone/)
    .first()
    .waitFor()
  await card
    .locator('details')
    .getByText(/taken in another form: no alcohol or drugs/)
    .waitFor()
  await card.getByRole('button', { name: 'Keep this decision' }).click()
  await card.getByText('Please choose how it goes on, and say why.').waitFor()
  expect(await asked(page, '/room')).toEqual([])
  await card.getByText('It goes on like this').click()
  await card.getByLabel('Why').fill('The dog helps, and stays out of the picture.')
  await card.getByRole('button', { name: 'Keep this decision' }).click()
  await card.getByText(/Bea Example decided at .* that the hour goes on like this/).waitFor()
  expect(await card.locator('.notice').first().innerText()).toContain('The dog helps')
  expect((await asked(page, '/room')).map(one => one.split(' ')[1])).toEqual(['POST'])
})

test('[D32] [D33] a care note is set and ended with a reason by keyboard, and what was written stays', async () => {
  const page = await stage.open('desk-care', { viewport: PHONE, locale: 'en-US' })
  await settle(page, 'desk-care')
  const pictures = page.locator('section.card', { hasText: 'Pictures of children' })
  await pictures.getByRole('button', { name: 'Set this note: Pictures of children' }).press('Enter')
  await pictures.getByText('Please say why.').waitFor()
  await pictures.getByLabel('Why').fill('Asked for in supervision.')
  await pictures.getByRole('button', { name: 'Set this note: Pictures of children' }).press('Enter')
  await pictures.getByText('It stands.').waitFor()
  expect(await pictures.getByLabel('Why').inputValue()).toBe('')
  const animals = page.locator('section.card', { hasText: 'Animals' })
  await animals.getByLabel('Why').fill('Not needed any more.')
  await animals.getByRole('button', { name: 'End this note: Animals' }).press('Enter')
  await animals.getByText('It is not set.').waitFor()
  expect(await page.locator('ol li').allInnerTexts()).toEqual([
    expect.stringContaining('Not needed any more.'),
    expect.stringContaining('Asked for in supervision.'),
    expect.stringContaining('Talked over in the second hour.'),
  ])
  expect(await axe(page)).toEqual([])
})

test.each([
  [
    'en-US',
    /^My internet connection/,
    /^Nobody can see my screen, and it locks/,
    /Nobody can hear me/,
    'Not today',
    'mobile data',
  ],
  ['es-ES', /^Mi conexión/, /pantalla/, /oír/, 'Hoy no', 'datos móviles'],
])(
  '[B11] a network that is not private leads to a way forward, and whether anybody sees or hears is asked, in %s',
  async (locale, network, screenItem, heard, no, wayOn) => {
    const page = await stage.open('room', { viewport: PHONE, locale })
    await settle(page, 'room')
    for (const item of [screenItem, heard]) expect(await group(page, item).getByRole('radio').count()).toBe(3)
    expect(await page.getByText(wayOn).count()).toBe(0)
    await group(page, network).getByText(no, { exact: true }).click()
    await group(page, network).getByText(wayOn).waitFor()
    expect(await axe(page)).toEqual([])
  },
)

test.each([
  ['en-US', /no photographs, paintings or ornaments/, 'I am dressed as in the practice', 'Not done', 'says about you'],
  ['es-ES', /fotografías, cuadros ni adornos/, 'Llevo ropa como en la consulta', 'No hecho', 'dice'],
])(
  '[D30a] [D25b] a practitioner looks at what their background tells of them, and comes as to the room, in %s',
  async (locale, background, dressed, not, wayOn) => {
    const page = await stage.open('desk-place', { viewport: PHONE, locale })
    await settle(page, 'desk-place')
    expect(await group(page, dressed).getByRole('radio').count()).toBe(2)
    await group(page, background).getByText(not, { exact: true }).click()
    await group(page, background).getByText(wayOn).waitFor()
    expect(await axe(page)).toEqual([])
  },
)

test.each([
  ['en-US', 'Town or city', 'Their name', 'I name somebody', 'This is where I am', 'Please write it without < and >.'],
  ['es-ES', 'Ciudad o pueblo', 'Su nombre', 'Nombro a alguien', 'Aquí estoy', 'Por favor, escríbalo sin < ni >.'],
])(
  'a script for a town or a name is refused beside its field, and nothing is sent, in %s',
  async (locale, town, name, somebody, done, say) => {
    const page = await stage.open('whereabouts', { viewport: PHONE, locale })
    await settle(page, 'whereabouts')
    await page.getByLabel(town).fill('<script>')
    await page.getByText(somebody).click()
    await page.getByLabel(name).fill('Kim <b>')
    await page.getByRole('button', { name: done }).click()
    await expect.poll(() => page.getByText(say).count()).toBe(2)
    expect(await asked(page, '/whereabouts')).toEqual([])
    expect(await axe(page)).toEqual([])
  },
)
