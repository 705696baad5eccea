/** Our own place on the ladder: what our line carries as measured each second, never above what the person chose. Pure. */
import { between, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import {
  DEFAULT_LADDER_TERMS,
  depth,
  lower,
  makeLadder,
  measureLadder,
  type Ladder,
  type QualitySample,
  type Step,
} from '@holdfast/reconnect'
import type { RoomView } from '@holdfast/wire'
import type { StatSample } from './media/quality.ts'
import type { StepWhy } from './view.ts'

/** How long a picture must have been sent, and expected, before its numbers mean anything, in milliseconds. */
const WARM: Milliseconds = 10 * SECOND

/** For so long after sound came back nothing is measured, in milliseconds. */
const FRESH: Milliseconds = 5 * SECOND

/** Our place, and what a silence hid. */
export type Rung = {
  readonly ladder: Ladder
  /** The step before sound was gone; it holds again when sound is back, for a break is no slow line. */
  readonly beforeSilence: Step | null
  /** What our line carried when a person chose less; it holds again when they want more, for a choice is no slow line either. */
  readonly beforeChoice: Step
  /** Since when the link is live, a picture of ours goes out, and one of others should come in; null while not. */
  readonly since: { readonly [K in keyof Facts]: Instant | null }
  /** Is sound gone, or only just back? */
  readonly isFresh: boolean
}

/** What holds now. */
export type Facts = {
  readonly link: boolean
  readonly sound: boolean
  readonly sends: boolean
  readonly expects: boolean
}

/** What we wish for the hour, and why. */
export type StepWish = { readonly step: Step; readonly why: StepWhy }

/** A place at the top. */
export const makeRung = (now: Instant): Rung => ({
  ladder: makeLadder({ camera: true, microphone: true }, now),
  beforeSilence: null,
  beforeChoice: 'video',
  since: { link: null, sound: null, sends: null, expects: null },
  isFresh: false,
})

/** Our place after a second in which these pairs of samples were taken, of one connection each. */
export function stepRung(
  rung: Rung,
  looks: readonly { readonly before: StatSample; readonly now: StatSample }[],
  { facts, at }: { readonly facts: Facts; readonly at: Instant },
): Rung {
  const keep = (key: keyof Facts): Instant | null => (facts[key] ? (rung.since[key] ?? at) : null)
  const since = { link: keep('link'), sound: keep('sound'), sends: keep('sends'), expects: keep('expects') }
  const isGone = !facts.sound
  const before = isGone ? (rung.beforeSilence ?? rung.ladder.step) : null
  // Without a link nobody can be told, and what it hides is not our measurement.
  if (isGone && (since.link === null || between(since.link, at) < DEFAULT_LADDER_TERMS.mediaGoneFor))
    return { ...rung, since, beforeSilence: before, isFresh: true }
  // What was counted across a silence, and what a line shows that has only just come back, say nothing of what it carries.
  const isFresh = !isGone && (since.sound === null || between(since.sound, at) < FRESH)
  const isBack = !isGone && rung.beforeSilence !== null && rung.ladder.step === 'text' && rung.ladder.chosen !== 'text'
  const ladder = isBack ? { ...rung.ladder, step: rung.beforeSilence ?? 'video', changedAt: at } : rung.ladder
  if (isFresh) return { ...rung, ladder, beforeSilence: before, since, isFresh }
  const isWarm = (from: Instant | null): boolean => from !== null && between(from, at) >= WARM
  const sample = sampleFrom(looks, {
    at,
    facts,
    // What a reduced picture needs says nothing about what the line could carry: browsers do not look further.
    isSending: isWarm(since.sends) && ladder.step === 'video',
    isExpecting: isWarm(since.expects),
  })
  return {
    ...rung,
    ladder: measureLadder(ladder, sample, DEFAULT_LADDER_TERMS).ladder,
    beforeSilence: before,
    since,
    isFresh: isGone,
  }
}

/** Our place after a person chose: less holds at once; more gives back what the line carried, and the rest comes by itself. */
export function chooseRung(rung: Rung, chosen: Step, at: Instant): Rung {
  const { ladder } = rung
  const isLess = depth(chosen) > depth(ladder.step)
  const wasChosen = ladder.because.kind === 'chosen'
  const beforeChoice = isLess && !wasChosen ? ladder.step : rung.beforeChoice
  if (!isLess && !wasChosen) return { ...rung, ladder: { ...ladder, chosen } }
  const step = lower(chosen, beforeChoice)
  const because = { kind: 'chosen', reason: '' } as const
  return { ...rung, beforeChoice, ladder: { ...ladder, chosen, step, because, changedAt: at, stableSince: null } }
}

/** What the room is to know of our place. */
export const wishOf = ({ ladder: { step, chosen } }: Rung): StepWish => ({
  step,
  why: step === chosen && step !== 'video' ? 'chosen' : 'measured',
})

/**
 * What may go out while the hour is held on this step. A text that was measured goes on trying the sound, and the picture
 * with it while nothing comes through or has only just come back; one that somebody chose is silent.
 */
export function allowedOn(
  { ladder: { chosen }, isFresh }: Rung,
  { step, why }: RoomView['step'],
): { sound: boolean; picture: boolean } {
  const lowest = depth(lower(step, chosen))
  const isTried = step === 'text' && why === 'measured' && depth(chosen) <= depth('voice')
  return {
    sound: lowest <= depth('voice') || isTried,
    picture: lowest <= depth('low-video') || (isTried && isFresh && depth(chosen) <= depth('low-video')),
  }
}

type Means = {
  readonly at: Instant
  readonly facts: Facts
  readonly isSending: boolean
  readonly isExpecting: boolean
}

/** The worst of all connections, as the ladder reads it. */
function sampleFrom(
  looks: readonly { readonly before: StatSample; readonly now: StatSample }[],
  { at, facts, isSending, isExpecting }: Means,
): QualitySample {
  const each = looks.map(({ before, now }) => {
    const packets = now.packets - before.packets
    const lost = Math.max(0, now.lost - before.lost)
    const isPicture = isExpecting && now.frozen !== null && before.frozen !== null
    return {
      loss: packets + lost > 0 ? lost / (packets + lost) : null,
      roundTrip: now.roundTrip,
      available: isSending ? (now.outgoing ?? null) : null,
      frozen: isPicture
        ? Math.min(1, Math.max(0, (now.frozen ?? 0) - (before.frozen ?? 0)) / between(before.at, now.at))
        : null,
    }
  })
  const worst = (key: keyof (typeof each)[number], pick: (...all: number[]) => number): number | null => {
    const known = each.flatMap(one => (one[key] === null ? [] : [one[key]]))
    return known.length > 0 ? pick(...known) : null
  }
  return {
    at,
    loss: worst('loss', Math.max),
    roundTrip: worst('roundTrip', Math.max),
    available: worst('available', Math.min),
    frozen: worst('frozen', Math.max),
    lines: null,
    frames: null,
    isLinkAlive: facts.link,
    isMediaAlive: facts.sound,
  }
}
