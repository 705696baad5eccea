/**
 * Our seat's one link to the room, as a pure state machine: an event in, effects out. Rules: SPEC.md, LK.
 * One try at a time; each try has a number, and what belongs to an older try changes nothing.
 */
import { after, between, SECOND, type Instant, type Milliseconds } from '@holdfast/domain'
import { backoff } from '@holdfast/reconnect'
import { CLOSE, comesBack, type Down, type JoinAnswer, type Up } from '@holdfast/wire'
import type { LinkPhase } from './view.ts'

/** How long the link waits, in milliseconds. A limit under 4 s for a try never connects in Chromium after an outage. */
export const LINK_WAITS = {
  /** For the server to answer a request to join. */
  ask: 10 * SECOND,
  /** For the socket to open, and then for the room's first words. */
  open: 5 * SECOND,
  /** Between two questions whether the room is still there. */
  ping: 5 * SECOND,
  /** For the answer to that question. */
  pong: 4 * SECOND,
  /** A timer that comes later than this was held back (a sleeping or throttled page) and proves nothing. */
  late: 2 * SECOND,
  /** A link that lived shorter than this counts as a failed try. */
  proven: 5 * SECOND,
} as const satisfies Record<string, Milliseconds>

/** Where the link stands: `greeting` has an open socket and no welcome yet. */
export type LinkStage = 'idle' | 'waiting' | 'asking' | 'opening' | 'greeting' | 'live' | 'moved' | 'closed' | 'refused'

/** All that the link knows. */
export type LinkState = {
  readonly stage: LinkStage
  /** The number of the present try. */
  readonly attempt: number
  /** Failed tries in a row. */
  readonly failures: number
  /** Was it ever live since a person started it? */
  readonly wasLive: boolean
  readonly liveSince: Instant | null
  /** When a `tick` is wanted, if no other event comes before. */
  readonly wakeAt: Instant | null
  /** The number of the latest ping, and until when its answer may take. */
  readonly ping: number
  readonly pongBy: Instant | null
  readonly nextPing: Instant | null
  /** The server's latest no to a request to join, while it stands. */
  readonly refusal: string | null
}

/** All that can happen to a link. */
export type LinkEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'ticket'; readonly attempt: number; readonly answer: JoinAnswer }
  | { readonly kind: 'no-ticket'; readonly attempt: number; readonly code: string; readonly final: boolean }
  | { readonly kind: 'opened'; readonly attempt: number }
  | { readonly kind: 'heard'; readonly attempt: number; readonly down: Down }
  | { readonly kind: 'shut'; readonly attempt: number; readonly code: number }
  /** The network or the page came back: try now. */
  | { readonly kind: 'nudge' }
  | { readonly kind: 'tick' }

/** All that a link can ask for. */
export type LinkEffect =
  | { readonly kind: 'ask'; readonly attempt: number }
  | { readonly kind: 'open'; readonly attempt: number; readonly answer: JoinAnswer }
  | { readonly kind: 'greet' }
  | { readonly kind: 'send'; readonly up: Up }
  | { readonly kind: 'shut' }
  | { readonly kind: 'deliver'; readonly down: Down }

/** The moment of an event, and a chance (0 to 1) for the jitter. */
export type Moment = { readonly now: Instant; readonly chance: number }

/** The next state and what is to be done. */
export type LinkStep = { readonly state: LinkState; readonly effects: readonly LinkEffect[] }

/** A link before anyone started it. */
export const idleLink: LinkState = {
  stage: 'idle',
  attempt: 0,
  failures: 0,
  wasLive: false,
  liveSince: null,
  wakeAt: null,
  ping: 0,
  pongBy: null,
  nextPing: null,
  refusal: null,
}

/** The next state of a link after an event. */
export function stepLink(state: LinkState, event: LinkEvent, moment: Moment): LinkStep {
  if ('attempt' in event && event.attempt !== state.attempt) return stay(state)
  switch (event.kind) {
    case 'start':
      return isOver(state) ? begin({ ...state, failures: 0, wasLive: false }, moment.now) : nudged(state, moment.now)
    case 'leave':
      return rest(state, 'closed')
    case 'stop':
      return rest(state, 'idle')
    case 'ticket':
      if (state.stage !== 'asking') return stay(state)
      return go({ ...state, stage: 'opening', refusal: null, wakeAt: after(moment.now, LINK_WAITS.open) }, [
        { kind: 'open', attempt: state.attempt, answer: event.answer },
      ])
    case 'no-ticket':
      if (state.stage !== 'asking') return stay(state)
      return event.final
        ? rest({ ...state, refusal: event.code }, 'refused')
        : again({ ...state, refusal: event.code }, state.failures + 1, moment)
    case 'opened':
      if (state.stage !== 'opening') return stay(state)
      return go({ ...state, stage: 'greeting', wakeAt: after(moment.now, LINK_WAITS.open) }, [{ kind: 'greet' }])
    case 'heard':
      return heard(state, event.down, moment.now)
    case 'shut':
      return shut(state, event.code, moment)
    case 'nudge':
      return nudged(state, moment.now)
    case 'tick':
      return tick(state, moment)
  }
}

