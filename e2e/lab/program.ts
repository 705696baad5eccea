/** Node programs in the server's namespace: our real server, and any other that a measurement sets beside it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Ready, Server, Starting } from '../server.ts'
import { inside } from './namespace.ts'
import { SERVER_ADDRESS } from './wires.ts'

/** A program that runs in the server's namespace. */
export type Program = {
  /** What it printed as its first line of JSON. */
  readonly ready: unknown
  readonly printed: readonly string[]
  readonly stop: () => Promise<void>
  readonly kill: () => Promise<void>
}

/** Starts a module and resolves at its first line that begins with `{`; fails with all it printed if it ends before. */
export async function startProgram(
  namespace: string,
  module: URL,
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const [program, ...given] = [...inside(namespace), process.execPath, '--conditions=@holdfast/source']
  const child = spawn(program, [...given, fileURLToPath(module)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  createInterface({ input: child.stderr }).on('line', line => printed.push(line))
  const ready = await new Promise<unknown>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', line => {
      printed.push(line)
      if (line.startsWith('{')) resolve(JSON.parse(line))
    })
    child.once('exit', code => reject(new Error(`the program ended with ${code}:\n${printed.join('\n')}`)))
  })
  return { ready, printed, stop: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') }
}

const ENTRY = new URL('../../apps/api/src/node.ts', import.meta.url)

/** The port of our server when none is asked for; browsers of a lab trust it with cameras. */
export const SERVER_PORT = 8787

/**
 * Starts our real server in the namespace, over a fresh folder inside `home` or, to take up where an earlier one ended,
 * over that one's.
 */
export async function startLabServer(
  namespace: string,
  home: string,
  { port = SERVER_PORT, data = '', env = {} }: Starting = {},
): Promise<Server> {
  const folder = data || (await mkdtemp(join(home, 'server ')))
  const { ready, ...rest } = await startProgram(namespace, ENTRY, {
    PORT: String(port),
    HOLDFAST_HOST: SERVER_ADDRESS,
    HOLDFAST_ORIGIN: `http://${SERVER_ADDRESS}:${port}`,
    HOLDFAST_DATA: folder,
    HOLDFAST_DEMO: '0',
    ...env,
  })
  return { ...rest, ready: ready as Ready, port, data: folder }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
