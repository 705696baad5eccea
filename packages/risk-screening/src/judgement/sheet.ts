/** The sheet before first contact: what is known, and what is not, each by its name. */
import type { Instant } from '@holdfast/domain'
import type { FactorCode } from './factor.ts'
import { FACTORS } from './factors/all.ts'
import { isUnknown, type Rating } from './rating.ts'
import type { Source, Work } from './state.ts'

/** What is known and not known of every factor. Each factor stands in exactly one of the two. */
export type Sheet = {
  readonly sources: readonly Source[]
  readonly known: readonly { readonly factor: FactorCode; readonly rating: Rating }[]
  readonly unknown: readonly {
    readonly factor: FactorCode
    /** Nobody looked, or they looked and it could not be told. */
    readonly why: 'not-looked-at' | 'not-known'
    readonly findOutBy: Instant | null
  }[]
}

/** The sheet of a judgement as far as it has come. A factor of which any part is not known counts as unknown. */
export function sheetOf({ sources, ratings }: Work): Sheet {
  const known: Sheet['known'][number][] = []
  const unknown: Sheet['unknown'][number][] = []
  for (const { code: factor } of FACTORS) {
    const rating = ratings[factor]
    if (!rating) unknown.push({ factor, why: 'not-looked-at', findOutBy: null })
    else if (isUnknown(rating)) unknown.push({ factor, why: 'not-known', findOutBy: rating.findOutBy })
    else known.push({ factor, rating })
  }
  return { sources, known, unknown }
}
