// How much a table of people gives away to someone who knows a few things about one of them.
import { err, ok, type Result } from '@holdfast/domain'
import { classesOf, type StudyRow } from './coarsen.ts'

/** What others may know of a person, and what they must not learn. */
export type Roles = { readonly known: readonly string[]; readonly sensitive: string }

/** Measures over the classes of people who are alike in all that is known. */
export type Exposure = {
  readonly n: number
  readonly classes: number
  /** The smallest class (Sweeney 2002). */
  readonly k: number
  /** Classes of one. */
  readonly sampleUniques: number
  /** People in classes of fewer than five. */
  readonly inClassesBelow5: number
  /** The fewest sensitive values in a class, plain and by entropy (Machanavajjhala et al. 2007). */
  readonly distinctL: number
  readonly entropyL: number
  /** The farthest a class lies from the whole, half the L1 distance of nominal values (Li, Li & Venkatasubramanian 2007). */
  readonly tCloseness: number
  /** The chance that someone who knows a person to be in the table picks the right row: for the worst off, and on average (El Emam 2013). */
  readonly maxProsecutorRisk: number
  readonly meanProsecutorRisk: number
}

/** Measures the exposure of a table, which tells nothing of what else is known elsewhere. */
export function exposure(
  rows: readonly StudyRow[],
  { known, sensitive }: Roles,
): Result<Exposure, 'empty' | 'no-such-column'> {
  if (rows.length === 0) return err('empty')
  if (rows.some(row => [...known, sensitive].some(name => !Object.hasOwn(row, name)))) return err('no-such-column')
  const classes = classesOf(rows, known)
  const sizes = classes.map(together => together.length)
  const whole = sharesOf(rows, sensitive)
  const inside = classes.map(together => sharesOf(together, sensitive))
  const k = sizes.reduce((least, size) => Math.min(least, size), Infinity)
  return ok({
    n: rows.length,
    classes: classes.length,
    k,
    sampleUniques: sizes.filter(size => size === 1).length,
    inClassesBelow5: sizes.filter(size => size < 5).reduce((s, size) => s + size, 0),
    distinctL: inside.reduce((least, shares) => Math.min(least, shares.size), Infinity),
    entropyL: inside.reduce((least, shares) => Math.min(least, Math.exp(entropy(shares))), Infinity),
    tCloseness: inside.reduce((most, shares) => Math.max(most, distance(shares, whole)), 0),
    maxProsecutorRisk: 1 / k,
    meanProsecutorRisk: classes.length / rows.length,
  })
}

type ShareOf = ReadonlyMap<string | number | null, number>

function sharesOf(rows: readonly StudyRow[], name: string): ShareOf {
  const shares = new Map<string | number | null, number>()
  for (const row of rows) shares.set(row[name] ?? null, (shares.get(row[name] ?? null) ?? 0) + 1 / rows.length)
  return shares
}

const entropy = (shares: ShareOf): number => [...shares.values()].reduce((s, p) => s - p * Math.log(p), 0)

const distance = (shares: ShareOf, whole: ShareOf): number =>
  [...whole].reduce((s, [value, p]) => s + Math.abs((shares.get(value) ?? 0) - p), 0) / 2
