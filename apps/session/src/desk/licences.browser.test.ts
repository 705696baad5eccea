/** Tests of the page of licences in a real browser: what is due is said, each thing is written down or refused at its field, and nothing typed is lost. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

type Mock = { mockServer: { loseLicenceAnswer: () => void; asked: string[] } }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

async function open(
  scene: 'desk-licences' | 'desk-licences-new',
  { locale = 'en-US', width = 360 }: { locale?: string; width?: number } = {},
): Promise<Page> {
  const page = await stage.open(scene, { viewport: { width, height: 740 }, reducedMotion: 'reduce', locale })
  page.setDefaultTimeout(8000)
  await settle(page, scene)
  return page
}
const card = (page: Page, name: RegExp) => page.getByRole('article', { name })
const part = (page: Page, name: string) =>
  page.locator('details', { has: page.locator('summary', { hasText: name }) }).last()
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const posts = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as Mock).mockServer.asked.filter(line => line.endsWith('POST /api/licences')).length,
  )
/** Fills in a licence of Tennessee that is good, but for what is left out. */
async function fillIn(page: Page, without: readonly string[] = []): Promise<void> {
  const form = part(page, 'Write down a licence')
  const wanted = (field: string) => !without.includes(field)
  await form.locator('summary').click()
  await form.getByLabel('Licensed as').selectOption('professional-counsellor')
  await form.getByLabel('Holds in').selectOption('US')
  if (wanted('part')) await form.getByLabel('State, province or nation').selectOption('TN')
  if (wanted('number')) await form.getByLabel('Number', { exact: true }).fill('LPC 17')
  await form.getByLabel('Given by').fill('Board of Examples')
  await form.getByLabel('Status').selectOption('active')
  await form.getByLabel('a day', { exact: true }).check()
  await form.getByLabel('Last day on which it holds').fill(dayIn(wanted('day') ? 300 : -3))
}
const keep = (page: Page, of: string) => part(page, of).getByRole('button', { name: /^Keep/ }).click()

test.each([
  ['en-US', 360, /^It ends on .*20\d\d/, /^The last look counts up to .*20\d\d/, 'Nobody has looked it up yet.'],
  [
    'es-MX',
    1280,
    /^Termina el .*20\d\d/,
    /^La última consulta cuenta hasta el .*20\d\d/,
    'Nadie la ha consultado todavía.',
  ],
] as const)(
  '[JU55] [A19d] %s at %i: what ends soon, what was looked at long ago and what nobody looked at is said, of one’s own and of colleagues; axe finds nothing',
  async (locale, width, ends, old, never) => {
    const page = await open('desk-licences', { locale, width })
    const due = page.locator('.card .notice p')
    expect(await due.count()).toBe(4)
    const [first, second, third, fourth] = await due.allInnerTexts()
    expect([first, second]).toEqual([expect.stringMatching(ends), expect.stringMatching(old)])
    expect([third, fourth]).toEqual([expect.stringContaining(never), expect.stringContaining(never)])
    await page.getByText('Cleo Sample').first().waitFor()
    await page.locator('main').evaluate(main => main.querySelectorAll('details').forEach(one => (one.open = true)))
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  },
)

test('what is due is said where the hours are, and the keyboard comes to the page and back', async () => {
  const page = await stage.open('desk-licences', { reducedMotion: 'reduce' })
  await page.getByText('A licence of yours is over, ends soon, or needs to be looked up.').waitFor()
  await page.getByRole('button', { name: 'Licences' }).press('Enter')
  await page.locator('main[data-screen="desk-licences"]').waitFor()
  await page.getByRole('button', { name: 'All my hours' }).press('Enter')
  await page.locator('main[data-screen="desk-hours"]').waitFor()
})

