/** A planned hour and its FHIR status. */
import type { AppointmentId } from '../ids.ts'
import type { Interval } from '../time.ts'
import type { PlannedModality } from './modality.ts'

/** Where a planned hour stands; the words are those of FHIR's Appointment. */
export type AppointmentStatus = 'booked' | 'arrived' | 'checked-in' | 'fulfilled' | 'cancelled' | 'noshow'

/** A planned hour: when it was agreed to begin and end. */
export type Appointment = {
  readonly id: AppointmentId
  readonly status: AppointmentStatus
  readonly when: Interval
  readonly modality: PlannedModality
  /** Was it paid for beforehand? What is not delivered of it is never lost silently. */
  readonly isPaid: boolean
}
