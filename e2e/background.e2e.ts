/** What stands behind somebody, with the real network, the real server and a film of a drawn person: what the other side gets from the first frame on. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { filmOfPerson } from '@holdfast/session/drawn-person'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { planHour, type Planned } from './plan.ts'
import { forget, startServer, type Server } from './server.ts'
import { LAPTOP, openBrowser, openPage, openProfile, PHONE, press, screen } from './stage.ts'
import { clientToDoor, letIn, practitionerToHour } from './walk.ts'

let server: Server
let browser: Browser
let folder: string
let links: Planned
let profiles: BrowserContext[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-film-'))
  const film = join(folder, 'person.y4m')
  await pipeline(Readable.from(filmOfPerson(640, 480, 12)), createWriteStream(film))
  server = await startServer({ env: { HOLDFAST_DEMO: '0' } })
  browser = await openBrowser({ film })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await forget(server)
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  links = await planHour(server)
})
afterEach(async () => {
  await Promise.all(profiles.map(profile => profile.close()))
  profiles = []
})

const profile = async (viewport = PHONE): Promise<BrowserContext> => {
  const made = await openProfile(browser, viewport)
  profiles.push(made)
  return made
}

/** One frame: the sharpest edge in the room at the sides, and how bright the face and the chest are. */
type Looked = { readonly edge: number; readonly face: number; readonly chest: number }
type Watching = { readonly gotten: readonly Looked[] }

/** Runs in the page: looks at what comes of others, from the first frame of each picture on; black is no picture. */
function watchOthers(): void {
  type Reads = { readonly readable: ReadableStream<VideoFrame> }
  const { MediaStreamTrackProcessor: Processor } = globalThis as unknown as {
    MediaStreamTrackProcessor: new (how: { track: MediaStreamTrack }) => Reads
  }
  const gotten: Looked[] = []
  Object.assign(globalThis, { gotten })
  const look = async (track: MediaStreamTrack): Promise<void> => {
    const reader = new Processor({ track }).readable.getReader()
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { value: frame, done } = await reader.read()
      if (done) return
      const { codedWidth: wide, codedHeight: high } = frame
      const bytes = new Uint8Array(frame.allocationSize())
      // oxlint-disable-next-line no-await-in-loop
      const [{ offset, stride } = { offset: 0, stride: 0 }] = await frame.copyTo(bytes)
      frame.close()
      const at = (across: number, down: number): number =>
        bytes[offset + Math.floor(down * high) * stride + Math.floor(across * wide)] ?? 0
      let edge = 0
      for (let down = 0.05; down < 0.5; down += 0.02)
        for (let n = 1; n < wide * 0.2; n++)
          edge = Math.max(edge, Math.abs(at(n / wide, down) - at((n + 2) / wide, down)))
      gotten.push({ edge, face: at(0.5, 0.42), chest: at(0.5, 0.92) })
    }
  }
  const { RTCPeerConnection: Connection } = globalThis
  globalThis.RTCPeerConnection = class extends Connection {
    constructor(...given: ConstructorParameters<typeof Connection>) {
      super(...given)
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'video') void look(track)
      })
    }
  }
}

const gotten = (page: Page): Promise<readonly Looked[]> =>
  page.evaluate(() => (globalThis as unknown as Watching).gotten)
const waitForGotten = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    least => (globalThis as unknown as Watching).gotten.filter(({ face }) => face > 100).length >= least,
    count,
    { timeout: 20_000 },
  )

/** Comes to the call with what `choose` did on the client's step of picture and sound. */
async function toCall(
  choose: (client: Page) => Promise<void>,
): Promise<{ client: Page; practitioner: Page; answers: Response[] }> {
  const [theirs, ours] = [await profile(), await profile(LAPTOP)]
  await ours.addInitScript(watchOthers)
  const client = await openPage(theirs, links.client)
  const answers: Response[] = []
  client.on('response', answer => answers.push(answer))
  theirs.on('request', request => {
    if (!request.url().startsWith(server.ready.url))
      throw new Error(`asked of a stranger: ${new URL(request.url()).host}`)
  })
  await clientToDoor(client, {
    onScreen: async name => {
      if (name === 'devices') await choose(client)
    },
  })
  const practitioner = await openPage(ours, links.practitioner)
  await practitionerToHour(practitioner)
  await letIn(practitioner, client)
  return { client, practitioner, answers }
}

test('without a cover the other side gets the room, sharp', async () => {
  const { practitioner } = await toCall(async () => {})
  await waitForGotten(practitioner, 10)
  expect(Math.max(...(await gotten(practitioner)).map(({ edge }) => edge))).toBeGreaterThan(80)
})

test('[H6] [BG2] [BG9] [BG10] the first frame that the other side gets is blurred, and so is each later one, by files of our server alone', async () => {
  const { client, practitioner, answers } = await toCall(async page => {
    await press(page, 'What is behind you')
    await page.getByRole('radio', { name: 'Blurred' }).check()
  })
  await waitForGotten(practitioner, 30)
  const frames = (await gotten(practitioner)).filter(({ face }) => face > 40)
  expect(Math.max(...frames.map(({ edge }) => edge))).toBeLessThan(20)
  // The person themselves is there: a bright face over a dark chest.
  expect(frames.at(-1)?.face).toBeGreaterThan(140)
  expect(frames.at(-1)?.chest).toBeLessThan(100)

  const allows = async (answer: Response) =>
    ((await answer.headerValue('content-security-policy')) ?? '').includes("'wasm-unsafe-eval'")
  const files = answers.filter(answer => /wasm-worker|\.wasm$|\.tflite$/.test(new URL(answer.url()).pathname))
  expect(files.map(answer => answer.status())).toEqual([200, 200, 200])
  expect(await Promise.all(files.map(allows))).toEqual(files.map(answer => answer.url().includes('wasm-worker')))
  const page = await fetch(`${server.ready.url}/c`)
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
  await screen(client, 'call')
})
