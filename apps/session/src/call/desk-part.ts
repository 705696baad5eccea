/** What the practitioner's side adds to the call; the call knows its shape and never its code. */
import type { SeatId } from '@holdfast/domain'
import type { JSX } from 'solid-js'
import type { Card } from '../card/plan.ts'
import type { LadderStep, Line } from './line.ts'

/** What a practitioner has beyond the others: the door beside the call, an end for everyone, and the choices of a broken hour. */
export type DeskPart = {
  readonly door: (close: () => void) => JSX.Element
  /** How many wait at the door now. */
  readonly waiting: () => number
  readonly doorLabel: () => string
  readonly waitingLabel: (n: number) => string
  readonly empty: () => JSX.Element
  readonly end: { readonly label: () => string; readonly ask: () => void }
  /** The telephone card with the numbers of today. */
  readonly card: () => Card | null
  /** The steps that a practitioner may choose for the hour. */
  readonly steps: readonly LadderStep[]
  /** What is recorded as the reason of a step that is chosen while nothing is broken. */
  readonly reason: () => string
  /** The choices while the line is broken, in one row. */
  readonly ways: (line: Line, onWrite: () => void, onPhone: () => void) => JSX.Element
  /** What only the practitioner is told under the faces. */
  readonly notes: (line: Line) => JSX.Element
  /** What only the practitioner reads about the hour: its clock and its interruptions. */
  readonly more: (line: Line) => JSX.Element
  /** Looks at the picture of a seat for as long as it is shown. */
  readonly watch: (seat: SeatId, video: HTMLVideoElement, isShown: () => boolean) => void
}
