/** What a screening is once it is kept, and where it stands. */
import type { EncounterId, Instant, Language, PersonId, SafeguardCode, ScreeningId } from '@holdfast/domain'
import type { FindingCode } from '@holdfast/risk-screening'

/** Answers by item: the value that was chosen, or null for one that was passed over. */
export type KeptAnswers = Readonly<Record<string, string | null>>

/** One screening with all that came of it. */
export type KeptScreening = {
  readonly id: ScreeningId
  readonly encounter: EncounterId
  readonly person: PersonId
  readonly instrument: string
  /** Of the instrument, when it was asked. */
  readonly version: number
  readonly language: Language
  readonly askedBy: PersonId
  readonly askedAt: Instant
  readonly takenBackAt: Instant | null
  readonly draft: { readonly answers: KeptAnswers; readonly saves: number } | null
  readonly response: { readonly answers: KeptAnswers; readonly saves: number; readonly sentAt: Instant } | null
  /** Answers in it that somebody has to read at once, and whether somebody has. */
  readonly call: { readonly raisedAt: Instant; readonly readAt: Instant | null } | null
  readonly reviewedAt: Instant | null
}

/** A practitioner's decision on one safeguard; `change` is the other form in which it was taken. */
export type KeptDecision = {
  readonly code: SafeguardCode
  readonly decision: 'taken' | 'changed' | 'declined'
  readonly reason: string
  readonly change: string | null
  readonly findings: readonly FindingCode[]
  readonly reviewAt: Instant
  readonly endsWhen: string
}

/** How far it has come. */
export function standingOf(kept: KeptScreening): 'asked' | 'begun' | 'sent' | 'taken-back' {
  if (kept.takenBackAt !== null) return 'taken-back'
  if (kept.response) return 'sent'
  return kept.draft ? 'begun' : 'asked'
}

/** Are these the same answers, in whichever order they stand? */
export function isSameAnswers(one: KeptAnswers, other: KeptAnswers): boolean {
  const items = Object.keys(one)
  return items.length === Object.keys(other).length && items.every(item => other[item] === one[item])
}
