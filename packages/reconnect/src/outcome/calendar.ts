/** Until when somebody is free after an hour: their next appointment, or the longest that an hour is ever made longer. */
import { after, type Instant, type Milliseconds } from '@holdfast/domain'

/**
 * Until when a person is free after an hour that ends at `end`. `next`: when their next appointment begins, or null when
 * they have none; `longest`: how much is offered at most, however free they are. Rule: OU25.
 */
export function freeUntil(end: Instant, next: Instant | null, longest: Milliseconds): Instant {
  const latest = after(end, longest)
  return next !== null && next < latest ? next : latest
}
