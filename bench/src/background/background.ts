/** What is behind somebody: how many covered pictures a second come at 640 by 480, what one costs, and how soon the first is there. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { planHour } from '@holdfast/e2e/plan'
import { forget, startServer } from '@holdfast/e2e/server'
import { LAPTOP, openBrowser, openPage, openProfile, press, screen } from '@holdfast/e2e/stage'
import { filmOfPerson } from '@holdfast/session/drawn-person'
import type { Browser, Page } from 'playwright-core'
import { figure, type Figure } from '../figure.ts'
import type { Run } from '../group.ts'

/** Below this many pictures a second a screen says that a cover is too slow; the call asks a camera for no more. */
const ENOUGH = 24

/** Each cover as it is chosen, and what is said once it holds. */
const COVERS = [
  ['Blurred', 'What is behind you is blurred.'],
  ['A plain wall', 'You are seen before a plain wall.'],
  ['A drawn room', 'You are seen before a drawn room.'],
] as const

/** What this machine is; a browser here has no graphics card. */
const MACHINE = `${cpus()[0]?.model.trim() ?? 'a processor'}, ${cpus().length} cores, no graphics card`

/** A film of a drawn person takes the camera's place, thirty pictures a second. */
export async function* background({ quick, onProgress }: Run): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-film-'))
  const film = join(folder, 'person.y4m')
  await pipeline(Readable.from(filmOfPerson(640, 480, 12)), createWriteStream(film))
  const server = await startServer({ env: { HOLDFAST_DEMO: '0' } })
  const browser = await openBrowser({ film })
  try {
    for (const [cover, says] of COVERS) {
      onProgress(cover)
      const span = quick ? 5000 : 15_000
      const { page, first, camera } = await coveredBy(browser, (await planHour(server)).client, { cover, says, span })
      const { frames, cost } = await measure(page, span)
      await page.context().close()
      const name = `${cover.toLowerCase()}, 640 x 480, on ${MACHINE}`
      yield figure(
        { name: `pictures a second, ${name}`, value: frames, unit: '1/s', peer: 'the camera gives', peerValue: camera },
        { kind: 'ratio-at-least', bound: 0.97 },
      )
      yield figure(
        {
          name: `pictures a second it could do, ${name}`,
          value: 1000 / cost,
          unit: '1/s',
          peer: 'needed',
          peerValue: ENOUGH,
        },
        { kind: 'ratio-at-least', bound: 1 },
      )
      yield figure(
        { name: `press to first covered picture, nothing kept, ${name}`, value: first, unit: 'ms' },
        { kind: 'none' },
      )
    }
  } finally {
    await browser.close()
    await server.stop()
    await forget(server)
    await rm(folder, { recursive: true })
  }
}

type Counting = { counts: { frames: number; busy: number } }

/** Comes to one's own picture and chooses a cover; how long it took until it held, in milliseconds. */
async function coveredBy(
  browser: Browser,
  link: string,
  wish: { cover: string; says: string; span: number },
): Promise<{ page: Page; first: number; camera: number }> {
  const profile = await openProfile(browser, LAPTOP)
  await profile.addInitScript(() => {
    const { Worker: Plain } = globalThis
    globalThis.Worker = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Plain>) {
        super(...given)
        this.addEventListener('message', ({ data }) => {
          if (data.kind === 'count') Object.assign(globalThis, { counts: data })
        })
      }
    }
  })
  const page = await openPage(profile, link)
  await screen(page, 'welcome')
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Turn on camera and microphone')
  await page.getByRole('button', { name: 'I can see and hear myself' }).waitFor()
  const camera = await countCamera(page, wish.span)
  await press(page, 'What is behind you')
  const start = performance.now()
  await page.getByRole('radio', { name: wish.cover }).check()
  await page.getByText(wish.says).waitFor()
  return { page, first: performance.now() - start, camera }
}

/** Pictures a second that the camera gives as it is. */
const countCamera = (page: Page, span: number): Promise<number> =>
  page.locator('.mirror video').evaluate(async (video, wait) => {
    type Reads = { readonly readable: ReadableStream<VideoFrame> }
    const { MediaStreamTrackProcessor: Processor } = globalThis as unknown as {
      MediaStreamTrackProcessor: new (how: { track: MediaStreamTrack | undefined }) => Reads
    }
    const [track] = ((video as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()
    const reader = new Processor({ track }).readable.getReader()
    const start = performance.now()
    let frames = 0
    while (performance.now() - start < wait) {
      // oxlint-disable-next-line no-await-in-loop
      const { value } = await reader.read()
      value?.close()
      frames += 1
    }
    await reader.cancel()
    return (frames * 1000) / (performance.now() - start)
  }, span)

/** Pictures a second that went out, and the milliseconds of work in one. */
async function measure(page: Page, span: number): Promise<{ frames: number; cost: number }> {
  const now = () => page.evaluate(() => ({ ...(globalThis as unknown as Counting).counts, at: performance.now() }))
  await page.waitForTimeout(2000) // a browser is still making its machine code
  const before = await now()
  await page.waitForTimeout(span)
  const after = await now()
  const made = after.frames - before.frames
  return { frames: (made * 1000) / (after.at - before.at), cost: (after.busy - before.busy) / made }
}