/** How a screen says where the link stands. */
export function linkPhase({ stage, wasLive }: LinkState): LinkPhase {
  if (stage === 'live' || stage === 'moved' || stage === 'closed' || stage === 'refused') return stage
  return wasLive ? 'lost' : 'connecting'
}

const stay = (state: LinkState): LinkStep => ({ state, effects: [] })
const go = (state: LinkState, effects: readonly LinkEffect[]): LinkStep => ({ state, effects })
/** Does it rest until a person starts it? */
export const isOver = ({ stage }: LinkState): boolean =>
  stage === 'idle' || stage === 'moved' || stage === 'closed' || stage === 'refused'
const hasSocket = ({ stage }: LinkState): boolean => stage === 'opening' || stage === 'greeting' || stage === 'live'

const quiet = { liveSince: null, pongBy: null, nextPing: null } as const

/** A fresh try, at once. The number moves on, so that whatever an older try still says is not heard. */
const begin = (state: LinkState, now: Instant, before: readonly LinkEffect[] = []): LinkStep => {
  const attempt = state.attempt + 1
  const asking = { ...state, ...quiet, stage: 'asking', attempt, wakeAt: after(now, LINK_WAITS.ask) } as const
  return go(asking, [...before, { kind: 'ask', attempt }])
}

/** The next try after some failures: at once after none, otherwise after a wait. */
function again(state: LinkState, failures: number, { now, chance }: Moment): LinkStep {
  const before: LinkEffect[] = hasSocket(state) ? [{ kind: 'shut' }] : []
  const wait = backoff(failures, chance)
  if (wait === 0) return begin({ ...state, failures }, now, before)
  const attempt = state.attempt + 1
  return go({ ...state, ...quiet, stage: 'waiting', attempt, failures, wakeAt: after(now, wait) }, before)
}

/** An end that only a person undoes. */
function rest(state: LinkState, stage: 'idle' | 'moved' | 'closed' | 'refused'): LinkStep {
  const effects: LinkEffect[] = hasSocket(state) ? [{ kind: 'shut' }] : []
  return go({ ...state, ...quiet, stage, attempt: state.attempt + 1, wakeAt: null }, effects)
}

function heard(state: LinkState, down: Down, now: Instant): LinkStep {
  const deliver: LinkEffect = { kind: 'deliver', down }
  if (state.stage === 'live') return go({ ...state, pongBy: null, wakeAt: state.nextPing }, [deliver])
  // Before the welcome the room has nothing to say to us.
  if (state.stage !== 'greeting' || down.t !== 'welcome') return stay(state)
  const nextPing = after(now, LINK_WAITS.ping)
  const live = { ...state, stage: 'live', wasLive: true, liveSince: now, refusal: null, nextPing } as const
  return go({ ...live, pongBy: null, wakeAt: nextPing }, [deliver])
}

function shut(state: LinkState, code: number, moment: Moment): LinkStep {
  if (!hasSocket(state)) return stay(state)
  if (!comesBack(code)) return rest(state, code === CLOSE.moved ? 'moved' : 'closed')
  const lived = state.liveSince !== null && between(state.liveSince, moment.now) >= LINK_WAITS.proven
  const failures = lived ? 0 : state.failures + 1
  // A server that restarts or finds us too busy is not helped by everyone coming back at once.
  const crowded = code === CLOSE.restarting || code === CLOSE.busy
  return again(state, crowded ? Math.max(2, failures) : failures, moment)
}

function nudged(state: LinkState, now: Instant): LinkStep {
  if (state.stage === 'waiting') return begin(state, now)
  return state.stage === 'live' && state.pongBy === null ? ping(state, now) : stay(state)
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
      return again(state, state.failures + 1, moment)
    case 'live':
      if (state.pongBy === null) return ping(state, now)
      return between(state.pongBy, now) > LINK_WAITS.late ? ping(state, now) : again(state, 0, moment)
    case 'idle':
    case 'moved':
    case 'closed':
    case 'refused':
      return stay(state)
  }
}

function ping(state: LinkState, now: Instant): LinkStep {
  const n = state.ping + 1
  const pongBy = after(now, LINK_WAITS.pong)
  const asked = { ...state, ping: n, pongBy, nextPing: after(now, LINK_WAITS.ping), wakeAt: pongBy }
  return go(asked, [{ kind: 'send', up: { t: 'ping', n } }])
}
