/** What the API is handed: database, rooms, clock, random, keys, policy, log. Nothing below reaches for its own. */
import type { Db } from '@holdfast/db'
import {
  makeId,
  type AuditAct,
  type AuditEvent,
  type Clock,
  type PersonId,
  type Policy,
  type Random,
} from '@holdfast/domain'
import type { Row } from '@holdfast/jurisdictions'
import type { RoomHost } from '@holdfast/room'
import type { Instant } from '@holdfast/domain'
import type { AgreementBook } from './agreements/book.ts'
import type { Config } from './config.ts'
import type { Caller, Ways } from './help/ways.ts'
import type { CardProvider } from './identity/card-provider.ts'
import type { ScreeningConfig } from './screenings/config.ts'
import type { Library } from './screenings/library.ts'
import type { Wake } from './screenings/wake.ts'
import type { TicketKey } from './ticket.ts'

/** Everything that routes may use. */
export type Deps = {
  readonly db: Db
  readonly rooms: RoomHost
  readonly agreements: AgreementBook
  readonly clock: Clock
  readonly random: Random
  readonly policy: Policy
  readonly config: Pick<Config, 'origin' | 'iceServers' | 'turn' | 'licences' | 'help' | 'veil' | 'cardCheck'>
  /** The rules of places by which everything is decided here: ours, with the clinic's own laid over them. */
  readonly rules: readonly Row[]
  /** What answers are used for here and where, whom they wake, and what can be asked. */
  readonly screening: Pick<ScreeningConfig, 'use' | 'country' | 'wakeUrl'> & { readonly library: Library }
  /** Wakes somebody because answers wait that cannot. */
  readonly wake: Wake
  /** Tells responders of calls for help, and by which ways it can. */
  readonly caller: Pick<Caller, 'tell'>
  readonly ways: Ways
  /** Whom to ask about somebody's card; null: nobody. */
  readonly cardProvider: CardProvider | null
  readonly ticketKey: TicketKey
  /** The next ticket number; it rises with every call. */
  readonly ticketNumber: (now: Instant) => number
  /** The UDP port at which this server answers STUN; null while it does not. */
  readonly stunPort: () => number | null
  /** One line of the log: ids and codes only. */
  readonly log: (line: object) => void
}

/** An audit entry of now. */
export const auditOf = (
  deps: Pick<Deps, 'clock' | 'random'>,
  entry: { actor: PersonId | 'system'; act: AuditAct; subject: string; code?: string },
): AuditEvent => ({
  id: makeId('audit', deps.random),
  at: deps.clock(),
  actor: entry.actor,
  act: entry.act,
  subject: entry.subject,
  code: entry.code ?? null,
})
