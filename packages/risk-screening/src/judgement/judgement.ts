/** A structured professional judgement: people say in words what they see and decide; software keeps it, and names what is missing. */
import { err, mapResult, ok, type Instant, type PatientId } from '@holdfast/domain'
import { remark, show, withhold } from './client-layer.ts'
import { conclude } from './conclude.ts'
import { FACTOR_EDITION } from './factor.ts'
import { misfits } from './said.ts'
import type { Judgement, JudgementEvent, Step, Work } from './state.ts'
import { addTo } from './work.ts'

/** Begins a judgement on one person's work at a distance; nothing in it is filled in. */
export const beginJudgement = (patient: PatientId, moment: Instant): Judgement => ({
  status: 'open',
  work: {
    patient,
    edition: FACTOR_EDITION,
    since: moment,
    sources: [],
    ratings: {},
    formulation: null,
    scenarios: [],
    safeguards: [],
    explained: [],
    asides: [],
    withheld: [],
    remarks: [],
    earlier: [],
  },
})

/** Does its conclusion hold at a moment? `expired` when its time is over, `ended` when something happened. */
export function standingAt(judgement: Judgement, moment: Instant): 'open' | 'holds' | 'expired' | 'ended' {
  if (judgement.status !== 'concluded') return judgement.status
  return moment < judgement.conclusion.until ? 'holds' : 'expired'
}

/** What becomes of a judgement, or everything that stands against it. Nothing here proposes a level or decides on care. */
export function stepJudgement(judgement: Judgement, event: JudgementEvent, moment: Instant): Step<Judgement> {
  switch (event.kind) {
    // What the client says and reads does not wait for the work: nobody loses the word by a conclusion.
    case 'remark':
      return onWork(judgement, remark(judgement.work, event.remark, moment))
    case 'withhold':
      return onWork(judgement, withhold(judgement.work, event.withheld, moment))
    case 'show':
      return onWork(judgement, show(judgement.work, event.part))
    case 'happened':
      return happened(judgement, event.what, moment)
    case 'take-up':
      return takeUp(judgement, moment)
    case 'conclude':
      return judgement.status === 'open' ? conclude(judgement.work, event, moment) : err([{ kind: 'is-concluded' }])
    case 'source':
    case 'rate':
    case 'formulate':
    case 'imagine':
    case 'decide':
    case 'explain':
    case 'set-aside':
      return judgement.status === 'open'
        ? onWork(judgement, addTo(judgement.work, event, moment))
        : err([{ kind: 'is-concluded' }])
  }
}

const onWork = (judgement: Judgement, step: Step<Work>): Step<Judgement> =>
  mapResult(step, work => ({ ...judgement, work }))

function happened(judgement: Judgement, what: string, moment: Instant): Step<Judgement> {
  if (judgement.status !== 'concluded') return err([{ kind: judgement.status === 'open' ? 'is-open' : 'has-ended' }])
  const wrong = misfits({ what })
  return wrong.length > 0 ? err(wrong) : ok({ ...judgement, status: 'ended', endedAt: moment, happened: what })
}

/** All that was said stays and is looked at again; the conclusion becomes one of earlier times. */
function takeUp(judgement: Judgement, moment: Instant): Step<Judgement> {
  if (judgement.status === 'open') return err([{ kind: 'is-open' }])
  const { work, conclusion } = judgement
  return ok({ status: 'open', work: { ...work, since: moment, earlier: [...work.earlier, conclusion] } })
}
