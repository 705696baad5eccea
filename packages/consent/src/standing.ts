/** Does the agreement hold at this moment, and if not, what would mend it? The one question that opens or closes the door. */
import { after, type Instant, type Milliseconds, type PersonId } from '@holdfast/domain'
import { awaited, openVersion, versionInForce, type Agreement, type Version } from './agreement.ts'
import type { Purpose } from './clause.ts'
import type { Term } from './contract.ts'
import { covers } from './covers.ts'

/** How things stand between a participant and the practice. */
export type Standing =
  /** Nothing was ever offered, or every offer was taken back. */
  | { readonly kind: 'nothing-offered' }
  /** A version waits for signatures and none is in force. */
  | { readonly kind: 'unsigned'; readonly version: number; readonly awaits: readonly PersonId[] }
  | { readonly kind: 'declined'; readonly version: number; readonly by: PersonId; readonly at: Instant }
  | InForce
  /** A later version was offered, its grace is over, and not all have signed it. */
  | { readonly kind: 'amendment-due'; readonly version: number; readonly awaits: readonly PersonId[] }
  | { readonly kind: 'suspended'; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'expired'; readonly version: number; readonly at: Instant }
  | { readonly kind: 'withdrawn'; readonly by: PersonId; readonly at: Instant }

/** It holds: this version, without the terms that someone withdrew. */
export type InForce = {
  readonly kind: 'in-force'
  readonly version: number
  readonly since: Instant
  readonly terms: readonly Term[]
  /** A later version that waits, and until when an hour may begin without it; null when none waits. */
  readonly amendment: {
    readonly version: number
    readonly awaits: readonly PersonId[]
    readonly dueAt: Instant
  } | null
}

/** Thresholds of a clinic that the answer depends on; durations in milliseconds. */
export type ConsentPolicy = { readonly amendmentGrace: Milliseconds }

/** How the agreement stands. Only `in-force` opens a door. */
export function standingOf(agreement: Agreement, now: Instant, { amendmentGrace }: ConsentPolicy): Standing {
  const inForce = versionInForce(agreement)
  const open = openVersion(agreement)
  if (!inForce) return withoutForce(agreement, open)
  const { document } = inForce.contract
  if (document.validUntil !== null && now >= document.validUntil)
    return { kind: 'expired', version: document.version, at: document.validUntil }
  const [rest] = agreement.suspended
  if (rest) return { kind: 'suspended', by: rest.by, at: rest.at }
  const later = open ?? declinedSince(agreement, inForce)
  const amendment = later && {
    version: later.contract.document.version,
    awaits: awaited(later),
    dueAt: after(later.offered.at, amendmentGrace),
  }
  if (amendment && now >= amendment.dueAt) {
    const { version, awaits } = amendment
    return later.fate.status === 'declined'
      ? { kind: 'declined', version, by: later.fate.by, at: later.fate.at }
      : { kind: 'amendment-due', version, awaits }
  }
  return {
    kind: 'in-force',
    version: document.version,
    since: sinceOf(inForce),
    terms: termsInForce(agreement, inForce),
    amendment: amendment ?? null,
  }
}

/** The terms of a version without those that someone withdrew and did not sign again since. */
export function termsInForce({ withdrawals }: Agreement, { contract, signatures }: Version): readonly Term[] {
  const isGone = (term: Term): boolean =>
    withdrawals.some(({ by, scope, n }) => {
      const signedAt = signatures.find(({ statement }) => statement.person === by)?.n
      return covers(scope, term) && (signedAt === undefined || signedAt < n)
    })
  return contract.document.terms.filter(term => term.purpose === null || !isGone(term))
}

/** The other terms of the version: what somebody withdrew of it and did not sign again since. */
export function termsWithdrawn(agreement: Agreement, version: Version): readonly Term[] {
  const held = new Set(termsInForce(agreement, version))
  return version.contract.document.terms.filter(term => !held.has(term))
}

/** The purposes of the version in force that somebody took back, and that no term holds any more. */
export function purposesWithdrawn(agreement: Agreement): readonly Purpose[] {
  const version = versionInForce(agreement)
  if (!version) return []
  const held = new Set(termsInForce(agreement, version).map(({ purpose }) => purpose))
  const gone = termsWithdrawn(agreement, version).flatMap(({ purpose }) => purpose ?? [])
  return [...new Set(gone)].filter(purpose => !held.has(purpose))
}

/** Does what was agreed still include a purpose, for example that the partner is present? */
export const allows = ({ terms }: InForce, purpose: Term['purpose']): boolean =>
  terms.some(term => term.purpose === purpose)

function withoutForce({ versions }: Agreement, open: Version | undefined): Standing {
  if (open) return { kind: 'unsigned', version: open.contract.document.version, awaits: awaited(open) }
  const last = versions.findLast(({ fate }) => fate.status === 'declined' || fate.status === 'withdrawn')
  if (last?.fate.status === 'withdrawn') return { kind: 'withdrawn', by: last.fate.by, at: last.fate.at }
  if (last?.fate.status === 'declined') {
    const { by, at } = last.fate
    return { kind: 'declined', version: last.contract.document.version, by, at }
  }
  return { kind: 'nothing-offered' }
}

/** A no to a later version is not a yes to go on as before: the two talk, and the practitioner offers anew or takes it back. */
const declinedSince = ({ versions }: Agreement, inForce: Version): Version | undefined =>
  versions.findLast(
    ({ contract, fate }) => fate.status === 'declined' && contract.document.version > inForce.contract.document.version,
  )

const sinceOf = ({ fate, offered }: Version): Instant => (fate.status === 'in-force' ? fate.since : offered.at)
