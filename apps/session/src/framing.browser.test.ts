/** Tests of the outline in one's own picture, in a real browser: it is there on both sides, says nothing to a screen reader, and can be put away. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

const PHONE = { width: 360, height: 740 }

test.each([
  { scene: 'devices', side: 'client' },
  { scene: 'desk-place', side: 'practitioner' },
] as const)(
  '[D37] the picture has an outline of head, shoulders and hands that can be put away, for a $side',
  async ({ scene, side }) => {
    const page = await stage.open(scene, { viewport: PHONE, locale: 'en-US' })
    await settle(page, scene)
    if (side === 'practitioner') {
      for (const done of await page.getByRole('radio', { name: 'Done', exact: true }).all()) await done.check()
      await page.getByRole('button', { name: 'Keep and go on' }).click()
      await page.locator('main[data-screen="devices"] .button[data-kind="main"]').click()
    }
    const outline = page.locator('.mirror svg.framing')
    await outline.waitFor()
    expect(await outline.getAttribute('aria-hidden')).toBe('true')
    await page.getByText('face, shoulders and hands: sit so that they fill the outline').waitFor()
    const toggle = page.getByRole('button', { name: 'Outline in the picture' })
    await toggle.press('Enter')
    await outline.waitFor({ state: 'detached' })
    expect(await toggle.getAttribute('aria-pressed')).toBe('false')
    expect(await axe(page)).toEqual([])
    await toggle.press('Enter')
    await outline.waitFor()
  },
)
