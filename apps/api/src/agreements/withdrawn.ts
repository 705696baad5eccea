/** After a withdrawal: whoever it was is put out of every room they may sit in, at once. */
import { factsFor, hoursOf } from '@holdfast/db'
import { after, type PersonId } from '@holdfast/domain'
import type { Deps } from '../deps.ts'

/** Every hour of theirs that is not over for good; more than one room can be open when hours touch. */
export async function putOut(deps: Deps, person: PersonId): Promise<void> {
  const hours = await hoursOf(deps.db, person, after(deps.clock(), -deps.policy.doorClosesAfter))
  await Promise.all(
    hours.map(async ({ encounter, state }) => {
      if (state.status === 'planned' || state.status === 'finished') return
      const seat = (await factsFor(deps.db, encounter, person))?.me.seat
      if (seat) await deps.rooms.withdrawn(encounter, seat)
    }),
  )
}