test('[JU50] what is missing or wrong is said at its field, takes the focus, and nothing is sent; put right it is kept and stands there', async () => {
  const page = await open('desk-licences-new')
  await page.getByText('No licence is written down yet.').first().waitFor()
  await fillIn(page, ['part', 'number', 'day'])
  await keep(page, 'Write down a licence')
  const form = part(page, 'Write down a licence')
  const wrong = async () =>
    form.locator('[aria-invalid="true"]').evaluateAll(all =>
      all.map(one => {
        const said = one.getAttribute('aria-describedby')?.split(' ')[0] ?? ''
        return [
          (one as HTMLInputElement).labels?.[0]?.textContent,
          document.querySelector(`#${CSS.escape(said)}`)?.textContent,
        ]
      }),
    )
  expect(await wrong()).toEqual([
    [
      'State, province or nation',
      'We do not know this place. In the USA and Canada it is the state or province: US-TN.',
    ],
    ['Number', 'This is needed.'],
  ])
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe(
    'State, province or nation',
  )
  await form.getByLabel('State, province or nation').selectOption('TN')
  await form.getByLabel('Number', { exact: true }).fill('LPC <17>')
  await keep(page, 'Write down a licence')
  expect((await wrong()).map(([label]) => label)).toEqual(['Number', 'Last day on which it holds'])
  await form.getByLabel('Number', { exact: true }).fill('LPC 17')
  await form.getByText('This day is over, so this licence is not active.').waitFor()
  expect(await posts(page)).toBe(0)
  await form.getByLabel('Last day on which it holds').fill(dayIn(300))
  await keep(page, 'Write down a licence')
  await card(page, /^professional counsellor, Tennessee$/)
    .getByText('LPC 17')
    .waitFor()
  expect([await posts(page), await form.getByLabel('Number', { exact: true }).inputValue()]).toEqual([1, ''])
  expect(await axe(page)).toEqual([])
})

test('[A19d] a look needs its method and what was found; then the licence is good. It found otherwise: it is so no more', async () => {
  const page = await open('desk-licences')
  const held = card(page, /^clinical social worker, California$/)
  const look = held.locator('details', { has: page.locator('summary', { hasText: 'Note a look' }) })
  await look.locator('summary').click()
  await look.getByRole('button', { name: 'Keep this look' }).click()
  expect(
    (await look.getByText('This is none of the choices.').count()) + (await look.getByText('This is needed.').count()),
  ).toBe(2)
  await look.getByLabel('by a colleague’s word').check()
  await look.getByLabel('as it stands here', { exact: true }).check()
  await look.getByRole('button', { name: 'Keep this look' }).click()
  await look.getByText('A colleague’s word needs the name of the colleague.').waitFor()
  await look.getByLabel('Who looked').fill('Dan Invented')
  await look.getByLabel('When?').fill(dayIn(2))
  await look.getByRole('button', { name: 'Keep this look' }).click()
  await look.getByText('This has not happened yet.').waitFor()
  await look.getByLabel('When?').fill(dayIn(-1))
  await look.getByRole('button', { name: 'Keep this look' }).click()
  await held.getByText('by Dan Invented, written down by Bea Example').waitFor()
  expect(await held.getByText('Nobody has looked it up yet.').count()).toBe(0)
  await page.getByText('A licence of yours is known to be good today.').waitFor()
  await look.getByLabel('in the public register').check()
  await look.getByLabel('something else than stands here').check()
  await look.getByLabel('In words').fill('Another name.')
  await look.getByRole('button', { name: 'Keep this look' }).click()
  await held.getByText('The last look did not find it as it stands here.').waitFor()
  expect(await held.locator('.licence-said').allInnerTexts()).toEqual(['Another name.'])
})

test('[JU11] what a board took away opens nothing from then on; all else of it stays', async () => {
  const page = await open('desk-licences')
  const held = card(page, /^clinical social worker, Tennessee$/)
  const acted = held.locator('details', { has: page.locator('summary', { hasText: 'It ended, or a board' }) })
  await acted.locator('summary').click()
  await acted.getByLabel('suspended').check()
  await acted.getByRole('button', { name: 'Keep' }).click()
  await held.getByText('It is not active and opens no hour.').waitFor()
  expect(await held.locator('dd').allInnerTexts()).toEqual(expect.arrayContaining(['LCSW 0042', 'suspended']))
  await page.getByText('No licence of yours is known to be good today').waitFor()
})

