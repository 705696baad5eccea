/** Tests of the practitioner's own line on the hour's page: it leads to each agreement that waits for them, or to the first contract. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

test('[CI18] the line leads to the agreement that waits, by keyboard, and is done when one comes back from signing it', async () => {
  const page = await stage.open('desk-hour-sign', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  await settle(page, 'desk-hour-sign')
  await page.getByText('The agreement with Ana Test waits for your signature.').waitFor()
  await page.getByRole('button', { name: 'Read and sign the agreement with Ana Test' }).press('Enter')
  await page.locator('main[data-screen="desk-agreement"]').waitFor()
  await page.getByLabel('Type your full name').fill('Bea Example')
  await page.getByLabel(/I have read this agreement/).check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect.poll(() => page.getByText('Your signature is missing.').count()).toBe(0)
  await page.locator('.way-back .button').click()
  await page.getByText('No signature of yours is missing for this hour.').waitFor()
  expect(await page.getByRole('button', { name: /Read and sign/ }).count()).toBe(0)
})

test('[CI18] where nobody of the hour has an agreement, it leads to the first contract as before', async () => {
  const page = await stage.open('desk-hour-first', { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await settle(page, 'desk-hour-first')
  await page.getByRole('button', { name: 'Read and sign', exact: true }).click()
  await page.locator('main[data-screen="contract"]').waitFor()
})
