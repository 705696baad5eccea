/** Tests of the review of a questionnaire at the desk, in a real browser: answers, what they add up to, and what is decided with reasons. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

type Mock = { mockServer: { colleague: { review: () => void } } }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const tomorrow = (): string => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
const choice = (page: Page, code: string) => page.locator(`.choice-of[data-code="${code}"]`)

async function decide(page: Page, code: string, how: 'Taken' | 'Taken in another form' | 'Left away'): Promise<void> {
  await choice(page, code).getByLabel(how, { exact: true }).check()
  if (how === 'Taken in another form') await choice(page, code).getByLabel('In which form').fill('By telephone first.')
  await choice(page, code).getByLabel('Your reason').fill(`A reason for ${code}.`)
  await choice(page, code).getByLabel('When you look at it again').fill(tomorrow())
  await choice(page, code).locator('textarea').last().fill(`What ends ${code}.`)
}

test('what was answered stands before what it adds up to; passed over and not come to are told apart', async () => {
  const page = await stage.open('desk-review-urgent', { locale: 'en-US' })
  await settle(page, 'desk-review-urgent')
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.slice(0, 4)).toEqual(['The answers', 'What they add up to', 'What to look at', 'Your review'])
  expect(await page.locator('[data-item="someone"] dd').textContent()).toBe('Passed over')
  expect(await page.locator('[data-item="pauses"] dd').textContent()).toBe('Not come to')
  const now = page.locator('.findings [data-read="now"]').first()
  expect(await now.textContent()).toContain('Speak about who could come to harm')
  await now.getByText('Rests on').click()
  await now.getByText('Are you worried that you could harm a child or someone else soon?: partly').waitFor()
})

test('[D5b] a score stands with its range, every band and cut-off with its source, and what it means at a share that only the reader names', async () => {
  const page = await stage.open('desk-review', { locale: 'en-US' })
  await settle(page, 'desk-review')
  const score = page.locator('[data-score="total"]')
  expect(await score.locator('.score-value').textContent()).toBe('7, in a range from 0 to 21')
  expect(await score.textContent()).toContain('None is preferred')
  const first = score.locator('.figures').last().locator('li').first()
  expect(await first.textContent()).toContain('≥ 10: generalised anxiety disorder: not reached')
  expect(await first.textContent()).toMatch(/Source: Spitzer 2006 .*\(seen in that source\)/)
  const share = score.getByLabel(/^Of 100 people/)
  expect(await share.inputValue()).toBe('')
  expect(await score.locator('[data-predictive]').count()).toBe(0)
  await share.fill('5')
  expect(await first.locator('[data-predictive]').textContent()).toBe(
    'Then, of 100 who reach it, 20.6 have it (PPV); of 100 who do not reach it, 99.3 do not have it (NPV).',
  )
  expect(await score.locator('[data-predictive]').count()).toBe(4) // one of the five was published without its accuracy
  await share.fill('500')
  expect(await score.locator('[data-predictive]').count()).toBe(0)
  expect(await axe(page)).toEqual([])
})

test('an answer that is missing makes no score, and is named', async () => {
  const page = await stage.open('desk-screenings', { locale: 'en-US' })
  await settle(page, 'desk-screenings')
  await page.locator('.listed[data-state="sent"] .button').nth(2).click()
  await page.getByText('No score. Missing: irritable.').waitFor()
  expect(await page.locator('[data-score="total"]').textContent()).not.toMatch(/: reached|not reached/)
})

test('a place that only keeps answers shows no band and no cut-off, and one that studies them says so first', async () => {
  const kept = await stage.open('desk-review-record', { locale: 'en-US' })
  await settle(kept, 'desk-review-record')
  const text = await kept.locator('[data-score="total"]').textContent()
  expect(text).toContain('7, in a range from 0 to 21')
  expect(text).not.toMatch(/band|cut-off|mild|minimal/i)
  await kept.getByText('Where answers are only kept, none is suggested.').waitFor()
  const studied = await stage.open('desk-screenings-research', { locale: 'en-US' })
  await settle(studied, 'desk-screenings-research')
  await studied.getByText('must not guide what is done for anybody').waitFor()
})

test('a review chooses nothing by itself, says all that is missing, and each safeguard is taken, changed or left away with a reason', async () => {
  const page = await stage.open('desk-review-urgent', { locale: 'en-US' })
  await settle(page, 'desk-review-urgent')
  expect(await page.locator('.choice-of :checked').count()).toBe(0)
  const keep = page.getByRole('button', { name: 'Keep this review' })
  await keep.click()
  await page.getByText('Something is still missing').waitFor()
  expect(await page.getByLabel('What you make of it').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByText('Please decide, or say why you leave it away.').count()).toBe(3)
  const group = page.getByRole('radiogroup', { name: 'Your decision on P3' })
  expect(await group.evaluate(one => one.ariaDescribedByElements?.map(by => by.textContent).join())).toBe(
    'Please decide, or say why you leave it away.',
  )
  expect(await axe(page)).toEqual([])

  await page.getByLabel('What you make of it').fill('We spoke, and it is safe today.')
  await decide(page, 'P3', 'Taken')
  await decide(page, 'D1', 'Taken in another form')
  await decide(page, 'D2', 'Left away')
  await page.getByLabel('Another safeguard').selectOption('K1')
  await page.getByRole('button', { name: 'Add it' }).click()
  await decide(page, 'K1', 'Taken')
  expect(await choice(page, 'D2').getByLabel('What would make you take it after all').count()).toBe(1)
  await keep.click()
  const kept = page.locator('.earlier')
  await kept.getByText('We spoke, and it is safe today.').waitFor()
  expect(await kept.locator('li').count()).toBe(4)
  expect(await kept.textContent()).toContain('In this form: By telephone first.')
  expect(await page.getByLabel('What you make of it').inputValue()).toBe('')

  await page.getByRole('button', { name: 'Begin the next version of the agreement with these' }).click()
  await page.locator('form.compose').waitFor()
  const chosen = page.locator('.compose details :checked')
  expect(await chosen.evaluateAll(boxes => boxes.map(box => box.closest('label')?.textContent?.slice(0, 2)))).toEqual([
    'K1',
    'P3',
  ])
})

test('what is undecided may be left away together, and is kept only as it then stands', async () => {
  const page = await stage.open('desk-review-urgent', { locale: 'en-US' })
  await settle(page, 'desk-review-urgent')
  await page.getByLabel('What you make of it').fill('We spoke.')
  await decide(page, 'P3', 'Taken')
  const rest = page.locator('[data-rest]')
  await rest.getByText('Leave the other 2 away together').press('Enter')
  await rest.getByLabel('Your reason').fill('Not now.')
  await rest.getByRole('button', { name: 'Fill in the others so' }).click()
  expect(await rest.locator('[aria-invalid]').count()).toBe(2)
  await rest.getByLabel('When you look at it again').fill(tomorrow())
  await rest.getByLabel('What would make you take it after all').fill('If it comes back.')
  await rest.getByRole('button', { name: 'Fill in the others so' }).click()
  await rest.waitFor({ state: 'detached' })
  expect(await choice(page, 'D2').getByLabel('Left away', { exact: true }).isChecked()).toBe(true)
  expect(await choice(page, 'P3').getByLabel('Your reason').inputValue()).toBe('A reason for P3.')
  await choice(page, 'D2').getByLabel('Your reason').fill('Another reason.')
  await page.getByRole('button', { name: 'Keep this review' }).click()
  const kept = page.locator('.earlier')
  await kept.getByText('Reason: Another reason.').waitFor()
  expect(await kept.getByText('Reason: Not now.').count()).toBe(1)
})

test('a review that somebody outran, or that does not arrive, keeps every word that was typed', async () => {
  const page = await stage.open('desk-review', { locale: 'en-US' })
  await settle(page, 'desk-review')
  const words = page.getByLabel('What you make of it')
  const keep = page.getByRole('button', { name: 'Keep this review' })
  await words.fill('Mine.')
  await page.context().setOffline(true)
  await keep.click()
  await page.locator('form [role=alert] .technical').waitFor()
  expect(await words.inputValue()).toBe('Mine.')
  await page.context().setOffline(false)
  await page.evaluate(() => (globalThis as unknown as Mock).mockServer.colleague.review())
  await keep.click()
  await page.getByText('Somebody wrote a review meanwhile.').waitFor()
  await page.locator('.earlier').getByText('A colleague was here first.').waitFor()
  expect(await words.inputValue()).toBe('Mine.')
  await keep.click()
  await page.locator('.earlier').getByText('Mine.').waitFor()
  expect(await page.locator('.earlier').count()).toBe(2)
})

test('on a Spanish page words of the sources stand in English, are marked as such, and the page says so', async () => {
  const page = await stage.open('desk-review', { locale: 'es-MX' })
  await settle(page, 'desk-review')
  const say = page.getByText('Los textos de las fuentes se conservan aquí en su idioma, el inglés.')
  await say.last().waitFor()
  const score = page.locator('[data-score="total"]')
  const first = score.locator('.figures').last().locator('li').first()
  expect(await first.locator('[lang="en"]').allTextContents()).toEqual([
    'generalised anxiety disorder',
    expect.stringMatching(/^Spitzer 2006/),
  ])
  expect(await first.textContent()).toMatch(/≥ 10: generalised anxiety disorder: no alcanzado.*Fuente: Spitzer 2006/)
  const band = score.locator('.figures').first().locator('li').first()
  expect(await band.locator('[lang="en"]').count()).toBeGreaterThan(2)
  await page.getByText('En quién se estudió y qué no dice').click()
  expect(await say.first().isVisible()).toBe(true)
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Idioma').selectOption('en')
  await page.getByRole('heading', { name: 'What they add up to' }).waitFor()
  expect(await page.locator('[data-as-in-source]').count()).toBe(0)
})
