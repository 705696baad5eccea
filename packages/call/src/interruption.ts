/** The latest break of the hour, as the room's journal tells it. Pure. */
import type { Instant, SeatId } from '@holdfast/domain'

/** One interruption. Times are the server's. */
export type Interruption = {
  readonly id: string
  readonly since: Instant
  /** Whose sound broke off. */
  readonly seats: readonly SeatId[]
  /** When it was over; null while it lasts, and so are the others. */
  readonly mendedAt: Instant | null
  readonly cause: string | null
  /** On whose side, where that is known and told. */
  readonly seat: SeatId | null
  readonly outcome: string | null
}

/** The latest interruption after an entry of the journal; entries that are none of its business change nothing. */
export function interruptionAfter(
  before: Interruption | null,
  entry: { readonly from: unknown; readonly kind: string; readonly body: unknown },
): Interruption | null {
  const body = entry.body as { readonly [key: string]: unknown } | null | undefined
  // Only the room itself writes of breaks.
  if (entry.from !== null || typeof body !== 'object' || body === null) return before
  const { id, at } = body
  if (typeof id !== 'string' || typeof at !== 'number') return before
  if (entry.kind === 'break' && Array.isArray(body['seats'])) {
    const open = { mendedAt: null, cause: null, seat: null, outcome: null }
    return { id, since: at as Instant, seats: body['seats'] as SeatId[], ...open }
  }
  if (entry.kind !== 'mended' || before?.id !== id) return before
  const text = (key: string): string | null => {
    const value = body[key]
    return typeof value === 'string' ? value : null
  }
  return {
    ...before,
    mendedAt: at as Instant,
    cause: text('cause'),
    seat: text('seat') as SeatId | null,
    outcome: text('outcome'),
  }
}
