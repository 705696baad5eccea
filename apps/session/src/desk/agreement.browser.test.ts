/** Tests of the practitioner's page for an agreement in a real browser: compose, offer, sign, take back, save. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const open = async (scene: 'desk-agreement' | 'desk-agreement-compose' | 'desk-agreement-first') => {
  const page = await stage.open(scene, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await settle(page, scene)
  return page
}

test('a first version: what is missing is told at once, beside its field, and nothing typed is lost', async () => {
  const page = await open('desk-agreement-first')
  await page.getByLabel('Number of the practice').fill('call me')
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText('Something is missing; it is marked below.').waitFor()
  expect(await page.getByText('This is still empty.').count()).toBeGreaterThan(8)
  await page.getByText('This is outside of what fits here.').waitFor()
  expect(await page.getByLabel('Number of the practice').inputValue()).toBe('call me')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
})

test('a safeguard brings its questions, and every open place has words of its own', async () => {
  const page = await open('desk-agreement-first')
  expect(await page.getByLabel('What the press for help does').count()).toBe(0)
  await page.locator('details summary').first().click()
  for (const tick of await page.locator('details .choice input').all()) await tick.check()
  await page.getByLabel('What the press for help does').waitFor()
  for (const tick of await page
    .getByRole('group', { name: /can be withdrawn alone/ })
    .locator('input')
    .all())
    await tick.check()
  const nameless = await page
    .locator('.places label')
    .evaluateAll(labels => labels.filter(label => !label.textContent || label.textContent.includes('undefined')).length)
  expect(nameless).toBe(0)
})

test('the next version begins with what the last one was made of, and is offered with one press', async () => {
  const page = await open('desk-agreement-compose')
  expect(await page.getByLabel('Number of the practice').inputValue()).toBe('+1 202 555 0134')
  expect(await page.getByLabel('In words, part of the work, in English').inputValue()).toBe(
    'naming what happened\nasking what a word means',
  )
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText(/It is offered\. Ana Test reads it and signs/).waitFor()
})

test('the page says how it stands, whose signature is missing, what was said and what changed; one signs at its end', async () => {
  const page = await open('desk-agreement')
  await page.getByText('Your signature is missing.').waitFor()
  await page.getByText('Ana Test has not signed yet.').waitFor()
  await page.getByText('Could the answer come within a day?').waitFor()
  await page.getByRole('heading', { name: 'What is different' }).waitFor()
  expect(await page.getByLabel('It was read to me').count()).toBe(0)
  await page.getByLabel('Type your full name').fill('Bea Example')
  await page.getByLabel(/I have read this agreement/).check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect.poll(() => page.getByText('Your signature is missing.').count()).toBe(0)
})
