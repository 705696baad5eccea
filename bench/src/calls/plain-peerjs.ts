/** The peer of our calls: plain PeerJS as its README shows it, with its own PeerServer, in two pages. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PeerServer } from 'peer'
import type { Browser, Page } from 'playwright-core'

const PAGE = `<!doctype html><meta charset="utf-8"><title>plain</title><script src="/peerjs.js"></script>
<video id="own" muted autoplay playsinline></video><video id="remote" muted autoplay playsinline></video>
<script>
const at = () => performance.timeOrigin + performance.now()
async function open(id, port) {
  window.stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 }, audio: true })
  own.srcObject = stream
  window.peer = new Peer(id, { host: 'localhost', port, path: '/', config: { iceServers: [] } })
  peer.on('call', call => { watch(call); call.answer(stream) })
  await new Promise(resolve => peer.on('open', resolve))
}
function watch(call) {
  window.call = call
  window.first = new Promise(resolve => call.on('stream', media => {
    if (remote.srcObject === media) return
    remote.srcObject = media
    remote.requestVideoFrameCallback(() => resolve(at()))
  }))
}
function dial(id) { const start = at(); watch(peer.call(id, stream)); return start }
function hangUp() { call.close(); remote.srcObject = null; window.call = undefined; window.first = undefined }
</script>`

/** Two pages that can call each other as often as wanted. */
export type PlainPair = {
  /** Milliseconds from the call to the moment when both pages have shown a frame of the other. */
  readonly call: () => Promise<number>
  readonly close: () => Promise<void>
}

type PlainWindow = Window & {
  open: (id: string, port: number) => Promise<void>
  dial: (id: string) => number
  hangUp: () => void
  first: Promise<number> | undefined
  call: unknown
}

/** Opens the two pages in profiles of their own. */
export async function openPlainPair(browser: Browser): Promise<PlainPair> {
  const script = await readFile(createRequire(import.meta.url).resolve('peerjs/dist/peerjs.min.js'))
  const pages = createServer((request, response) => {
    const isScript = request.url === '/peerjs.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : PAGE)
  })
  await new Promise<void>(resolve => pages.listen(0, '127.0.0.1', resolve))
  const signalling = await new Promise<{ port: number; close: () => void }>(resolve => {
    const server = PeerServer({ port: 0, host: '127.0.0.1', path: '/' }, http =>
      resolve({ port: (http.address() as AddressInfo).port, close: () => http.close() }),
    )
    server.on('error', () => undefined)
  })
  const origin = `http://localhost:${(pages.address() as AddressInfo).port}/`
  const open = async (id: string): Promise<Page> => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'] })
    const page = await context.newPage()
    await page.goto(origin)
    await page.evaluate(([name, port]) => (window as never as PlainWindow).open(name, port), [
      id,
      signalling.port,
    ] as const)
    return page
  }
  const caller = await open('caller')
  const callee = await open('callee')
  const firstFrame = (page: Page): Promise<number> =>
    page
      .waitForFunction(() => (window as never as PlainWindow).first !== undefined)
      .then(() => page.evaluate(() => (window as never as PlainWindow).first ?? Number.NaN))
  return {
    call: async () => {
      const start = await caller.evaluate(() => (window as never as PlainWindow).dial('callee'))
      const ends = await Promise.all([firstFrame(caller), firstFrame(callee)])
      await Promise.all([caller, callee].map(page => page.evaluate(() => (window as never as PlainWindow).hangUp())))
      return Math.max(...ends) - start
    },
    close: async () => {
      await caller.context().close()
      await callee.context().close()
      pages.close()
      signalling.close()
    },
  }
}
