/** How moments and stretches of time are written in a receipt (ISO 8601). */
import type { Instant } from '@holdfast/domain'

/** A moment in UTC, to the millisecond. */
// oxlint-disable-next-line no-restricted-globals -- given a moment, it reads no clock
export const momentText = (at: Instant): string => new Date(at).toISOString()

/** From a moment until another; two dots stand for an end that nobody set (ISO 8601-2). */
export const spanText = (from: Instant, until: Instant | null): string =>
  `${momentText(from)}/${until === null ? '..' : momentText(until)}`
