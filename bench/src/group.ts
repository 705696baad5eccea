/** A group of figures that are measured together, and how it is asked for. */
import type { Figure } from './figure.ts'

/** How a run was asked for. `quick` runs end within five minutes for the whole group. */
export type Run = { readonly quick: boolean; readonly onProgress: (what: string) => void }

/** Measures some figures; each is handed over as soon as it is known. */
export type Measure = (run: Run) => AsyncIterable<Figure>
