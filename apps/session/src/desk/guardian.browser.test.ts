/** Tests of the practitioner's side when the law asks for a guardian: plain words, and nothing that was typed is lost. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from '../testing/settle.ts'
import { axe, openStage, type Stage } from '../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const SIZES = [
  ['small', { width: 360, height: 740 }, 'en-US'],
  ['wide', { width: 1280, height: 800 }, 'es-MX'],
] as const

type GuardianScene = 'desk-hour-guardian' | 'desk-agreement-guardian' | 'desk-hour'

async function open(scene: GuardianScene, how: { viewport?: { width: number; height: number }; locale?: string } = {}) {
  const page = await stage.open(scene, { viewport: SIZES[1][1], reducedMotion: 'reduce', ...how })
  await settle(page, scene)
  return page
}

test.each(SIZES)('%s: the line at the door and the refused offer; axe finds nothing', async (_, viewport, locale) => {
  for (const scene of ['desk-hour-guardian', 'desk-agreement-guardian'] as const) {
    const page = await open(scene, { viewport, locale })
    if (scene === 'desk-agreement-guardian') await page.locator('.compose .button[type=submit]').click()
    await page.getByText(/parent or guardian to sign too|madre, padre o tutor/).waitFor()
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.context().close()
  }
})

test('the practitioner reads at the door what is open about who consents; for everyone else the line is not there', async () => {
  const page = await open('desk-hour-guardian')
  await page.getByText('Who consents beside them').waitFor()
  await page.getByText(/^Where Ana Test is today, the law asks at their age/).waitFor()
  const other = await open('desk-hour')
  expect(await other.getByText('Who consents beside them').count()).toBe(0)
})

test('an offer that needs a guardian says what to do, and what was filled in stays', async () => {
  const page = await open('desk-agreement-guardian')
  const field = page.getByLabel('In words, part of the work, in English')
  await page.getByRole('button', { name: 'Offer this version' }).click()
  await page.getByText(/^It was not offered\. Where Ana Test is today/).waitFor()
  expect(await page.getByText('Technical').count()).toBe(0)
  expect(await field.inputValue()).toBe('naming what happened\nasking what a word means')
})
