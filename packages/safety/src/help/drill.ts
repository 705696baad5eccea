/** What a drill showed: when it was, and how many of those in the list were reached. */
import type { Instant } from '@holdfast/domain'
import { helpStandingOf, type HelpCall } from './call.ts'

/** A drill and its result. */
export type Drill = {
  readonly at: Instant
  readonly reached: number
  readonly of: number
  /** Did anybody say that they have it? */
  readonly isAcknowledged: boolean
}

/** The result of a drill. Reached is who was told: the mail server or the address took it, or the desk was looked at. */
export const drillOf = (call: HelpCall): Drill => ({
  at: call.at,
  reached: Math.min(call.of, new Set(call.events.flatMap(one => (one.kind === 'told' ? [one.responder] : []))).size),
  of: call.of,
  isAcknowledged: helpStandingOf(call) !== 'open',
})

/** The last drill; null: there was none. */
export const lastDrill = (calls: readonly HelpCall[]): Drill | null =>
  calls
    .filter(({ isDrill }) => isDrill)
    .map(drillOf)
    .reduce<Drill | null>((latest, one) => (latest === null || one.at > latest.at ? one : latest), null)
