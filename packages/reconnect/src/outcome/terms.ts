/** The terms of an interrupted, late or missed hour: data with a version, a source and a date, never constants in code. */

/** A length of time in whole or broken minutes, as contracts count. */
export type Minutes = number

/** What is asked for minutes that were not delivered; `share` is 0 to 1 of them. `review`: a practitioner decides. */
export type Charge =
  | { readonly kind: 'waived' }
  | { readonly kind: 'partial'; readonly share: number }
  | { readonly kind: 'full' }
  | { readonly kind: 'review' }

/** One row on absence; it holds from this much notice on (null: however little) and this many earlier times on. */
export type AbsenceRow = {
  readonly noticeAtLeast: Minutes | null
  readonly priorAtLeast: number
  readonly charge: Charge
}

/** The terms of one practice in one version. */
export type OutcomeTerms = {
  readonly version: string
  readonly source: { readonly note: string; readonly date: string }
  /** From this lateness on an hour is moved to another day. */
  readonly lateAfter: Minutes
  /** After these minutes someone who waits is told that we try to reach the other. */
  readonly lateNotices: readonly Minutes[]
  /** From this share (0 to 1) of the contracted minutes on, an hour that broke off counts as held. */
  readonly enough: number
  /** What happens when one of a couple is missing. */
  readonly onePartnerMissing: 'hold' | 'individual' | 'reschedule'
  readonly charges: {
    /** A fault of line or device on the patient's side. */
    readonly technical: Charge
    /** A goodbye before the end, or a camera kept off. */
    readonly chosen: Charge
    /** Lateness below the threshold. */
    readonly late: Charge
    /** Absence and cancelling: the first row that holds decides. Nothing fits: review. */
    readonly absence: readonly AbsenceRow[]
  }
}

/** What we ship: nobody pays for a fault of technology, and a missed hour is found again before anyone speaks of money. */
export const DEFAULT_OUTCOME_TERMS: OutcomeTerms = {
  version: '2026-11-1',
  source: { note: 'our own judgement', date: '2026-11' },
  lateAfter: 15,
  lateNotices: [2, 5],
  enough: 0.6,
  onePartnerMissing: 'hold',
  charges: {
    technical: { kind: 'waived' },
    chosen: { kind: 'review' },
    late: { kind: 'waived' },
    absence: [
      { noticeAtLeast: 24 * 60, priorAtLeast: 0, charge: { kind: 'waived' } },
      { noticeAtLeast: null, priorAtLeast: 3, charge: { kind: 'review' } },
      { noticeAtLeast: null, priorAtLeast: 0, charge: { kind: 'waived' } },
    ],
  },
}

/** What is due for someone who is late by so many minutes: the notices by now, and whether the hour moves. */
export function lateness(
  late: Minutes,
  terms: OutcomeTerms,
): { readonly notices: readonly Minutes[]; readonly moves: boolean } {
  return { notices: terms.lateNotices.filter(after => late >= after), moves: late >= terms.lateAfter }
}
