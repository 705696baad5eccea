/** Cameras, microphones and peer connections without a browser. */
import type { Placeholders } from '../media/tracks.ts'
import type { StatSample } from '../media/quality.ts'
import type { MakePeerSide, MediaCall, MediaNews, OwnPeer, PeerSideNeeds } from '../peer.ts'

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
  /** What the next samples say. */
  sampled: StatSample | null
}

/** A peer side that connects nothing: every call it makes or is handed can be looked at and played by hand. */
export type FakePeerSide = {
  readonly make: MakePeerSide
  readonly calls: readonly FakeCall[]
  readonly became: readonly OwnPeer[]
  /** Plays an incoming call from a peer id. */
  ring(from: string): FakeCall
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
        dial(to, stream) {
          const call = makeFakeCall(to, 'out', stream)
          calls.push(call)
          return call
        },
        stop() {},
      }
    },
    ring(from) {
      const call = makeFakeCall(from, 'in', null)
      calls.push(call)
      needs?.incoming(call)
      return call
    },
  }
}

function makeFakeCall(peer: string, direction: 'out' | 'in', first: MediaStream | null): FakeCall {
  let listener: (news: MediaNews) => void = () => {}
  let sent = first
  let isHungUp = false
  return {
    peer,
    direction,
    sampled: null,
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
    async sample() {
      return this.sampled
    },
    hangUp() {
      isHungUp = true
    },
  }
}
