/**
 * One side's place on the ladder: down by rule, the shared screen before the face, up only when it has long been stable,
 * and never above what the person chose. A pure state machine. Rules: LA.
 */
import { between, err, ok, type Instant, type Result } from '@holdfast/domain'
import { breaks, carries, type LadderTerms, type QualitySample } from './sample.ts'
import { above, depth, lower, type OwnChoice, type Sending, type Step } from './step.ts'

/** Why a place changed: measured by a rule of this name, or chosen by a person who gave a reason. */
export type Because =
  | { readonly kind: 'measured'; readonly rule: MeasuredRule }
  | { readonly kind: 'chosen'; readonly reason: string }

/** The rules that move a side without a person. */
export type MeasuredRule = 'too-poor-for-screen' | 'too-poor-for-step' | 'sound-gone' | 'stable-again'

/** One recorded change. */
export type LadderChange = {
  readonly at: Instant
  readonly because: Because
  readonly from: Place
  readonly to: Place
}

/** What can change: the step, and whether a shared screen is held back. */
export type Place = { readonly step: Step; readonly isScreenHeldBack: boolean }

/** One side's ladder; plain data. */
export type Ladder = Place & {
  /** The highest step that the person wants. */
  readonly chosen: Step
  readonly own: OwnChoice
  readonly isSharing: boolean
  /** Why it stands where it stands. */
  readonly because: Because
  readonly changedAt: Instant
  /** Since when every sample would carry the next step up, and when the last sample came. */
  readonly stableSince: Instant | null
  readonly lastSample: Instant | null
  /** Since when no sound comes through. */
  readonly soundGoneSince: Instant | null
}

/** The next ladder and the changes to record. */
export type LadderStep = { readonly ladder: Ladder; readonly changes: readonly LadderChange[] }

/** A side at the top: video is the default of an hour at a distance. */
export const makeLadder = (own: OwnChoice, now: Instant): Ladder => ({
  step: 'video',
  isScreenHeldBack: false,
  chosen: 'video',
  own,
  isSharing: false,
  because: { kind: 'measured', rule: 'stable-again' },
  changedAt: now,
  stableSince: null,
  lastSample: null,
  soundGoneSince: null,
})

/** Takes a measurement in. At most one thing moves: the screen, then the step. A sample older than the last is ignored. */
export function measure(before: Ladder, sample: QualitySample, terms: LadderTerms): LadderStep {
  if (before.lastSample !== null && sample.at <= before.lastSample) return { ladder: before, changes: [] }
  const ladder = noted(before, sample, terms)
  const { at } = sample
  if (depth(ladder.step) >= depth('telephone')) return { ladder, changes: [] }
  if (ladder.soundGoneSince !== null) {
    const isLong = between(ladder.soundGoneSince, at) >= terms.mediaGoneFor && depth(ladder.step) < depth('text')
    return isLong ? move(ladder, { step: 'text' }, { rule: 'sound-gone', at }) : { ladder, changes: [] }
  }
  if (breaks(sample, ladder.step, terms)) {
    const isSettling = between(ladder.changedAt, at) < terms.settle
    if (isSettling) return { ladder, changes: [] }
    if (ladder.isSharing && !ladder.isScreenHeldBack && depth(ladder.step) < depth('voice'))
      return move(ladder, { isScreenHeldBack: true }, { rule: 'too-poor-for-screen', at })
    return move(ladder, { step: below(ladder.step) }, { rule: 'too-poor-for-step', at })
  }
  const isStable = ladder.stableSince !== null && between(ladder.stableSince, at) >= terms.stableFor
  if (!isStable) return { ladder, changes: [] }
  if (depth(ladder.step) > depth(ladder.chosen))
    return move(ladder, { step: above(ladder.step) }, { rule: 'stable-again', at })
  return ladder.isScreenHeldBack
    ? move(ladder, { isScreenHeldBack: false }, { rule: 'stable-again', at })
    : { ladder, changes: [] }
}

/**
 * A person chooses the highest step they want. Leaving the picture's line for the telephone or another day needs a
 * reason, which is recorded. A higher wish waits for a stable line, except that it ends telephone and another day.
 */
export function chooseStep(
  ladder: Ladder,
  wish: { readonly step: Step; readonly reason: string; readonly at: Instant },
): Result<LadderStep, 'no-reason'> {
  const reason = wish.reason.trim()
  const leaves = depth(wish.step) >= depth('telephone')
  if (leaves && reason === '') return err('no-reason')
  const measured = depth(ladder.step) >= depth('telephone') ? 'text' : ladder.step
  const next = { ...ladder, chosen: wish.step, stableSince: null }
  const step = lower(wish.step, measured)
  if (step === ladder.step) return ok({ ladder: next, changes: [] })
  return ok(record(next, { step, isScreenHeldBack: ladder.isScreenHeldBack }, { kind: 'chosen', reason }, wish.at))
}

/** A person turned camera or microphone on or off, or began or ended sharing a screen; it moves no step. */
export const say = (ladder: Ladder, said: { readonly own?: OwnChoice; readonly isSharing?: boolean }): Ladder => ({
  ...ladder,
  own: said.own ?? ladder.own,
  isSharing: said.isSharing ?? ladder.isSharing,
})

/**
 * What this side may send on a step: never more than the person chose. In text that was only measured, sound goes on
 * being tried, because nothing heals that is not sent. A screen is not shared while the face is reduced for want of room.
 */
export function sending(ladder: Ladder, agreed: Step): Sending {
  const face = depth(agreed) <= depth('low-video')
  const tries = depth(agreed) <= depth('voice') || (agreed === 'text' && depth(ladder.chosen) <= depth('voice'))
  const isFaceReduced = depth(ladder.step) > depth(ladder.chosen)
  return {
    camera: face && depth(ladder.chosen) <= depth('low-video') && ladder.own.camera,
    microphone: tries && depth(ladder.chosen) <= depth('voice') && ladder.own.microphone,
    screen: face && ladder.isSharing && !ladder.isScreenHeldBack && !isFaceReduced,
  }
}

/** Keeps the two stretches that the rules ask about: stable since, sound gone since. */
function noted(ladder: Ladder, sample: QualitySample, terms: LadderTerms): Ladder {
  const { at } = sample
  const goal = depth(ladder.step) > depth(ladder.chosen) ? above(ladder.step) : ladder.step
  const isClose = ladder.lastSample === null || between(ladder.lastSample, at) <= terms.longestSilence
  const isGood = carries(sample, depth(goal) > depth('voice') ? 'voice' : goal, terms)
  return {
    ...ladder,
    lastSample: at,
    stableSince: isGood ? ((isClose ? ladder.stableSince : null) ?? at) : null,
    soundGoneSince: sample.isMediaAlive ? null : (ladder.soundGoneSince ?? at),
  }
}

const below = (step: Step): Step => (step === 'video' ? 'low-video' : step === 'low-video' ? 'voice' : 'text')

const move = (
  ladder: Ladder,
  to: Partial<Place>,
  how: { readonly rule: MeasuredRule; readonly at: Instant },
): LadderStep =>
  record(
    ladder,
    { step: to.step ?? ladder.step, isScreenHeldBack: to.isScreenHeldBack ?? ladder.isScreenHeldBack },
    { kind: 'measured', rule: how.rule },
    how.at,
  )

function record(ladder: Ladder, to: Place, because: Because, at: Instant): LadderStep {
  const from = { step: ladder.step, isScreenHeldBack: ladder.isScreenHeldBack }
  return {
    ladder: { ...ladder, ...to, because, changedAt: at, stableSince: null },
    changes: [{ at, because, from, to }],
  }
}
