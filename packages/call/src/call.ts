/** The engine of a call: joins link, chat, wishes and media, and shows the screens one snapshot after the other. */
import { err, makeId, ok, SECOND, type SeatId } from '@holdfast/domain'
import type { Checklist, Down, PeerSignal, RoomRefusal, RoomView, Up } from '@holdfast/wire'
import { browserPorts } from './browser.ts'
import { emptyChat, say, stepChat, type ChatEvent, type ChatStep } from './chat.ts'
import { isOver, linkPhase, type LinkState } from './link.ts'
import { openGates } from './media/curtain.ts'
import { makeOutgoing } from './media/tracks.ts'
import type { Peers } from './peers.ts'
import type { CallPorts } from './ports.ts'
import { makeRoomLink } from './room-link.ts'
import { wantedPeers } from './roster.ts'
import type { Call, CallSettings, CallView } from './view.ts'
import { unmet, wantsCurtain, wish, withoutRefused, worthSaying, type Wish } from './wishes.ts'

/** Peer messages that may wait for PeerJS to load; an offer with its candidates is about a dozen. */
const WAITING_LIMIT = 64

/** Always the same, so that a view without anyone in it equals the one before. */
const NOBODY: CallView['peers'] = []

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
  const keep = ports.keepFor(settings.encounter, settings.seat)
  const listeners = new Set<(view: CallView) => void>()
  let chat = emptyChat(settings.seat)
  let room: RoomView | null = null
  let wishes: readonly Wish[] = []
  let prepared: ReadonlyMap<SeatId, Checklist> = new Map()
  let lastRefusal: RoomRefusal | null = null
  let intent = { mic: true, camera: true }
  /** What the last page of this seat left behind, once it was asked for. */
  let past: Promise<void> | null = null
  let isKnown = false
  let told: string | null = null
  let peers: Peers | null = null
  let loading: Promise<void> | null = null
  let waiting: readonly { readonly from: string; readonly signal: PeerSignal }[] = []
  let isStopped = false
  const undo: (() => void)[] = []

  const outgoing = makeOutgoing(ports.placeholders, track => {
    peers?.replace(track)
    refresh()
  })
  const link = makeRoomLink(settings, ports, { heard, moved, have: () => chat.have })
  let view = snapshot()
  outgoing.use(settings.have)

  function snapshot(): CallView {
    const state = link.state()
    return {
      link: linkPhase(state),
      refusal: state.refusal,
      retryAt: state.stage === 'waiting' ? state.wakeAt : null,
      room,
      chat: chat.lines,
      peers: peers?.views() ?? NOBODY,
      ...sends(),
      prepared,
      lastRefusal,
    }
  }

  /** What this page sends, curtain aside: what the person wants and the devices can. */
  function sends(): { readonly mic: boolean; readonly camera: boolean } {
    return { mic: intent.mic && outgoing.has('audio'), camera: intent.camera && outgoing.has('video') }
  }

  /** After anything changed: first what leaves this page, then what the room knows of it, then the screens. */
  function refresh(): void {
    if (isStopped) return
    const curtain = (room?.curtain ?? null) !== null || wantsCurtain(wishes)
    outgoing.gate(openGates({ ...intent, curtain, known: isKnown }))
    const media: Up = { t: 'media', ...sends() }
    if (isKnown && JSON.stringify(media) !== told && link.send(media)) told = JSON.stringify(media)
    const next = snapshot()
    if ((Object.keys(next) as (keyof CallView)[]).every(key => next[key] === view[key])) return
    view = next
    for (const listener of listeners) listener(view)
    if (ports.isVisible()) ofChat({ kind: 'shown' })
  }

  function ofChat(event: ChatEvent): void {
    takeChat(stepChat(chat, event))
  }

  function takeChat(step: ChatStep): void {
    chat = step.chat
    for (const effect of step.effects) {
      if (effect.kind === 'send') link.send(effect.up)
      else if (effect.kind === 'keep') void save().then(() => ofChat({ kind: 'kept-here', ids: effect.ids }))
      else undo.push(ports.timer(2 * SECOND, () => ofChat({ kind: 'resend' })))
    }
    refresh()
  }

  /** Never before the past is known, which it would overwrite; never after the end, when nothing is to be left behind. */
  async function save(): Promise<void> {
    await remember()
    if (!room?.ended) await keep.save({ outbox: chat.outbox, got: chat.got, ...intent })
  }

  function remember(): Promise<void> {
    past ??= keep.load().then(kept => {
      isKnown = true
      // A person may have touched the switches meanwhile; whoever shuts wins.
      if (kept) intent = { mic: intent.mic && kept.mic, camera: intent.camera && kept.camera }
      if (kept) ofChat({ kind: 'restored', outbox: kept.outbox, got: kept.got })
      void save()
      refresh()
    })
    return past
  }

  function heard(down: Down): void {
    switch (down.t) {
      case 'welcome':
        told = null
        peers?.own({ peerId: down.peerId, iceServers: link.pass()?.iceServers ?? [] })
        ofChat({ kind: 'resend' })
        for (const { up } of worthSaying(wishes, ports.now())) link.send(up)
        break
      case 'room':
        if (down.ended && !room?.ended) void keep.clear()
        room = down
        wishes = unmet(wishes, down)
        ofChat({ kind: 'room', seats: down.seats })
        spread()
        break
      case 'entry':
        ofChat({ kind: 'entry', entry: down })
        break
      case 'prepared':
        prepared = new Map(prepared).set(down.seat, down.checklist)
        break
      case 'refused':
        lastRefusal = down.code
        if (down.re === null) wishes = withoutRefused(wishes, down.code)
        ofChat({ kind: 'refused', code: down.code, re: down.re })
        break
      case 'peer':
        if (peers) peers.receive(down.from, down)
        else waiting = [...waiting, { from: down.from, signal: down }].slice(-WAITING_LIMIT)
        break
      case 'pong':
        break
    }
    refresh()
  }

  /** Media follows the room: with whom, and whether PeerJS is needed at all. */
  function spread(): void {
    const { stage } = link.state()
    const wanted = isOver(link.state()) ? [] : wantedPeers(room, settings.seat)
    if (wanted.length > 0) void prepare()
    peers?.roster(wanted)
    if (stage === 'moved' || stage === 'closed' || room?.ended) outgoing.stopDevices()
  }

  function moved(state: LinkState): void {
    if (state.stage !== 'live') peers?.own(null)
    spread()
    refresh()
  }

  function prepare(): Promise<void> {
    loading ??= load().catch(() => {
      // A chunk that did not arrive is asked for again at the next need.
      loading = null
    })
    return loading
  }

  async function load(): Promise<void> {
    const [{ makePeers }, makeSide] = await Promise.all([import('./peers.ts'), ports.loadPeers()])
    if (isStopped) return
    const send = (to: string, signal: PeerSignal): void => void link.send({ t: 'peer', to, ...signal })
    const expectsPicture = (seat: SeatId): boolean =>
      room?.curtain === null && room.seats.some(other => other.seat === seat && other.camera)
    peers = makePeers({ makeSide, ports, outgoing, send, expectsPicture, changed: refresh })
    peers.own(link.state().stage === 'live' ? link.pass() : null)
    spread()
    for (const { from, signal } of waiting) peers.receive(from, signal)
    waiting = []
  }

  function ask(up: Wish['up']): void {
    wishes = wish(wishes, up, ports.now())
    lastRefusal = null
    link.send(up)
    refresh()
  }

  function setIntent(next: Partial<typeof intent>): void {
    intent = { ...intent, ...next }
    if (isKnown) void save()
    refresh()
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      if (undo.length === 0) undo.push(ports.onReturn(() => ports.isVisible() && ofChat({ kind: 'shown' })))
      void remember()
      link.start()
    },
    say(text) {
      const id = makeId('message', ports.random)
      const said = say(chat, id, text)
      if (!said.ok) return err(said.error)
      takeChat(said.value)
      return ok(id)
    },
    setMic: on => setIntent({ mic: on }),
    setCamera: on => setIntent({ camera: on }),
    setCurtain: drawn => ask({ t: 'curtain', drawn }),
    admit: seat => ask({ t: 'admit', seat }),
    toDoor: seat => ask({ t: 'to-door', seat }),
    end: () => ask({ t: 'end' }),
    leave() {
      link.send({ t: 'leave' })
      link.leave()
    },
    setStream(stream) {
      outgoing.use(stream)
      refresh()
    },
    prepare,
    stop() {
      link.stop()
      isStopped = true
      peers?.stop()
      for (const back of undo) back()
      listeners.clear()
    },
  }
}
