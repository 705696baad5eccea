/** What people add to a judgement while it is open. A decision on a safeguard replaces the one before; a source stays. */
import { err, ok, type Instant } from '@holdfast/domain'
import type { RatingGiven } from './rating.ts'
import { misfits } from './said.ts'
import type { JudgementEvent, JudgementRefusal, SafeguardDecision, Scenario, Step, Work } from './state.ts'

type Added = Exclude<JudgementEvent, { kind: 'remark' | 'withhold' | 'show' | 'happened' | 'take-up' | 'conclude' }>

/** The work with what was added, or everything that stands against it. */
export function addTo(work: Work, event: Added, moment: Instant): Step<Work> {
  switch (event.kind) {
    case 'source': {
      const { what, dated } = event.source
      const late: readonly JudgementRefusal[] = dated > moment ? [{ kind: 'in-the-future', field: 'dated' }] : []
      return unless([...misfits({ what }), ...late], { ...work, sources: [...work.sources, event.source] })
    }
    case 'rate': {
      const rating = { ...event.rating, by: event.by, at: moment }
      return unless(ofRating(event.rating, moment), { ...work, ratings: { ...work.ratings, [event.factor]: rating } })
    }
    case 'formulate':
      return unless(misfits(event.formulation), { ...work, formulation: event.formulation })
    case 'imagine':
      return unless(
        event.scenarios.flatMap(one => ofScenario(one, moment)),
        { ...work, scenarios: event.scenarios },
      )
    case 'decide': {
      const { safeguard, by } = event
      const others = work.safeguards.filter(({ code }) => code !== safeguard.code)
      return unless(ofDecision(safeguard, moment), {
        ...work,
        safeguards: [...others, { ...safeguard, by, at: moment }],
      })
    }
    case 'explain': {
      const { explanation } = event
      const others = work.explained.filter(({ about }) => about !== explanation.about)
      return unless(misfits({ reason: explanation.reason }), { ...work, explained: [...others, explanation] })
    }
    case 'set-aside': {
      const { aside } = event
      return unless(misfits({ what: aside.what, from: aside.from }), {
        ...work,
        asides: [...work.asides, { ...aside, at: moment }],
      })
    }
  }
}

function ofRating({ presence, note, findOutBy }: RatingGiven, moment: Instant): readonly JudgementRefusal[] {
  const wrong = presence === 'absent' && note.trim() === '' ? [] : misfits({ note })
  return findOutBy !== null && findOutBy <= moment ? [...wrong, { kind: 'in-the-past', field: 'findOutBy' }] : wrong
}

function ofScenario({ planBy, ...words }: Scenario, moment: Instant): readonly JudgementRefusal[] {
  const wrong = misfits(words)
  return planBy <= moment ? [...wrong, { kind: 'in-the-past', field: 'planBy' }] : wrong
}

function ofDecision(decided: SafeguardDecision, moment: Instant): readonly JudgementRefusal[] {
  const { reason, endsWhen, reviewAt } = decided
  const wrong = misfits({ reason, endsWhen, ...(decided.decision === 'changed' ? { change: decided.change } : {}) })
  return reviewAt <= moment ? [...wrong, { kind: 'in-the-past', field: 'reviewAt' }] : wrong
}

const unless = (wrong: readonly JudgementRefusal[], work: Work): Step<Work> =>
  wrong.length > 0 ? err(wrong) : ok(work)
