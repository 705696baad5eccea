/** Where mistakes can be planted in a simulated hour; without one, everything is handed on as it is. */
import type { Instant } from '@holdfast/domain'
import type { End, EndEvent, EndStep } from '../../end-state.ts'
import type { Attendance } from '../../hour/attendance.ts'
import type { Hour } from '../../hour/hour.ts'
import type { FlowReport } from '../../hour/reports.ts'
import type { HourStep } from '../../hour/settle.ts'
import type { Switches } from '../../keep.ts'
import type { Keeper, KeeperEvent, KeeperStep } from '../../keeper-state.ts'
import type { Moment } from '../../link-state.ts'
import type { Kept } from '../../restore.ts'

/** Where mistakes are planted: before and after each step of either side. Without one, all of this hands on what it was given. */
export type Bend = {
  readonly event: (end: End, event: EndEvent) => EndEvent
  readonly end: (end: End, event: EndEvent, moment: Moment) => EndStep
  readonly keeperEvent: (keeper: Keeper, event: KeeperEvent) => KeeperEvent
  readonly keeper: (step: KeeperStep, event: KeeperEvent) => KeeperStep
  /** What the server finds on its disk when it comes back. */
  readonly kept: (kept: Kept) => Kept
  /** The same for the hour's book; and how the book hears a report, and what follows from how things stand. */
  readonly book: (hour: Hour) => Hour
  readonly flowed: (hour: Hour, attendance: Attendance, report: FlowReport, now: Instant) => Hour
  readonly settled: (hour: Hour, attendance: Attendance, now: Instant) => HourStep
  /** What a new page finds of the switches. */
  readonly found: (left: Switches | null) => Switches | null
}
