/**
 * When there is no picture of someone: why, and what follows. Grace, a question, a check-in by voice, then a pause or
 * the end, each row its own for each reason and each moment on record. A pure state machine. Rules: CM.
 */
import { after, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import type { DarkReason, DarkStage } from './dark.ts'

/** What a browser and a server can tell about a picture that is not there. */
export type PictureSigns = {
  readonly isMediaAlive: boolean
  readonly isCameraLive: boolean
  readonly isTurnedOff: boolean
  readonly isTabHidden: boolean
}

/**
 * The reason for a missing picture, or null when there is one. What the network hides is not read as a choice, and
 * a camera that a phone stops behind a hidden page is not read as a lost one.
 */
export function whyDark({ isMediaAlive, isCameraLive, isTurnedOff, isTabHidden }: PictureSigns): DarkReason | null {
  if (!isMediaAlive) return 'network-lost'
  if (isTurnedOff) return 'chosen'
  if (isTabHidden) return 'tab-hidden'
  return isCameraLive ? null : 'device-lost'
}

/** What follows for one reason: the waits before the question, the check-in by voice and the last step. */
export type CameraRow = {
  readonly grace: Milliseconds
  readonly prompt: 'ask-for-picture' | 'help-with-camera' | 'ask-to-come-back'
  readonly checkInAfter: Milliseconds
  readonly lastAfter: Milliseconds
  readonly last: 'pause' | 'end'
}

/** The rows; a lost network has none, because the call itself is then being restored. */
export type CameraPolicy = {
  readonly version: string
  readonly rows: Readonly<Record<Exclude<DarkReason, 'network-lost'>, CameraRow>>
}

const waits = { grace: 20 * SECOND, checkInAfter: 30 * SECOND, lastAfter: 60 * SECOND, last: 'pause' } as const

/** What we ship: our own judgement, 2026-11. */
export const DEFAULT_CAMERA_POLICY: CameraPolicy = {
  version: '2026-11-1',
  rows: {
    chosen: { ...waits, prompt: 'ask-for-picture' },
    'device-lost': { ...waits, prompt: 'help-with-camera' },
    'tab-hidden': { ...waits, prompt: 'ask-to-come-back' },
  },
}

/** Where a seat's picture stands; `since` is when this reason and `at` when this stage began. */
export type CameraState =
  | { readonly stage: 'seen' }
  | { readonly stage: DarkStage; readonly reason: DarkReason; readonly since: Instant; readonly at: Instant }

/**
 * What happens: a picture goes or comes, time passes, the practitioner spoke to the person and goes on without; `set-aside`:
 * nobody expects a picture now (a curtain, a step without pictures, nobody there to ask).
 */
export type CameraEvent =
  | { readonly kind: 'dark'; readonly reason: DarkReason }
  | { readonly kind: 'seen' | 'tick' | 'agree' | 'set-aside' }

/** What is to be done; `record` is for the journal of the hour, each with its instant. */
export type CameraEffect =
  | {
      readonly kind: 'record'
      readonly what: DarkStage | 'seen' | 'set-aside'
      readonly reason: DarkReason
      readonly at: Instant
    }
  | { readonly kind: 'prompt'; readonly prompt: CameraRow['prompt'] }
  | { readonly kind: 'check-in-by-voice' | 'pause' | 'end' }

/** The next state and what is to be done. */
export type CameraStep = { readonly state: CameraState; readonly effects: readonly CameraEffect[] }

/** A picture that is there. */
export const seen: CameraState = { stage: 'seen' }

/** The next state. After a pause or an end only a picture, or the practitioner's word, leads on. */
export function stepCamera(
  state: CameraState,
  event: CameraEvent,
  how: { policy: CameraPolicy; now: Instant },
): CameraStep {
  const { policy, now } = how
  switch (event.kind) {
    case 'seen':
      return state.stage === 'seen' || state.stage === 'ended'
        ? { state, effects: [] }
        : { state: seen, effects: [{ kind: 'record', what: 'seen', reason: state.reason, at: now }] }
    case 'dark':
      return dark(state, event.reason, now)
    case 'agree':
      return state.stage === 'seen' || state.stage === 'ended' || state.stage === 'agreed'
        ? { state, effects: [] }
        : enter({ ...state, stage: 'agreed', at: now })
    case 'set-aside':
      return isWaiting(state)
        ? { state: seen, effects: [{ kind: 'record', what: 'set-aside', reason: state.reason, at: now }] }
        : { state, effects: [] }
    case 'tick': {
      const due = cameraWakeAt(state, policy)
      return due === null || now < due || state.stage === 'seen' ? { state, effects: [] } : onward(state, policy, now)
    }
  }
}

/** When a `tick` is wanted, or null. */
export function cameraWakeAt(state: CameraState, policy: CameraPolicy): Instant | null {
  if (state.stage === 'seen' || state.reason === 'network-lost') return null
  const row = policy.rows[state.reason]
  switch (state.stage) {
    case 'grace':
      return after(state.at, row.grace)
    case 'asked':
      return after(state.at, row.checkInAfter)
    case 'checking-in':
      return after(state.at, row.lastAfter)
    case 'paused':
    case 'ended':
    case 'agreed':
      return null
  }
}

type Dark = Exclude<CameraState, { stage: 'seen' }>

/** Is there something to come by itself? */
const isWaiting = (state: CameraState): state is Dark =>
  state.stage === 'grace' || state.stage === 'asked' || state.stage === 'checking-in'

/** Another reason while it is dark keeps the stage, so that switching about buys no time; a lost network starts anew. */
function dark(state: CameraState, reason: DarkReason, now: Instant): CameraStep {
  if (state.stage === 'seen') return enter({ stage: 'grace', reason, since: now, at: now })
  if (state.reason === reason || state.stage === 'ended') return { state, effects: [] }
  const anew = isWaiting(state) && (reason === 'network-lost' || state.reason === 'network-lost')
  return anew
    ? enter({ stage: 'grace', reason, since: now, at: now })
    : enter({ ...state, reason, since: now }, { at: now })
}

function onward(state: Dark, policy: CameraPolicy, now: Instant): CameraStep {
  if (state.reason === 'network-lost') return { state, effects: [] }
  const row = policy.rows[state.reason]
  if (state.stage === 'grace')
    return enter({ ...state, stage: 'asked', at: now }, { does: { kind: 'prompt', prompt: row.prompt } })
  if (state.stage === 'asked')
    return enter({ ...state, stage: 'checking-in', at: now }, { does: { kind: 'check-in-by-voice' } })
  const stage = row.last === 'pause' ? 'paused' : 'ended'
  return enter({ ...state, stage, at: now }, { does: { kind: row.last } })
}

const enter = (state: Dark, also: { readonly at?: Instant; readonly does?: CameraEffect } = {}): CameraStep => ({
  state,
  effects: [
    { kind: 'record', what: state.stage, reason: state.reason, at: also.at ?? state.at },
    ...(also.does ? [also.does] : []),
  ],
})
