/** One person of a lab: a browser of their own in a namespace of their own, and all that can happen to either. */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { inside, processesIn, signalAll } from './namespace.ts'
import { addressOf, giveAddress, type Cut } from './wires.ts'

/** A person of a lab. Moments are milliseconds since 1970, on the clock of `now`. */
export type Person = {
  readonly name: string
  /** The browser's only profile; after `relaunch` it is another object over the same folder. */
  readonly profile: () => BrowserContext
  readonly address: () => string
  /** Everything is lost, both ways, without a word to anyone. */
  readonly cutAll: () => Promise<number>
  /** UDP is lost; with `leave: 'stun'` the server's STUN port still answers. */
  readonly cutMedia: (options?: { readonly leave?: 'stun' }) => Promise<number>
  /** TCP to the server is lost. */
  readonly cutSignalling: () => Promise<number>
  /** All is as it was; resolves with the moment at which it is. */
  readonly heal: () => Promise<number>
  /** Takes the next address, and the old one is gone; resolves with the moment at which it has it. */
  readonly moveAddress: () => Promise<number>
  /** Stops all processes of the browser, as sleep does. The network still answers for them: cut it too for a closed lid. */
  readonly freeze: () => Promise<void>
  readonly thaw: () => Promise<void>
  /** Ends all processes of the browser at once; resolves when none is left. */
  readonly kill9: () => Promise<void>
  /** Opens the browser again with the same profile. */
  readonly relaunch: () => Promise<BrowserContext>
  readonly close: () => Promise<void>
}

/** The size of a window, in CSS pixels. */
export type Viewport = { readonly width: number; readonly height: number }

/** Where a person lives: their number on the network, their namespace, their folder, the window, and which addresses may use a camera. */
export type Home = {
  readonly name: string
  readonly place: number
  readonly namespace: string
  readonly folder: string
  readonly origins: readonly string[]
  readonly viewport: Viewport
  /** Called on every launch before any page opens. */
  readonly prepare: (profile: BrowserContext) => Promise<unknown>
  readonly setCut: (cut: Cut | null) => Promise<void>
}

/** The moment on the clock that pages of this machine share with this process, in milliseconds since 1970. */
export const now = (): number => performance.timeOrigin + performance.now()

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  // Names of the local network are not looked up between namespaces, so candidates must carry addresses.
  '--disable-features=WebRtcHideLocalIpsWithMdns',
]

/** Starts a person's browser. */
export async function openPerson(home: Home): Promise<Person> {
  const executablePath = await wrapper(home)
  let profile = await launch()
  let moves = 0

  async function launch(): Promise<BrowserContext> {
    const launched = await chromium.launchPersistentContext(join(home.folder, 'profile'), {
      executablePath,
      args: [...FLAGS, `--unsafely-treat-insecure-origin-as-secure=${home.origins.join(',')}`],
      viewport: home.viewport,
      locale: 'en-US',
    })
    await home.prepare(launched)
    return launched
  }

  const cut = async (what: Cut | null): Promise<number> => {
    await home.setCut(what)
    return now()
  }
  return {
    name: home.name,
    profile: () => profile,
    address: () => addressOf(home.place, moves),
    cutAll: () => cut('all'),
    cutMedia: ({ leave } = {}) => cut(leave ? 'media-but-stun' : 'media'),
    cutSignalling: () => cut('signalling'),
    heal: () => cut(null),
    async moveAddress() {
      const before = addressOf(home.place, moves)
      moves += 1
      await giveAddress(home.namespace, before, addressOf(home.place, moves))
      return now()
    },
    freeze: () => signalAll(home.namespace, 'SIGSTOP'),
    thaw: () => signalAll(home.namespace, 'SIGCONT'),
    async kill9() {
      const closed = new Promise<void>(resolve => profile.once('close', () => resolve()))
      await signalAll(home.namespace, 'SIGKILL')
      await closed
      await empty(home.namespace)
    },
    async relaunch() {
      profile = await launch()
      return profile
    },
    async close() {
      // A stopped browser would never answer.
      await signalAll(home.namespace, 'SIGCONT')
      await profile.close()
    },
  }
}

/** Resolves when nothing runs in a namespace any more; until then what comes late is ended too. */
async function empty(namespace: string): Promise<void> {
  while ((await processesIn(namespace)).length > 0) await signalAll(namespace, 'SIGKILL')
}

/** A program that is Chromium to whoever starts it, but stands in the person's namespace. */
async function wrapper({ folder, namespace }: Home): Promise<string> {
  const file = join(folder, 'chromium')
  await mkdir(folder, { recursive: true })
  const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  await writeFile(file, `#!/bin/sh\nexec ${inside(namespace).join(' ')} '${chromiumPath}' "$@"\n`)
  await chmod(file, 0o755)
  return file
}
