/** What is kept of a decision on licences beside the join that asked for it. */
import type { PracticeDecision } from '@holdfast/check-in'
import type { LicenceDecision } from '@holdfast/db'
import type { Instant } from '@holdfast/domain'
import { RULES_VERSION } from '@holdfast/jurisdictions'

/** The decision with its inputs; codes and sources without their sentences, which belong to the version. */
export const keptDecision = (
  { place, today, policy, practitioners }: PracticeDecision,
  at: Instant,
): LicenceDecision => ({
  at,
  rules: RULES_VERSION,
  policy,
  decided: {
    place,
    today,
    practitioners: practitioners.map(({ person, verdict, decision, held, board }) => ({
      person,
      verdict,
      byRules: decision.verdict,
      reasons: decision.reasons.map(({ code, row }) => ({ code, row })),
      conditions: decision.conditions.map(({ code, row }) => ({ code, row })),
      sources: decision.sources,
      held,
      board,
    })),
  },
})
