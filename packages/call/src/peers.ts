/** Sound and picture with everyone: carries out what the media state machine asks, and tells the screens. */
import { between, type Milliseconds, type SeatId } from '@holdfast/domain'
import type { PeerSignal } from '@holdfast/wire'
import type { CallName, MediaEffect, MediaEvent } from './media/event.ts'
import { qualityOf, SAMPLE_EVERY, type Quality, type StatSample } from './media/quality.ts'
import type { Outgoing } from './media/tracks.ts'
import type { MakePeerSide, MediaCall, MediaNews, OwnPeer } from './peer.ts'
import type { CallPorts } from './ports.ts'
import type { Wanted } from './roster.ts'
import { mediaWakeAt, noMedia, peerPhase, stepMedia } from './state.ts'
import type { PeerView } from './view.ts'

/** How long we look whether packets still come in from a page that changed its id, in milliseconds. */
const LOOK: Milliseconds = 500

/** What the media engine is handed. */
export type PeersNeeds = {
  readonly makeSide: MakePeerSide
  readonly ports: Pick<CallPorts, 'now' | 'timer' | 'chance'>
  readonly outgoing: Outgoing
  readonly send: (to: string, signal: PeerSignal) => void
  /** Should a picture of this seat be coming in now? */
  readonly expectsPicture: (seat: SeatId) => boolean
  readonly changed: () => void
}

/** The media engine. */
export type Peers = {
  views(): readonly PeerView[]
  roster(wanted: readonly Wanted[]): void
  own(own: OwnPeer | null): void
  receive(from: string, signal: PeerSignal): void
  replace(track: MediaStreamTrack): void
  stop(): void
}

/** Makes the media engine; PeerJS is loaded already. */
export function makePeers({ makeSide, ports, outgoing, send, expectsPicture, changed }: PeersNeeds): Peers {
  let state = noMedia
  let views: readonly PeerView[] = []
  let incoming = 0
  let unwake = (): void => {}
  let unsample = (): void => {}
  let isStopped = false
  const calls = new Map<CallName, MediaCall>()
  const streams = new Map<SeatId, MediaStream>()
  const samples = new Map<CallName, StatSample>()
  const qualities = new Map<CallName, Quality>()
  const queue: MediaEvent[] = []

  const side = makeSide({
    send,
    incoming(call) {
      const name = `in-${++incoming}`
      calls.set(name, call)
      dispatch({ kind: 'incoming', from: call.peer, call: name })
    },
  })

  function dispatch(event: MediaEvent): void {
    queue.push(event)
    if (queue.length > 1) return
    for (let next = queue[0]; next; queue.shift(), next = queue[0]) {
      const step = stepMedia(state, next, { now: ports.now(), chance: ports.chance() })
      state = step.state
      for (const effect of step.effects) perform(effect)
    }
    unwake()
    const at = mediaWakeAt(state)
    const wait = at === null ? null : Math.max(0, between(ports.now(), at))
    unwake = wait === null ? () => {} : ports.timer(wait, () => dispatch({ kind: 'tick' }))
    show()
  }

  function perform(effect: MediaEffect): void {
    switch (effect.kind) {
      case 'dial': {
        const call = side.dial(effect.to, outgoing.stream())
        if (!call) return void queue.push({ kind: 'over', call: effect.call })
        calls.set(effect.call, call)
        return call.listen(news => tell(effect.seat, effect.call, news))
      }
      case 'answer': {
        const call = calls.get(effect.call)
        call?.listen(news => tell(effect.seat, effect.call, news))
        return call?.answer(outgoing.stream())
      }
      case 'hang-up':
        return hangUp(effect.call)
      case 'look':
        return void look(effect.call)
      case 'prompt':
        return send(effect.to, { kind: 'LEAVE', payload: null })
    }
  }

  function hangUp(name: CallName): void {
    const call = calls.get(name)
    for (const map of [calls, samples, qualities]) map.delete(name)
    call?.listen(() => {})
    call?.hangUp()
  }

  function tell(seat: SeatId, call: CallName, news: MediaNews): void {
    if (news.kind === 'stream') {
      streams.set(seat, news.stream)
      show()
    } else dispatch({ kind: news.kind, call })
  }

  async function look(name: CallName): Promise<void> {
    const call = calls.get(name)
    const before = await call?.sample()
    await new Promise<void>(resolve => ports.timer(LOOK, resolve))
    const now = await call?.sample()
    dispatch({ kind: 'looked', call: name, alive: Boolean(before && now && now.bytes > before.bytes) })
  }

  async function sampleAll(): Promise<void> {
    for (const { seat, call } of state.peers) {
      const sample = call ? await calls.get(call.name)?.sample() : null
      if (!call || !sample || !calls.has(call.name)) continue
      const before = samples.get(call.name)
      samples.set(call.name, sample)
      if (before) qualities.set(call.name, qualityOf(before, sample, { pictureExpected: expectsPicture(seat) }))
    }
    show()
  }

  function keepSampling(): void {
    if (!isStopped) unsample = ports.timer(SAMPLE_EVERY, () => void sampleAll().finally(keepSampling))
  }

  /** Tells the screens, if anything is different; a peer about whom nothing changed stays the same object. */
  function show(): void {
    for (const seat of streams.keys()) if (!state.peers.some(peer => peer.seat === seat)) streams.delete(seat)
    const next = state.peers.map((peer): PeerView => {
      const phase = peerPhase(peer)
      const quality = (phase === 'flowing' && peer.call && qualities.get(peer.call.name)) || 'unknown'
      const view = { seat: peer.seat, stream: streams.get(peer.seat) ?? null, phase, quality }
      return views.find(old => isSame(old, view)) ?? view
    })
    if (next.length === views.length && next.every((view, n) => view === views[n])) return
    views = next
    changed()
  }

  keepSampling()
  return {
    views: () => views,
    roster: wanted => dispatch({ kind: 'roster', wanted }),
    own(own) {
      if (own) side.become(own)
      dispatch({ kind: 'own', peerId: own?.peerId ?? null })
    },
    receive(from, signal) {
      if (signal.kind === 'LEAVE') dispatch({ kind: 'prompted', from })
      else side.receive(from, signal)
    },
    replace(track) {
      for (const call of calls.values()) call.replace(track)
    },
    stop() {
      isStopped = true
      dispatch({ kind: 'roster', wanted: [] })
      unwake()
      unsample()
      side.stop()
    },
  }
}

const isSame = (a: PeerView, b: PeerView): boolean =>
  a.seat === b.seat && a.stream === b.stream && a.phase === b.phase && a.quality === b.quality
