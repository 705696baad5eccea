/** Every check with its answer, as a list to tick. */
import type { ChecklistItem } from './check.ts'
import { ALL_CHECKS } from './checks/all.ts'
import type { Facts } from './facts.ts'

/** One line for each check, passed ones included, in the order a person meets them. */
export const checklistOf = (facts: Facts): readonly ChecklistItem[] =>
  ALL_CHECKS.map(({ code, check }) => ({ check: code, answer: check(facts) }))
