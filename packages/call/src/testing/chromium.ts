/** A real Chromium with fake devices, and a server with a room, for the browser tests of this package. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { instant, type SeatId } from '@holdfast/domain'
import { chromium, type Page } from 'playwright-core'
import { build } from 'tsdown'
import { WebSocketServer } from 'ws'
import { makeTestRoom, type TestRoom } from './room.ts'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
]

/** Builds one source file of this package for the browser, with everything it imports, into a folder. */
export async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    config: false,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    entry: { page: entry },
    format: 'esm',
    platform: 'browser',
    outDir: folder,
    dts: false,
    minify: true,
    deps: { alwaysBundle: [/./] },
    logLevel: 'silent',
    inputOptions: {
      resolve: {
        conditionNames: ['@holdfast/source', 'browser', 'module', 'import', 'default'],
      },
    },
  })
}

/** A room served to real pages. */
export type BrowserStage = {
  readonly room: TestRoom
  /** A page with the test page loaded: of its own profile, or beside another page in the same one. */
  open(beside?: Page): Promise<Page>
  close(): Promise<void>
}

/** Builds the test page, starts server and browser. Frames take no longer than the machine needs. */
export async function makeBrowserStage(
  people: Parameters<typeof makeTestRoom>[0],
  options: { readonly probe?: string } = {},
): Promise<BrowserStage> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-call-'))
  await bundle('src/testing/page.ts', folder)
  const time = {
    now: () => instant(Date.now()),
    timer(wait: number, call: () => void) {
      const id = setTimeout(call, wait)
      return () => clearTimeout(id)
    },
  }
  const room = makeTestRoom(people, time, { latency: 0, ...options })
  const server = createServer((request, response) => {
    const [, first = '', seat = '', pass = null] = (request.url ?? '').split('/')
    if (first === '') {
      response.setHeader('content-type', 'text/html').end(PAGE)
      return
    }
    if (first === 'join') {
      void room.join(seat as SeatId, pass).then(answer => response.end(JSON.stringify(answer)))
      return
    }
    readFile(join(folder, first)).then(
      text => response.setHeader('content-type', 'text/javascript').end(text),
      () => response.writeHead(404).end(),
    )
  })
  const sockets = new WebSocketServer({ server, handleProtocols: ([first]) => first ?? false })
  sockets.on('connection', (socket, request) => {
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map(text => text.trim())
    const seat = room.openSocket('', protocols, {
      opened() {},
      heard: text => socket.send(text),
      shut: code => (code === 1006 ? socket.terminate() : socket.close(code)),
    })
    socket.on('message', data => seat.send((data as Buffer).toString()))
    socket.on('close', () => seat.close())
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  })
  return {
    room,
    async open(beside) {
      const page = await (beside?.context() ?? (await browser.newContext())).newPage()
      await page.goto(`http://localhost:${port}/`)
      await page.waitForFunction('globalThis.stage')
      return page
    },
    async close() {
      await browser.close()
      for (const socket of sockets.clients) socket.terminate()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>call</title><body><script type="module" src="/page.js"></script>'
