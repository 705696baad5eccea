/** The baseline: plain PeerJS 1.5.5 and PeerServer 1.0.2 with the redial code that one writes next (page.html). */
import { type Lab, SERVER_ADDRESS } from '@holdfast/e2e/lab'
import type { Page } from 'playwright-core'
import type { Side, Who } from '../side.ts'

/** Where the baseline's page is served; its PeerServer is one port further. Browsers must trust it with cameras. */
export const PLAIN_PORT = 9000

/** Plain PeerJS. `a` is the caller: it sees the trouble and redials, which is the better case for the baseline. */
export function plainSide(): Side {
  const pages = new Map<Who, Page>()
  let pairs = 0
  let stopServer = async (): Promise<void> => {}
  const address = (who: Who): string => {
    const given = new URLSearchParams({
      // Each pair has ids of its own: PeerServer holds the id of one who vanished for up to a minute.
      own: `${who}-${pairs}`,
      other: `${who === 'a' ? 'b' : 'a'}-${pairs}`,
      port: String(PLAIN_PORT + 1),
      ...(who === 'a' ? { calls: 'yes' } : {}),
    })
    return `http://${SERVER_ADDRESS}:${PLAIN_PORT}/#${given.toString()}`
  }
  const openPage = async (lab: Lab<Who>, who: Who): Promise<void> => {
    const page = await (await lab.person(who)).profile().newPage()
    pages.set(who, page)
    await page.goto(address(who), { waitUntil: 'commit' })
  }
  return {
    name: 'plain PeerJS',
    looking: { video: '#remote', phase: null, line: null },
    well: null,
    keepsAfter: 0,
    async start(lab) {
      const env = { LAB_HOST: SERVER_ADDRESS, LAB_PORT: String(PLAIN_PORT) }
      stopServer = (await lab.run(new URL('./serve.ts', import.meta.url), env)).kill
    },
    async open(lab) {
      pairs += 1
      // The one who is called comes first, so that the first call finds someone.
      for (const who of ['b', 'a'] as const) await openPage(lab, who)
    },
    page: who => opened(pages, who),
    write: null,
    comeBack: openPage,
    async close() {
      await Promise.all([...pages.values()].map(page => page.close()))
      pages.clear()
    },
    stop: () => stopServer(),
  }
}

/** The page of a person; asking before it is opened is a mistake of ours. */
export function opened(pages: ReadonlyMap<Who, Page>, who: Who): Page {
  const page = pages.get(who)
  if (!page) throw new Error(`the page of ${who} is not open`)
  return page
}
