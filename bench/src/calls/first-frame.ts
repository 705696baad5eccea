/** How long it takes from "let in" until both see each other, beside plain PeerJS in the same browser and the same run. */
import { planHour } from '@holdfast/e2e/plan'
import { forget, startServer } from '@holdfast/e2e/server'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE, screen } from '@holdfast/e2e/stage'
import { clientToDoor, practitionerToHour } from '@holdfast/e2e/walk'
import type { Browser, Page } from 'playwright-core'
import { figure, median, percentile, type Figure } from '../figure.ts'
import type { Run } from '../group.ts'
import { openPlainPair } from './plain-peerjs.ts'

/** How many calls of each are made in a block; the first warms up and does not count. */
const BLOCK = 6

/**
 * Ours and theirs in blocks, one pair of pages open at a time: two idle pages with cameras would slow down whoever is
 * measured beside them.
 */
export async function* firstFrame({ quick, onProgress }: Run): AsyncIterable<Figure> {
  const blocks = quick ? 3 : 6
  const server = await startServer({ env: { HOLDFAST_DEMO: '0' } })
  const browser = await openBrowser()
  const took = { ours: [] as number[], plain: [] as number[] }
  try {
    for (let block = 0; block < blocks; block++) {
      onProgress(`first frame, block ${block + 1} of ${blocks}`)
      took.plain.push(...(await blockOf(await openPlainPair(browser))))
      took.ours.push(...(await blockOf(await openOurPair(browser, await planHour(server)))))
    }
    const name = 'let in to both pictures'
    const beside = { unit: 'ms', peer: 'plain PeerJS, call to both pictures' }
    yield figure(
      { name: `${name}, median`, value: median(took.ours), ...beside, peerValue: median(took.plain) },
      { kind: 'ratio-at-most', bound: 1.3 },
    )
    yield figure(
      { name: `${name}, p90`, value: percentile(took.ours, 90), ...beside, peerValue: percentile(took.plain, 90) },
      { kind: 'none' },
    )
  } finally {
    await browser.close()
    await server.stop()
    await forget(server)
  }
}

type Pair = { readonly call: () => Promise<number>; readonly close: () => Promise<void> }

async function blockOf({ call, close }: Pair): Promise<number[]> {
  const all: number[] = []
  for (let n = 0; n < BLOCK; n++) all.push(await call())
  await close()
  return all.slice(1)
}

/** Both people at the door; each call lets the client in, waits for both pictures and sends the client back to the door. */
async function openOurPair(browser: Browser, links: { client: string; practitioner: string }): Promise<Pair> {
  const client = await openPage(await openProfile(browser, PHONE), links.client)
  const practitioner = await openPage(await openProfile(browser, LAPTOP), links.practitioner)
  await clientToDoor(client)
  await practitionerToHour(practitioner)
  await practitioner.getByText(/^Waiting since/).waitFor()
  const call = async (): Promise<number> => {
    const frames = Promise.all([client, practitioner].map(firstRemoteFrame))
    const start = await practitioner.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(one => one.textContent?.trim() === 'Let in')
      button?.click()
      return performance.timeOrigin + performance.now()
    })
    const seen = Math.max(...(await frames))
    await sendBack(practitioner)
    await screen(client, 'door')
    await practitioner.getByText(/^Waiting since/).waitFor()
    return seen - start
  }
  return {
    call,
    close: async () => {
      await client.context().close()
      await practitioner.context().close()
    },
  }
}

/** Resolves with the moment, in milliseconds since 1970, at which a page shows the first frame of somebody else. */
const firstRemoteFrame = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const watched = new Set<HTMLVideoElement>()
        const look = (): void => {
          for (const video of document.querySelectorAll<HTMLVideoElement>('.face video')) {
            if (watched.has(video)) continue
            watched.add(video)
            video.requestVideoFrameCallback(() => {
              observer.disconnect()
              resolve(performance.timeOrigin + performance.now())
            })
          }
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true })
        look()
      }),
  )

async function sendBack(practitioner: Page): Promise<void> {
  await practitioner.getByRole('button', { name: /^Door/ }).click()
  await practitioner.getByRole('button', { name: /back to the door/i }).click()
  await practitioner.getByRole('button', { name: 'This hour’s page' }).click()
  await screen(practitioner, 'desk-hour')
}
