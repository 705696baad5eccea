/** Entry: one Node process, a libSQL file, rooms in memory, API and session app on one port. */
import { createServer } from 'node:http'
import { randomFillSync } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'

import { migrate, openNode } from '@holdfast/db/node'
import { DEFAULT_HELP_POLICY } from '@holdfast/safety'
import { DEFAULT_POLICY, instant, type Clock, type Random } from '@holdfast/domain'
import { makeVerify } from '@holdfast/consent/web'
import { makeAgreementBook } from './agreements/book.ts'
import { makeApp } from './app.ts'
import { assetRoutes } from './assets.ts'
import { readConfig, type Config } from './config.ts'
import { makeDemo } from './demo.ts'
import type { Deps } from './deps.ts'
import { makeCaller } from './help/caller.ts'
import { makeMail } from './help/mail.ts'
import { overhearing } from './help/heard.ts'
import { heardLine } from './help/raise.ts'
import { makeWeb } from './help/web.ts'
import { makeStripe } from './identity/stripe.ts'
import { makeMemoryHost } from './hosts/memory.ts'
import { processTimers } from './hosts/timers.ts'
import { dayOf } from './licences/practice.ts'
import { listen } from './listen.ts'
import { authorise } from './rooms/authorise.ts'
import { attachSockets } from './rooms/socket.ts'
import { loggable } from './problems.ts'
import { roomStore } from './rooms/store.ts'
import { readRules } from './rules/own-rules.ts'
import { makeLibrary, readWordings } from './screenings/library.ts'
import { raiseAgain } from './screenings/raise.ts'
import { makeWaker } from './screenings/waker.ts'
import { startStun, type RunningStun } from './stun.ts'
import { ticketKeyOf } from './ticket-key.ts'
import { makeTicketNumbers } from './ticket.ts'

/** A server that runs. */
export type Running = {
  /** The address that people open. */
  readonly url: string
  /** Ends links with "restarting", waits for what is being kept, closes the file. */
  readonly stop: () => Promise<void>
  readonly deps: Deps
}

/** What the configuration asks for cannot be had; the message is a sentence for the person who starts the server. */
export class CannotStart extends Error {}

const clock: Clock = () => instant(Date.now())
const random: Random = length => randomFillSync(new Uint8Array(length))
const log = (line: object): void => console.error(JSON.stringify({ at: new Date().toISOString(), ...line }))

const SESSION_DIST = join(dirname(fileURLToPath(import.meta.url)), '../../session/dist')

/** Starts the product as the configuration says. */
export async function start(config: Config): Promise<Running> {
  const { use, country, wordings, wakeUrl } = config.screening
  const words = wordings === null ? null : await readWordings(wordings)
  if (words?.ok === false) throw new CannotStart(words.error)
  const rules = await readRules(config.rules, dayOf(clock()))
  if (!rules.ok) throw new CannotStart(rules.error)
  const db = await openNode({ file: join(config.data, 'holdfast.db') })
  await migrate(db)
  const policy = DEFAULT_POLICY
  const host = makeMemoryHost({
    store: roomStore({ db, random, policy }),
    clock,
    timers: processTimers,
    grace: { patient: policy.patientGrace, practitioner: policy.practitionerGrace },
    decideAfter: policy.breakDecidedAfter,
    onFailure: failure => log({ level: 'error', error: `room-${failure}` }),
  })
  const rooms = overhearing(host, line => void heardLine(deps, line))
  const waker = makeWaker({ db, clock, random, timers: processTimers, url: wakeUrl, log })
  const ticketKey = await ticketKeyOf(config.data, random)
  let stun: RunningStun | null = null
  let url = config.origin
  const { mail, web, tells } = config.help
  const ways = { mail: mail && makeMail(mail), web: web === null ? null : makeWeb(web) }
  const caller = makeCaller({
    db,
    clock,
    random,
    timers: processTimers,
    rooms: host,
    ways,
    tells,
    policy: DEFAULT_HELP_POLICY,
    ticketKey,
    origin: () => url,
    log,
  })
  const deps: Deps = {
    db,
    rooms,
    agreements: makeAgreementBook({ db, clock, random, verify: makeVerify(globalThis.crypto.subtle) }),
    clock,
    random,
    policy,
    config,
    rules: rules.value,
    screening: { use, country, wakeUrl, library: makeLibrary(words?.value ?? []) },
    wake: waker.wake,
    caller,
    ways,
    cardProvider: config.cardCheck && makeStripe(config.cardCheck),
    ticketKey,
    ticketNumber: makeTicketNumbers(),
    stunPort: () => stun?.port ?? null,
    log,
  }
  const app = makeApp(deps, { addressOf: c => getConnInfo(c).remote.address ?? '' }, assetRoutes(SESSION_DIST))
  const answer = getRequestListener(app.fetch)
  const server = createServer(
    { headersTimeout: 5000, requestTimeout: 30_000, connectionsCheckingInterval: 1000, keepAliveTimeout: 65_000 },
    (request, response) => void answer(request, response),
  )
  const sockets = attachSockets(server, {
    host: rooms,
    clock,
    authorise: request => authorise(deps, request),
    onFailure: error => log({ level: 'error', ...loggable(error) }),
  })
  await raiseAgain(deps)
  const port = await listen(server, config.host, config.port)
  stun = await stunFor(config, port)
  url ??= `http://localhost:${port}`
  await caller.tellAgain()
  return {
    url,
    deps,
    stop: async () => {
      await stun?.stop()
      await waker.stop()
      await caller.stop()
      await rooms.close()
      await sockets.closeAll()
      const closed = new Promise(resolve => server.close(resolve))
      server.closeAllConnections()
      await closed
      await db.close()
    },
  }
}

/** The STUN responder, or null: without it pages still come back, only later. */
async function stunFor({ stun, host }: Config, port: number): Promise<RunningStun | null> {
  if (stun === 'off') return null
  const started = await startStun({ host, port: stun ?? port })
  if (started.ok) return started.value
  log({ level: 'warning', warning: `stun-${started.error}` })
  return null
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) {
    console.error(config.error)
    process.exitCode = 2
    return
  }
  const running = await start(config.value)
  const stop = (): void => {
    void running.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const demo = config.value.demo ? await makeDemo(running.deps.db, running.url, { now: clock(), random }) : null
  say(config.value, running.url, demo)
}

/** What a person reads at the start, and one line of JSON behind it for other programs. */
function say(config: Config, url: string, demo: Awaited<ReturnType<typeof makeDemo>> | null): void {
  const port = Number(new URL(url).port)
  if (config.origin === null && config.port !== 0 && port !== config.port) {
    console.log(`Port ${config.port} is taken; using ${port} instead.`)
  }
  console.log(`Holdfast is running at ${url}`)
  if (demo) {
    console.log(
      `\nDemo people, invented. Open each link in its own window:\n  practitioner  ${demo.practitioner}\n  client        ${demo.client}`,
    )
    console.log('\nStart with HOLDFAST_DEMO=0 for real work; then `pnpm holdfast help` plans hours and makes links.\n')
  }
  console.log(JSON.stringify({ ready: true, url, ...(demo ? { demo } : {}) }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    if (error instanceof CannotStart) {
      console.error(error.message)
      process.exitCode = 2
      return
    }
    console.error(
      error instanceof Error
        ? `Holdfast could not start (${error.name}${'code' in error ? ` ${String(error.code)}` : ''}).`
        : 'Holdfast could not start.',
    )
    process.exitCode = 1
  })
}