test('[B31c] a board’s answer is kept with whom it came from and when, about a country as a whole too', async () => {
  const page = await open('desk-licences-new')
  const form = part(page, 'Write down a board’s answer')
  await form.locator('summary').click()
  await keep(page, 'Write down a board’s answer')
  expect(await form.locator('[aria-invalid="true"]').count()).toBe(4)
  await form.getByLabel('About clients in').selectOption('US')
  await form.getByLabel('Who answered').fill('Office of the board')
  await form.getByLabel('yes', { exact: true }).check()
  await form.getByLabel('What they said').fill('For thirty days.')
  await keep(page, 'Write down a board’s answer')
  const kept = page.getByRole('heading', { name: 'United States: yes' })
  await kept.waitFor()
  await page.getByText(/^From Office of the board, .*20\d\d/).waitFor()
})

test('[JU53] a lost answer is sent again under the same id and stands there once, also when the page was left meanwhile', async () => {
  const page = await open('desk-licences-new')
  await fillIn(page)
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.loseLicenceAnswer())
  await keep(page, 'Write down a licence')
  await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor()
  await page.getByRole('button', { name: 'All my hours' }).click()
  await page.getByRole('button', { name: 'Licences' }).click()
  const form = part(page, 'Write down a licence')
  await page.locator('main[data-screen="desk-licences"] h2').first().waitFor()
  expect(await form.getByLabel('Number', { exact: true }).inputValue()).toBe('LPC 17')
  await keep(page, 'Write down a licence')
  await page.getByText('It is written down.').first().waitFor()
  expect([await card(page, /Tennessee$/).count(), await posts(page)]).toEqual([1, 2])
})

test('what was sent and then changed is not written down twice where the first had arrived', async () => {
  const page = await open('desk-licences-new')
  await fillIn(page)
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.loseLicenceAnswer())
  await keep(page, 'Write down a licence')
  await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor()
  const form = part(page, 'Write down a licence')
  await form.getByLabel('Number', { exact: true }).fill('LPC 18')
  await keep(page, 'Write down a licence')
  await form.getByText('What you sent before had arrived after all').waitFor()
  expect([await posts(page), await card(page, /Tennessee$/).count()]).toEqual([1, 1])
  expect(await form.getByLabel('Number', { exact: true }).inputValue()).toBe('LPC 18')
})

test('[A19d] of a colleague a look is written down, and nothing else is offered', async () => {
  const page = await open('desk-licences')
  const theirs = card(page, /^psychologist, Oregon$/)
  expect(await theirs.locator('summary').allInnerTexts()).toEqual(['Note a look at it'])
  await theirs.locator('summary').click()
  await theirs.getByLabel('by the document').check()
  await theirs.getByLabel('as it stands here', { exact: true }).check()
  await theirs.getByRole('button', { name: 'Keep this look' }).click()
  await theirs.getByText('by Bea Example').waitFor()
  expect(await theirs.locator('.notice').count()).toBe(0)
})

test('[A17b] a professional code is written down with its version, a newer version takes its place, and it is ended', async () => {
  const page = await open('desk-licences-new')
  const form = part(page, 'Write down a code')
  await form.locator('summary').click()
  const write = async (version: string): Promise<void> => {
    await form.getByLabel('Code', { exact: true }).fill('NASW Code of Ethics')
    await form.getByLabel('Version').fill(version)
    await keep(page, 'Write down a code')
  }
  await write('')
  await form.getByText('This is needed.').waitFor()
  await write('2017')
  await page.getByText('NASW Code of Ethics, 2017').waitFor()
  await write('2021')
  await page.getByText('NASW Code of Ethics, 2021').waitFor()
  expect(await page.getByText('NASW Code of Ethics, 2017').count()).toBe(0)
  await page.getByRole('button', { name: 'Not under this code any more: NASW Code of Ethics, 2021' }).click()
  await page.getByText('No code is written down.').waitFor()
})
