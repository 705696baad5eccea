/** What can become of an interrupted, late or missed hour, and the facts from which it is decided. Plain data. */
import type { AppointmentId, Instant, Modality, Role, SeatId } from '@holdfast/domain'
import type { Cause } from '../interruption/causes.ts'
import type { Minutes } from './terms.ts'

/** A cause of interruption, or one of the three ways in which an hour fails to begin. */
export type OutcomeCause = Cause | 'absent' | 'late' | 'cancelled'

/** Why an interruption ends without a next appointment. */
export type NoNextReason =
  | 'hour-goes-on'
  | 'practitioner-will-offer'
  | 'patient-declined'
  | 'treatment-ended'
  | 'referred'

/** The continuity of treatment: the next appointment, or why there is none. */
export type Next =
  | { readonly kind: 'appointment'; readonly id: AppointmentId; readonly at: Instant }
  | { readonly kind: 'none'; readonly why: NoNextReason }

/** Everything that the outcome may depend on; nothing else does. */
export type OutcomeFacts = {
  readonly modality: Modality
  readonly cause: OutcomeCause
  /** Whose side the cause is on, or null. */
  readonly who: Role | null
  readonly delivered: Minutes
  readonly contracted: Minutes
  /** Lost time that both calendars can still hold. */
  readonly extension: Minutes
  /** Is everyone who counts there again? */
  readonly isBack: boolean
  readonly late: Minutes
  /** How long before the start someone told that they would not come, or null. */
  readonly notice: Minutes | null
  /** How often the same happened before, as the practice counts. */
  readonly prior: number
  readonly isPaid: boolean
  readonly isCouple: boolean
  readonly missing: Role | null
  /** Has the practitioner marked a risk for this patient? */
  readonly isAtRisk: boolean
  readonly saidGoodbye: boolean
  /** Null: nobody has spoken about it yet. */
  readonly next: Next | null
}

/** What is asked for minutes not delivered. `credit`: a payment carries over to the next hour. */
export type Fee =
  | { readonly kind: 'waived' }
  | { readonly kind: 'partial'; readonly minutes: Minutes }
  | { readonly kind: 'full' }
  | { readonly kind: 'credit'; readonly minutes: Minutes }
  | { readonly kind: 'review' }

/** What happens with the hour itself. */
export type Course =
  | { readonly kind: 'resumed' }
  | { readonly kind: 'extended'; readonly minutes: Minutes }
  | { readonly kind: 'completed-reduced' }
  | { readonly kind: 'rescheduled' }
  /** One of a couple is missing: we wait, or go on with the one who is there. */
  | { readonly kind: 'held' }
  | { readonly kind: 'individual' }

/** The decision, with the rules that led to it in their order, so that it can be recorded and replayed. */
export type Outcome = {
  readonly course: Course
  readonly fee: Fee
  /** All minutes to be charged, delivered ones included; an hour that is held again charges none of the delivered. */
  readonly charged: Minutes
  /** The minutes of a payment that carry over; with `charged` they make up what was paid. */
  readonly carried: Minutes
  readonly next: Next
  /** For the practitioner, at once; nobody else is ever contacted by the software. */
  readonly raise: 'agreed-plan' | null
  readonly cause: OutcomeCause
  readonly rules: readonly string[]
  readonly terms: string
  readonly overridden: Override | null
}

/** A practitioner's own decision in place of the rules', with what it replaced. */
export type Override = {
  readonly by: SeatId
  readonly at: Instant
  readonly reason: string
  readonly instead: { readonly course: Course; readonly fee: Fee }
}
