/** An encounter's state as columns and back. */
import type { EncounterState, Instant } from '@holdfast/domain'

/** The columns that hold an encounter's state. */
export type StateColumns = {
  readonly status: EncounterState['status']
  readonly since: Instant | null
  readonly start: Instant | null
  readonly end: Instant | null
}

/** The state that a row tells of; a row that lacks a time its status needs is our own bug. */
export function stateOf({ status, since, start, end }: StateColumns): EncounterState {
  switch (status) {
    case 'planned':
      return { status }
    case 'arrived':
      return { status, since: known(since) }
    case 'in-progress':
      return { status, start: known(start) }
    case 'finished':
      return { status, start, end: known(end) }
  }
}

/** The columns of a state; what is not true in it is null. */
export function columnsOf(state: EncounterState): StateColumns {
  return { since: null, start: null, end: null, ...state }
}

function known(time: Instant | null): Instant {
  if (time === null) throw new Error('an encounter without the time its status needs')
  return time
}
