/** After something happened to an agreement: the rooms of its participant follow, and so do those who take part beside them. */
import { isCompanyOver } from '@holdfast/check-in'
import type { AgreementEvent } from '@holdfast/consent'
import { hoursOf } from '@holdfast/db'
import { after, type PersonId } from '@holdfast/domain'
import type { Deps } from '../deps.ts'
import type { Gathered } from '../encounters/facts.ts'
import { tellPrepared } from '../preparation/tell.ts'
import { putOut } from './withdrawn.ts'

/** In every hour of theirs that is not over for good. Whoever withdrew from the whole is out before anything else. */
export async function follow(deps: Deps, person: PersonId, event: AgreementEvent): Promise<void> {
  if (event.kind === 'withdrawn' && event.scope.kind === 'whole') await putOut(deps, person)
  const hours = await hoursOf(deps.db, person, after(deps.clock(), -deps.policy.doorClosesAfter))
  await Promise.all(
    hours.map(async ({ encounter, state }) => {
      if (state.status === 'finished') return
      const theirs = await tellPrepared(deps, encounter, person)
      // A room that nobody came to is told when they come, and need not be opened for it.
      if (state.status !== 'planned') await deps.rooms.tookBack(encounter, theirs.kept.me.seat, theirs.takenBack)
      if (theirs.kept.me.role === 'patient') await followBeside(deps, theirs)
    }),
  )
}

/** The checklist of each who takes part beside a patient is told anew, and whoever may not be there any more is out. */
async function followBeside(deps: Deps, { kept: { encounter, others } }: Gathered): Promise<void> {
  const beside = others.filter(({ role }) => role === 'related-person')
  await Promise.all(
    beside.map(async ({ person, seat }) => {
      // Told first, so that the page that is put out knows in which words to say it.
      const { facts } = await tellPrepared(deps, encounter, person)
      if (isCompanyOver(facts)) await deps.rooms.putOut(encounter, seat)
    }),
  )
}
