/** Interruptions as rows: the record a room tells, put to the one that is kept, and the audit trail of what was decided. */
import type { KeptInterruption, Revision } from '@holdfast/db'
import { makeId, type AuditEvent, type EncounterId, type PersonId, type Random } from '@holdfast/domain'
import { decideWith, decisionOf, mergeInterruption, type Decision, type KeptBreak } from '@holdfast/reconnect'

/** The record in a row. Only our own stores write them, so the shape is known. */
export const breakOf = ({ record }: KeptInterruption): KeptBreak => record as KeptBreak

/** An interruption as its row: the whole of it, and of its last decision what is asked for most. */
export function keptOf({ record, chosen, facts }: KeptBreak): KeptInterruption {
  const decision = decisionOf(record)
  return {
    id: record.id,
    opened: record.opened,
    record: { record, chosen, facts },
    cause: decision?.finding.cause ?? null,
    outcome: decision?.outcome.course.kind ?? null,
    decisions: decisionsOf(record).length,
  }
}

/** What deciding needs to know of an hour, and what its audit entries are made of. */
export type Deciding = {
  readonly encounter: EncounterId
  readonly random: Random
  readonly roleOf: Parameters<typeof decideWith>[1]
  /** The person at a seat, when a person decided. */
  readonly personAt: (seat: string) => PersonId | null
}

/** What a room tells of an interruption becomes one with what was decided and learned beside it, and is audited. */
export function toldBy(hour: Deciding): (kept: KeptInterruption | null, told: KeptInterruption) => Revision {
  return (kept, told) => {
    const next = kept ? keptOf(mergedWith(hour, breakOf(kept), breakOf(told))) : told
    return { next, audit: auditOfDecisions(hour, kept, next) }
  }
}

function mergedWith({ roleOf }: Deciding, kept: KeptBreak, told: KeptBreak): KeptBreak {
  const facts = told.facts ?? kept.facts
  if (facts === null) return told
  return { ...told, facts, record: mergeInterruption(kept.record, told.record, decideWith(facts, roleOf)) }
}

/** One entry for each decision that was added: which interruption, what becomes of the hour and of the fee, and why. */
export function auditOfDecisions(
  { encounter, random, personAt }: Deciding,
  before: KeptInterruption | null,
  after: KeptInterruption,
): readonly AuditEvent[] {
  const { record } = breakOf(after)
  return decisionsOf(record)
    .slice(before?.decisions ?? 0)
    .map(decision => ({
      id: makeId('audit', random),
      at: decision.at,
      actor: decidedBy(decision, personAt) ?? 'system',
      act: 'outcome-decided',
      subject: encounter,
      code: codeOf(record.id, decision),
    }))
}

/** For example `break-1/completed-reduced/partial/network`; a practitioner's own decision ends with `/override`. */
function codeOf(id: string, { finding, outcome }: Decision): string {
  const words = [id, outcome.course.kind, outcome.fee.kind, finding.cause]
  return [...words, ...(outcome.overridden === null ? [] : ['override'])].join('/')
}

/** A practitioner's decision is theirs at its moment; that it stands later on is nobody's act. */
function decidedBy({ at, outcome }: Decision, personAt: Deciding['personAt']): PersonId | null {
  const own = outcome.overridden
  return own !== null && own.at === at ? personAt(own.by) : null
}

const decisionsOf = ({ state }: KeptBreak['record']): readonly Decision[] =>
  state.status === 'closed' ? state.decisions : []
