/** Answers that cannot wait: practitioners in the hour's room are told, and somebody outside is woken. */
import { waitingCalls } from '@holdfast/db'
import type { EncounterId, Instant, ScreeningId, SeatId } from '@holdfast/domain'
import type { Deps } from '../deps.ts'
import { loggable } from '../problems.ts'

/** Answers that were sent just now. */
export type Raised = {
  readonly encounter: EncounterId
  readonly seat: SeatId
  readonly screening: ScreeningId
  readonly at: Instant
}

type Raising = Pick<Deps, 'db' | 'rooms' | 'wake' | 'log'>

/** Tells and wakes. What fails here is logged and made up for at the next start: the answers are kept, and a call waits with them. */
export async function raise(deps: Raising, { encounter, seat, screening, at }: Raised): Promise<void> {
  void deps.wake({ encounter, screening, at })
  try {
    await deps.rooms.toRead(encounter, seat, screening)
  } catch (error) {
    deps.log({ level: 'error', ...loggable(error), encounter, screening })
  }
}

/** At a start: every call that nobody has read is raised again; rooms that know of it say nothing twice. */
export async function raiseAgain(deps: Raising): Promise<void> {
  for (const { encounter, seat, screening, raisedAt, toldAt } of await waitingCalls(deps.db))
    await raise(toldAt === null ? deps : { ...deps, wake: async () => {} }, {
      encounter,
      seat,
      screening,
      at: raisedAt,
    })
}
