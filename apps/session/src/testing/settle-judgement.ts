/** Brings a scene's page to a part of a judgement. */
import type { Page } from 'playwright-core'
import type { SceneName } from './scene.ts'

/** Which part of a judgement a scene is about, by its place in the list. */
const PART_AT: Readonly<Record<string, number>> = {
  sources: 1,
  factors: 2,
  formulation: 3,
  scenarios: 4,
  safeguards: 5,
  asides: 6,
  page: 7,
  conclusion: 8,
  concluded: 8,
  sheet: 9,
  second: 10,
}

/** Opens the judgement, the scene's part of it, and the first entry of a list. */
export async function openJudgement(page: Page, scene: SceneName): Promise<void> {
  await page.getByRole('button', { name: /^(?:Structured judgement on|Valoración estructurada del)/ }).click()
  await page.locator('.parts-list').waitFor()
  const at = PART_AT[scene.replace('desk-judgement-', '')]
  if (at === undefined) return
  await page.locator('.part-link').nth(at).click()
  const part = page.locator('.part:not([hidden])')
  await part.locator('h2').waitFor()
  if (['desk-judgement-factors', 'desk-judgement-safeguards', 'desk-judgement-second'].includes(scene))
    await part.locator('.item summary').first().click()
}
