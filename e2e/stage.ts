/** Real browsers with fake devices, one profile per person, and the few questions that every walk asks of a page. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Flags that put a moving picture and a beeping tone in the place of camera and microphone. */
const DEVICES = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/** How a browser is started. */
export const LAUNCH = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [...FLAGS, ...DEVICES],
}

/** Starts one browser. Without `devices` there is no camera and no microphone; `film` is a file (y4m) that the camera shows. */
export const openBrowser = ({ devices = true, film = '' } = {}): Promise<Browser> => {
  const shown = film === '' ? [] : [`--use-file-for-fake-video-capture=${film}`]
  return chromium.launch({ ...LAUNCH, args: devices ? [...LAUNCH.args, ...shown] : FLAGS })
}

/** A phone in portrait. */
export const PHONE = { width: 360, height: 740 }
/** A laptop. */
export const LAPTOP = { width: 1280, height: 800 }

/** One person's own profile: cookies, storage, permissions. */
export const openProfile = (
  browser: Browser,
  viewport = PHONE,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> =>
  browser.newContext({ viewport, locale: 'en-US', permissions: ['camera', 'microphone'], ...options })

/** How long a walk waits for anything on a page, in milliseconds. */
const PATIENCE = 10_000

/** Opens an address in a profile; every script error of the page fails the walk that reads `errors`. */
export async function openPage(profile: BrowserContext, url: string): Promise<Page & { errors: string[] }> {
  const page = await profile.newPage()
  page.setDefaultTimeout(PATIENCE)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.goto(url)
  return Object.assign(page, { errors })
}

/** Waits until a page shows a screen, by the name that its main element carries. */
export const screen = (page: Page, name: string): Promise<unknown> =>
  page.waitForSelector(`main[data-screen="${name}"]`)

/** Presses the button of exactly this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

type Pressed = Window & { pressedAt?: number }

/** Presses the button of exactly this name, and says when the page was pressed, in milliseconds since 1970: looking for the place to press may take a while. */
export async function pressAt(page: Page, name: string): Promise<number> {
  await page.evaluate(() => {
    const note = (): void => {
      ;(window as Pressed).pressedAt = performance.timeOrigin + performance.now()
    }
    addEventListener('click', note, { capture: true, once: true })
  })
  await press(page, name)
  const at = await page.evaluate(() => (window as Pressed).pressedAt)
  if (at === undefined) throw new Error(`nothing was pressed: ${name}`)
  return at
}

/** Resolves when a video of the page has shown `count` new frames. */
export const framesAdvance = (page: Page, selector: string, count = 10): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (video, wanted) =>
        new Promise<void>(resolve => {
          let seen = 0
          const next = (): void => {
            seen += 1
            if (seen >= wanted) resolve()
            else (video as HTMLVideoElement).requestVideoFrameCallback(next)
          }
          ;(video as HTMLVideoElement).requestVideoFrameCallback(next)
        }),
      count,
    )
