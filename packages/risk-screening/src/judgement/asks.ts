/** What a judgement asks its writer at a moment. Each is a question with an answer in words; none stops anything. */
import type { Instant, SafeguardCode } from '@holdfast/domain'
import { isOverdue } from './conclude.ts'
import type { FactorCode } from './factor.ts'
import { FACTORS } from './factors/all.ts'
import type { DecidedSafeguard, Work } from './state.ts'

/** One question to the writer. */
export type Ask =
  /** Nobody looked at it yet, or not since it was taken up again. */
  | { readonly kind: 'look-at'; readonly factor: FactorCode }
  /** Not known where somebody may come to harm: by when is it found out? */
  | { readonly kind: 'find-out-by'; readonly factor: FactorCode }
  /** Present and of high relevance, and no safeguard for it: why is it well so? */
  | { readonly kind: 'why-without'; readonly factor: FactorCode }
  /** Taken, and for no factor: why? */
  | { readonly kind: 'why-with'; readonly code: SafeguardCode }
  /** Its day to be looked at again has come. */
  | { readonly kind: 'review'; readonly code: SafeguardCode }

/** Everything that is asked, in one order for everybody. */
export function asksOf(work: Work, moment: Instant): readonly Ask[] {
  const { ratings, safeguards, since } = work
  const isExplained = (about: FactorCode | SafeguardCode): boolean => work.explained.some(one => one.about === about)
  const taken = safeguards.filter(isAdopted)
  const ofFactors = FACTORS.flatMap(({ code: factor, cannotWait }): readonly Ask[] => {
    const rating = ratings[factor]
    if (!rating || rating.at < since) return [{ kind: 'look-at', factor }]
    const asks: Ask[] = []
    if (cannotWait && isOverdue(rating, moment)) asks.push({ kind: 'find-out-by', factor })
    const isBare = !taken.some(({ factors }) => factors.includes(factor))
    if (rating.presence === 'present' && rating.relevance === 'high' && isBare && !isExplained(factor))
      asks.push({ kind: 'why-without', factor })
    return asks
  })
  const ofSafeguards = safeguards.flatMap((decided): readonly Ask[] => {
    const { code } = decided
    const asks: Ask[] = []
    if (isAdopted(decided) && decided.factors.length === 0 && !isExplained(code)) asks.push({ kind: 'why-with', code })
    if (decided.reviewAt <= moment) asks.push({ kind: 'review', code })
    return asks
  })
  return [...ofFactors, ...ofSafeguards]
}

/** Is a safeguard to be in force, as suggested or in another form? */
export const isAdopted = ({ decision }: DecidedSafeguard): boolean => decision !== 'declined'
