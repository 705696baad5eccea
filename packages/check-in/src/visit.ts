/** What counts as said in this visit: recently enough, and not in the future. */
import { between, type Instant, type Milliseconds } from '@holdfast/domain'

/** Was this said at most `hold` milliseconds before now? Something dated later than now was not said yet. */
export function isOfThisVisit(statedAt: Instant, hold: Milliseconds, now: Instant): boolean {
  const age = between(statedAt, now)
  return age >= 0 && age <= hold
}
