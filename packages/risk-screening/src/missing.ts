/** What becomes of a missing answer. It is never counted as nought: a score is null, or made from the others by a rule with a name. */
import { err, ok, type Result } from '@holdfast/domain'
import type { ScoreDeclaration } from './instrument.ts'

/**
 * `strict`: any missing answer makes the score null. `published`: the publisher's own rule, where one is known, else
 * strict. `prorate`: up to this share of the items may be missing, rounded down, as a rule of whoever asks for it.
 */
export type MissingRule = 'strict' | 'published' | { readonly prorate: number }

/** The rule by which one score was made, in a word that stands beside it wherever it is shown. */
export type RuleName = 'strict' | `published:${number}` | `prorate:${number}%`

/** Reads `strict`, `published` or `prorate:20%`. */
export function parseMissingRule(text: string): Result<MissingRule, 'not-a-missing-rule'> {
  if (text === 'strict' || text === 'published') return ok(text)
  const percent = /^prorate:(\d{1,2}(?:\.\d+)?)%$/.exec(text)?.[1]
  return percent === undefined ? err('not-a-missing-rule') : ok({ prorate: Number(percent) / 100 })
}

/** How many answers may be missing from this score, and the name of the rule that says so. Null: no rule prorates it. */
export function allowance(
  score: ScoreDeclaration,
  rule: MissingRule,
): { readonly upTo: number; readonly name: RuleName } | null {
  // A difference of answers has no mean that could stand for a missing one.
  if (rule === 'strict' || score.weights) return null
  if (rule === 'published') {
    const upTo = score.proration?.maxMissing
    return upTo === undefined ? null : { upTo, name: `published:${upTo}` }
  }
  const percent = Math.round(rule.prorate * 10_000) / 100
  return { upTo: Math.floor((score.items.length * percent) / 100 + 1e-9), name: `prorate:${percent}%` }
}
