/** What somebody's last answers give reason to look at, for a judgement that rests on them too. */
import { screeningsFor, type KeptScreening } from '@holdfast/db'
import type { PersonId } from '@holdfast/domain'
import { findingsOf, findingsShownIn, mergeFindings, type Finding } from '@holdfast/risk-screening'
import type { Deps } from '../deps.ts'
import { askableOf, NOTES } from './asked.ts'
import { profileOf } from './review.ts'

/** Of each questionnaire what was sent last counts; earlier answers stay in its history. */
export async function foundIn(deps: Deps, person: PersonId, practitioner: PersonId): Promise<readonly Finding[]> {
  const last = new Map<string, NonNullable<KeptScreening['response']>>()
  for (const { instrument, response } of await screeningsFor(deps.db, person, practitioner)) {
    const known = last.get(instrument)
    if (response && (!known || known.sentAt < response.sentAt)) last.set(instrument, response)
  }
  const found = [...last].flatMap(([instrument, { answers }]) =>
    findingsOf(askableOf(deps, instrument), answers, NOTES),
  )
  return findingsShownIn(mergeFindings(found), profileOf(deps))
}
