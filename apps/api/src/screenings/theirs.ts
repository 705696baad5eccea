/** What was asked of somebody, for the practitioners of their hours: how far it has come, what it says over time, and what was decided. */
import { reviewsOf, screeningsFor, standingOf, type KeptReview, type KeptScreening } from '@holdfast/db'
import { SAFEGUARD_CODES, type Language, type PersonId, type ScreeningId } from '@holdfast/domain'
import { aboutOf, languagesOf, titleOf } from '@holdfast/risk-screening'
import type { ScreeningReview, Screenings } from '@holdfast/wire'
import type { Two } from '../agreements/whose.ts'
import type { Deps } from '../deps.ts'
import { desk } from '../encounters/desk.ts'
import { preparedBy } from '../encounters/routes.ts'
import { Refused } from '../problems.ts'
import { askableOf } from './asked.ts'
import { historyOf } from './history.ts'

type Listed = Screenings['screenings'][number]
type Decided = Screenings['decided'][number]

/** A practitioner, and somebody of their hour who is none. */
export async function deskAbout(
  deps: Deps,
  at: { readonly encounter: string; readonly seat: string },
  person: PersonId,
): Promise<Two> {
  const mine = await desk(deps, at.encounter, person)
  const theirs = await preparedBy(deps, mine, at.seat)
  if (theirs.kept.me.role === 'practitioner') throw new Refused('not-found')
  return { mine, theirs }
}

/** Everything that this practitioner may see of what was asked of them. */
export const theirScreenings = (deps: Deps, { mine, theirs }: Two): Promise<readonly KeptScreening[]> =>
  screeningsFor(deps.db, theirs.facts.person, mine.facts.person)

/** One of them; anything else is not there. */
export async function theirScreening(deps: Deps, two: Two, id: ScreeningId): Promise<KeptScreening> {
  const kept = (await theirScreenings(deps, two)).find(one => one.id === id)
  if (!kept) throw new Refused('not-found')
  return kept
}

/** All of it as a practitioner reads it. */
export async function screeningsAbout(deps: Deps, two: Two): Promise<Screenings> {
  const all = await theirScreenings(deps, two)
  const { library, use } = deps.screening
  const { language } = two.mine.kept.me
  const sent = all.filter(one => one.response).map(kept => ({ kept, askable: askableOf(deps, kept.instrument) }))
  const reviews = await reviewsOf(
    deps.db,
    sent.map(({ kept }) => kept.id),
  )
  return {
    now: deps.clock(),
    use,
    canAsk: library.askable.flatMap(askable => {
      const languages = [...languagesOf(askable)]
      const { id } = askable.instrument
      const told = { title: titleOf(askable, language), about: aboutOf(askable, language) }
      return languages.length > 0 ? [{ instrument: id, ...told, languages }] : []
    }),
    notes: [...two.theirs.kept.decided.notes],
    screenings: all.map(kept => listed(deps, kept, language)),
    history: historyOf(sent, { use }),
    decided: lastDecided(reviews),
  }
}

/** One screening in a list. */
export const listed = (deps: Deps, kept: KeptScreening, language: Language): Listed => ({
  screening: kept.id,
  instrument: kept.instrument,
  title: titleOf(askableOf(deps, kept.instrument), language),
  language: kept.language,
  state: standingOf(kept),
  askedAt: kept.askedAt,
  sentAt: kept.response?.sentAt ?? null,
  call: kept.call && { at: kept.call.raisedAt, readAt: kept.call.readAt },
  reviewedAt: kept.reviewedAt,
})

/** What a review decided, each with its moment. */
export const decidedIn = ({ decisions, at }: KeptReview): ScreeningReview['reviews'][number]['decisions'] =>
  decisions.map(({ findings, ...decision }) => ({ ...decision, findings: [...findings], at }))

/** The last decision on each safeguard, in the order of the list. */
function lastDecided(reviews: readonly KeptReview[]): Decided[] {
  const last = new Map(reviews.flatMap(decidedIn).map(one => [one.code, one]))
  return SAFEGUARD_CODES.flatMap(code => last.get(code) ?? [])
}
