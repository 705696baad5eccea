/** Sound and picture with everyone: carries out what the halves ask with real connections, and says what comes in. */
import { between, SECOND, type Milliseconds, type SeatId } from '@holdfast/domain'
import type { HalfEvent, SeatName } from '@holdfast/reconnect'
import type { PeerSignal } from '@holdfast/wire'
import { qualityOf, SAMPLE_EVERY, sampleOf, type Quality, type StatSample } from './media/quality.ts'
import type { Outgoing } from './media/tracks.ts'
import { arrivedIn, counted, makeWatch, type Watch } from './media/watch.ts'
import { mayBeElsewhere } from './elsewhere.ts'
import type { MakePeerSide, MediaCall, MediaNews, OwnPeer, QualityStep } from './peer.ts'
import type { CallPorts } from './ports.ts'
import type { MediaEffect } from './room-link.ts'
import { peerIdOf, type Seen } from './roster.ts'

/** How long a call that was replaced goes on beside the one that replaced it, in milliseconds: what is in the air is still played. */
const LINGER: Milliseconds = SECOND

/** What one look at a call found: two samples of it, some time apart. */
export type Look = { readonly seat: SeatId; readonly before: StatSample; readonly now: StatSample }

/** What the media engine is handed. */
export type PeersNeeds = {
  readonly makeSide: MakePeerSide
  readonly ports: Pick<CallPorts, 'now' | 'timer' | 'anyWay'>
  readonly outgoing: Outgoing
  readonly send: (to: string, signal: PeerSignal) => void
  /** The seat whose present page is reached under this id, as the room's orders name it; null for anyone else. */
  readonly seatOf: (peerId: string) => SeatId | null
  readonly linkNow: () => number
  /** Should a picture of this seat be coming in now? */
  readonly expectsPicture: (seat: SeatId) => boolean
  readonly happened: (event: HalfEvent) => void
  /** Every connection was looked at. */
  readonly looked: (looks: readonly Look[]) => void
  /** Our own page stood still for so many milliseconds. */
  readonly stoodStill: (span: Milliseconds) => void
  readonly changed: () => void
}

/** The media engine. */
export type Peers = {
  perform(effect: MediaEffect): void
  /** Says when the newest packet of each call came. */
  listen(): void
  seen(seat: SeatId): Seen
  /** Forgets what was shown of all other seats. */
  keep(seats: readonly SeatId[]): void
  own(own: OwnPeer): void
  receive(from: string, signal: PeerSignal): void
  replace(track: MediaStreamTrack): void
  setStep(step: QualityStep): void
  stop(): void
}

/** One call: with whom, by which order, and what is known of it. */
type Line = {
  readonly seat: SeatId
  readonly gen: number
  readonly call: MediaCall
  /** The link that was there when it began. */
  readonly link: number
  watch: Watch | null
  flow: 'none' | 'flowing' | 'stalled'
  stream: MediaStream | null
  sample: StatSample | null
  /** The newest restart that we offered. */
  offered: number
}

