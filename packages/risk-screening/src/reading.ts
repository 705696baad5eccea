/** Where a score stands among published bands and cut-offs. Each set and each cut-off is read by itself; none is preferred. */
import type { Band, BandSet, Cited, Cutoff } from './instrument.ts'
import { predictiveAt, type Predictive } from './predictive.ts'

/** The band of one published set that a score is in; null when there is no score, or the set has no band for it. */
export type BandReading = Cited & { readonly set: string; readonly code: string | null; readonly label: string | null }

/** One published cut-off beside a score. */
export type CutoffReading = {
  readonly cutoff: Cutoff
  /** Null when there is no score. */
  readonly isReached: boolean | null
  /** At the prevalence that was asked for; null when none was, or when the cut-off was published without its accuracy. */
  readonly predictive: Predictive | null
}

/** Prepares the sets of one score: from its value to a reading in each set. */
export function bandReader(sets: readonly BandSet[]): (value: number | null) => readonly BandReading[] {
  const compiled = sets.map(set => {
    const { id, bands, source, certainty, note } = set
    const cited: Cited = note === undefined ? { source, certainty } : { source, certainty, note }
    const reading = (band: Band | undefined): BandReading => ({
      set: id,
      code: band?.code ?? null,
      label: band?.label ?? null,
      ...cited,
    })
    return { bands, none: reading(undefined), readings: new Map(bands.map(band => [band, reading(band)])) }
  })
  return value =>
    compiled.map(({ bands, none, readings }) => {
      const band = value === null ? undefined : bandOf(bands, value)
      return (band && readings.get(band)) ?? none
    })
}

/** Prepares the cut-offs of one score, with what they say at a prevalence. */
export function cutoffReader(
  cutoffs: readonly Cutoff[],
  prevalence: number | null,
): (value: number | null) => readonly CutoffReading[] {
  const compiled = cutoffs.map(cutoff => {
    const predictive = predictiveOf(cutoff, prevalence)
    const reading = (isReached: boolean | null): CutoffReading => ({ cutoff, isReached, predictive })
    return { cutoff, yes: reading(true), no: reading(false), unknown: reading(null) }
  })
  return value =>
    compiled.map(({ cutoff, yes, no, unknown }) => {
      if (value === null) return unknown
      return isReached(cutoff, value) ? yes : no
    })
}

/** Is a cut-off reached by this value? */
export function isReached({ op, value: cut }: Pick<Cutoff, 'op' | 'value'>, value: number): boolean {
  switch (op) {
    case '>=':
      return value >= cut
    case '<=':
      return value <= cut
    case '<':
      return value < cut
  }
}

/** Bands are whole numbers; a value of tenths belongs to the band it has not yet left. */
const bandOf = (bands: readonly Band[], value: number): Band | undefined =>
  bands.find(({ min, max }) => value >= min && value < max + 1)

function predictiveOf({ sensitivity, specificity }: Cutoff, prevalence: number | null): Predictive | null {
  if (prevalence === null || sensitivity === null || specificity === null) return null
  return predictiveAt(sensitivity, specificity, prevalence)
}
