/** What somebody's last answers give reason to look at, for a judgement that rests on them too. */
import { screeningsFor, type KeptScreening } from '@holdfast/db'
import type { PersonId } from '@holdfast/domain'
import { findingsOf, findingsShownIn, mergeFindings, type Finding } from '@holdfast/risk-screening'
import type { Deps } from '../deps.ts'
import { askableOf, notesBy } from './asked.ts'
import { profileOf } from './review.ts'

/** Of each questionnaire what was sent last counts; earlier answers stay in its history. */
export async function foundIn(deps: Deps, person: PersonId, practitioner: PersonId): Promise<readonly Finding[]> {
  const last = new Map<string, KeptScreening>()
  for (const kept of await screeningsFor(deps.db, person, practitioner)) {
    const known = last.get(kept.instrument)?.response?.sentAt
    if (kept.response && (known === undefined || known < kept.response.sentAt)) last.set(kept.instrument, kept)
  }
  const found = await Promise.all(
    [...last.values()].map(async kept =>
      findingsOf(askableOf(deps, kept.instrument), kept.response?.answers ?? {}, await notesBy(deps, kept)),
    ),
  )
  return findingsShownIn(mergeFindings(found.flat()), profileOf(deps))
}
