/**
 * A new way for a running call, in place: the same connection, tracks and keys over other addresses. Each try is a
 * generation with one end that offers; only the newest generation touches the connection. No offer is ever taken back: a
 * newer one of the same end replaces it, and where the other end is to offer instead, the call is made anew (ADR 10).
 */
import type { CandidatePayload, IceServer, RestartSignal } from '@holdfast/wire'

/** More candidates than any machine has addresses; what comes beyond is not kept. */
const CANDIDATES = 64

/** One end of the restarts of one connection. */
export type Restarts = {
  offer(gen: number): void
  /** The other end offers from now on; `gen` is the newest restart that was ours. */
  yield(gen: number): void
  receive(signal: RestartSignal): void
}

/** What restarts need. `iceServers` is asked again for each. `stuck`: this connection cannot be restarted any more. */
export type RestartsNeeds = {
  readonly connectionId: string
  readonly send: (signal: RestartSignal) => void
  readonly iceServers: () => readonly IceServer[]
  readonly stuck: () => void
}

/** Makes the restarts of a connection. A step that fails is left to the next generation: whoever counts them has a limit of time. */
export function makeRestarts(
  pc: RTCPeerConnection,
  { connectionId, send, iceServers, stuck }: RestartsNeeds,
): Restarts {
  let newest = 0
  /** The generation whose remote description stands. */
  let described = 0
  let early: Extract<RestartSignal, { kind: 'RE-CANDIDATE' }>['payload'][] = []
  let turn = Promise.resolve()

  /** One thing after another, and only for the newest generation. */
  function inTurn(gen: number, act: () => Promise<void>): void {
    turn = turn.then(() => (gen === newest ? act() : undefined)).catch(() => {})
  }

  /** Is this a new generation, on a connection whose first offer has been answered? Then it is the newest at once. */
  function enters(gen: number): boolean {
    if (gen <= newest || (newest === 0 && (pc.signalingState !== 'stable' || !pc.remoteDescription))) return false
    newest = gen
    early = early.filter(waiting => waiting.gen >= gen)
    // Instead of PeerJS's own, which would name neither generation nor ask whether anyone waits for it.
    pc.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate)
        send({ kind: 'RE-CANDIDATE', payload: { gen, connectionId, candidate: plain(candidate) } })
    }
    return true
  }

  /** Takes fresh credentials. */
  function refresh(): void {
    try {
      pc.setConfiguration({ ...pc.getConfiguration(), iceServers: iceServers().map(server => ({ ...server })) })
    } catch {
      // A server that this browser cannot read: the old ones may still do.
    }
  }

  async function offer(gen: number): Promise<void> {
    refresh()
    const made = await pc.createOffer({ iceRestart: true })
    if (gen !== newest) return
    await pc.setLocalDescription(made)
    say('RE-OFFER', gen, made)
  }

  async function answer(gen: number, sdp: string): Promise<void> {
    if (pc.signalingState === 'have-local-offer') return stuck()
    refresh()
    await describe(gen, { type: 'offer', sdp })
    const made = await pc.createAnswer()
    await pc.setLocalDescription(made)
    say('RE-ANSWER', gen, made)
  }

  async function describe(gen: number, description: RTCSessionDescriptionInit): Promise<void> {
    await pc.setRemoteDescription(description)
    described = gen
    for (const waiting of early) if (waiting.gen === gen) add(waiting.candidate)
  }

  // One that cannot be used is no reason to stop: others will.
  const add = (candidate: RTCIceCandidateInit): void => void pc.addIceCandidate(candidate).catch(() => {})

  const say = (kind: 'RE-OFFER' | 'RE-ANSWER', gen: number, { sdp = '' }: RTCSessionDescriptionInit): void =>
    send({ kind, payload: { gen, connectionId, sdp } })

  return {
    offer(gen) {
      if (enters(gen)) inTurn(gen, () => offer(gen))
    },
    yield(gen) {
      inTurn(gen, async () => {
        if (pc.signalingState === 'have-local-offer') stuck()
      })
    },
    receive(signal) {
      const { gen } = signal.payload
      if (signal.payload.connectionId !== connectionId) return
      switch (signal.kind) {
        case 'RE-OFFER':
          if (enters(gen)) inTurn(gen, () => answer(gen, signal.payload.sdp))
          return
        case 'RE-ANSWER':
          return inTurn(gen, async () => {
            if (pc.signalingState === 'have-local-offer')
              await describe(gen, { type: 'answer', sdp: signal.payload.sdp })
          })
        case 'RE-CANDIDATE':
          if (gen === described) add(signal.payload.candidate)
          else if (gen >= newest && early.length < CANDIDATES) early.push(signal.payload)
      }
    },
  }
}

const plain = (candidate: RTCIceCandidate): CandidatePayload['candidate'] => ({
  candidate: candidate.candidate,
  sdpMid: candidate.sdpMid,
  sdpMLineIndex: candidate.sdpMLineIndex,
  ...(candidate.usernameFragment === null ? {} : { usernameFragment: candidate.usernameFragment }),
})
