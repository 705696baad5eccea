/** The engine of a call: joins link, words, our side and media, and shows the screens one snapshot after the other. */
import { between, instant, type Instant, type SeatId } from '@holdfast/domain'
import { isOver } from '@holdfast/reconnect'
import type { Checklist, RoomView, Word } from '@holdfast/wire'
import { browserPorts } from './browser.ts'
import { unsentOf } from './chat.ts'
import { isFull, linkPhase, type News } from './link.ts'
import { makeMediaSide, type MediaSide } from './media-side.ts'
import { FIRST_STEP, makeOwnSide } from './own-side.ts'
import { makePast } from './past.ts'
import type { CallPorts } from './ports.ts'
import { makeRoomLink } from './room-link.ts'
import { isSameView } from './roster.ts'
import type { Asked, Call, CallSettings, CallView } from './view.ts'
import { makeWords } from './words.ts'

/** Clocks that differ by less than this are not worth another snapshot, in milliseconds. */
const CLOCK_SLACK = 250

/**
 * Makes a call; nothing happens until `start`.
 * @example
 * const call = makeCall({ seat, role, encounter, join, socketUrl, have: stream })
 * call.subscribe(view => show(view))
 * call.start()
 * await call.prepare()
 */
export function makeCall(settings: CallSettings, different: Partial<CallPorts> = {}): Call {
  const ports = { ...browserPorts, ...different }
  const listeners = new Set<(view: CallView) => void>()
  let room: RoomView | null = null
  let prepared: ReadonlyMap<SeatId, Checklist> = new Map()
  let stage = 'idle'
  let [serverAdd, wallAdd] = [0, 0]
  let isStopped = false
  let undo: readonly (() => void)[] = []

  const words = makeWords({ me: settings.seat, now: ports.now, random: ports.random, link: () => link })
  const own = makeOwnSide({
    ports,
    link: () => link,
    room: () => room,
    isCovered: () => (room?.curtain ?? null) !== null || words.isDrawn(),
    expectsPicture: seat => media.expectsPicture(seat),
    changed: refresh,
    swapped: track => after(() => media.replace(track)),
  })
  const link = makeRoomLink(settings, ports, {
    heard,
    moved,
    applied: entry => after(() => words.applied(entry)),
    media: effect => media.perform(effect),
    store: () => past.save(),
    tidy: end => words.tidy(end),
    listen: () => media.listen(),
    reset: () => after(() => words.reset()),
  })
  const past = makePast({
    ...ports,
    keep: ports.keepFor(settings.encounter, settings.seat),
    present: () => ({ end: link.end(), switches: { ...own.intent(), got: words.chat().got } }),
    stored: (stream, cseq) => link.dispatch({ kind: 'stored', stream, cseq }),
    adopt(stream) {
      words.adopted(stream)
      link.dispatch({ kind: 'adopt', streams: [stream] })
    },
    restored: switches =>
      after(() => {
        own.restored(switches)
        words.restored(switches?.got ?? 0)
      }),
  })
  const toWall = (at: Instant): Instant => instant(at + wallAdd)
  const media: MediaSide = makeMediaSide({
    me: settings.seat,
    ports,
    outgoing: own.outgoing,
    link,
    toWall,
    looked: looks => after(() => own.looked(looks)),
    room: () => room,
    changed: refresh,
  })
  let view = snapshot(null)
  own.outgoing.use(settings.have)

  function snapshot(before: CallView | null): CallView {
    const { link: state, own: stream } = link.end()
    const chat = words.chat()
    return {
      link: linkPhase(state),
      refusal: state.refusal,
      retryAt: state.stage === 'waiting' && state.wakeAt !== null ? toWall(state.wakeAt) : null,
      serverAdd,
      room,
      interruption: words.interruption(),
      step: room?.step ?? FIRST_STEP,
      chat: chat.lines,
      unsent: unsentOf(chat, before?.unsent ?? []),
      outboxFull: isFull(state, stream),
      peers: media.views(),
      ...own.sends(),
      prepared,
      lastRefusal: words.refusal(),
    }
  }

  /** After anything changed: first what leaves this page, then what the room knows of it, then the screens. */
  function refresh(): void {
    if (isStopped) return
    media.setStep(own.obey())
    readClocks()
    const next = snapshot(view)
    if (isSameView(next, view)) return
    view = next
    for (const listener of listeners) listener(view)
    shown()
  }

  /** Does something, and then shows what came of it. */
  function after<T>(act: () => T): T {
    const result = act()
    refresh()
    return result
  }

  function shown(): void {
    const got = ports.isVisible() ? words.shown() : null
    if (got === null) return
    link.send({ t: 'got', n: got })
    past.save()
  }

  function readClocks(): void {
    const [now, wall] = [ports.now(), ports.wall()]
    if (Math.abs(wall - now - wallAdd) > CLOCK_SLACK) wallAdd = wall - now
    const add = link.end().keeperClock?.add
    if (add !== undefined && Math.abs(add - wallAdd - serverAdd) > CLOCK_SLACK) serverAdd = add - wallAdd
  }

  function heard(news: News): void {
    switch (news.t) {
      case 'welcome': {
        const { got } = words.chat()
        own.greet()
        media.become(news.peerId)
        if (!link.end().keeperClock) serverAdd = between(ports.wall(), news.now)
        if (got > 0) link.send({ t: 'got', n: got })
        break
      }
      case 'pass':
        media.become()
        break
      case 'room':
        if (news.ended && !room?.ended) over()
        room = news
        words.room(news)
        media.spread()
        break
      case 'prepared':
        prepared = new Map(prepared).set(news.seat, news.checklist)
        break
      case 'refused':
        words.refused(news.code)
        break
      case 'peer':
        media.receive(news.from, news)
        break
    }
    refresh()
  }

  /** The hour has ended: nothing stays on this device, and nothing is open. */
  function over(): void {
    past.clear()
    own.outgoing.stopDevices()
  }

  function moved(): void {
    const { link: state } = link.end()
    const isRest = state.stage !== stage && isOver(state) && state.stage !== 'idle'
    stage = state.stage
    if (isRest) {
      // Another page of this seat may go on with what waits here; and nothing is open where nobody is.
      past.release()
      if (state.wasLive || linkPhase(state) !== 'refused') own.outgoing.stopDevices()
    }
    refresh()
  }

  const ask = (word: Word): Asked => after(() => words.ask(word))

  const set = (next: Parameters<typeof own.set>[0]): void =>
    after(() => {
      own.set(next)
      past.save()
    })

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      if (undo.length === 0) undo = [ports.onReturn(shown), ports.onDevices(() => own.recover())]
      past.hold()
      link.start()
    },
    say: typed => after(() => words.say(typed)),
    setMic: on => set({ mic: on }),
    setCamera: on => set({ camera: on }),
    setCurtain: drawn => ask({ kind: 'curtain', body: { drawn } }),
    admit: seat => ask({ kind: 'admit', body: { seat } }),
    toDoor: seat => ask({ kind: 'to-door', body: { seat } }),
    withoutPicture: seat => ask({ kind: 'without-picture', body: { seat } }),
    ask,
    end: () => ask({ kind: 'end', body: {} }),
    choose: (choice, reason) => ask({ kind: 'choice', body: { choice, ...(reason ? { reason } : {}) } }),
    setStep: (step, why, reason) => ask({ kind: 'step', body: own.step(step, why, reason) }),
    leave: () => link.leave(),
    setStream: stream => after(() => own.outgoing.use(stream)),
    prepare: () => media.prepare(),
    stop() {
      isStopped = true
      link.stop()
      past.release()
      media.stop()
      for (const back of undo) back()
      listeners.clear()
    },
  }
}
