/** May somebody of this hour treat a person who is where this guest is today? The law of the place decides, and nobody's word does. */
import { mayPractiseBy, placeOf, VERDICTS, type Verdict } from '@holdfast/jurisdictions'
import { passed, toDo, type Check } from '../check.ts'
import type { Facts, Practice, Practitioning } from '../facts.ts'
import { isOfThisVisit } from '../visit.ts'
import { verified } from './credential.ts'

/** While it is not known where they are, the place is asked first. What is unknown or too old is for a board, and its yes is kept for that place. */
export const licence: Check = facts => {
  const { role, practice, policy, now, whereabouts } = facts
  if (!practice || role === 'practitioner') return passed
  if (!whereabouts || !isOfThisVisit(whereabouts.statedAt, policy.whereaboutsHold, now)) return passed
  const place = placeOf(whereabouts) ?? whereabouts.country
  const verdicts = practice.practitioners.map(one => verdictFor(one, practice, { place, facts }))
  const best = VERDICTS.find(one => verdicts.includes(one)) ?? 'blocked'
  if (best === 'blocked') return toDo('practitioner', 'settle-licence')
  return best === 'verify-with-board' ? toDo('practitioner', 'ask-board') : passed
}

function verdictFor(
  one: Practitioning,
  practice: Practice,
  { place, facts }: { readonly place: string; readonly facts: Facts },
): Verdict {
  const held = verified(one, practice, facts).map(kept => kept.licence)
  const { verdict } = mayPractiseBy(practice.rows)(held, place, practice.today)
  const isAnswered = one.boards.some(
    ({ place: of, at, isYes }) =>
      isYes && of === place && at <= facts.now && facts.now - at <= facts.policy.boardAnswerHolds,
  )
  return verdict === 'verify-with-board' && isAnswered ? 'allowed' : verdict
}
