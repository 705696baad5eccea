/** The adding up itself: reversed keys, weights, skips, and the one rule for what is missing. */
import { ends } from './answers.ts'
import type { Item, ScoreDeclaration, ScoredInstrument, Skip } from './instrument.ts'
import { allowance, type MissingRule, type RuleName } from './missing.ts'

/** A sum and how it came about. */
export type ScoreSum = {
  readonly value: number | null
  readonly answered: number
  readonly missing: readonly string[]
  readonly skipped: readonly string[]
  readonly rule: RuleName
  readonly isProrated: boolean
}

/** Prepares one score: from all answers as numbers in the instrument's order, NaN for none, to its sum. */
export function compileScore(
  { items, skips }: ScoredInstrument,
  declaration: ScoreDeclaration,
  missingRule: MissingRule,
): (values: ArrayLike<number>) => ScoreSum {
  const terms = declaration.items.map(id => termOf(items, id, declaration))
  const rules = skips
    .filter(skip => skip.items.some(id => declaration.items.includes(id)))
    .map(skip => compileSkip(items, skip))
  const allowed = allowance(declaration, missingRule)
  const { times = 1 } = declaration
  const name = allowed?.name ?? 'strict'
  const decimals = decimalsOf(items, declaration)
  return values => {
    const held = rules.length === 0 ? rules : rules.filter(one => one.holds(values))
    const needed = rules.length === 0 ? NONE : rules.flatMap(one => one.missing(values))
    let missing: string[] | null = null
    let skipped: string[] | null = null
    let sum = 0
    let answered = 0
    for (const { id, at, sign, shift } of terms) {
      const value = values[at] ?? Number.NaN
      const rule = held.length === 0 ? undefined : held.find(one => one.items.has(id))
      const isSkipped = rule !== undefined
      if (!Number.isNaN(value)) answered += 1
      if (isSkipped && !Number.isNaN(value) && value !== rule.countsAs) (skipped ??= []).push(id)
      const counts = isSkipped ? rule.countsAs : value
      if (Number.isNaN(counts)) (missing ??= []).push(id)
      else sum += shift + sign * counts
    }
    const without = missing?.length ?? 0
    const all = needed.length > 0 ? [...needed, ...(missing ?? NONE)] : (missing ?? NONE)
    const isWhole = all.length === 0
    const isProrated =
      !isWhole && allowed !== null && needed.length === 0 && without <= allowed.upTo && without < terms.length
    const value = isWhole
      ? toDecimals(sum, decimals) * times
      : isProrated
        ? ((sum * terms.length) / (terms.length - without)) * times
        : null
    return { value, answered, missing: all, skipped: skipped ?? NONE, rule: name, isProrated }
  }
}

type Term = { readonly id: string; readonly at: number; readonly sign: number; readonly shift: number }

/** A reversed answer counts as the ends of its scale together less itself. */
function termOf(items: readonly Item[], id: string, { reversed, weights }: ScoreDeclaration): Term {
  const at = items.findIndex(item => item.id === id)
  const item = items[at]
  const weight = weights?.[id] ?? 1
  if (!item || !reversed?.includes(id)) return { id, at, sign: weight, shift: 0 }
  const [low, high] = ends(item.answers)
  return { id, at, sign: -weight, shift: weight * (low + high) }
}

type CompiledSkip = {
  readonly items: ReadonlySet<string>
  readonly countsAs: number
  readonly holds: (values: ArrayLike<number>) => boolean
  readonly missing: (values: ArrayLike<number>) => readonly string[]
}

function compileSkip(items: readonly Item[], { when, items: skipped, countsAs, isNeeded = false }: Skip): CompiledSkip {
  const conditions = when.map(({ item, is }) => ({ item, at: items.findIndex(one => one.id === item), is: Number(is) }))
  return {
    items: new Set(skipped),
    countsAs,
    holds: values => conditions.every(({ at, is }) => values[at] === is),
    missing: isNeeded
      ? values => conditions.filter(({ at }) => Number.isNaN(values[at] ?? Number.NaN)).map(({ item }) => item)
      : () => NONE,
  }
}

/** Sums of tenths come out as tenths, and not as what is left of them in binary. */
function decimalsOf(items: readonly Item[], { items: ids }: ScoreDeclaration): number {
  const steps = items.flatMap(({ id, answers }) => (ids.includes(id) && answers.kind === 'range' ? answers.step : []))
  return Math.max(0, ...steps.map(step => (Number.isInteger(step) ? 0 : (String(step).split('.')[1] ?? '').length)))
}

const toDecimals = (sum: number, decimals: number): number =>
  decimals === 0 ? sum : Math.round(sum * 10 ** decimals) / 10 ** decimals

const NONE: readonly string[] = []
