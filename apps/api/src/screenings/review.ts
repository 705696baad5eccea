/** One screening, whole, for the practitioner who reads it: every answer, what it comes to, and what was made of it. */
import { reviewsOf, type KeptAnswers, type KeptScreening } from '@holdfast/db'
import type { CareNote, Instant } from '@holdfast/domain'
import {
  findingsOf,
  findingsShownIn,
  metOf,
  safeguardsShownIn,
  scoringOf,
  shownIn,
  type Askable,
  type ScreeningProfile,
} from '@holdfast/risk-screening'
import type { ReviewBody, ScreeningReview } from '@holdfast/wire'
import type { Two } from '../agreements/whose.ts'
import type { Deps } from '../deps.ts'
import { askableOf, notesBy } from './asked.ts'
import { decidedIn, listed } from './theirs.ts'

/** The whole as this deployment may show it. What is not sent is still theirs: nothing of it is shown. */
export async function reviewOf(deps: Deps, { mine }: Two, kept: KeptScreening): Promise<ScreeningReview> {
  const { language } = mine.kept.me
  const askable = askableOf(deps, kept.instrument)
  const answers = kept.response?.answers ?? {}
  const notes = await notesBy(deps, kept)
  const reviews = await reviewsOf(deps.db, [kept.id])
  return {
    ...listed(deps, kept, language),
    version: kept.version,
    asOf: askable.kind === 'own' ? null : askable.instrument.asOf,
    limits: limitsOf(askable, kept),
    answers: metOf(askable, answers, { language: kept.language, notes }).map(one => ({ ...one })),
    ...(kept.response
      ? readIn({ askable, answers, notes }, profileOf(deps))
      : { scoring: null, findings: [], suggestions: [] }),
    reviews: reviews.map(review => ({
      by: review.name,
      isMine: review.by === mine.facts.person,
      at: review.at,
      words: review.words,
      decisions: decidedIn(review),
    })),
  }
}

/** Does every decision say what its kind needs, each on a safeguard of its own, with a day to come? */
export function isWellMade({ decisions }: ReviewBody, now: Instant): boolean {
  const codes = new Set(decisions.map(({ code }) => code))
  return (
    codes.size === decisions.length &&
    decisions.every(
      ({ decision, change, reviewAt }) => (decision === 'changed') === (change !== null) && reviewAt > now,
    )
  )
}

/** The country matters for what may be shown there; where nobody said, a deployment keeps a mere record. */
export const profileOf = ({ screening: { use, country } }: Deps): ScreeningProfile => ({
  use,
  country: country ?? 'ZZ',
})

function readIn(
  { askable, answers, notes }: { askable: Askable; answers: KeptAnswers; notes: readonly CareNote[] },
  profile: ScreeningProfile,
): Pick<ScreeningReview, 'scoring' | 'findings' | 'suggestions'> {
  const scoring = scoringOf(askable, answers)
  const findings = findingsShownIn(findingsOf(askable, answers, notes), profile)
  return {
    scoring: scoring && shownIn(scoring, profile),
    findings: [...findings],
    suggestions: safeguardsShownIn(findings, profile).map(one => ({ code: one.code, findings: [...one.findings] })),
  }
}

/** In whom it was studied, what it does not say, and whether it was declared anew since it was asked. */
function limitsOf({ instrument }: Askable, { version }: KeptScreening): string[] {
  const studied = instrument.evidence.flatMap(({ measure, value, sample, source, certainty }) =>
    sample === undefined || value === null
      ? []
      : [
          `${measure} ${typeof value === 'number' ? value : value.join(' to ')} in: ${sample} (${source ?? 'no source'}, ${certainty}).`,
        ],
  )
  const anew =
    instrument.version === version
      ? []
      : [`Asked by version ${version} of the declaration, read by version ${instrument.version}.`]
  return [...instrument.cautions, ...studied, ...anew]
}
