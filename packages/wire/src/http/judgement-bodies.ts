/** What is sent about judgements, as a server takes it; a page needs only the types. What is done is read by the rules themselves. */
import type { JudgementAct, RateAct, RemarkAct } from '@holdfast/risk-screening'
import * as v from 'valibot'
import { count } from '../fields.ts'

const act = (name: string) =>
  v.pipe(
    v.looseObject({ kind: v.string() }),
    v.description(`${name} of @holdfast/risk-screening, read strictly by it.`),
  )

/** A practitioner does something to a judgement. `seen`: how many lines they had read. */
export const judgementLineBody = v.strictObject({ seen: count, act: act('A JudgementAct') })

/** A practitioner rates by themselves. `seen`: how many ratings of their own they had read. */
export const ratingLineBody = v.strictObject({ seen: count, act: act('A RateAct') })

/** The client says something to it. */
export const remarkBody = v.strictObject({ act: act('A RemarkAct') })

/** A practitioner does something to a judgement. */
export type JudgementLineBody = { readonly seen: number; readonly act: JudgementAct }
/** A practitioner rates by themselves. */
export type RatingLineBody = { readonly seen: number; readonly act: RateAct }
/** The client says something to it. */
export type RemarkBody = { readonly act: RemarkAct }
