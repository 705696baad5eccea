/** A practitioner decides otherwise than the rules: with a reason, within what may ever be charged, beside the rules' advice. */
import { reviseInterruption } from '@holdfast/db'
import { decideOtherwise, decisionOf, overrideOutcome, type Fee } from '@holdfast/reconnect'
import type { InterruptionView, OverrideBody } from '@holdfast/wire'
import { auditOf, type Deps } from '../deps.ts'
import type { Gathered } from '../encounters/facts.ts'
import { Refused } from '../problems.ts'
import { auditOfDecisions, breakOf, keptOf } from '../rooms/breaks.ts'
import { decidingOf } from './learned.ts'
import { viewOf } from './view.ts'

/** Decides, and answers with the interruption as it stands then. */
export async function overridden(
  deps: Deps,
  { kept }: Gathered,
  id: string,
  body: OverrideBody,
): Promise<InterruptionView> {
  const { me, encounter } = kept
  const at = deps.clock()
  const hour = decidingOf(deps, kept)
  const audit = [auditOf(deps, { actor: me.person, act: 'outcome-overridden', subject: encounter, code: body.why })]
  const view = await reviseInterruption(deps.db, { encounter, id }, row => {
    const before = breakOf(row)
    const decision = decisionOf(before.record)
    if (decision === null || before.facts === null) throw new Refused('interruption-open')
    const { cause, seat } = decision.finding
    const facts = { ...before.facts, cause, who: seat === null ? null : hour.roleOf(seat) }
    const wish = { course: { kind: body.course }, fee: feeOf(body), by: me.seat, at, reason: body.reason } as const
    const outcome = overrideOutcome(decision.outcome, wish, facts)
    if (!outcome.ok)
      throw new Refused(outcome.error === 'no-reason' ? 'malformed-body' : outcome.error, { fields: ['reason'] })
    const record = decideOtherwise(before.record, outcome.value, at)
    if (!record.ok) throw new Refused('interruption-open')
    const changed = keptOf({ ...before, record: record.value })
    return { answer: viewOf(changed), next: changed, audit: [...audit, ...auditOfDecisions(hour, row, changed)] }
  })
  if (view === null) throw new Refused('not-found')
  return view
}

const feeOf = ({ fee, minutes = 0 }: OverrideBody): Fee =>
  fee === 'partial' || fee === 'credit' ? { kind: fee, minutes } : { kind: fee }
