/** Who shares a place to wait and is to be kept apart: their hours may not lie close to each other. Rule: AR9. */
import { HOUR, MINUTE, type Interval, type Milliseconds, type PatientId } from '@holdfast/domain'
import type { Gap } from './act.ts'

/** An hour of somebody, and how far apart from others their hours have to lie. */
export type ApartHour = { readonly patient: PatientId; readonly when: Interval; readonly gap: Gap }

const LENGTH: Readonly<Record<Gap, Milliseconds>> = {
  none: 0,
  'quarter-hour': 15 * MINUTE,
  'half-hour': 30 * MINUTE,
  hour: HOUR,
  'two-hours': 2 * HOUR,
}

/** So far from an hour another one may lie and still be too close to it. */
export const WIDEST_GAP: Milliseconds = Math.max(...Object.values(LENGTH))

/**
 * Do these two hours lie too close? Only where it was written of both that they are kept apart; the longer of the two gaps counts, whichever
 * way the hours are held in. Nobody is kept apart from themselves.
 */
export function isTooClose(one: ApartHour, other: ApartHour): boolean {
  if (one.patient === other.patient || one.gap === 'none' || other.gap === 'none') return false
  const between = Math.max(one.when.start - other.when.end, other.when.start - one.when.end)
  return between < Math.max(LENGTH[one.gap], LENGTH[other.gap])
}
