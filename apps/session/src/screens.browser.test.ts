/** Tests of every screen in a real browser: the right one is shown, its heading has the focus, axe finds nothing, nothing overflows. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { SCENES, type SceneName } from './testing/scene.ts'
import { SCREEN_OF } from './testing/screen-of.ts'
import { settle } from './testing/settle.ts'
import { axe, openStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterEach(() => stage.clear())
afterAll(() => stage.close())

/** What a scene's problem is called, where it is not its own name. */
const PROBLEM_OF: { readonly [scene: string]: string } = {
  'link-cut-off': 'link-unknown',
  'devices-refused': 'refused',
  'devices-none': 'no-device',
  'devices-in-use': 'in-use',
  'devices-no-camera': 'no-camera',
  'devices-no-microphone': 'no-microphone',
  'devices-camera-in-use': 'camera-in-use',
  'door-moved': 'moved',
  'call-moved': 'moved',
  'offline-card': 'offline',
  'door-refused': 'ticket-refused',
}

const SMALL = { viewport: { width: 360, height: 740 } }
const WIDE = { viewport: { width: 1280, height: 800 } }

test.each((Object.keys(SCENES) as SceneName[]).map((scene, i) => [scene, i] as const))('%s', async (scene, i) => {
  // Each size meets each theme; every scene is looked at once here, and in all four by tools/shots.ts.
  const page = await stage.open(scene, {
    ...(i % 2 === 0 ? SMALL : WIDE),
    colorScheme: i % 4 < 2 ? 'light' : 'dark',
    reducedMotion: 'reduce',
  })
  await settle(page, scene)
  const main = page.locator('main')
  expect(await main.getAttribute('data-screen')).toBe(SCREEN_OF[scene])
  if (SCREEN_OF[scene] === 'problem') expect(await main.getAttribute('data-problem')).toBe(PROBLEM_OF[scene] ?? scene)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.title()).toBe('Your hour')
  expect(await axe(page)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  expect(await tooSmall()).toEqual([])

  /** Controls that a finger would miss. */
  function tooSmall(): Promise<string[]> {
    return page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button, select, input:not([type=radio], [type=checkbox]), .choice, summary, a.button',
        ),
      ]
        .map(element => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 60)} ${box.width}x${box.height}`),
    )
  }
})
