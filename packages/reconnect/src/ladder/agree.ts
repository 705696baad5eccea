/** The wishes of all sides folded into one step, so that everyone sees the same step and reads the same words. */
import type { Instant, SeatId } from '@holdfast/domain'
import type { Because } from './ladder.ts'
import { depth, type Step } from './step.ts'

/** Where one side stands and why, as it tells the server. */
export type LadderWish = { readonly seat: SeatId; readonly step: Step; readonly because: Because; readonly at: Instant }

/** The one step of an hour. It does not say whose side it is: a partner sees the step, not the cause. */
export type AgreedStep = { readonly step: Step; readonly why: Because['kind'] | 'default'; readonly words: LadderWords }

/** The name of the sentence that goes with a step; the sentences stand with all other words of the app. */
export type LadderWords = `ladder.${Step}.${'measured' | 'chosen' | 'default'}`

/** A change of the agreed step, for the journal of the hour: here the server keeps whose wish it was, and its reason. */
export type AgreedChange = {
  readonly at: Instant
  readonly from: Step
  readonly to: Step
  readonly by: SeatId | null
  readonly because: Because | null
}

/** The lowest step that any side stands on; chosen outweighs measured where both ask for it. Nobody: video. */
export function agree(wishes: readonly LadderWish[]): AgreedStep {
  const deciding = decidingWish(wishes)
  const step = deciding?.step ?? 'video'
  const why = deciding === null || step === 'video' ? 'default' : deciding.because.kind
  return { step, why, words: `ladder.${step}.${why}` }
}

/** The change to record when the wishes have moved the agreed step, or null. */
export function agreedChange(
  before: readonly LadderWish[],
  now: readonly LadderWish[],
  at: Instant,
): AgreedChange | null {
  const [from, to] = [agree(before).step, agree(now).step]
  if (from === to) return null
  const deciding = decidingWish(now)
  return { at, from, to, by: deciding?.seat ?? null, because: deciding?.because ?? null }
}

/** The lowest; among equals the chosen, then the earliest, then the lower seat: the order of arrival never matters. */
function decidingWish(wishes: readonly LadderWish[]): LadderWish | null {
  const [first] = wishes.toSorted(
    (a, b) =>
      depth(b.step) - depth(a.step) ||
      rank(a) - rank(b) ||
      a.at - b.at ||
      (a.seat < b.seat ? -1 : a.seat > b.seat ? 1 : 0),
  )
  return first ?? null
}

const rank = ({ because }: LadderWish): number => (because.kind === 'chosen' ? 0 : 1)
