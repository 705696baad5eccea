/** Cameras, microphones and peer connections without a browser. */
import type { RestartSignal } from '@holdfast/wire'
import type { Placeholders } from '../media/tracks.ts'
import type { MakePeerSide, MediaCall, MediaNews, Mending, OwnPeer, PeerSideNeeds } from '../peer.ts'

/** A track that does nothing but be there; `pullOut` plays a device that is unplugged. */
export type FakeTrack = MediaStreamTrack & { pullOut(): void }

/** Makes a fake track of a kind. */
export function makeFakeTrack(kind: 'audio' | 'video', label: string = kind): FakeTrack {
  const ended = new Set<() => void>()
  const track = {
    kind,
    label,
    enabled: true,
    readyState: 'live',
    addEventListener: (_: string, call: () => void) => void ended.add(call),
    stop: () => void (track.readyState = 'ended'),
    pullOut() {
      track.readyState = 'ended'
      for (const call of ended) call()
    },
  }
  return track as unknown as FakeTrack
}

/** A stream over some tracks. */
export function makeFakeStream(tracks: readonly MediaStreamTrack[]): MediaStream {
  const of = (kind: string) => tracks.filter(track => track.kind === kind)
  const stream = { getTracks: () => [...tracks], getAudioTracks: () => of('audio'), getVideoTracks: () => of('video') }
  return stream as unknown as MediaStream
}

/** A fake camera with a fake microphone. */
export const makeFakeCamera = (): MediaStream => makeFakeStream([makeFakeTrack('audio'), makeFakeTrack('video')])

/** Silence and black, without a browser. */
export const fakePlaceholders: Placeholders = {
  silence: () => makeFakeTrack('audio', 'silence'),
  black: () => makeFakeTrack('video', 'black'),
  bundle: makeFakeStream,
}

/** One fake media call: what was asked of it, and a way to let it tell something. */
export type FakeCall = MediaCall & {
  readonly direction: 'out' | 'in'
  /** What is sent now, kind by kind; null before an answer. */
  sent(): MediaStream | null
  isHungUp(): boolean
  tell(news: MediaNews): void
  /** What was asked for by `mend`; its `failed` and `send` play the connection. */
  mending(): Mending | null
  /** Every restart, yielding, received signal, step and hold that was asked for, oldest first. */
  readonly asked: readonly FakeAsked[]
  /** Packets come in from now on, or none do. */
  flow(isFlowing?: boolean): void
}

/** One thing that was asked of a fake call. */
export type FakeAsked =
  | { readonly kind: 'restart' | 'yield'; readonly gen: number }
  | { readonly kind: 'received'; readonly signal: RestartSignal }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'hold'; readonly isHeld: boolean }

/** A peer side that connects nothing: every call it makes or is handed can be looked at and played by hand. */
export type FakePeerSide = {
  readonly make: MakePeerSide
  readonly calls: readonly FakeCall[]
  readonly became: readonly OwnPeer[]
  /** Plays an incoming call from a peer id, under order 1 unless said. */
  ring(from: string, gen?: number): FakeCall
}

/** Makes a fake peer side. */
export function makeFakePeerSide(): FakePeerSide {
  const calls: FakeCall[] = []
  const became: OwnPeer[] = []
  let needs: PeerSideNeeds | null = null
  return {
    calls,
    became,
    make(given) {
      needs = given
      return {
        become: own => void became.push(own),
        receive() {},
        dial(to, stream, { gen }) {
          const call = makeFakeCall(to, 'out', { first: stream, gen })
          calls.push(call)
          return call
        },
        stop() {},
      }
    },
    ring(from, gen = 1) {
      const call = makeFakeCall(from, 'in', { first: null, gen })
      calls.push(call)
      needs?.incoming(call)
      return call
    },
  }
}

let made = 0

type FakeStart = { readonly first: MediaStream | null; readonly gen: number }

function makeFakeCall(peer: string, direction: 'out' | 'in', { first, gen }: FakeStart): FakeCall {
  let listener: (news: MediaNews) => void = () => {}
  let sent = first
  let flows = false
  let packets = 0
  let isHungUp = false
  let mending: Mending | null = null
  const asked: FakeAsked[] = []
  return {
    peer,
    direction,
    gen,
    connectionId: `mc_${direction}${++made}`,
    asked,
    flow(isFlowing = true) {
      flows = isFlowing
    },
    mending: () => mending,
    mend: next => void (mending = next),
    restart: gen => void asked.push({ kind: 'restart', gen }),
    yield: gen => void asked.push({ kind: 'yield', gen }),
    receive: signal => void asked.push({ kind: 'received', signal }),
    setStep: step => void asked.push({ kind: 'step', step }),
    hold: isHeld => void asked.push({ kind: 'hold', isHeld }),
    sent: () => sent,
    isHungUp: () => isHungUp,
    tell: news => listener(news),
    answer(stream) {
      sent = stream
    },
    listen(next) {
      listener = next
    },
    replace(track) {
      sent = makeFakeStream([...(sent?.getTracks() ?? []).filter(({ kind }) => kind !== track.kind), track])
    },
    async statistics() {
      if (flows) packets += 5
      return ['audio', 'video'].map(kind => ({ type: 'inbound-rtp', kind, packetsReceived: packets }))
    },
    hangUp() {
      isHungUp = true
    },
  }
}
