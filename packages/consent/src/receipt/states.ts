/** What became of a consent, in the words of a receipt. */
import type { Instant } from '@holdfast/domain'
import type { Version } from '../agreement.ts'

/** How consent can stand; `terminated` is a request that the practice ended before it was answered. */
export const CONSENT_STATES = ['requested', 'given', 'refused', 'withdrawn', 'expired', 'terminated'] as const
/** One of them. */
export type ConsentState = (typeof CONSENT_STATES)[number]

/** How the consent to a whole version stood at a moment. A rest withdraws nothing. */
export function stateOf({ fate, contract }: Version, at: Instant): ConsentState {
  const { validUntil } = contract.document
  switch (fate.status) {
    case 'open':
      return 'requested'
    case 'in-force':
      return validUntil !== null && at >= validUntil ? 'expired' : 'given'
    case 'declined':
      return 'refused'
    case 'withdrawn':
      return 'withdrawn'
    case 'taken-back':
    case 'replaced':
    case 'superseded':
      return 'terminated'
  }
}
