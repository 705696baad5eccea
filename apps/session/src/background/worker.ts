/** Covers the pictures of one camera, apart from the page: what the page does never holds a picture up, and a hidden page does not stop it. */
import { readChoice, type Choice } from './choice.ts'
import { draw } from './draw.ts'
import { NotFetched } from './files.ts'
import { blackFrame, makeFrames, Unreadable } from './frames.ts'
import type { Segmenter } from './mask.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** How often it says how far it is, in milliseconds. */
const COUNTS_EVERY = 250

/** Where pictures come one by one: how long from one to the next, in milliseconds. */
const NEXT_EVERY = 1000 / 30

/** What a worker has that a page has not. */
type Scope = {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
  postMessage(message: FromWorker, give?: readonly Transferable[]): void
}
const page = globalThis as unknown as Scope

const loadSegmenter = async (): Promise<Segmenter> => {
  const { loadSegmenter: load } =
    import.meta.env.MODE === 'mock' ? await import('../testing/mock-segmenter.ts') : await import('./tflite.ts')
  return load()
}

let choice: Choice = readChoice('') ?? { kind: 'blur', size: 'whole' }
let cover: ReturnType<typeof makeFrames> | null = null
let write: (frame: VideoFrame) => Promise<void> | void = frame => frame.close()
let [rests, isDark, isBusy, hasShown] = [false, false, false, false]
let [frames, busy] = [0, 0]
let last = { width: 640, height: 480, timestamp: 0 }

void loadSegmenter().then(
  segmenter => (cover = makeFrames(segmenter, draw)),
  reason => fail(reason instanceof NotFetched ? 'not-loaded' : 'not-supported'),
)
setInterval(() => page.postMessage({ kind: 'count', frames, busy }), COUNTS_EVERY)

page.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'choose':
      choice = data.choice
      break
    case 'rest':
      rests = data.rests
      break
    case 'dark':
      dark()
      break
    case 'streams':
      void run(data.from, data.to)
      break
    case 'one-by-one':
      write = frame => page.postMessage({ kind: 'frame', frame }, [frame])
      setInterval(askForNext, NEXT_EVERY)
      break
    case 'frame':
      void take(data.frame)
      break
  }
}

/** Takes each frame of a camera as it comes; what comes while one is at work is thrown away by the browser. */
async function run(from: ReadableStream<VideoFrame>, to: WritableStream<VideoFrame>): Promise<void> {
  const [reader, writer] = [from.getReader(), to.getWriter()]
  write = frame => writer.write(frame)
  try {
    for (;;) {
      // One after the other: that is the point of it.
      // oxlint-disable-next-line no-await-in-loop
      const { value, done } = await reader.read()
      if (done) return
      // oxlint-disable-next-line no-await-in-loop
      await take(value)
    }
  } catch {
    fail('broke')
  }
}

/** At rest one picture is made all the same, which nobody is sent: so it is known that a cover is there before the camera is switched on. */
const isWanted = (): boolean => cover !== null && !(rests && hasShown) && !isDark && !isBusy

/** Covers a frame and sends it on, or, where it cannot, nothing of it. */
async function take(frame: VideoFrame): Promise<void> {
  if (!isWanted()) return frame.close()
  isBusy = true
  const start = performance.now()
  try {
    const covered = await cover?.(frame, choice)
    if (!covered) return
    busy += performance.now() - start
    last = { width: covered.codedWidth, height: covered.codedHeight, timestamp: covered.timestamp }
    // Meanwhile it may have had to go dark.
    if (isDark) covered.close()
    else await sent(covered)
  } catch (reason) {
    fail(reason instanceof Unreadable ? 'not-supported' : 'broke')
  } finally {
    frame.close()
    isBusy = false
  }
}

function askForNext(): void {
  if (isWanted()) page.postMessage({ kind: 'next' })
}

async function sent(covered: VideoFrame): Promise<void> {
  await write(covered)
  frames += 1
  if (hasShown) return
  hasShown = true
  page.postMessage({ kind: 'showed' })
}

function dark(): void {
  if (isDark) return
  isDark = true
  // Where even that cannot be sent, the track is muted and the camera off.
  void Promise.resolve(write(blackFrame({ ...last, timestamp: last.timestamp + 1 }))).catch(() => {})
}

function fail(why: Extract<FromWorker, { kind: 'failed' }>['why']): void {
  dark()
  page.postMessage({ kind: 'failed', why })
}
