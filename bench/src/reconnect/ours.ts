/** Our product in the lab: the real server, a client (`a`) and a practitioner (`b`) who walk to the call as people do. */
import type { Lab } from '@holdfast/e2e/lab'
import { planHour } from '@holdfast/e2e/plan'
import { forget, type Server } from '@holdfast/e2e/server'
import { clientToDoor, letIn, practitionerToHour } from '@holdfast/e2e/walk'
import type { BrowserContext, Page } from 'playwright-core'
import { opened } from './plain/plain.ts'
import { PEOPLE, type Side, type Who } from './side.ts'

/** How long a walk waits for a screen, in milliseconds. */
const PATIENCE = 20_000

/** The product, whatever its insides: only its screens and the browser's own connections are looked at. */
export function ourSide(): Side {
  const pages = new Map<Who, Page>()
  let server: Server | null = null
  const openPage = async (lab: Lab<Who>, who: Who, url: string): Promise<Page> => {
    const page = await (await lab.person(who)).profile().newPage()
    page.setDefaultTimeout(PATIENCE)
    pages.set(who, page)
    await page.goto(url, { waitUntil: 'commit' })
    return page
  }
  return {
    name: 'ours',
    looking: { video: '.face video', phase: '.face[data-phase]', line: '.line-text' },
    well: 'flowing',
    // Chromium writes cookies to disk every 30 s (its own constant): a younger login dies with its browser.
    keepsAfter: 35_000,
    async start(lab) {
      server = await lab.serve()
    },
    async open(lab) {
      if (!server) throw new Error('the server is not started')
      for (const who of PEOPLE) await forgetAll((await lab.person(who)).profile(), server.ready.url)
      const links = await planHour(server)
      const client = await openPage(lab, 'a', links.client)
      const practitioner = await openPage(lab, 'b', links.practitioner)
      await clientToDoor(client)
      await practitionerToHour(practitioner)
      await letIn(practitioner, client)
    },
    page: who => opened(pages, who),
    async write(who, text) {
      const page = opened(pages, who)
      const field = page.getByLabel('Your message')
      if (!(await field.isVisible())) await page.getByRole('button', { name: /^Chat/ }).click()
      await field.fill(text)
      await page.getByRole('button', { name: 'Send' }).click()
    },
    async comeBack(lab, who) {
      // The address where the page stood, as a browser does that restores its tabs. The link of the invitation would
      // greet first and wait for a tap.
      await openPage(lab, who, opened(pages, who).url())
    },
    async close() {
      await Promise.all([...pages.values()].map(page => page.close()))
      pages.clear()
    },
    async stop() {
      await server?.stop()
      if (server) await forget(server)
    },
  }
}

/** New people sit at the browser: what it keeps of those before them would lead them another way. */
async function forgetAll(profile: BrowserContext, origin: string): Promise<void> {
  const page = await profile.newPage()
  const browser = await profile.newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await page.close()
}
