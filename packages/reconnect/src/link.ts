/**
 * One end's way to its keeper, as a pure state machine: an event in, effects out. Rules: SPEC.md, LK.
 * Each try has a number, and what belongs to a try that is neither the newest nor the doubted one before it changes nothing.
 */
import { after, between, type Instant } from '@holdfast/domain'
import { backoff } from './backoff.ts'
import {
  hasSocket,
  isOld,
  isOver,
  isOverdue,
  LINK_WAITS,
  type Closing,
  type LinkEffect,
  type LinkEvent,
  type LinkState,
  type LinkStep,
  type Moment,
} from './link-state.ts'

const NOTHING: readonly LinkEffect[] = []
const stay = (state: LinkState): LinkStep => ({ state, effects: NOTHING })
const go = (state: LinkState, effects: readonly LinkEffect[]): LinkStep => ({ state, effects })

/** The next state of a link after an event. */
export function stepLink(state: LinkState, event: LinkEvent, moment: Moment): LinkStep {
  const isPast = 'attempt' in event && (event.attempt !== state.attempt || event.attempt === state.doubted)
  if (isPast) return ofDoubted(state, event, moment)
  switch (event.kind) {
    case 'start':
      return isOver(state)
        ? begin({ ...state, failures: 0, wasLive: false }, moment.now)
        : nudged(state, true, moment.now)
    case 'leave':
      return rest(state, 'closed')
    case 'stop':
      return rest(state, 'idle')
    case 'ticket':
      return state.stage === 'asking' ? open({ ...state, refusal: null }, 'ticket', moment.now) : stay(state)
    case 'no-ticket':
      if (state.stage !== 'asking') return stay(state)
      return event.final
        ? rest({ ...state, refusal: event.code }, 'refused')
        : again({ ...state, refusal: event.code }, 'refused', moment)
    case 'opened':
      if (state.stage !== 'opening') return stay(state)
      return go({ ...state, stage: 'greeting', wakeAt: after(moment.now, LINK_WAITS.greet) }, [
        { kind: 'greet', attempt: state.attempt },
      ])
    case 'heard':
      return heard(state, event, moment)
    case 'shut':
      return shut(state, event.closing, moment)
    case 'pass':
      return stay({ ...state, hasPass: event.held })
    case 'nudge':
      return nudged(state, event.back, moment.now)
    case 'probed':
      return probed(state, event, moment.now)
    case 'tick':
      return tick(state, moment)
  }
}

const quiet = { liveSince: null, beatAt: null, pongBy: null, nextBeat: null } as const

/** A fresh try, at once. The doubted socket, if there is one, stays open until this one is live. */
function begin(state: LinkState, now: Instant, before: readonly LinkEffect[] = NOTHING): LinkStep {
  const tries = state.tries + 1
  const fresh: LinkState = { ...state, ...quiet, attempt: tries, tries, notBefore: null }
  if (state.hasPass) {
    const { state: opening, effects } = open(fresh, 'pass', now)
    return go(opening, [...before, ...effects])
  }
  const asking: LinkState = { ...fresh, stage: 'asking', wakeAt: after(now, LINK_WAITS.ask) }
  return go(asking, [...before, { kind: 'ask', attempt: asking.attempt }])
}

const open = (state: LinkState, by: 'ticket' | 'pass', now: Instant): LinkStep =>
  go({ ...state, stage: 'opening', wakeAt: after(now, LINK_WAITS.open) }, [
    { kind: 'open', attempt: state.attempt, by },
  ])

/**
 * The next try after a failure. `silence`: nothing came back in time; `refused`: somebody answered, with a no.
 * While a probe is trusted, silence waits for the probe, for a socket opened too early only clogs the browser.
 */
