// A table of counts with its small cells covered, so that nobody can count them back from the totals.
import { err, ok, type Result } from '@holdfast/domain'

/** A cell as it may be printed; null is covered. */
export type MaskedTable = readonly (readonly (number | null)[])[]

/** Covers counts of 1 up to below `least`, and further cells until no row and no column has one covered cell alone (Hundepool et al. 2012); of those the smallest that is not 0. */
export function maskSmallCells(
  counts: readonly (readonly number[])[],
  { least }: { readonly least: number },
): Result<MaskedTable, 'too-few-rows-or-columns' | 'uneven-rows' | 'not-a-count'> {
  const width = counts[0]?.length ?? 0
  // With one row or column alone the totals would tell what is covered.
  if (counts.length < 2 || width < 2) return err('too-few-rows-or-columns')
  if (counts.some(row => row.length !== width)) return err('uneven-rows')
  if (counts.some(row => row.some(x => !Number.isSafeInteger(x) || x < 0))) return err('not-a-count')
  const covered = counts.map(row => row.map(x => x > 0 && x < least))
  const lines = linesOf(counts.length, width)
  for (;;) {
    const bare = lines.find(line => line.filter(([i, j]) => covered[i]?.[j]).length === 1)
    if (!bare) break
    const open = bare.filter(([i, j]) => !covered[i]?.[j])
    const cost = ([i, j]: Place): number => counts[i]?.[j] || Infinity
    const [i, j] = open.reduce((best, place) => (cost(place) < cost(best) ? place : best), open[0] ?? [0, 0])
    covered[i]?.splice(j, 1, true)
  }
  return ok(counts.map((row, i) => row.map((x, j) => (covered[i]?.[j] ? null : x))))
}

type Place = readonly [number, number]

/** Every row and every column as the places in it. */
const linesOf = (height: number, width: number): readonly (readonly Place[])[] => [
  ...Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j): Place => [i, j])),
  ...Array.from({ length: width }, (_, j) => Array.from({ length: height }, (_, i): Place => [i, j])),
]
