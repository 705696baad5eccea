// Krippendorff’s alpha: any number of raters, ratings may be missing.
import { err, ok, type Result } from '@holdfast/domain'
import { type Figure, ratio } from '../defined.ts'
import { type Rows, widthOf } from '../rows.ts'

/** What the numbers are: names, an order, distances, or amounts above a true zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** Alpha over the units that two raters or more have rated. */
export type Krippendorff = {
  readonly units: number
  readonly ratings: number
  /** Null where all ratings are one value. */
  readonly alpha: Figure
}

/** Why there is no alpha. */
export type KrippendorffRefusal = 'empty' | 'uneven-rows' | 'not-a-number' | 'no-unit-rated-twice' | 'negative-amount'

/** Alpha by the coincidence matrix (Krippendorff 2011): one row per unit, one place per rater, null where not rated. */
export function krippendorffAlpha(units: Rows, level: Level): Result<Krippendorff, KrippendorffRefusal> {
  const width = widthOf(units)
  if (!width.ok) return width
  const rated = units.map(row => row.filter(x => x !== null)).filter(row => row.length > 1)
  if (rated.length === 0) return err('no-unit-rated-twice')
  if (level === 'ratio' && rated.some(row => row.some(x => x < 0))) return err('negative-amount')
  const values = [...new Set(rated.flat())].toSorted((a, b) => a - b)
  const coincidences = coincide(rated, values)
  const margins = coincidences.map(row => row.reduce((s, x) => s + x, 0))
  const n = margins.reduce((s, x) => s + x, 0)
  const distance = distanceOf(level, values, margins)
  let observed = 0
  let expected = 0
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length; j++) {
      observed += (coincidences[i]?.[j] ?? 0) * distance(i, j)
      expected += (margins[i] ?? 0) * (margins[j] ?? 0) * distance(i, j)
    }
  }
  const disagreement = ratio((n - 1) * observed, expected)
  return ok({
    units: rated.length,
    ratings: rated.reduce((s, row) => s + row.length, 0),
    alpha: disagreement === null ? null : 1 - disagreement,
  })
}

function coincide(rated: readonly (readonly number[])[], values: readonly number[]): readonly (readonly number[])[] {
  const at = new Map(values.map((value, i) => [value, i]))
  const table = values.map(() => values.map(() => 0))
  for (const row of rated) {
    row.forEach((a, r) =>
      row.forEach((b, s) => {
        const cells = table[at.get(a) ?? 0]
        const column = at.get(b) ?? 0
        if (r !== s && cells) cells[column] = (cells[column] ?? 0) + 1 / (row.length - 1)
      }),
    )
  }
  return table
}

/** How far apart two of the values are, squared. */
function distanceOf(level: Level, values: readonly number[], margins: readonly number[]) {
  const value = (i: number): number => values[i] ?? 0
  return (i: number, j: number): number => {
    if (i === j) return 0
    switch (level) {
      case 'nominal':
        return 1
      case 'interval':
        return (value(i) - value(j)) ** 2
      case 'ratio':
        return ((value(i) - value(j)) / (value(i) + value(j))) ** 2
      case 'ordinal': {
        const [low, high] = [Math.min(i, j), Math.max(i, j)]
        const between = margins.slice(low, high + 1).reduce((s, x) => s + x, 0)
        return (between - ((margins[low] ?? 0) + (margins[high] ?? 0)) / 2) ** 2
      }
    }
  }
}