function again(state: LinkState, why: 'silence' | 'refused', { now, chance }: Moment): LinkStep {
  const failures = state.failures + 1
  const before: LinkEffect[] = hasSocket(state) ? [{ kind: 'shut', attempt: state.attempt }] : []
  const wait =
    why === 'refused'
      ? backoff(failures, chance)
      : state.trustsProbe
        ? LINK_WAITS.safety
        : Math.round(LINK_WAITS.silence * (0.8 + 0.4 * chance))
  const notBefore = why === 'refused' ? after(now, wait) : null
  // A pass that somebody refused is worth nothing any more; the next try asks for a ticket and hears why.
  const hasPass = state.hasPass && why !== 'refused'
  return waiting({ ...state, ...quiet, failures, hasPass, notBefore }, after(now, wait), before)
}

function waiting(state: LinkState, wakeAt: Instant, before: readonly LinkEffect[]): LinkStep {
  const probes = state.trustsProbe && !state.isProbing
  const next: LinkState = { ...state, stage: 'waiting', wakeAt, isProbing: state.trustsProbe }
  return go(next, probes ? [...before, { kind: 'probe', on: true }] : before)
}

/** An end that only a person undoes. */
function rest(state: LinkState, stage: 'idle' | 'moved' | 'closed' | 'refused'): LinkStep {
  const effects: LinkEffect[] = []
  if (hasSocket(state)) effects.push({ kind: 'shut', attempt: state.attempt })
  if (state.doubted !== null) effects.push({ kind: 'shut', attempt: state.doubted })
  if (state.isProbing) effects.push({ kind: 'probe', on: false })
  const tries = state.tries + 1
  return go(
    { ...state, ...quiet, stage, attempt: tries, tries, doubted: null, wakeAt: null, isProbing: false, hasPass: false },
    effects,
  )
}

type Heard = Extract<LinkEvent, { kind: 'heard' }>

function heard(state: LinkState, { what, n }: Heard, moment: Moment): LinkStep {
  if (what === 'stale')
    return state.stage === 'live' || state.stage === 'greeting' ? again(state, 'silence', moment) : stay(state)
  if (state.stage === 'live') return stay(answered(state, what, n, moment.now))
  // Before the welcome the keeper has nothing to say to us.
  if (state.stage !== 'greeting' || what !== 'welcome') return stay(state)
  return live(state, moment.now)
}

/** The keeper speaks to us: from now on this try is the one that counts, and any other socket is not needed. */
function live(state: LinkState, now: Instant): LinkStep {
  const effects: LinkEffect[] = []
  if (state.doubted !== null && state.doubted !== state.attempt) effects.push({ kind: 'shut', attempt: state.doubted })
  if (state.isProbing) effects.push({ kind: 'probe', on: false })
  const proven = { wasLive: true, liveSince: now, refusal: null, notBefore: null } as const
  return beat({ ...state, ...proven, stage: 'live', doubted: null, isProbing: false }, now, effects)
}

/** Any word of the keeper is an answer; the one to the latest beat also tells the round trip. */
function answered(state: LinkState, what: Heard['what'], n: number, now: Instant): LinkState {
  const isEcho = what === 'pong' && n === state.beat && state.beatAt !== null
  if (state.pongBy === null && !isEcho) return state
  const roundTrip = isEcho && state.beatAt !== null ? Math.max(0, between(state.beatAt, now)) : state.roundTrip
  return { ...state, roundTrip, beatAt: isEcho ? null : state.beatAt, pongBy: null, wakeAt: state.nextBeat }
}

