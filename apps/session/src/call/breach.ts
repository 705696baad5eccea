/** What can be said of a face that does not come: only what is known, and nothing before a flicker is over. Pure. */
import { between, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import type { LinkPhase, PeerPhase } from '@holdfast/call'
import type { SeatView } from '@holdfast/wire'

/** So long a silence is a flicker and not worth a word; with the screen's own tick words come within 2.5 seconds. */
export const FLICKER: Milliseconds = 1.5 * SECOND

/**
 * What is said in place of a face. `no-line`: this page does not reach the hour; `searching`: they are there, the way for
 * sound is not; `unsure`, `reloading`, `away`: what the server knows of them.
 */
export type Breach = 'none' | 'connecting' | 'waiting' | 'no-line' | 'searching' | 'unsure' | 'reloading' | 'away'

/** What is known of one other seat. `now` and `silentSince` are this device's time. */
export type BreachFacts = {
  readonly phase: PeerPhase
  readonly silentSince: Instant | null
  readonly presence: SeatView['presence']
  readonly link: LinkPhase | null
  readonly now: Instant
}

/** Says what is known. Media that flows is never covered, whatever the links do. */
export function breachOf({ phase, silentSince, presence, link, now }: BreachFacts): Breach {
  const isSilent = silentSince === null ? phase === 'lost' : between(silentSince, now) >= FLICKER
  const isFlicker = silentSince !== null && !isSilent
  if (isFlicker || (phase === 'flowing' && !isSilent)) return 'none'
  if (isSilent && link !== 'live') return 'no-line'
  if (presence === 'reloading' || presence === 'away') return presence
  if (isSilent) return presence === 'unsure' ? 'unsure' : 'searching'
  return phase === 'connecting' ? 'connecting' : 'waiting'
}

/** Is a line that was there broken now, so that ways to go on are offered? */
export const isBroken = (breach: Breach): boolean =>
  breach !== 'none' && breach !== 'connecting' && breach !== 'waiting'
