/**
 * A network laboratory: real browsers, each in a namespace of its own, and the server in another, on one bridge. Cables
 * carry no delay of their own (a round trip of some 0.1 ms), because `tc netem` is not to be had everywhere.
 */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import type { Server, Starting } from '../server.ts'
import { LAPTOP } from '../stage.ts'
import { cleanStale, labName, labNamespaces, namespaceOf, removeNamespace } from './namespace.ts'
import { openPerson, type Person, type Viewport } from './person.ts'
import { SERVER_PORT, startLabServer, startProgram, type Program } from './program.ts'
import { addressOf, applyFilter, layBridge, layCable, SERVER_ADDRESS, type Cut } from './wires.ts'

/** A running lab. */
export type Lab<Name extends string = string> = {
  /** The beginning of all its namespaces' names. */
  readonly name: string
  /** The namespace of the server, or of a person. */
  readonly namespace: (place: Name | 'server') => string
  /** Starts our real server in its namespace; give the folder of an earlier one to start that one again. */
  readonly serve: (starting?: Starting) => Promise<Server>
  /** Starts another program beside the server; it prints one line of JSON when it is ready. */
  readonly run: (module: URL, env?: Readonly<Record<string, string>>) => Promise<Program>
  /** A person, whose browser starts when they are first asked for. */
  readonly person: (name: Name) => Promise<Person>
  /** Cuts or heals a person's cable without starting their browser. */
  readonly cut: (name: Name, cut: Cut | null) => Promise<void>
  /** Ends all browsers and programs, removes namespaces and folders. */
  readonly close: () => Promise<void>
}

/** What a lab is made of. */
export type LabOptions<Name extends string> = {
  /** Short names of lower-case letters, at most eight each. */
  readonly people: readonly Name[]
  /** The windows of people who do not sit at a laptop. */
  readonly viewports?: { readonly [N in Name]?: Viewport }
  /** Called on every launch of a browser before any page opens, for scripts that must run in every page. */
  readonly prepare?: (profile: BrowserContext) => Promise<unknown>
  /** Ports of the server's namespace whose pages may use camera, microphone and service workers without https. */
  readonly trusted?: readonly number[]
}

/** Makes a lab and, first, removes what dead ones left behind. Throws when this machine cannot hold one (`labMissing`). */
export async function makeLab<const Name extends string>({
  people,
  viewports = {},
  prepare = async () => {},
  trusted = [SERVER_PORT],
}: LabOptions<Name>): Promise<Lab<Name>> {
  cleanStale()
  const name = freeName()
  const namespace = (place: string): string => namespaceOf(name, place)
  const server = namespace('server')
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  const sweep = (): void => {
    for (const one of labNamespaces().filter(left => left.startsWith(`${name}-`))) removeNamespace(one)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  // A test runner that ends in the middle must not leave a network behind.
  process.once('exit', sweep)
  await layBridge(server)
  for (const [place, person] of people.entries()) {
    await layCable({ server, namespace: namespace(person), person, address: addressOf(place, 0) })
  }
  const cuts = new Map<string, Cut>()
  const opened = new Map<Name, Promise<Person>>()
  const programs: { readonly kill: () => Promise<void> }[] = []
  let turn: Promise<unknown> = Promise.resolve()
  /** One filter after the other: of two at the same moment the older could land last and stay. */
  const cut = (who: Name, what: Cut | null): Promise<void> => {
    if (what === null) cuts.delete(who)
    else cuts.set(who, what)
    const applied = turn.then(() => applyFilter(server, cuts))
    turn = applied.catch(() => {})
    return applied
  }
  const open = (who: Name): Promise<Person> =>
    openPerson({
      name: who,
      place: people.indexOf(who),
      namespace: namespace(who),
      folder: join(folder, who),
      origins: trusted.map(port => `http://${SERVER_ADDRESS}:${port}`),
      viewport: viewports[who] ?? LAPTOP,
      prepare,
      setCut: what => cut(who, what),
    })
  return {
    name,
    namespace,
    cut,
    async serve(starting) {
      const started = await startLabServer(server, folder, starting)
      programs.push(started)
      return started
    },
    async run(module, env) {
      const started = await startProgram(server, module, env)
      programs.push(started)
      return started
    },
    person(who) {
      const person = opened.get(who) ?? open(who)
      opened.set(who, person)
      return person
    },
    async close() {
      process.off('exit', sweep)
      await Promise.all([...opened.values()].map(async person => (await person).close().catch(() => {})))
      await Promise.all(programs.map(program => program.kill()))
      sweep()
    },
  }
}

let made = 0

/** Threads of one process share its id, so a name may be taken. */
function freeName(): string {
  made += 1
  const name = labName(process.pid, made)
  return labNamespaces().some(taken => taken.startsWith(`${name}-`)) ? freeName() : name
}