function shut(state: LinkState, closing: Closing, moment: Moment): LinkStep {
  if (!hasSocket(state)) return stay(state)
  switch (closing) {
    case 'moved':
      return rest({ ...state, stage: 'waiting' }, 'moved')
    case 'goodbye':
    case 'ended':
      return rest({ ...state, stage: 'waiting' }, 'closed')
    case 'lost':
    case 'replaced':
    case 'crowded':
    case 'ticket': {
      const lived = state.liveSince !== null && between(state.liveSince, moment.now) >= LINK_WAITS.proven
      const gone: LinkState = { ...state, stage: 'waiting' }
      if (lived && closing === 'lost') return begin({ ...gone, failures: 0 }, moment.now)
      // A keeper that restarts or finds us too busy is not helped by everyone coming back at once.
      if (closing === 'crowded')
        return again({ ...gone, failures: Math.max(1, lived ? 0 : state.failures) }, 'refused', moment)
      return again(lived ? { ...gone, failures: 0 } : gone, 'refused', moment)
    }
  }
}

/** The page or the network came back, or media fell silent: a waiting link tries at once, a live one asks at once. */
function nudged(state: LinkState, back: boolean, now: Instant): LinkStep {
  if (state.stage === 'waiting' && back) return begin(state, now)
  return state.stage === 'live' && state.pongBy === null ? beat(state, now) : stay(state)
}

type Probed = Extract<LinkEvent, { kind: 'probed' }>

/** The network carries again: what is doubted is not waited for any longer. */
function probed(before: LinkState, { trusted, back }: Probed, now: Instant): LinkStep {
  const state = trusted === before.trustsProbe ? before : { ...before, trustsProbe: trusted }
  if (before.trustsProbe && isOverdue(state, now))
    return begin({ ...state, ...quiet, doubted: state.attempt, failures: 0 }, now)
  if (back && isOld(state, now)) return begin(state, now, [{ kind: 'shut', attempt: state.attempt }])
  if (state.stage !== 'waiting' || (state.notBefore !== null && now < state.notBefore)) return stay(state)
  return begin(state, now)
}

function tick(state: LinkState, moment: Moment): LinkStep {
  const { now } = moment
  if (state.wakeAt === null || now < state.wakeAt) return stay(state)
  switch (state.stage) {
    case 'waiting':
      return begin(state, now)
    case 'asking':
    case 'opening':
    case 'greeting':
      return again(state, 'silence', moment)
    case 'live':
      if (state.pongBy === null) return beat(state, now)
      return between(state.pongBy, now) > LINK_WAITS.late ? beat(state, now) : doubt(state, moment)
    case 'idle':
    case 'moved':
    case 'closed':
    case 'refused':
      return stay(state)
  }
}

/** No answer in time. The socket stays open, for it may only be slow; a fresh one is tried at once, for a new address carries at once. */
const doubt = (state: LinkState, { now }: Moment): LinkStep =>
  begin({ ...state, ...quiet, doubted: state.attempt, failures: 0 }, now)

function beat(state: LinkState, now: Instant, before: readonly LinkEffect[] = NOTHING): LinkStep {
  const n = state.beat + 1
  const pongBy = after(now, Math.min(LINK_WAITS.pongMost, Math.max(LINK_WAITS.pong, 4 * (state.roundTrip ?? 0))))
  const asked: LinkState = {
    ...state,
    beat: n,
    beatAt: now,
    pongBy,
    nextBeat: after(now, LINK_WAITS.beat),
    wakeAt: pongBy,
  }
  return go(asked, [...before, { kind: 'beat', n }])
}

type Attempted = Extract<LinkEvent, { attempt: number }>

/** The doubted socket: heard while no fresh try is under way, it is the live one again; closed, it is forgotten. */
function ofDoubted(state: LinkState, event: Attempted, moment: Moment): LinkStep {
  if (event.attempt !== state.doubted) return stay(state)
  if (event.kind === 'shut') {
    const gone = { ...state, doubted: null }
    return event.closing === 'moved'
      ? rest(gone, 'moved')
      : event.closing === 'ended' || event.closing === 'goodbye'
        ? rest(gone, 'closed')
        : stay(gone)
  }
  if (event.kind !== 'heard' || event.what === 'stale' || state.stage !== 'waiting') return stay(state)
  return live({ ...state, attempt: event.attempt }, moment.now)
}
