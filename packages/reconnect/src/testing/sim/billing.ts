/** What must hold of the hour's clock and of every record of an interruption, whenever either has changed. */
import type { Instant } from '@holdfast/domain'
import { running } from '../../clock/running.ts'
import type { HourEffect } from '../../hour/settle.ts'
import { BEARS_ON_NETWORK, findCause } from '../../interruption/cause.ts'
import type { Interruption } from '../../interruption/record.ts'
import { isSame } from '../../interruption/same.ts'
import type { BookPage } from './book-page.ts'
import { counted } from './claims.ts'
import type { Checks } from './world.ts'

/** What is known of every record that was ever kept, by its name: is it closed? */
export type Records = Map<string, boolean>

/** Looks at records that are on disk now. */
export function lookAtRecords(that: Checks['that'], records: Records, effects: readonly HourEffect[]): void {
  for (const effect of effects) {
    if (effect.kind !== 'keep' || effect.record === null) continue
    const { record } = effect.record
    that(records.get(record.id) !== true || record.state.status === 'closed', 'L4', 'a closed record is open again')
    records.set(record.id, record.state.status === 'closed')
    lookAtRecord(that, record)
  }
}

/** The clock of a page that was turned. */
export function lookAtClock(that: Checks['that'], { hour, claims }: BookPage, now: Instant): void {
  if (hour.clock.start === null) return
  const ran = running(hour.clock, now)
  let last = hour.clock.start
  for (const { start, end } of ran) {
    that(start >= last && start < end, 'S8', 'running stretches overlap or leave the hour')
    last = end
  }
  for (const claim of claims.list) {
    const stretch = counted(claims, claim, now)
    if (!stretch) continue
    const [from, to] = stretch
    for (const { start, end } of ran)
      that(
        end <= from || start >= to,
        'S8',
        `a proven loss is billed: ${claim.by[4]} did not hear ${claim.of[4]} from ${claim.from} to ${claim.to}, ran ${start} to ${end}`,
      )
  }
}

/** Its finding is what its evidence gives, in whatever order that came, and what does not bear on a network accuses none. */
function lookAtRecord(that: Checks['that'], { state, evidence }: Interruption): void {
  if (state.status === 'open') return
  const standing = state.decisions.at(-1)
  that(standing !== undefined, 'L4', 'a closed record without a decision')
  if (!standing) return
  const { cause, seat } = standing.finding
  const again = findCause(evidence)
  that(isSame(again, standing.finding), 'S11', 'a finding that its evidence does not give')
  const turned = findCause(evidence.toReversed())
  that(turned.cause === cause && turned.seat === seat, 'S11', 'a finding depends on the order of its evidence')
  if (cause !== 'unknown') return
  for (const item of evidence) {
    if (BEARS_ON_NETWORK.includes(item.kind)) continue
    const without = findCause(evidence.filter(other => other !== item))
    that(without.cause !== 'network', 'S11', 'less evidence accuses somebody’s network')
  }
}

/** At the end, when all hear each other: the clock runs, and every record that was told is closed with one cause and one outcome. */
export function lookAtBookEnd(that: Checks['that'], records: Records, { hour }: BookPage, now: Instant): void {
  that(hour.clock.start !== null, 'L4', 'the hour never began')
  that(hour.broken === null, 'L4', 'an interruption is not over though all hear each other')
  for (const [id, isClosed] of records) that(isClosed, 'L4', `${id} has no outcome`)
  that(running(hour.clock, now).at(-1)?.end === now, 'L4', 'the clock stands though all hear each other')
}
