/** The call's way to its media engine: brings PeerJS when it is needed, and holds what comes before it is there. */
import type { Instant, Milliseconds, SeatId } from '@holdfast/domain'
import type { PeerSignal, RoomView } from '@holdfast/wire'
import type { Outgoing } from './media/tracks.ts'
import type { QualityStep } from './peer.ts'
import { makePeers, type Look, type Peers } from './peers.ts'
import type { CallPorts } from './ports.ts'
import type { MediaEffect, RoomLink } from './room-link.ts'
import { heardSeats, isSameView, peerIdOf, peerView } from './roster.ts'
import type { PeerView } from './view.ts'

/** Signals that may wait for PeerJS to load; an offer with its candidates is about a dozen. */
const WAITING_LIMIT = 64

/** What the media side is handed. */
export type MediaNeeds = {
  readonly me: SeatId
  readonly ports: CallPorts
  readonly outgoing: Outgoing
  readonly link: RoomLink
  readonly room: () => RoomView | null
  readonly toWall: (at: Instant) => Instant
  readonly looked: (looks: readonly Look[]) => void
  readonly changed: () => void
}

/** The media engine, there or still to come. */
export type MediaSide = {
  /** Loads PeerJS. Safe to call twice; what did not arrive is asked for again at the next need. */
  prepare(): Promise<void>
  perform(effect: MediaEffect): void
  /** Tells the link when the newest packets came. */
  listen(): void
  /** This page is reached under this id now; or, without one, it has other servers to find its way. */
  become(peerId?: string): void
  receive(from: string, signal: PeerSignal): void
  /** The room changed: who is not in any more is hung up. */
  spread(): void
  replace(track: MediaStreamTrack): void
  setStep(step: QualityStep): void
  expectsPicture(seat: SeatId): boolean
  /** The very same list while it says the same. */
  views(): readonly PeerView[]
  stop(): void
}

/** A page that stood still for longer than this may be somewhere else now, in milliseconds. */
const STOOD_STILL: Milliseconds = 2000

/** Makes it; nothing is loaded yet. */
export function makeMediaSide({ me, ports, outgoing, link, room, toWall, looked, changed }: MediaNeeds): MediaSide {
  let peers: Peers | null = null
  let loading: Promise<void> | null = null
  let peerId: string | null = null
  let step: QualityStep = 'video'
  let effects: readonly MediaEffect[] = []
  let signals: readonly { readonly from: string; readonly signal: PeerSignal }[] = []
  let views: readonly PeerView[] = []
  let isStopped = false

  function prepare(): Promise<void> {
    loading ??= load().catch(() => {
      loading = null
      // Calls that were waited for are over, so that the room orders others.
      const lost = effects
      effects = []
      for (const { seat, call } of lost) link.dispatch({ kind: 'media', event: { kind: 'over', seat, call } })
    })
    return loading
  }

  async function load(): Promise<void> {
    const makeSide = await ports.loadPeers()
    if (isStopped) return
    peers = makePeers({
      makeSide,
      ports,
      outgoing,
      looked,
      changed,
      expectsPicture,
      seatOf,
      linkNow: () => link.end().link.attempt,
      send: (to, signal) => void link.send({ t: 'peer', to, ...signal }),
      happened: event => link.dispatch({ kind: 'media', event }),
      stoodStill: span => {
        if (Math.abs(span) >= STOOD_STILL) link.dispatch({ kind: 'link', event: { kind: 'nudge', back: true } })
      },
    })
    peers.setStep(step)
    own()
    const [waiting, said] = [effects, signals]
    effects = []
    signals = []
    for (const effect of waiting) peers.perform(effect)
    for (const { from, signal } of said) peers.receive(from, signal)
  }

  function own(): void {
    if (peerId !== null) peers?.own({ peerId, iceServers: link.iceServers() })
  }

  /** Only a page that an order of the room names is anybody. */
  function seatOf(id: string): SeatId | null {
    const half = link.end().halves.find(({ seat, epoch }) => peerIdOf(seat, epoch) === id)
    return half ? (half.seat as SeatId) : null
  }

  function expectsPicture(seat: SeatId): boolean {
    const now = room()
    const isFace = now?.step.step === 'video' || now?.step.step === 'low-video'
    return isFace && now.curtain === null && now.seats.some(other => other.seat === seat && other.camera)
  }

  return {
    prepare,
    expectsPicture,
    perform(effect) {
      if (peers) return peers.perform(effect)
      effects = [...effects, effect]
      void prepare()
    },
    listen: () => peers?.listen(),
    become(id) {
      peerId = id ?? peerId
      own()
    },
    receive(from, signal) {
      if (peers) peers.receive(from, signal)
      else signals = [...signals, { from, signal }].slice(-WAITING_LIMIT)
    },
    spread() {
      const seats = heardSeats(room(), me).map(({ seat }) => seat)
      if (seats.length > 0) void prepare()
      link.dispatch({ kind: 'media', event: { kind: 'only', seats } })
      peers?.keep(seats)
    },
    replace: track => peers?.replace(track),
    setStep(next) {
      step = next
      peers?.setStep(next)
    },
    views() {
      const { halves, link: state } = link.end()
      const isOver = state.stage === 'moved' || state.stage === 'closed' || state.stage === 'refused'
      const next = (isOver ? [] : heardSeats(room(), me)).map((seat): PeerView => {
        const half = halves.find(one => one.seat === seat.seat)
        const seen = peers?.seen(seat.seat) ?? { stream: null, statistics: null, quality: 'unknown' }
        const view = peerView(seat, half, { seen, isLive: state.stage === 'live', toWall })
        return views.find(old => isSameView(old, view)) ?? view
      })
      if (next.length !== views.length || next.some((view, n) => view !== views[n])) views = next
      return views
    },
    stop() {
      isStopped = true
      peers?.stop()
    },
  }
}
