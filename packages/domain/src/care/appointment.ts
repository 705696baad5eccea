/** A planned hour and its FHIR status. */
import type { AppointmentId } from '../ids.ts'
import type { Interval } from '../time.ts'

/** Where a planned hour stands; the words are those of FHIR's Appointment. */
export type AppointmentStatus = 'booked' | 'arrived' | 'checked-in' | 'fulfilled' | 'cancelled' | 'noshow'

/** A planned hour: when it was agreed to begin and end. */
export type Appointment = {
  readonly id: AppointmentId
  readonly status: AppointmentStatus
  readonly when: Interval
}
