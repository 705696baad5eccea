/** A call for help: raised once, told to people until one of them says that they have it, and closed with what came of it. */
import {
  err,
  ok,
  type EncounterId,
  type HelpId,
  type Instant,
  type PersonId,
  type PractitionerId,
  type ResponderId,
  type Result,
  type SeatId,
} from '@holdfast/domain'
import type { CallOutcome, HelpDoes, HelpHow, NotTold } from './words.ts'

/** Who called, from where, and how. A drill belongs to no hour. */
export type HelpCall = {
  readonly id: HelpId
  readonly by: PersonId
  readonly hour: { readonly encounter: EncounterId; readonly seat: SeatId } | null
  readonly how: HelpHow
  readonly isDrill: boolean
  /** When the server took it. */
  readonly at: Instant
  /** Which statement of the caller's place held then; null: they had made none. */
  readonly placeAt: Instant | null
  readonly does: HelpDoes
  /** How many stood in the list of responders then. */
  readonly of: number
  /** All that happened since, in order. */
  readonly events: readonly HelpEvent[]
}

/** What happens to a call. Nothing of it is ever changed or taken away. */
export type HelpEvent =
  /** They called again before anybody had it; `does` where they had chosen otherwise meanwhile. */
  | {
      readonly kind: 'again'
      readonly at: Instant
      readonly id: HelpId
      readonly how: HelpHow
      readonly does?: HelpDoes
    }
  | { readonly kind: 'told'; readonly at: Instant; readonly responder: ResponderId }
  | { readonly kind: 'not-told'; readonly at: Instant; readonly responder: ResponderId; readonly why: NotTold }
  /** Somebody has it: a responder by the way they were told, or a practitioner on their desk. */
  | { readonly kind: 'acknowledged'; readonly at: Instant; readonly by: ResponderId | PractitionerId }
  | { readonly kind: 'closed'; readonly at: Instant; readonly by: PractitionerId; readonly outcome: CallOutcome }

/** Why nothing came of it. */
export type HelpRefusal =
  /** Who called says neither that they have it themselves nor that all is well: somebody may stand beside them. */
  | 'own-call'
  /** Nobody has it yet. */
  | 'not-acknowledged'
  /** It was closed before, with another outcome or by another hand. */
  | 'closed'

/** How far a call has come. */
export type HelpStanding = 'open' | 'acknowledged' | 'closed'

/** How far it has come. */
export function helpStandingOf({ events }: Pick<HelpCall, 'events'>): HelpStanding {
  if (events.some(({ kind }) => kind === 'closed')) return 'closed'
  return events.some(({ kind }) => kind === 'acknowledged') ? 'acknowledged' : 'open'
}

/** The call after something happened; the very same when it is known already. */
export function helpHappened(call: HelpCall, event: HelpEvent): Result<HelpCall, HelpRefusal> {
  switch (event.kind) {
    case 'again':
      return isKnown(call, event.id) ? ok(call) : ok(after(call, event))
    case 'told':
    case 'not-told':
      // Also of a call that somebody has meanwhile: what was under way arrives all the same.
      return ok(after(call, event))
    case 'acknowledged':
      return acknowledged(call, event)
    case 'closed':
      return closed(call, event)
  }
}

function acknowledged(call: HelpCall, event: Extract<HelpEvent, { kind: 'acknowledged' }>) {
  if (event.by === call.by && !call.isDrill) return err('own-call' as const)
  if (call.events.some(one => one.kind === 'acknowledged' && one.by === event.by)) return ok(call)
  return helpStandingOf(call) === 'closed' ? err('closed' as const) : ok(after(call, event))
}

function closed(call: HelpCall, event: Extract<HelpEvent, { kind: 'closed' }>) {
  const before = call.events.find(one => one.kind === 'closed')
  if (before) return before.by === event.by && before.outcome === event.outcome ? ok(call) : err('closed' as const)
  if (helpStandingOf(call) !== 'acknowledged') return err('not-acknowledged' as const)
  return event.by === call.by && !call.isDrill ? err('own-call' as const) : ok(after(call, event))
}

const after = (call: HelpCall, event: HelpEvent): HelpCall => ({ ...call, events: [...call.events, event] })

/** Is this press known to the call, as its first or as a later one? */
export const isKnown = (call: HelpCall, id: HelpId): boolean =>
  call.id === id || call.events.some(one => one.kind === 'again' && one.id === id)

/** The last press of a call: when, and what its caller had chosen by then. */
export function lastPress({ at, does, events }: HelpCall): Pick<HelpCall, 'at' | 'does'> {
  const last = events.findLast(one => one.kind === 'again')
  return last ? { at: last.at, does: last.does ?? does } : { at, does }
}
