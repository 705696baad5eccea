/** A group of figures that are measured together, and how it is asked for. */
import type { Figure } from './figure.ts'

/** How a run was asked for. `quick` runs end within five minutes for the whole group. */
export type Run = {
  readonly quick: boolean
  readonly onProgress: (what: string) => void
  /** Only what has one of these words in its name, as far as the group has names to choose from; empty for all. */
  readonly only?: readonly string[]
  /** How often each thing is measured, instead of the group's own number. */
  readonly rounds?: number | null
  /** Measures ours without the baseline, where that is a matter of choice: for work on one thing, not for a report. */
  readonly alone?: boolean
}

/** Measures some figures; each is handed over as soon as it is known. */
export type Measure = (run: Run) => AsyncIterable<Figure>
