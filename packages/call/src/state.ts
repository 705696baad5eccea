/**
 * Sound and picture with each other seat, as a pure state machine: an event in, effects out. Rules: SPEC.md, CA.
 * At most one call per seat; calls have names that are never used twice, and news of a call that is not the present one
 * changes nothing.
 */
import { after, between, type Instant, type SeatId } from '@holdfast/domain'
import { backoff } from '@holdfast/reconnect'
import {
  MEDIA_WAITS,
  type CallName,
  type MediaEffect,
  type MediaEvent,
  type MediaPeer,
  type MediaState,
} from './media/event.ts'
import type { Wanted } from './roster.ts'
import type { PeerPhase } from './view.ts'

/** The moment of an event, and a chance (0 to 1) for the jitter. */
type Moment = { readonly now: Instant; readonly chance: number }

/** The next state and what is to be done. */
export type MediaStep = { readonly state: MediaState; readonly effects: readonly MediaEffect[] }

/** Media before anything happened. */
export const noMedia: MediaState = { own: null, peers: [], dialled: 0 }

/** The next state of media after an event. */
export function stepMedia(state: MediaState, event: MediaEvent, moment: Moment): MediaStep {
  switch (event.kind) {
    case 'roster':
      return roster(state, event.wanted, moment)
    case 'own':
      return dialDue(own(state, event.peerId), moment)
    case 'incoming':
      return incoming(state, event, moment)
    case 'prompted':
      return prompted(state, event.from, moment)
    case 'tick':
      return tick(state, moment)
    case 'connected':
    case 'heard':
    case 'faltered':
    case 'over':
    case 'looked':
      return ofCall(state, event, moment)
  }
}

/** When a `tick` is wanted, or null. */
export const mediaWakeAt = ({ peers }: MediaState): Instant | null =>
  peers.reduce<Instant | null>(
    (first, { dueAt }) => (dueAt !== null && (first === null || dueAt < first) ? dueAt : first),
    null,
  )

/** How a screen says where media with a seat stands. */
export function peerPhase({ call, flowed, peerId }: MediaPeer): PeerPhase {
  if (call?.state === 'flowing') return 'flowing'
  if (flowed) return 'lost'
  return peerId !== null || call ? 'connecting' : 'none'
}

const isFlowing = ({ call }: MediaPeer): boolean => call?.state === 'flowing' || call?.state === 'faltering'

const replace = (state: MediaState, peer: MediaPeer): MediaState => ({
  ...state,
  peers: state.peers.map(other => (other.seat === peer.seat ? peer : other)),
})

function roster(state: MediaState, wanted: readonly Wanted[], moment: Moment): MediaStep {
  const effects: MediaEffect[] = []
  for (const { seat, call } of state.peers) {
    if (call && !wanted.some(other => other.seat === seat)) effects.push({ kind: 'hang-up', call: call.name })
  }
  const peers = wanted.map(({ seat, peerId, offers }): MediaPeer => {
    const known = state.peers.find(other => other.seat === seat)
    if (!known) return { ...fresh(seat, offers), peerId }
    if (known.peerId === peerId) return { ...known, offers }
    const next = { ...known, peerId, offers }
    if (!known.call || peerId === null || known.call.to === peerId)
      return { ...next, failures: 0, dueAt: known.call ? known.dueAt : null }
    // Another page, or the same one on a fresh link? Media that still comes in says it is the same.
    if (known.call.state === 'flowing') {
      effects.push({ kind: 'look', call: known.call.name })
      return { ...next, call: { ...known.call, to: peerId } }
    }
    effects.push({ kind: 'hang-up', call: known.call.name })
    return { ...next, ...idle }
  })
  return dialDue({ state: { ...state, peers }, effects }, moment)
}

const idle = { call: null, flowingSince: null, failures: 0, dueAt: null } as const
const fresh = (seat: SeatId, offers: boolean): MediaPeer => ({ seat, offers, peerId: null, flowed: false, ...idle })

/** A fresh link gives this page another id: what was being set up under the old one can no longer be answered. */
function own(state: MediaState, peerId: string | null): MediaStep {
  if (peerId === null || peerId === state.own) return { state: { ...state, own: peerId }, effects: [] }
  const stuck = state.peers.filter(peer => peer.call !== null && !isFlowing(peer))
  return {
    state: {
      ...state,
      own: peerId,
      peers: state.peers.map(peer => (stuck.includes(peer) ? { ...peer, ...idle } : peer)),
    },
    effects: stuck.flatMap(({ call }): MediaEffect[] => (call ? [{ kind: 'hang-up', call: call.name }] : [])),
  }
}

