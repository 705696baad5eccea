/** Published rules on which symptoms are there, and how many. They sort answers and diagnose nobody. */
import type { Algorithm, Certainty, Item } from './instrument.ts'

/** What one published rule comes to; null when any of its answers is missing. */
export type AlgorithmReading = {
  readonly id: string
  readonly outcome: string | null
  readonly source: string | null
  readonly certainty: Certainty
}

/** Prepares a rule: from all answers as numbers in the instrument's order, NaN for none, to its outcome. */
export function algorithmReader(
  items: readonly Item[],
  { id, countsFrom, outcomes, otherwise, source, certainty }: Algorithm,
): (values: ArrayLike<number>) => AlgorithmReading {
  const placeOf = (item: string): number => items.findIndex(one => one.id === item)
  const thresholds = Object.entries(countsFrom).map(([item, from]) => ({ at: placeOf(item), from }))
  const fromAt = new Map(thresholds.map(({ at, from }) => [at, from]))
  const reading = (outcome: string | null): AlgorithmReading => ({ id, outcome, source, certainty })
  const compiled = outcomes.map(({ code, groups }) => ({
    found: reading(code),
    groups: groups.map(({ items: ids, atLeast, atMost = ids.length }) => ({
      terms: ids.map(placeOf).map(at => ({ at, from: fromAt.get(at) ?? Infinity })),
      atLeast,
      atMost,
    })),
  }))
  const [unknown, other] = [reading(null), reading(otherwise)]
  return values => {
    for (const { at } of thresholds) if (Number.isNaN(values[at] ?? Number.NaN)) return unknown
    for (const { found, groups } of compiled) if (groups.every(group => fits(group, values))) return found
    return other
  }
}

/** So many of these items, counted where they come up to theirs. */
type Group = {
  readonly terms: readonly { readonly at: number; readonly from: number }[]
  readonly atLeast: number
  readonly atMost: number
}

function fits({ terms, atLeast, atMost }: Group, values: ArrayLike<number>): boolean {
  let count = 0
  for (const { at, from } of terms) if ((values[at] ?? 0) >= from) count += 1
  return count >= atLeast && count <= atMost
}
