/** How far raters agree: each two of them, and all together. */
import {
  crossTable,
  fleissKappa,
  gwet,
  icc,
  kappa,
  krippendorffAlpha,
  limitsOfAgreement,
  type FleissKappa,
  type Gwet,
  type IccForms,
  type Kappa,
  type Krippendorff,
  type Limits,
  type Weighting,
} from '@holdfast/psychometrics'
import type { RatingLevel } from './options-agree.ts'
import type { Ratings } from './ratings.ts'

/** Two raters by one weighting. */
type PairFigures = { readonly weighting: Weighting; readonly kappa: Kappa; readonly gwet: Gwet }

/** Two raters, over the rows that both have rated. */
export type Pair = {
  readonly first: string
  readonly second: string
  readonly byWeighting: readonly PairFigures[]
  /** Of distances alone. */
  readonly limits: Limits | null
}

/** All figures; null where there is none of its kind, which `notes` says. */
export type Agreement = {
  readonly level: RatingLevel
  readonly raters: readonly string[]
  readonly rows: number
  readonly complete: number
  readonly categories: readonly string[] | null
  readonly pairs: readonly Pair[]
  readonly fleiss: FleissKappa | null
  readonly krippendorff: Krippendorff | null
  readonly icc: IccForms | null
  readonly notes: readonly string[]
}

/** Tables of categories are no help with more of them than this. */
const MOST_CATEGORIES = 50
/** Krippendorff's alpha compares every value with every other. */
const MOST_VALUES = 1000

/** Computes all that the level of the ratings allows. */
export function agreementOf(ratings: Ratings, raters: readonly string[], level: RatingLevel): Agreement {
  const { rows, categories, isNumeric } = ratings
  const isTable = categories.length <= MOST_CATEGORIES
  const isReckoned = level !== 'nominal' && isNumeric
  // Weights go by places among the categories; distances that are not alike would come out wrong.
  const isWeighted = level === 'ordinal' || (level === 'interval' && isEven(categories.map(({ value }) => value)))
  const complete = rows.filter(row => !row.includes(null))
  const counts = () => complete.map(row => categories.map(({ value }) => row.filter(x => x === value).length))
  const fleiss = isTable ? fleissKappa(counts()) : null
  const alpha = categories.length <= MOST_VALUES ? krippendorffAlpha(rows, level) : null
  const forms = isReckoned ? icc(rows) : null
  return {
    level,
    raters,
    rows: rows.length,
    complete: complete.length,
    categories: isTable ? categories.map(({ name }) => name) : null,
    pairs: pairsOf(ratings, raters, { isWeighted, isTable, hasDistances: level === 'interval' }),
    fleiss: fleiss?.ok ? fleiss.value : null,
    krippendorff: alpha?.ok ? alpha.value : null,
    icc: forms?.ok ? forms.value : null,
    notes: [
      ...(isTable
        ? []
        : [`More than ${MOST_CATEGORIES} different ratings: no kappa, for hardly two would be the same.`]),
      ...(alpha === null ? [`More than ${MOST_VALUES} different ratings: no Krippendorff’s alpha.`] : []),
      ...(fleiss?.ok === false ? ['No Fleiss’ kappa: no row was rated by all.'] : []),
      ...(alpha?.ok === false ? ['No Krippendorff’s alpha: no row was rated twice.'] : []),
      ...(forms?.ok === false ? ['No intraclass correlation: fewer than two rows were rated by all.'] : []),
      ...(isTable && level === 'interval' && !isWeighted
        ? ['The ratings that were seen are not equally far apart: no weighted kappa.']
        : []),
      ...(level === 'nominal' ? ['Categories count as names: a near miss is as far off as any other.'] : []),
    ],
  }
}

type How = { readonly isWeighted: boolean; readonly isTable: boolean; readonly hasDistances: boolean }

/** Are rising numbers all equally far apart? */
function isEven(values: readonly number[]): boolean {
  const step = (values[1] ?? 0) - (values[0] ?? 0)
  return values.every((value, at) => at === 0 || Math.abs(value - (values[at - 1] ?? 0) - step) < 1e-9)
}

function pairsOf({ rows, categories }: Ratings, raters: readonly string[], how: How): readonly Pair[] {
  const values = categories.map(({ value }) => value)
  const weightings: readonly Weighting[] = how.isWeighted ? ['unweighted', 'linear', 'quadratic'] : ['unweighted']
  return raters.flatMap((first, a) =>
    raters.slice(a + 1).map((second, next): Pair => {
      const b = a + 1 + next
      const both = rows.flatMap(row => {
        const [one, other] = [row[a] ?? null, row[b] ?? null]
        return one === null || other === null ? [] : [[one, other] as const]
      })
      const table = how.isTable ? crossTable(both, values) : null
      const limits = how.hasDistances
        ? limitsOfAgreement(
            both.map(([one]) => one),
            both.map(([, other]) => other),
          )
        : null
      return {
        first,
        second,
        byWeighting: weightings.flatMap(weighting => {
          if (!table?.ok) return []
          const [beyond, steady] = [kappa(table.value, weighting), gwet(table.value, weighting)]
          return beyond.ok && steady.ok ? [{ weighting, kappa: beyond.value, gwet: steady.value }] : []
        }),
        limits: limits?.ok ? limits.value : null,
      }
    }),
  )
}
