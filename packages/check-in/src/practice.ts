/** What the law of a guest's place says to each practitioner of the hour, with all that it was said by. */
import {
  isActedOn,
  mayPractiseBy,
  placeOf,
  VERDICTS,
  type Day,
  type Decision,
  type Verdict,
} from '@holdfast/jurisdictions'
import type { Instant, PersonId } from '@holdfast/domain'
import { verified } from './checks/credential.ts'
import type { BoardAnswer, Facts, KeptLicence, Practice, Practitioning } from './facts.ts'
import { isOfThisVisit } from './visit.ts'

/** What it comes to for one practitioner. */
export type PractitionerDecision = {
  readonly person: PersonId
  /** After a board was asked; `decision` is what the rules alone say. */
  readonly verdict: Verdict
  readonly decision: Decision
  /** The licences that counted: looked up and in force, and any that a board has acted against. */
  readonly held: readonly KeptLicence[]
  /** The yes of a board that turned it, where one did. */
  readonly board: BoardAnswer | null
}

/** What was asked, of which place and day, and the answers. */
export type PracticeDecision = {
  readonly place: string
  readonly today: Day
  readonly policy: string
  readonly practitioners: readonly PractitionerDecision[]
}

/** The answers for a guest; null where nothing is asked: no licences are kept, or it is not known where they are today. */
export function decisionsOn(facts: Facts): PracticeDecision | null {
  const { role, practice, policy, now, whereabouts } = facts
  if (!practice || role === 'practitioner') return null
  if (!whereabouts || !isOfThisVisit(whereabouts.statedAt, policy.whereaboutsHold, now)) return null
  return decisionsAt(placeOf(whereabouts) ?? whereabouts.country, practice, facts)
}

/** What a decision depends on beside place and practice. */
type Asked = Pick<Facts, 'now' | 'policy'>

/** The answers for a place, by the day of the practice. */
export const decisionsAt = (place: string, practice: Practice, asked: Asked): PracticeDecision => ({
  place,
  today: practice.today,
  policy: asked.policy.version,
  practitioners: practice.practitioners.map(one => decide(one, practice, { place, facts: asked })),
})

/** What it comes to for the hour: one practitioner who may is enough. */
export const verdictOf = ({ practitioners }: PracticeDecision): Verdict =>
  VERDICTS.find(one => practitioners.some(({ verdict }) => verdict === one)) ?? 'blocked'

function decide(
  one: Practitioning,
  practice: Practice,
  { place, facts }: { readonly place: string; readonly facts: Asked },
): PractitionerDecision {
  const { now, policy } = facts
  const good = verified(one, practice, facts)
  // What a board has acted against is never good, and no other licence is good unseen beside it.
  const held = one.licences.filter(kept => good.includes(kept) || isActedOn(kept.licence))
  const decision = mayPractiseBy(practice.rows)(
    held.map(({ licence }) => licence),
    place,
    practice.today,
  )
  const last = lastAnswer(one, place, now)
  const isYes = last !== null && last.isYes && now - last.at <= policy.boardAnswerHolds
  const board = isYes && decision.verdict === 'verify-with-board' ? last : null
  return { person: one.person, verdict: board ? 'allowed' : decision.verdict, decision, held, board }
}

/** A board may think again: of what it answered about a place the latest counts. */
const lastAnswer = ({ boards }: Practitioning, place: string, now: Instant): BoardAnswer | null =>
  boards
    .filter(one => one.place === place && one.at <= now)
    .reduce<BoardAnswer | null>((last, one) => (last && last.at > one.at ? last : one), null)
