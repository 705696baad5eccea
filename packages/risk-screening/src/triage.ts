/** Sorts yes and no answers by how soon somebody has to read them. The level belongs to the answers, and decides on no care. */
import type { Certainty, TriageInstrument } from './instrument.ts'

/** How answers are to be read. */
export type Triage = {
  /** One of the instrument's levels, or `incomplete` when an answer is missing that is needed; null where no level may be shown. */
  readonly level: string | null
  /** With `incomplete`: what the given answers already come to. */
  readonly atLeast: string | null
  /** The items answered with yes, which are what counts. */
  readonly yes: readonly string[]
  readonly missing: readonly string[]
  readonly source: string | null
  readonly certainty: Certainty
}

/** The level that stands for missing answers. */
export const INCOMPLETE = 'incomplete'

/**
 * Reads a triage at all answers as numbers in the instrument's order, 1 for yes and NaN for none. A yes counts even where
 * it was not to be asked.
 */
export function readTriage({ items, triage }: TriageInstrument, values: ArrayLike<number>): Triage {
  const { levels, otherwise, source, certainty } = triage
  const of = (item: string): number => values[items.findIndex(({ id }) => id === item)] ?? Number.NaN
  const yes = items.filter((_, at) => values[at] === 1).map(({ id }) => id)
  const reached = levels.find(({ anyOf }) => anyOf.some(item => yes.includes(item)))
  const level = reached?.code ?? otherwise
  const missing = items
    .filter(({ id, askedIf }) => Number.isNaN(of(id)) && (askedIf === undefined || of(askedIf) !== 0))
    .map(({ id }) => id)
  const isCertain = missing.length === 0 || reached === levels[0]
  return {
    level: isCertain ? level : INCOMPLETE,
    atLeast: isCertain ? null : level,
    yes,
    missing,
    source,
    certainty,
  }
}
