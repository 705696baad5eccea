/** How a keeper's reason for closing travels over a WebSocket: one code of our own, and the reason as its text. */
import type { KeeperClose } from './keeper-state.ts'
import type { Closing } from './link-state.ts'

/** The WebSocket close code under which a keeper gives its reason. */
export const CLOSE_CODE = 4000

const REASONS: readonly Closing[] = ['ticket', 'moved', 'replaced', 'goodbye'] satisfies KeeperClose[]

/** What a close means for the link. 1012 and 1013 are a server's own words for "later"; all else is a line that was lost. */
export function closingOf(code: number, reason: string): Closing {
  if (code === 1012 || code === 1013) return 'crowded'
  return (code === CLOSE_CODE ? REASONS.find(known => known === reason) : undefined) ?? 'lost'
}
