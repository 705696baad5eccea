/** An end in a browser's page, with its own origin as the server and no login. Rules: SPEC.md, BR. */
import { err, ok } from '@holdfast/domain'
import type { Epoch, SeatName } from '../frame.ts'
import { LINK_PATH, TICKET_PATH } from '../keeper-door.ts'
import { run, type Runner, type RunnerPorts, type TicketAnswer } from '../runner.ts'
import { indexedDbKeep } from './indexed-db.ts'
import { browserPorts, nudgeOnReturn } from './ports.ts'
import { openWebSocket } from './web-socket.ts'

/** What a page says for itself; everything else of a runner's ports may be given in place of the browser's. */
export type PagePorts = Pick<RunnerPorts, 'call' | 'apply' | 'reset'> &
  Partial<RunnerPorts> & {
    /** Makes this page life reachable for calls; nobody is told of its number before that is done. Failing, it is asked anew. */
    readonly prepare?: (epoch: Epoch) => Promise<void>
  }

/** Makes an end live for this seat, with a `keeperDoor` at this page's origin. What is said waits in IndexedDB. */
export async function runPage(seat: SeatName, { prepare, ...ports }: PagePorts): Promise<Runner> {
  let prepared: Epoch = 0
  async function askTicket(held: Epoch): Promise<TicketAnswer> {
    const answer = await fetch(`${TICKET_PATH}?${query({ seat, held })}`)
    const text = await answer.text()
    if (!answer.ok) return err({ code: text, final: answer.status === 409 })
    const epoch = Number(text)
    if (epoch !== prepared) await prepare?.(epoch)
    prepared = epoch
    return ok({ ticket: text, epoch })
  }
  const origin = location.origin.replace(/^http/, 'ws')
  const runner = await run(crypto.randomUUID(), {
    ...browserPorts,
    keep: indexedDbKeep(seat),
    askTicket,
    openSocket: openWebSocket(({ epoch, tries }) => `${origin}${LINK_PATH}?${query({ seat, epoch, tries })}`),
    ...ports,
  })
  nudgeOnReturn(runner)
  return runner
}

const query = (fields: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString()
