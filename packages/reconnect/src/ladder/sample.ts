/** One measurement of how well a call gets through, and what it says: a table of limits, each way with its own. */
import { SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import { depth, type Step } from './step.ts'

/** What was measured over about the last second. Null: not measured, which is neither good nor bad. */
export type QualitySample = {
  readonly at: Instant
  /** Share of packets lost, 0 to 1. */
  readonly loss: number | null
  readonly roundTrip: Milliseconds | null
  /** The outgoing rate that the browser believes in, in bits a second. */
  readonly available: number | null
  /** Share of the time in which the picture stood still, 0 to 1. */
  readonly frozen: number | null
  /** The height of the received picture in lines, and its frames a second. */
  readonly lines: number | null
  readonly frames: number | null
  readonly isLinkAlive: boolean
  readonly isMediaAlive: boolean
}

/** What a step needs. */
export type Need = {
  readonly maxLoss: number
  readonly maxRoundTrip: Milliseconds
  readonly minAvailable: number
  readonly maxFrozen: number
}

/** The limits of a practice: what each step needs to be kept, how much better it must be to go up, and the waits. */
export type LadderTerms = {
  readonly version: string
  readonly needs: Readonly<Record<'video' | 'low-video' | 'voice', Need>>
  /** To go up, a step's limits must be met with this factor to spare (above 1). */
  readonly spare: number
  /** How long it must be stable before a step up. */
  readonly stableFor: Milliseconds
  /** Samples further apart than this do not make a stable stretch. */
  readonly longestSilence: Milliseconds
  /** How long sound may be gone before the hour goes on in text (L2 of the design: 8 s). */
  readonly mediaGoneFor: Milliseconds
  /** How long a step down may show its effect before the next one. */
  readonly settle: Milliseconds
}

/** What we ship: our own judgement, 2026-11; the bit rates are those of a face in VP8 at 15 to 30 frames. */
export const DEFAULT_LADDER_TERMS: LadderTerms = {
  version: '2026-11-1',
  needs: {
    video: { maxLoss: 0.06, maxRoundTrip: 600, minAvailable: 350_000, maxFrozen: 0.1 },
    'low-video': { maxLoss: 0.12, maxRoundTrip: 900, minAvailable: 120_000, maxFrozen: 0.3 },
    voice: { maxLoss: 0.3, maxRoundTrip: 1500, minAvailable: 24_000, maxFrozen: 1 },
  },
  spare: 1.5,
  stableFor: 10 * SECOND,
  longestSilence: 3 * SECOND,
  mediaGoneFor: 8 * SECOND,
  settle: 2 * SECOND,
}

/** Below these a face cannot be read: lines, frames a second, and the most of the time that it may stand still. Our own judgement, 2026-11. */
export const FACE_LIMITS = { minLines: 180, minFrames: 8, maxFrozen: 0.2 } as const

/** Does the sample break what this step needs? Text and below need nothing that is measured here. */
export const breaks = (sample: QualitySample, step: Step, { needs }: LadderTerms): boolean =>
  step === 'video' || step === 'low-video' || step === 'voice' ? !meets(sample, needs[step], 1) : false

/** Does the sample carry this step with room to spare, on something measured? */
export function carries(sample: QualitySample, step: Step, terms: LadderTerms): boolean {
  if (!sample.isMediaAlive || !sample.isLinkAlive || depth(step) > depth('voice')) return false
  const isMeasured = sample.loss !== null || sample.roundTrip !== null || sample.available !== null
  const need = step === 'video' || step === 'low-video' ? terms.needs[step] : terms.needs.voice
  return isMeasured && meets(sample, need, terms.spare)
}

/**
 * Is the picture too poor to assess how someone presents? The practitioner is told so. Nothing measured about the
 * picture counts as too poor: we do not claim what we do not know.
 */
export function cannotAssess({ isMediaAlive, lines, frames, frozen }: QualitySample, limits = FACE_LIMITS): boolean {
  if (!isMediaAlive || lines === null || frames === null) return true
  return lines < limits.minLines || frames < limits.minFrames || (frozen ?? 0) > limits.maxFrozen
}

const meets = (sample: QualitySample, need: Need, spare: number): boolean =>
  (sample.loss ?? 0) <= need.maxLoss / spare &&
  (sample.roundTrip ?? 0) <= need.maxRoundTrip / spare &&
  (sample.available ?? Infinity) >= need.minAvailable * spare &&
  (sample.frozen ?? 0) <= need.maxFrozen / spare
