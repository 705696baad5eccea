/** May this participant wait at the door? Cleared, held with what is still to do, or refused with why. */
import type { Instant, Role } from '@holdfast/domain'
import type { CheckCode, ChecklistItem, RefusalReason, Remedy } from './check.ts'
import { checklistOf } from './checklist.ts'
import type { Facts } from './facts.ts'

/** One thing that is still to do, by whom, for which check; `at` is the moment from which it is done by itself. */
export type ToDo = {
  readonly check: CheckCode
  readonly by: Role
  readonly remedy: Remedy
  readonly at?: Instant
}

/** One reason for a no, and the check that says it. */
export type Refused = { readonly check: CheckCode; readonly reason: RefusalReason }

/** The answer of check-in. Only `cleared` may come to the door; the others say all that stands in the way, in order. */
export type CheckInAnswer =
  | { readonly kind: 'cleared' }
  | { readonly kind: 'held'; readonly todo: readonly ToDo[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Refused[] }

/** Any no refuses; otherwise anything to do holds; otherwise the door is open. */
export function checkIn(facts: Facts): CheckInAnswer {
  const list = checklistOf(facts)
  const reasons = list.flatMap(asRefused)
  if (reasons.length > 0) return { kind: 'refused', reasons }
  const todo = list.flatMap(asToDo)
  return todo.length > 0 ? { kind: 'held', todo } : { kind: 'cleared' }
}

const asRefused = ({ check, answer }: ChecklistItem): Refused[] =>
  answer.kind === 'no' ? [{ check, reason: answer.reason }] : []

function asToDo({ check, answer }: ChecklistItem): ToDo[] {
  if (answer.kind !== 'to-do') return []
  const { by, remedy, at } = answer
  return [at === undefined ? { check, by, remedy } : { check, by, remedy, at }]
}