/** Dials everyone whom we are to dial and for whom no wait is running; where they dial, waits for it. */
function dialDue({ state, effects }: MediaStep, { now }: Moment): MediaStep {
  let dialled = state.dialled
  const dials: MediaEffect[] = []
  const peers = state.peers.map((peer): MediaPeer => {
    if (peer.call || peer.dueAt !== null || peer.peerId === null || state.own === null) return peer
    if (!peer.offers) return { ...peer, dueAt: after(now, MEDIA_WAITS.dialled) }
    const name = `out-${++dialled}`
    dials.push({ kind: 'dial', seat: peer.seat, call: name, to: peer.peerId })
    return { ...peer, call: { name, to: peer.peerId, state: 'dialling' }, dueAt: after(now, MEDIA_WAITS.media) }
  })
  return { state: { ...state, peers, dialled }, effects: [...effects, ...dials] }
}

function incoming(state: MediaState, { from, call }: { from: string; call: CallName }, { now }: Moment): MediaStep {
  const peer = state.peers.find(other => other.peerId === from && !other.offers)
  if (!peer) return { state, effects: [{ kind: 'hang-up', call }] }
  const before: MediaEffect[] = peer.call ? [{ kind: 'hang-up', call: peer.call.name }] : []
  const taken = { name: call, to: from, state: 'dialling' } as const
  return {
    state: replace(state, { ...peer, call: taken, flowingSince: null, dueAt: after(now, MEDIA_WAITS.media) }),
    effects: [...before, { kind: 'answer', seat: peer.seat, call }],
  }
}

/** A call that is only being dialled is left alone: the word was about the one before. */
function prompted(state: MediaState, from: string, moment: Moment): MediaStep {
  const peer = state.peers.find(({ peerId }) => peerId === from)
  if (!peer?.offers || !peer.call || peer.call.state === 'dialling') return { state, effects: [] }
  return lose(state, peer, moment)
}

type CallEvent = Extract<MediaEvent, { kind: 'connected' | 'heard' | 'faltered' | 'over' | 'looked' }>

function ofCall(state: MediaState, event: CallEvent, moment: Moment): MediaStep {
  const peer = state.peers.find(({ call }) => call?.name === event.call)
  if (!peer?.call) return { state, effects: [] }
  switch (event.kind) {
    case 'connected':
      if (peer.call.state === 'faltering') return { state: replace(state, flowing(peer, moment.now)), effects: [] }
      if (peer.call.state !== 'dialling') return { state, effects: [] }
      return { state: replace(state, { ...peer, call: { ...peer.call, state: 'silent' } }), effects: [] }
    case 'heard':
      return { state: replace(state, flowing(peer, moment.now)), effects: [] }
    case 'faltered':
      if (peer.call.state !== 'flowing') return { state, effects: [] }
      return { state: replace(state, { ...peer, call: { ...peer.call, state: 'faltering' } }), effects: [] }
    case 'looked':
      return event.alive ? { state, effects: [] } : lose(state, peer, moment)
    case 'over':
      return lose(state, peer, moment)
  }
}

const flowing = (peer: MediaPeer, now: Instant): MediaPeer => ({
  ...peer,
  call: peer.call && { ...peer.call, state: 'flowing' },
  flowingSince: peer.flowingSince ?? now,
  flowed: true,
  dueAt: null,
})

/** The present call is worth nothing: hang up, and dial again after a wait that grows with each failure in a row. */
function lose(state: MediaState, peer: MediaPeer, moment: Moment): MediaStep {
  const proven = peer.flowingSince !== null && between(peer.flowingSince, moment.now) >= MEDIA_WAITS.proven
  const failures = proven ? 0 : peer.failures + 1
  const wait = backoff(failures, moment.chance)
  const dueAt = peer.offers && wait > 0 ? after(moment.now, wait) : null
  const effects: MediaEffect[] = peer.call ? [{ kind: 'hang-up', call: peer.call.name }] : []
  if (!peer.offers && peer.peerId !== null) effects.push({ kind: 'prompt', to: peer.peerId })
  return dialDue({ state: replace(state, { ...peer, ...idle, failures, dueAt }), effects }, moment)
}

function tick(state: MediaState, moment: Moment): MediaStep {
  let step: MediaStep = { state, effects: [] }
  for (const { seat, dueAt } of state.peers) {
    const peer = step.state.peers.find(other => other.seat === seat)
    if (!peer || dueAt === null || moment.now < dueAt) continue
    const { state: next, effects } = due(step.state, peer, moment)
    step = { state: next, effects: [...step.effects, ...effects] }
  }
  return step
}

function due(state: MediaState, peer: MediaPeer, moment: Moment): MediaStep {
  // Connected without a packet: a device that gives nothing. Another call would not help.
  if (peer.call?.state === 'silent') return { state: replace(state, flowing(peer, moment.now)), effects: [] }
  if (peer.call) return lose(state, peer, moment)
  const prompt: MediaEffect[] = peer.offers || peer.peerId === null ? [] : [{ kind: 'prompt', to: peer.peerId }]
  return dialDue({ state: replace(state, { ...peer, dueAt: null }), effects: prompt }, moment)
}
