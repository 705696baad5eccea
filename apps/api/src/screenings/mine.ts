/** What somebody is asked, as they may see it themselves: the form, what they filled in, and whom to turn to. Never what it comes to. */
import { screeningsIn, standingOf, type KeptScreening } from '@holdfast/db'
import { isOfThisVisit } from '@holdfast/check-in'
import type { Instant, Language, Whereabouts } from '@holdfast/domain'
import { languagesOf, pageOf, titleOf, type Askable } from '@holdfast/risk-screening'
import type { OwnScreenings, ScreeningForm } from '@holdfast/wire'
import type { Deps } from '../deps.ts'
import type { Gathered } from '../encounters/facts.ts'
import { Refused } from '../problems.ts'
import { askableOf, notesBy } from './asked.ts'
import { helpFor } from './help.ts'

/** One of their own in this hour, with its questions; anything else is not there. */
export async function ownScreening(
  deps: Deps,
  { kept: { encounter, me } }: Gathered,
  id: KeptScreening['id'],
): Promise<{ readonly kept: KeptScreening; readonly askable: Askable }> {
  const kept = (await screeningsIn(deps.db, encounter, me.person)).find(one => one.id === id)
  if (!kept) throw new Refused('not-found')
  return { kept, askable: askableOf(deps, kept.instrument) }
}

/** All of their own in this hour. */
export async function ownScreeningsOf(deps: Deps, { kept, facts }: Gathered): Promise<OwnScreenings> {
  const own = await screeningsIn(deps.db, kept.encounter, facts.person)
  return {
    screenings: own.map(one => ({
      screening: one.id,
      title: titleOf(askableOf(deps, one.instrument), kept.me.language),
      state: standingOf(one),
      askedAt: one.askedAt,
      sentAt: one.response?.sentAt ?? null,
    })),
    help: helpFor(ofThisVisit(deps, kept.whereabouts, facts.now), deps.screening.country, facts.now),
  }
}

/** The form in a language, or in the one it was asked in where it does not have that. */
export async function formOf(
  deps: Deps,
  { kept: mine, facts }: Gathered,
  { kept, askable, language }: { kept: KeptScreening; askable: Askable; language: Language },
): Promise<ScreeningForm> {
  const languages = languagesOf(askable)
  const page = pageOf(askable, languages.includes(language) ? language : kept.language, await notesBy(deps, kept))
  const asked = new Set(page.questions.map(({ item }) => item))
  const { answers, saves } = kept.response ?? kept.draft ?? { answers: {}, saves: 0 }
  return {
    ...page,
    screening: kept.id,
    languages: [...languages],
    state: standingOf(kept),
    questions: page.questions.map(question => ({ ...question, options: [...question.options] })),
    // What was filled in for a note that was ended meanwhile is not asked any more.
    answers: Object.fromEntries(Object.entries(answers).filter(([item]) => asked.has(item))),
    saves,
    sentAt: kept.response?.sentAt ?? null,
    help: helpFor(ofThisVisit(deps, mine.whereabouts, facts.now), deps.screening.country, facts.now),
  }
}

/** Where somebody was hours ago is no place to send help to: then the practice's country is the better guess. */
const ofThisVisit = ({ policy }: Deps, stated: Whereabouts | null, now: Instant): Whereabouts | null =>
  stated && isOfThisVisit(stated.statedAt, policy.whereaboutsHold, now) ? stated : null
