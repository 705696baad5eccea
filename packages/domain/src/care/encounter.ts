/** The hour that takes place (FHIR Encounter, class VR), as a state machine. */
import type { EncounterId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../time.ts'

/** An encounter is in exactly one of these; each carries only what is true then. */
export type EncounterState =
  | { readonly status: 'planned' }
  | { readonly status: 'arrived'; readonly since: Instant }
  | { readonly status: 'in-progress'; readonly start: Instant }
  | { readonly status: 'finished'; readonly start: Instant | null; readonly end: Instant }

/** What can happen to an encounter: someone reached the door, someone was let in, the practitioner ended it. */
export type EncounterEvent = 'arrive' | 'admit' | 'finish'

/** One hour that takes place: its id and where it stands. */
export type Encounter = { readonly id: EncounterId; readonly state: EncounterState }

/**
 * The state after an event. Repeating what is already so changes nothing; an hour that ended stays ended.
 * An hour may end without having begun (nobody was let in); then it has no start.
 */
export function stepEncounter(
  state: EncounterState,
  event: EncounterEvent,
  now: Instant,
): Result<EncounterState, 'already-finished'> {
  if (state.status === 'finished') return event === 'finish' ? ok(state) : err('already-finished')
  switch (event) {
    case 'arrive':
      return ok(state.status === 'planned' ? { status: 'arrived', since: now } : state)
    case 'admit':
      return ok(state.status === 'in-progress' ? state : { status: 'in-progress', start: now })
    case 'finish':
      return ok({ status: 'finished', start: state.status === 'in-progress' ? state.start : null, end: now })
  }
}
