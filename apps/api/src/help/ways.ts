/** The port by which a responder is told of a call, and what they are told. */
import type { ListedResponder } from '@holdfast/db'
import type { EncounterId, HelpId, Instant, Role, SeatId, Whereabouts } from '@holdfast/domain'
import type { NotTold } from '@holdfast/safety'

/** What is said of a call. `place` only where this server may tell it. */
export type HelpMessage = {
  readonly call: HelpId
  readonly at: Instant
  readonly isDrill: boolean
  readonly role: Role
  readonly hour: { readonly encounter: EncounterId; readonly seat: SeatId } | null
  readonly place: Whereabouts | null
  /** With this the responder says that they have it, once they have read it. */
  readonly key: string
  /** The page where they say so; null while nobody knows the address of this server. */
  readonly page: string | null
}

/** Tells one responder; resolves with whether they were told, or why not, and never rejects. */
export type Tell = (to: ListedResponder, message: HelpMessage) => Promise<'told' | NotTold>

/** The ways that this server has besides desks. */
export type Ways = { readonly mail: Tell | null; readonly web: Tell | null }

/** Tells for as long as it runs. */
export type Caller = {
  /** Looks at a call now, also one that was closed, so that its hour is owed nothing more; resolves after the tries that are made now, and never rejects. */
  readonly tell: (call: HelpId) => Promise<void>
  /** At a start: every call that is not closed. */
  readonly tellAgain: () => Promise<void>
  readonly stop: () => Promise<void>
}
