/** The real server as a process of its own, started, killed and started again over the same data folder. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What the server's last line at the start says. */
export type Ready = {
  readonly ready: true
  readonly url: string
  readonly demo: { readonly practitioner: string; readonly client: string }
}

/** A running server. */
export type Server = {
  readonly ready: Ready
  readonly port: number
  /** The folder of its database; it outlives the process. */
  readonly data: string
  /** Everything it has printed so far, line by line, errors included. */
  readonly printed: readonly string[]
  /** Ends it as Ctrl-C would. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut of the process would. */
  readonly kill: () => Promise<void>
}

const ENTRY = fileURLToPath(new URL('../apps/api/src/node.ts', import.meta.url))

/** How to start a server. */
export type Starting = {
  readonly port?: number
  readonly data?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a server on a free port (or a given one) over a fresh data folder (or a given one). */
export async function startServer({ port = 0, data = '', env = {} }: Starting = {}): Promise<Server> {
  const folder = data || (await mkdtemp(join(tmpdir(), 'holdfast e2e ')))
  const child = spawn(process.execPath, ['--conditions=@holdfast/source', ENTRY], {
    env: { ...process.env, PORT: String(port), HOLDFAST_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  createInterface({ input: child.stderr }).on('line', line => printed.push(line))
  const ready = await readyLine(child, printed)
  return {
    ready,
    port: Number(new URL(ready.url).port),
    data: folder,
    printed,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

/** Removes the data folder of a server that has ended. */
export const forget = ({ data }: Server): Promise<void> => rm(data, { recursive: true, force: true })

function readyLine(child: ChildProcess, printed: string[]): Promise<Ready> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', line => {
      printed.push(line)
      if (line.startsWith('{"ready":true')) resolve(JSON.parse(line) as Ready)
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}:\n${printed.join('\n')}`)))
  })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
