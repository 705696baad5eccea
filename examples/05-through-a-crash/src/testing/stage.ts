/** The example as a person has it: a server as a process of its own, and real browsers that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const ARGUMENTS = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  'about:blank',
]

/** A browser with a profile of its own, on the page of one seat. */
export type Visitor = {
  readonly page: Page
  /** SIGKILL, as a crash or a flat battery would. The profile stays. */
  readonly kill: () => Promise<void>
}

/** A server and its visitors. */
export type Stage = {
  readonly startServer: () => Promise<void>
  /** SIGKILL: nothing is said to anyone, and what is not on disk is gone. */
  readonly killServer: () => Promise<void>
  readonly visit: (seat: string) => Promise<Visitor>
  readonly end: () => Promise<void>
}

/** Builds the page once; a fresh journal and fresh profiles for each stage. */
export async function makeStage(): Promise<Stage> {
  await build({ root: ROOT, logLevel: 'error' })
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-05-'))
  const port = await freePorts()
  const running = new Set<ChildProcess>()
  let server: ChildProcess | null = null

  async function kill(child: ChildProcess): Promise<void> {
    if (!running.delete(child)) return
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }

  return {
    async startServer() {
      const child = spawn(process.execPath, ['--conditions=@holdfast/source', 'src/server.ts'], {
        cwd: ROOT,
        env: { ...process.env, PORT: `${port}`, JOURNAL: join(folder, 'journal.jsonl') },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      server = child
      running.add(child)
      await lineOf(child, child.stdout, /localhost/)
    },
    async killServer() {
      if (server) await kill(server)
    },
    async visit(seat) {
      const profile = join(folder, seat)
      const child = spawn(
        process.env['CHROMIUM'] ?? '/usr/bin/chromium',
        [`--user-data-dir=${profile}`, ...ARGUMENTS],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      )
      running.add(child)
      const told = await lineOf(child, child.stderr, /DevTools listening on (ws:.*)/)
      const browser = await chromium.connectOverCDP(told)
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
      await page.goto(`http://localhost:${port}/?${seat}`)
      return { page, kill: () => kill(child) }
    },
    async end() {
      await Promise.all([...running].map(kill))
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

/** Waits for a line; answers its first group, or all of it. What comes after is read and thrown away. */
function lineOf(child: ChildProcess, stream: NodeJS.ReadableStream, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the process ended before it was ready')))
    createInterface(stream).on('line', line => {
      const found = wanted.exec(line)
      if (found) resolve(found[1] ?? found[0])
    })
  })
}

/** A free port whose next one is free as well. */
async function freePorts(): Promise<number> {
  const port = await open(0)
  const next = await open(port + 1).catch(() => null)
  return next === null ? freePorts() : port
}

/** Opens a port to see that it is free, and closes it. */
function open(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(port, () => {
      const { port: opened } = probe.address() as AddressInfo
      probe.close(() => resolve(opened))
    })
  })
}
