/** An interruption in the shape of the wire. */
import type { KeptInterruption } from '@holdfast/db'
import { decisionOf, type Choice } from '@holdfast/reconnect'
import type { InterruptionView } from '@holdfast/wire'
import { breakOf } from '../rooms/breaks.ts'

/** The interruption as its practitioner sees it. */
export function viewOf(row: KeptInterruption): InterruptionView {
  const { record, chosen } = breakOf(row)
  const decision = decisionOf(record)
  const outcome = decision?.outcome ?? null
  return {
    id: record.id,
    opened: record.opened,
    seats: [...record.seats],
    cause: decision?.finding.cause ?? null,
    seat: decision?.finding.seat ?? null,
    confidence: decision?.finding.confidence ?? null,
    course: outcome?.course.kind ?? null,
    fee: outcome?.fee.kind ?? null,
    charged: outcome?.charged ?? 0,
    carried: outcome?.carried ?? 0,
    decisions: row.decisions,
    overridden: outcome?.overridden?.reason ?? null,
    chosen: chosen.map(({ choice, at, reason }) => ({ choice: nameOf(choice), at, reason })),
  }
}

const nameOf = (choice: Choice): string => (choice.kind === 'reduced' ? choice.by : choice.kind)
