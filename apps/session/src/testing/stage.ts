/** For tests and pictures: builds the app with its mock, serves it under the real server's content policy, opens a browser. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { watchFiles } from './at-rest.ts'
import { builtOnce } from './builds.ts'
import { SCENES, type SceneName } from './scene.ts'

/** Where Chromium is: named by the environment, or where Debian puts it. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The same browser without windows, which cost more than the pages in them; where Debian's package of it is not there, the whole browser. */
const SHELL = '/usr/bin/chromium-headless-shell'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

/** How a scene is opened; `clock`: the page's time can be stopped and moved by hand from here on. */
export type How = BrowserContextOptions & { readonly clock?: true }

/** One build, one server, one browser. */
export type Stage = {
  readonly browser: Browser
  readonly url: string
  /** A fresh person at a scene. */
  readonly open: (scene: SceneName, how?: How) => Promise<Page>
  /** Sends everyone away who is still here; throws when a page threw anything or complained meanwhile. */
  readonly clear: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Sets everything up; `close` leaves nothing behind. `hasWindows`: for tests of what one window does to another. */
export async function openStage({ hasWindows = false } = {}): Promise<Stage> {
  if (!existsSync(CHROMIUM)) throw new Error(`no Chromium at ${CHROMIUM}: install it or name it in CHROMIUM`)
  const root = join(import.meta.dirname, '..', '..')
  const common = { root, configFile: join(root, 'vite.config.ts'), mode: 'mock', logLevel: 'error' } as const
  const { outDir, remove } = await builtOnce('mock', outDir =>
    build({ ...common, build: { outDir, emptyOutDir: true } }),
  )
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', proxy: {}, headers: { 'content-security-policy': POLICY } },
  })
  const url = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  const thrown: string[] = []
  const browser = await chromium.launch({
    executablePath: !hasWindows && existsSync(SHELL) ? SHELL : CHROMIUM,
    args: FLAGS,
  })
  return {
    browser,
    url,
    open: async (scene, { clock, ...how } = {}) => {
      const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, ...how })
      const page = await context.newPage()
      watchFiles(page)
      page.on('pageerror', error => thrown.push(`${scene}: ${error.message}`))
      page.on('console', line => line.type() === 'error' && thrown.push(`${scene}: ${line.text()}`))
      if (clock) await page.clock.install()
      await page.goto(addressOf(url, scene))
      return page
    },
    clear: async () => {
      await Promise.all(browser.contexts().map(context => context.close()))
      const complaints = thrown.splice(0)
      if (complaints.length > 0) throw new Error(complaints.join('\n'))
    },
    close: async () => {
      await browser.close()
      await server.close()
      await remove()
    },
  }
}

/** The address of a scene. */
export function addressOf(url: string, scene: SceneName): string {
  const [path, secret = ''] = SCENES[scene].at.split('#')
  return `${url}${path}?scene=${scene}${secret === '' ? '' : `#${secret}`}`
}

/** One finding of axe, short enough for a test's message. */
export type Finding = { readonly rule: string; readonly help: string; readonly where: readonly string[] }

/** What axe finds on the page as it stands. */
export async function axe(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axeSource())
  return page.evaluate(async () => {
    type Axe = { run: (root: Document, options: unknown) => Promise<{ violations: readonly Violation[] }> }
    type Violation = {
      id: string
      help: string
      nodes: readonly { target: readonly string[]; failureSummary: string }[]
    }
    const { axe: tool } = globalThis as unknown as { axe: Axe }
    const { violations } = await tool.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(node => `${node.target.join(' ')}: ${node.failureSummary}`),
    }))
  })
}

let source: string | undefined
const axeSource = (): string => {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  return source
}
