/** A call without a room and without PeerJS: shows the scene, and does what it is told by the page or by a test. */
import type { Call, CallSettings, CallView, ChatLine, PeerView } from '@holdfast/call'
import { after, err, instant, MINUTE, ok, SECOND, type SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { SeatView } from '@holdfast/wire'
import { drawnPerson } from './fake-media.ts'
import { BEA, ENCOUNTER, ME, OTHERS, WHEN } from './people.ts'
import type { Scene } from './scene-parts.ts'
import { sceneNow } from './scene.ts'
import { agreedWithout, askedOf, asks, replies } from './fake-requests.ts'
import { statisticsOf } from './fake-statistics.ts'
import { ago, aloneOf, BREAKS, talk } from './talk.ts'

/** What a test may do to the call of this page. */
export type MockCall = {
  readonly change: (patch: Partial<CallView>) => void
  readonly place: (seat: SeatId, place: SeatView['place']) => void
  readonly hear: (text: string) => void
  readonly end: () => void
  readonly link: (link: CallView['link']) => void
  /** What the first other peer says of the line. */
  readonly peer: (patch: Partial<PeerView>) => void
  /** What the server says of everyone else. */
  readonly seat: (patch: Partial<SeatView>) => void
  /** What the server says of whoever is no practitioner; on their own page that is `me`. */
  readonly ofClient: (patch: Partial<SeatView>, me: string) => void
  /** It was decided how an hour for two goes on. */
  readonly decided: (go: 'hold' | 'individual' | 'reschedule') => void
  /** The other of two has come. */
  readonly bothHere: () => void
  /** The ways on that were chosen. */
  readonly chosen: string[]
}

const now = () => instant(Date.now())

/** Stands in for the engine. */
export function makeCall(settings: CallSettings): Call {
  const scene: Scene = sceneNow()
  let view = first(scene, settings)
  /** A scene without our picture stays so until a person turns it on: the page's own first word is passed over. */
  let isDark = !view.camera
  const listeners = new Set<(view: CallView) => void>()
  const change = (patch: Partial<CallView>): void => {
    view = { ...view, ...patch }
    for (const listener of listeners) listener(view)
  }
  const asked = (patch: Partial<CallView>): ReturnType<Call['choose']> => {
    if (view.link !== 'live') return err('no-link')
    change(patch)
    return ok(null)
  }
  const seats = (map: (seat: SeatView) => SeatView): void => {
    if (view.room) change({ room: { ...view.room, seats: view.room.seats.map(map) } })
  }
  const each = (map: (seat: SeatView) => SeatView, curtain = view.room?.curtain ?? null) =>
    asked({ room: view.room && { ...view.room, curtain, seats: view.room.seats.map(map) } })
  const place = (seat: SeatId, to: SeatView['place']): void => {
    seats(one => (one.seat === seat ? { ...one, place: to, since: now() } : one))
    change({ peers: peersOf(scene, view) })
  }
  const line = (from: SeatId, text: string, state: ChatLine['state']): ChatLine => {
    const seq = view.chat.length + 1
    return { id: testId('message', seq), from, text, seq, at: now(), state }
  }
  const other = OTHERS[0] ?? BEA
  const mock: MockCall = {
    change,
    place,
    hear: text => change({ chat: [...view.chat, line(other.seat, text, 'delivered')] }),
    end: () => view.room && change({ room: { ...view.room, ended: { at: now() } }, link: 'closed' }),
    link: link => change({ link }),
    peer: patch => change({ peers: view.peers.map(one => ({ ...one, ...patch })) }),
    seat: patch => seats(one => (one.seat === settings.seat ? one : { ...one, ...patch })),
    ofClient: (patch, me) =>
      seats(one =>
        one.role !== 'practitioner' && (ME.role === 'practitioner' || one.seat === me) ? { ...one, ...patch } : one,
      ),
    decided: go => view.room && change({ room: { ...view.room, alone: aloneOf(go) } }),
    bothHere: () => view.room && change({ room: { ...view.room, alone: null } }),
    chosen: [],
  }
  Object.assign(globalThis, { mockCall: mock, mockSeat: settings.seat })
  return {
    view: () => view,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => {
      for (const [i, interruption] of (scene.record ? BREAKS : []).entries())
        setTimeout(() => change({ interruption }), i)
      if (view.link !== 'lost' || !scene.link) setTimeout(() => change(started(scene, view)), 30)
    },
    say: text => {
      const said = { ...line(settings.seat, text, 'sending'), seq: null, at: null }
      change({ chat: [...view.chat, said] })
      const step = (state: ChatLine['state']) => () =>
        change({
          chat: view.chat.map(one => (one.id === said.id ? { ...one, state, seq: one.seq ?? 99, at: now() } : one)),
        })
      setTimeout(step('kept'), 200)
      setTimeout(step('delivered'), 500)
      return ok(said.id)
    },
    setMic: mic => change({ mic }),
    setCamera: camera => (isDark ? (isDark = false) : change({ camera })),
    setCurtain: drawn => asked({ room: view.room && { ...view.room, curtain: drawn ? settings.seat : null } }),
    admit: seat => (place(seat, 'in'), ok(null)),
    toDoor: seat => (place(seat, 'waiting'), ok(null)),
    end: () => (mock.end(), ok(null)),
    withoutPicture: seat => each(one => agreedWithout(one, seat), null),
    ask: word => each(one => (word.kind === 'request' ? asks(one, word.body) : replies(one, word.body))),
    choose: way => {
      mock.chosen.push(way)
      const step = way === 'voice' || way === 'text' || way === 'telephone' ? way : null
      return asked(step ? { step: { step, why: 'chosen' } } : {})
    },
    setStep: (step, why) => asked({ step: { step, why: step === 'video' ? 'default' : why } }),
    leave: () => change({ link: 'closed' }),
    setStream: () => {},
    prepare: () => Promise.resolve(),
    stop: () => {},
  }
}

/** The first `start` meets the scene's trouble; a later one, because a person asks, finds all well. */
function started(scene: Scene, view: CallView): Partial<CallView> {
  if (view.link !== 'connecting' || !scene.link)
    return { link: 'live', refusal: null, room: view.room && { ...view.room } }
  if (scene.link === 'refused') return { link: 'refused', refusal: 'ticket-refused' }
  return { link: scene.link }
}

function first(scene: Scene, settings: CallSettings): CallView {
  const isDesk = ME.role === 'practitioner'
  const curtain = { mine: ME.seat, theirs: OTHERS[0]?.seat ?? null }
  const seat = (who: SeatId, role: SeatView['role'], at: SeatView['place'], here: boolean): SeatView => ({
    seat: who,
    role,
    place: at,
    since: now(),
    presence: who !== ME.seat && scene.presence ? scene.presence : here ? 'here' : 'away',
    away: who !== ME.seat && scene.presence === 'away' ? { since: ago(70), until: after(now(), 50 * SECOND) } : null,
    dark: who === ME.seat ? null : (scene.dark ?? darkOf(scene, role)),
    picture: role !== 'practitioner' && at === 'in' ? pictureOf(scene) : null,
    asked: role === 'patient' && at === 'in' ? askedOf(scene) : null,
    hears: null,
    peerId: null,
    mic: true,
    camera: role === 'practitioner' || (!scene.cameraOff && !scene.dark && !scene.picture) || who === ME.seat,
    got: 0,
  })
  const isIn = scene.room === 'in'
  const room: CallView['room'] = {
    t: 'room',
    ended: scene.ended ? { at: now() } : null,
    curtain: scene.curtain ? curtain[scene.curtain] : null,
    seats: [
      seat(ME.seat, ME.role, isDesk || isIn ? 'in' : 'waiting', true),
      ...OTHERS.map(({ seat: who, role }, i) => {
        if (!isDesk)
          return seat(
            who,
            role,
            scene.gone ? 'left' : isIn || role === 'practitioner' ? 'in' : 'waiting',
            scene.room !== 'waiting-alone',
          )
        if (i > 0) return seat(who, role, isIn ? 'waiting' : 'expected', isIn)
        if (scene.gone) return seat(who, role, 'left', false)
        return seat(who, role, isIn ? 'in' : 'waiting', true)
      }),
    ],
    clock: isIn
      ? {
          state: scene.decideIn === undefined ? 'running' : 'paused',
          since: ago(90),
          delivered: 22 * MINUTE,
          end: WHEN.end,
          extension: scene.at === '/p' ? 3 * MINUTE : 0,
        }
      : null,
    step: scene.step ?? { step: 'video', why: 'default' },
    broken:
      scene.decideIn === undefined
        ? null
        : {
            since: ago(30),
            seats: OTHERS.map(one => one.seat),
            decideBy: after(now(), scene.decideIn * SECOND),
            exhausted: scene.decideIn < 0,
          },
    alone: scene.alone ? aloneOf(scene.alone) : null,
    raised: scene.raised && OTHERS[0] ? { seat: OTHERS[0].seat, since: ago(70) } : null,
  }
  const view: CallView = {
    link: 'connecting',
    refusal: null,
    retryAt: null,
    room,
    chat: scene.chat ? talk(OTHERS[0]?.seat ?? BEA.seat, settings.seat) : [],
    peers: [],
    mic: true,
    camera: !(scene.picture && ME.role !== 'practitioner'),
    prepared: new Map(),
    lastRefusal: null,
    serverAdd: 0,
    interruption: scene.record ? (BREAKS[0] ?? null) : null,
    step: scene.step ?? { step: 'video', why: 'default' },
    unsent: [],
    outboxFull: scene.outboxFull ?? false,
  }
  return { ...view, peers: peersOf(scene, view) }
}

const darkOf = ({ why }: Scene, role: SeatView['role']): SeatView['dark'] =>
  role === 'practitioner' || why === undefined || why === 'network-lost' ? null : why

const pictureOf = ({ picture: stage, why: reason }: Scene): SeatView['picture'] =>
  stage && reason ? { stage, reason, since: ago(40) } : null

const streams = new Map<SeatId, MediaStream>()

const peersOf = (scene: Scene, view: CallView): PeerView[] =>
  (view.room?.seats ?? [])
    .filter(
      seat =>
        seat.seat !== ME.seat &&
        seat.place === 'in' &&
        view.room?.seats.some(one => one.seat === ME.seat && one.place === 'in'),
    )
    .map((seat, i) => {
      const stream = streams.get(seat.seat) ?? drawnPerson(30 + i * 120, scene.poorPicture ? 'poor' : 'good')
      streams.set(seat.seat, stream)
      const isThere = (scene.peer ?? 'flowing') === 'flowing' || scene.peer === 'lost'
      return {
        seat: seat.seat,
        stream: isThere ? stream : null,
        statistics: isThere ? statisticsOf(scene.seal ?? 'on', i) : null,
        phase: scene.peer ?? 'flowing',
        quality: scene.quality ?? 'good',
        silentSince: scene.peer === 'lost' ? ago(30) : null,
        unheard: scene.unheard ?? false,
      }
    })

/** The hour that the scenes are about. */
export const MOCK_ENCOUNTER = ENCOUNTER
