/** What the practitioner's side adds to the call; the call knows its shape and never its code. */
import type { JSX } from 'solid-js'

/** What a practitioner has beyond the others: the door beside the call, and an end for everyone. */
export type DeskPart = {
  readonly door: (close: () => void) => JSX.Element
  /** How many wait at the door now. */
  readonly waiting: () => number
  readonly doorLabel: () => string
  readonly waitingLabel: (n: number) => string
  readonly empty: () => JSX.Element
  readonly end: { readonly label: () => string; readonly ask: () => void }
}
