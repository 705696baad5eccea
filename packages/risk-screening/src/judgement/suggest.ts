/** From what people rated and what was found to safeguards that may fit, each with its reasons. None is chosen; a practitioner does that. */
import type { SafeguardCode } from '@holdfast/domain'
import { mergeFindings, type Finding, type FindingCode } from '../finding.ts'
import { FINDINGS } from '../finding-words.ts'
import type { FactorCode } from './factor.ts'
import { FACTORS } from './factors/all.ts'
import { LEAST_FIRST } from './least-first.ts'
import type { Rating, Ratings } from './rating.ts'

/** Why a safeguard may fit. */
export type SuggestionReason =
  | { readonly kind: 'factor'; readonly factor: FactorCode }
  | { readonly kind: 'finding'; readonly finding: FindingCode }

/** A safeguard that may fit, and every reason for it. It is an offer to think about, never a thing that is set. */
export type Suggestion = { readonly code: SafeguardCode; readonly because: readonly SuggestionReason[] }

/**
 * What may fit, the least restrictive first. A factor speaks for its safeguards unless it is absent or of low relevance:
 * what is not known speaks for them too. A factor that nobody looked at says nothing; it is asked for.
 */
export function suggest(ratings: Ratings, findings: readonly Finding[]): readonly Suggestion[] {
  const reasons = new Map<SafeguardCode, SuggestionReason[]>()
  const add = (code: SafeguardCode, reason: SuggestionReason): void => {
    reasons.set(code, [...(reasons.get(code) ?? []), reason])
  }
  for (const { code: factor, safeguards } of FACTORS)
    if (speaks(ratings[factor])) for (const code of safeguards) add(code, { kind: 'factor', factor })
  for (const { code: finding } of mergeFindings(findings))
    for (const code of FINDINGS[finding].safeguards) add(code, { kind: 'finding', finding })
  return LEAST_FIRST.flatMap(code => {
    const because = reasons.get(code)
    return because ? [{ code, because }] : []
  })
}

const speaks = (rating: Rating | undefined): boolean =>
  rating !== undefined && rating.presence !== 'absent' && rating.relevance !== 'low'
