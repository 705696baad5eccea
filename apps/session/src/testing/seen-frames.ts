/** Looks at every frame that a covered track gives from its first one on, in a real browser. */
import type { Page } from 'playwright-core'

/** One frame: how sharp the room at the sides is, how bright the middle, and the brightest point. */
export type Seen = {
  readonly track: number
  readonly edge: number
  readonly middle: number
  readonly brightest: number
  readonly wide: number
}

type Watching = { readonly seenFrames: readonly Seen[] }

/** From now on each track that is made for covered pictures is watched; `canvas`: the browser has no streams for tracks. */
export async function watchFrames(page: Page, how: 'streams' | 'canvas' = 'streams'): Promise<void> {
  await page.addInitScript(watch, how)
}

/** What was seen so far. */
export const seenFrames = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() => (globalThis as unknown as Watching).seenFrames)

/** Waits until so many frames more were seen, and answers those. */
export async function nextFrames(page: Page, count: number): Promise<readonly Seen[]> {
  const before = (await seenFrames(page)).length
  await page.waitForFunction(least => (globalThis as unknown as Watching).seenFrames.length >= least, before + count)
  return (await seenFrames(page)).slice(before)
}

/** Runs in the page, before anything of the app. */
function watch(how: 'streams' | 'canvas'): void {
  const seen: Seen[] = []
  type Reads = { readonly readable: ReadableStream<VideoFrame> }
  type Names = {
    MediaStreamTrackProcessor: new (how: { track: MediaStreamTrack }) => Reads
    MediaStreamTrackGenerator?: new (how: { kind: 'video' }) => MediaStreamTrack
    seenFrames: readonly Seen[]
  }
  const world = globalThis as unknown as Names
  const { MediaStreamTrackProcessor: Processor, MediaStreamTrackGenerator: Generator } = world
  world.seenFrames = seen
  let tracks = 0
  const look = async (track: MediaStreamTrack): Promise<void> => {
    const mine = ++tracks
    const reader = new Processor({ track }).readable.getReader()
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { value: frame, done } = await reader.read()
      if (done) return
      const wide = frame.codedWidth
      const bytes = new Uint8Array(frame.allocationSize())
      // oxlint-disable-next-line no-await-in-loop
      const [{ offset, stride } = { offset: 0, stride: 0 }] = await frame.copyTo(bytes)
      const step = stride >= wide * 4 ? 4 : 1
      const at = (n: number, row: number): number => bytes[offset + row * stride + n * step + (step === 4 ? 1 : 0)] ?? 0
      let [edge, brightest] = [0, 0]
      for (let row = 8; row < frame.codedHeight - 8; row += 7)
        for (let n = 1; n < wide; n++) {
          brightest = Math.max(brightest, at(n, row))
          if (n < wide * 0.2 || n > wide * 0.8) edge = Math.max(edge, Math.abs(at(n, row) - at(n - 1, row)))
        }
      seen.push({ track: mine, edge, middle: at(wide >> 1, frame.codedHeight >> 1), brightest, wide })
      frame.close()
    }
  }
  if (how === 'streams' && Generator) {
    world.MediaStreamTrackGenerator = function (given: { kind: 'video' }) {
      const track = new Generator(given)
      void look(track)
      return track
    } as unknown as typeof Generator
    return
  }
  delete world.MediaStreamTrackGenerator
  const capture = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'captureStream')?.value as (
    this: HTMLCanvasElement,
    rate?: number,
  ) => MediaStream
  HTMLCanvasElement.prototype.captureStream = function (rate) {
    const stream = capture.call(this, rate)
    // The fake camera is a canvas too, and has a size before it is captured.
    const isCover = this.width === 300 && this.height === 150
    for (const track of isCover ? stream.getVideoTracks() : []) void look(track)
    return stream
  }
}
