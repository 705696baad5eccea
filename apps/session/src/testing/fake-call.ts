/** A call without a room and without PeerJS: shows the scene, and does what it is told by the page or by a test. */
import type { Call, CallSettings, CallView, ChatLine, PeerView } from '@holdfast/call'
import { instant, ok, type SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { SeatView } from '@holdfast/wire'
import { drawnPerson } from './fake-media.ts'
import { BEA, ENCOUNTER, ME, OTHERS } from './people.ts'
import { sceneNow, type Scene } from './scene.ts'

/** What a test may do to the call of this page. */
export type MockCall = {
  readonly change: (patch: Partial<CallView>) => void
  readonly place: (seat: SeatId, place: SeatView['place']) => void
  readonly hear: (text: string) => void
  readonly end: () => void
  readonly link: (link: CallView['link']) => void
}

const now = () => instant(Date.now())

/** Stands in for the engine. */
export function makeCall(settings: CallSettings): Call {
  const scene: Scene = sceneNow()
  let view = first(scene, settings)
  const listeners = new Set<(view: CallView) => void>()
  const change = (patch: Partial<CallView>): void => {
    view = { ...view, ...patch }
    for (const listener of listeners) listener(view)
  }
  const seats = (map: (seat: SeatView) => SeatView): void => {
    if (view.room) change({ room: { ...view.room, seats: view.room.seats.map(map) } })
  }
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
  }
  Object.assign(globalThis, { mockCall: mock, mockSeat: settings.seat })
  return {
    view: () => view,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => {
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
    setCamera: camera => change({ camera }),
    setCurtain: drawn => view.room && change({ room: { ...view.room, curtain: drawn ? settings.seat : null } }),
    admit: seat => place(seat, 'in'),
    toDoor: seat => place(seat, 'waiting'),
    end: mock.end,
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
    here,
    peerId: null,
    mic: true,
    camera: !scene.cameraOff || who === ME.seat,
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
          return seat(who, role, isIn || role === 'practitioner' ? 'in' : 'waiting', scene.room !== 'waiting-alone')
        if (i > 0) return seat(who, role, isIn ? 'waiting' : 'expected', isIn)
        return seat(who, role, isIn ? 'in' : 'waiting', true)
      }),
    ],
  }
  const view: CallView = {
    link: 'connecting',
    refusal: null,
    retryAt: null,
    room,
    chat: scene.chat ? talk(OTHERS[0]?.seat ?? BEA.seat, settings.seat) : [],
    peers: [],
    mic: true,
    camera: true,
    prepared: new Map(),
    lastRefusal: null,
  }
  return { ...view, peers: peersOf(scene, view) }
}

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
      const stream = streams.get(seat.seat) ?? drawnPerson(30 + i * 120)
      streams.set(seat.seat, stream)
      const isThere = (scene.peer ?? 'flowing') === 'flowing' || scene.peer === 'lost'
      return {
        seat: seat.seat,
        stream: isThere ? stream : null,
        phase: scene.peer ?? 'flowing',
        quality: scene.quality ?? 'good',
      }
    })

const talk = (them: SeatId, me: SeatId): ChatLine[] => {
  const at = (n: number, from: SeatId, text: string, state: ChatLine['state']): ChatLine => ({
    id: testId('message', n),
    from,
    text,
    seq: n,
    at: now(),
    state,
  })
  return [
    at(1, them, 'Can you hear me well?', 'delivered'),
    at(2, me, 'Yes, the sound is fine now. I moved closer to the window.', 'delivered'),
    at(3, them, 'Good. Take your time.', 'delivered'),
    at(4, me, 'One moment, I close the door.', 'kept'),
  ]
}

/** The hour that the scenes are about. */
export const MOCK_ENCOUNTER = ENCOUNTER
