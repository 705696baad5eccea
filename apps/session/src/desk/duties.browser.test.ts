/** Tests of the page of duties: three matters kept apart, the next step in front, nothing closed half done. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

test.each([360, 1280])(
  '[DU3] [DU6] a duty to report is weighed, decided, told and closed, step by step, at %i px',
  async width => {
    const page = await stage.open('desk-duties', { viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    await settle(page, 'desk-duties')
    await page.getByText(/^Written for your practice by Noa Example, counsel on .*20.*2026/).waitFor()
    await page.getByRole('button', { name: 'Weigh a duty to report' }).click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByText('Please write a few words.').waitFor()
    await page.getByLabel('What do you fear').fill('A child was named.')
    await page.getByRole('button', { name: 'Begin' }).click()
    const matter = page.getByRole('article', { name: /^To report, opened/ })
    await matter.getByText('A child was named.').first().waitFor()
    const step = (name: RegExp) => matter.locator('details', { has: page.locator('summary', { hasText: name }) })
    await matter.getByText('Next: Is what the rule asks for met?').waitFor()
    await step(/asks for met/)
      .getByLabel('met', { exact: true })
      .check()
    await step(/asks for met/)
      .getByLabel('Reasons')
      .fill('As the rule has it.')
    await step(/asks for met/)
      .getByRole('button', { name: 'Keep' })
      .click()
    await matter.getByText('Next: Decide').waitFor()
    await step(/Close the matter/)
      .locator('summary')
      .click()
    await step(/Close the matter/)
      .getByLabel('How does it end')
      .fill('Too early.')
    await step(/Close the matter/)
      .getByRole('button', { name: 'Close the matter' })
      .click()
    await matter.getByText('It can be closed once it is decided whether to act.').waitFor()
    expect(
      await step(/Close the matter/)
        .getByLabel('How does it end')
        .inputValue(),
    ).toBe('Too early.')
    await step(/Decide/)
      .getByLabel('act', { exact: true })
      .check()
    await step(/Decide/)
      .getByLabel('Reasons')
      .fill('A child was named.')
    await step(/Decide/)
      .getByRole('button', { name: 'Keep' })
      .click()
    await matter.getByText('Next: Somebody was told').waitFor()
    await step(/Somebody was told/)
      .getByLabel('child protection')
      .check()
    await step(/Somebody was told/)
      .getByLabel('When?')
      .fill('2026-01-05T10:00')
    await step(/Somebody was told/)
      .getByLabel('What were they told?')
      .fill('By telephone, all of it.')
    await step(/Somebody was told/)
      .getByRole('button', { name: 'Keep' })
      .click()
    await matter.getByText('Next: Does the client know?').waitFor()
    await step(/Does the client know/)
      .getByLabel('no', { exact: true })
      .check()
    await step(/Does the client know/)
      .getByRole('button', { name: 'Keep' })
      .click()
    await matter.getByText('Please say why the client was not told before.').waitFor()
    await step(/Does the client know/)
      .getByLabel('Why not before?')
      .fill('It would not have been safe.')
    await step(/Does the client know/)
      .getByRole('button', { name: 'Keep' })
      .click()
    await matter.getByText('Next: Close the matter').waitFor()
    await step(/Close the matter/)
      .getByRole('button', { name: 'Close the matter' })
      .click()
    await matter.getByText('Closed.').first().waitFor()
    expect(await axe(page)).toEqual([])
  },
)

test.each([
  ['en-US', 'Where they live', 'They live in: US-TX.'],
  ['es-MX', 'Dónde vive', 'Vive en: US-TX.'],
])(
  '[B31d] what holds where they live stands apart from what holds where they are, in %s',
  async (locale, heading, lives) => {
    const page = await stage.open('desk-duties', {
      viewport: { width: 360, height: 740 },
      locale,
      reducedMotion: 'reduce',
    })
    await settle(page, 'desk-duties')
    const home = page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) })
    await home.getByText(lives).waitFor()
    expect(await home.getByRole('article').count()).toBeGreaterThan(0)
    const present = page.locator('section', { has: page.getByRole('heading', { name: /US-CA$/ }) })
    expect(await present.getByRole('article').count()).toBeGreaterThan(0)
    expect(await present.getByText(lives).count()).toBe(0)
    expect(await axe(page)).toEqual([])
  },
)