/** Makes the media engine; PeerJS is loaded already. */
export function makePeers(needs: PeersNeeds): Peers {
  const { ports, outgoing, happened } = needs
  const lines = new Map<string, Line>()
  /** Which call of a seat is shown, and what it shows; kept through a new call until that one is heard. */
  const shown = new Map<SeatId, Omit<Seen, 'quality'> & { readonly gen: number }>()
  const qualities = new Map<SeatId, Quality>()
  let step: QualityStep = 'video'
  let isStopped = false
  const nameOf = (seat: string, gen: number): string => `${seat} ${gen}`
  const lineOf = (seat: string, gen: number): Line | undefined => lines.get(nameOf(seat, gen))

  const side = needs.makeSide({
    send: needs.send,
    incoming(call) {
      const seat = needs.seatOf(call.peer)
      if (seat === null || call.gen === null || lineOf(seat, call.gen)) return call.hangUp()
      begin(seat, call.gen, call)
      happened({ kind: 'incoming', seat, call: call.gen })
    },
  })

  function begin(seat: SeatId, gen: number, call: MediaCall): Line {
    const link = needs.linkNow()
    const line: Line = { seat, gen, call, link, watch: null, flow: 'none', stream: null, sample: null, offered: 0 }
    lines.set(nameOf(seat, gen), line)
    call.setStep(step)
    call.mend({
      send: signal => needs.send(call.peer, signal),
      // A connection that sound came through is mended or made anew by the room's order; another one is worth nothing.
      failed: () => line.flow === 'none' && over(line),
    })
    call.listen(news => tell(line, news))
    return line
  }

  function tell(line: Line, news: MediaNews): void {
    if (news.kind === 'over') return over(line)
    // What else a connection says of itself is no proof: packets are counted.
    if (news.kind !== 'stream') return
    line.stream = news.stream
    if ((shown.get(line.seat)?.gen ?? line.gen) === line.gen) show(line)
  }

  function show({ seat, gen, stream, call: { statistics } }: Line): void {
    shown.set(seat, { gen, statistics, stream: stream ?? shown.get(seat)?.stream ?? null })
    needs.changed()
  }

  function over(line: Line): void {
    listen() // what was heard until now counts, though the next look would have come later
    end(line)
    happened({ kind: 'over', seat: line.seat, call: line.gen })
  }

  /** Ends a call and forgets it; nothing of it is told any more. */
  function end(line: Line): void {
    if (!lines.delete(nameOf(line.seat, line.gen))) return
    line.watch?.stop()
    line.call.listen(() => {})
    line.call.hangUp()
  }

  function watch(line: Line): void {
    const { seat, gen: call } = line
    line.watch = makeWatch({
      ...ports,
      read: async () => counted(await line.call.statistics(), arrivedIn),
      tell(news) {
        if (news.kind === 'jumped') return needs.stoodStill(news.by)
        line.flow = news.kind
        // What is sent into a silence comes too late: said again afterwards, it would hold up every picture that follows.
        line.call.hold(news.kind === 'stalled')
        const lastAt = news.kind === 'stalled' ? news.since : ports.now()
        happened({ kind: news.kind, seat, call, lastAt })
      },
    })
  }

  function perform(effect: MediaEffect): void {
    const { seat } = effect
    if (effect.kind === 'dial') {
      const { call: gen } = effect
      const call = setOut(seat, () => side.dial(peerIdOf(seat, effect.epoch), outgoing.stream(), { gen }))
      if (!call) return happened({ kind: 'over', seat, call: gen })
      return watch(begin(seat as SeatId, gen, call))
    }
    const line = lineOf(seat, effect.call)
    if (!line) return
    switch (effect.kind) {
      case 'answer':
        watch(line)
        return setOut(seat, () => line.call.answer(outgoing.stream()))
      case 'decline':
        return end(line)
      case 'mend':
        return mend(line, effect)
      case 'use':
        return show(line)
      case 'hang-up':
        return hangUp(line)
    }
  }

  const setOut = <T>(seat: SeatName, go: () => T): T =>
    mayBeElsewhere([...lines.values()], seat, needs.linkNow()) ? ports.anyWay(go) : go()

  /** One end offers: the same one as long as the room knows who dialled. */
  function mend(line: Line, { gen, offer }: Extract<MediaEffect, { kind: 'mend' }>): void {
    if (!offer) return line.call.yield(line.offered)
    line.offered = gen
    line.call.restart(gen)
  }

  function hangUp(line: Line): void {
    const now = shown.get(line.seat)
    if (now && now.gen > line.gen) {
      line.watch?.stop()
      ports.timer(LINGER, () => end(line))
      return
    }
    if (now?.gen === line.gen) shown.delete(line.seat)
    end(line)
    needs.changed()
  }

  /** The calls that are heard and shown. */
  const heard = (): Line[] =>
    [...lines.values()].filter(({ flow, seat, gen }) => flow === 'flowing' && shown.get(seat)?.gen === gen)

  function listen(): void {
    for (const { seat, gen: call, watch } of heard()) {
      const lastAt = watch?.soundAt()
      if (lastAt) happened({ kind: 'flowing', seat, call, lastAt })
    }
  }

  async function look(): Promise<void> {
    const looks: Look[] = []
    listen()
    for (const line of heard()) {
      const now = counted(await line.call.statistics(), report => sampleOf(report, ports.now()))
      const before = line.sample
      line.sample = now
      if (!now || !before || between(before.at, now.at) <= 0) continue
      looks.push({ seat: line.seat, before, now })
      qualities.set(line.seat, qualityOf(before, now, { pictureExpected: needs.expectsPicture(line.seat) }))
    }
    if (isStopped) return
    needs.looked(looks)
    needs.changed()
  }

  function keepLooking(): void {
    if (!isStopped) unlook = ports.timer(SAMPLE_EVERY, () => void look().finally(keepLooking))
  }

  let unlook = (): void => {}
  keepLooking()
  return {
    perform,
    listen,
    seen: seat => ({ stream: null, statistics: null, ...shown.get(seat), quality: qualities.get(seat) ?? 'unknown' }),
    keep(seats) {
      for (const seat of shown.keys()) if (!seats.includes(seat)) shown.delete(seat)
    },
    own: own => side.become(own),
    receive: (from, signal) => side.receive(from, signal),
    replace: track => lines.forEach(({ call }) => call.replace(track)),
    setStep(next) {
      if (next === step) return
      step = next
      for (const { call } of lines.values()) call.setStep(next)
    },
    stop() {
      isStopped = true
      unlook()
      for (const line of lines.values()) end(line)
      side.stop()
    },
  }
}
