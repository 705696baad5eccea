/** The background of our picture as it stands: off, loading, on, too slow or failed. Pure; nobody who asked for a cover is ever shown without it. */
import type { Choice } from './choice.ts'

/** Frames a second below which a covered picture counts as too slow, where the cover is what holds it up. */
export const ENOUGH = 24

/** So many seconds in a row are looked at together. */
const WINDOW = 4

/** So many seconds after the first picture tell nothing: a browser is still making its machine code. */
const WARMING = 2

/** A second in which the cover was at work for more than this share was held up by it, and not by a camera that gives less. */
const BUSY = 0.8

/** One second of work: pictures that went out, the share of the time that was spent on them, and how long it really was, in milliseconds. */
export type Second = { readonly frames: number; readonly busy: number; readonly span: number }

/** Why there is no cover: this browser cannot, its files did not come, the work broke off, or no picture came any more. */
export type WhyFailed = 'not-supported' | 'not-loaded' | 'broke' | 'stalled'

/** The background is in exactly one of these. */
export type Background =
  | { readonly status: 'off' }
  | { readonly status: 'loading'; readonly choice: Choice }
  | (Watched & { readonly status: 'on' })
  | (Watched & { readonly status: 'too-slow'; readonly fps: number })
  | { readonly status: 'failed'; readonly choice: Choice; readonly why: WhyFailed }

type Watched = {
  readonly choice: Choice
  /** Seconds that tell nothing yet. */
  readonly warming: number
  readonly seconds: readonly Second[]
  /** Has the person said that slow will do? */
  readonly isAccepted: boolean
}

/** What happens to it. `second` is only told while somebody could see the picture: not from a hidden page, not with the camera off. */
export type BackgroundEvent =
  | { readonly kind: 'asked'; readonly choice: Choice | null }
  /** A camera was put behind the cover, the first or another one. */
  | { readonly kind: 'opened' }
  /** The first covered picture of it went out. */
  | { readonly kind: 'showed' }
  | { readonly kind: 'second'; readonly second: Second }
  | { readonly kind: 'failed'; readonly why: WhyFailed }
  /** The person goes on with it slow. */
  | { readonly kind: 'went-on' }

/** What may leave this page of the camera's picture. */
export type Lets = 'as-it-is' | 'covered' | 'dark'

/** What a person can do about a cover that is slow or has failed. */
export type Offer = 'small' | 'wall' | 'go-on' | 'again' | 'as-it-is' | 'camera-off'

/** What may leave now. Only a person who asks for no cover opens the first. */
export function letsOf(background: Background): Lets {
  switch (background.status) {
    case 'off':
      return 'as-it-is'
    case 'on':
    case 'too-slow':
      return 'covered'
    case 'loading':
    case 'failed':
      return 'dark'
  }
}

/** The choice that stands, if any does. */
export const choiceOf = (background: Background): Choice | null =>
  background.status === 'off' ? null : background.choice

/** The ways on, the gentlest first. */
export function offersOf(background: Background): readonly Offer[] {
  switch (background.status) {
    case 'off':
    case 'loading':
    case 'on':
      return []
    case 'too-slow':
      return [
        ...(background.choice.size === 'whole' ? (['small'] as const) : []),
        ...(background.choice.kind === 'wall' ? [] : (['wall'] as const)),
        'go-on',
        'camera-off',
      ]
    case 'failed':
      return background.why === 'not-supported' ? ['camera-off', 'as-it-is'] : ['again', 'camera-off', 'as-it-is']
  }
}

/** The background after something happened. */
export function stepBackground(background: Background, event: BackgroundEvent): Background {
  switch (event.kind) {
    case 'asked':
      return asked(background, event.choice)
    case 'opened':
      return background.status === 'off' || background.status === 'failed'
        ? background
        : { status: 'loading', choice: background.choice }
    case 'showed':
      return background.status === 'loading' ? fresh(background.choice) : background
    case 'second':
      return background.status === 'on' || background.status === 'too-slow'
        ? measured(background, event.second)
        : background
    case 'failed':
      return background.status === 'off' ? background : { status: 'failed', choice: background.choice, why: event.why }
    case 'went-on':
      return background.status === 'too-slow' ? { ...fresh(background.choice), isAccepted: true } : background
  }
}

const fresh = (choice: Choice) => ({ status: 'on', choice, warming: WARMING, seconds: [], isAccepted: false }) as const

/** Another cover over a camera that is covered already holds with its next picture; all else has to be made ready first. */
function asked(background: Background, choice: Choice | null): Background {
  if (choice === null) return { status: 'off' }
  return letsOf(background) === 'covered' ? fresh(choice) : { status: 'loading', choice }
}

function measured(background: Extract<Background, Watched>, second: Second): Background {
  if (background.warming > 0) return { ...background, warming: background.warming - 1 }
  const seconds = [...background.seconds, second].slice(-WINDOW)
  const next = { ...background, seconds }
  if (seconds.length < WINDOW) return next
  if (seconds.every(({ frames }) => frames === 0))
    return { status: 'failed', choice: background.choice, why: 'stalled' }
  const fps = rateOf(seconds)
  const isHeldUp = fps < ENOUGH && seconds.every(({ busy }) => busy >= BUSY)
  if (isHeldUp && !background.isAccepted) return { ...next, status: 'too-slow', fps }
  if (next.status === 'too-slow') return fps < ENOUGH ? { ...next, fps } : fresh(next.choice)
  return next
}

/** Pictures a second over some seconds. */
function rateOf(seconds: readonly Second[]): number {
  const span = seconds.reduce((sum, one) => sum + one.span, 0)
  const frames = seconds.reduce((sum, one) => sum + one.frames, 0)
  return span > 0 ? Math.round((frames * 10_000) / span) / 10 : 0
}
