/** For tests of what is not shown: waits until nothing is on its way that could still show it. */
import type { Page, Request } from 'playwright-core'

type Mock = { readonly mockServer: { readonly asked: readonly string[]; readonly answered: readonly string[] } }

const underWay = new WeakMap<Page, Set<Request>>()

/** Notes from now on which files a page waits for. */
export function watchFiles(page: Page): void {
  const files = new Set<Request>()
  underWay.set(page, files)
  page.on('request', file => files.add(file))
  page.on('requestfinished', file => files.delete(file))
  page.on('requestfailed', file => files.delete(file))
}

/** Waits until the page asked this, everything that it asked was answered, every file arrived, and it was painted since. */
export async function atRest(page: Page, asked: RegExp): Promise<void> {
  await page.waitForFunction(
    line => (globalThis as unknown as Mock).mockServer.asked.some(one => new RegExp(line).test(one)),
    asked.source,
  )
  while ((await openRequests(page)) + (underWay.get(page)?.size ?? 0) > 0);
}

/** How many requests wait for an answer, looked at once the page was painted anew. */
const openRequests = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { asked, answered } = (globalThis as unknown as Mock).mockServer
    const open = (): number => asked.length - answered.length
    const before = open()
    await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)))
    return before + open()
  })
