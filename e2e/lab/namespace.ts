/** Network namespaces of this machine by their names: which are ours, which were left behind, what runs in them. */
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a program of the system to its end and gives what it printed. Fails with what it complained about. */
export const run = async (program: string, given: readonly string[]): Promise<string> =>
  (await execute(program, given)).stdout

/** The words that put a program into a namespace; what is started this way keeps its process id. */
export const inside = (namespace: string): readonly string[] => ['ip', 'netns', 'exec', namespace]

/** Where the system keeps the names of namespaces. */
const NAMES = '/run/netns'

/** Names carry the process that made them, so that two runs never meet and a dead run is known by its dead process. */
export const namespaceOf = (lab: string, place: string): string => `${lab}-${place}`
/** The name of the n-th lab of a process. */
export const labName = (pid: number, n: number): string => `hflab-${pid}-${n}`

const MAKER = /^hflab-(\d+)-/

/** What keeps this machine from holding a lab, as a sentence for a person; null when nothing does. */
export function labMissing(): string | null {
  if (process.platform !== 'linux') return 'The network lab needs Linux.'
  if (process.getuid?.() !== 0) return 'The network lab needs root, to make network namespaces.'
  for (const [program, ...given] of [
    ['ip', '-V'],
    ['nft', '--version'],
  ] as const) {
    try {
      execFileSync(program, given, { stdio: 'ignore' })
    } catch {
      return `The network lab needs the program ${program}.`
    }
  }
  return mayMakeNamespaces()
}

/** A container can be root, have both programs and still be refused: only trying tells. */
function mayMakeNamespaces(): string | null {
  const name = namespaceOf(labName(process.pid, 0), 'try')
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'ignore' })
    execFileSync('ip', ['netns', 'exec', name, 'nft', 'add table bridge try'], { stdio: 'ignore' })
    return null
  } catch {
    return 'The network lab may not make network namespaces with bridge filters here.'
  } finally {
    removeNamespace(name)
  }
}

/** Every namespace of a lab on this machine, whoever made it. */
export const labNamespaces = (): readonly string[] =>
  existsSync(NAMES) ? readdirSync(NAMES).filter(name => MAKER.test(name)) : []

/** The processes that run in a namespace now. */
export const processesIn = async (namespace: string): Promise<readonly number[]> =>
  (await run('ip', ['netns', 'pids', namespace])).split('\n').filter(Boolean).map(Number)

/** Sends a signal to all that runs in a namespace. Someone who has just ended by themselves is no failure. */
export async function signalAll(namespace: string, signal: NodeJS.Signals): Promise<void> {
  for (const pid of await processesIn(namespace)) tell(pid, signal)
}

/** Ends what runs in a namespace and removes it, at once and without a wait, so that an exit handler can call it. */
export function removeNamespace(namespace: string): void {
  try {
    const pids = execFileSync('ip', ['netns', 'pids', namespace], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    for (const pid of pids.split('\n').filter(Boolean)) tell(Number(pid), 'SIGKILL')
    execFileSync('ip', ['netns', 'delete', namespace], { stdio: 'ignore' })
  } catch {
    // It is gone already, which is what was wanted.
  }
}

/** Removes what labs of dead processes left behind, folders included, and says which namespaces those were. */
export function cleanStale(): readonly string[] {
  const stale = labNamespaces().filter(isOfDead)
  for (const name of stale) removeNamespace(name)
  for (const name of readdirSync(tmpdir()).filter(isOfDead))
    rmSync(join(tmpdir(), name), { recursive: true, force: true })
  return stale
}

/** Is this the name of something that a lab made whose process has died? */
function isOfDead(name: string): boolean {
  const maker = MAKER.exec(name)?.[1]
  return maker !== undefined && !existsSync(`/proc/${maker}`)
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended between the list and the signal.
  }
}
