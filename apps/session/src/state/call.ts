/** The call engine as signals: one call from the door to the end of the hour. */
import type { Call, CallView, makeCall, PeerView } from '@holdfast/call'
import { err, ok, type SeatId } from '@holdfast/domain'
import type { EncounterView, SeatView } from '@holdfast/wire'
import { createMemo, createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
import type { Api } from '../api.ts'
import { openDevices } from '../background/open.ts'
import type { Media } from './media.ts'

/** The call as the screens use it; before `start` there is none. */
export type CallState = {
  readonly call: Accessor<Call | null>
  readonly view: Accessor<CallView | null>
  readonly link: Accessor<CallView['link'] | null>
  readonly refusal: Accessor<string | null>
  /** Our own seat as the room sees it. */
  readonly mine: Accessor<SeatView | undefined>
  readonly seatOf: (seat: SeatId) => SeatView | undefined
  readonly peerOf: (seat: SeatId) => PeerView | undefined
  /** Has the practitioner ended the hour? */
  readonly isEnded: Accessor<boolean>
  /** Loads the engine and reaches for the room, once; what happens to the link later is the engine's care. */
  readonly start: () => void
  /** Reaches for the room once more, because a check that held us is done. */
  readonly again: () => void
  /** Brings the hour to this page after leaving, or from another page: the engine let go of the devices, so they open anew. */
  readonly comeBack: () => Promise<void>
  /** Is our microphone on? The engine knows best: it remembers across a reload. */
  readonly mic: Accessor<boolean>
  readonly camera: Accessor<boolean>
  readonly setMic: (on: boolean) => void
  readonly setCamera: (on: boolean) => void
  readonly leave: () => void
}

/** What a call starts from. */
export type CallGround = {
  readonly api: Api
  readonly view: EncounterView
  readonly media: Media
}

/** The engine and PeerJS arrive in chunks of their own; asking early makes letting in fast. */
export const loadEngine = (): Promise<{ readonly makeCall: typeof makeCall }> =>
  import.meta.env.MODE === 'mock' ? import('../testing/fake-call.ts') : import('../call/engine.ts')

/** After these answers asking for a ticket again would not help; a person or another page has to do something first. */
const FINAL = new Set([
  'not-signed-in',
  'not-allowed',
  'not-found',
  'check-in-held',
  'check-in-refused',
  'contract-changed',
  'encounter-finished',
  'seat-moved',
  'malformed-address',
  'malformed-body',
  'origin-refused',
])

/** Holds the call of this hour. */
export function createCall(ground: Accessor<CallGround | null>): CallState {
  const [call, setCall] = createSignal<Call | null>(null)
  const [view, setView] = createSignal<CallView | null>(null)
  const seats = (): readonly SeatView[] => view()?.room?.seats ?? []
  const seatOf = (seat: SeatId): SeatView | undefined => seats().find(one => one.seat === seat)
  let isMade = false

  const make = async ({ api, view: hour, media }: CallGround): Promise<void> => {
    const engine = await loadEngine()
    const made = engine.makeCall(
      {
        seat: hour.me.seat,
        role: hour.me.role,
        encounter: hour.id,
        have: media.stream(),
        socketUrl: path => `${location.origin.replace(/^http/, 'ws')}${path}`,
        join: async pass => {
          const body = pass === null ? ({ for: 'link' } as const) : ({ for: 'link', pass } as const)
          const answer = await api.request('join', { at: { encounter: hour.id }, body })
          if (answer.ok) return ok(answer.value)
          const code = typeof answer.error === 'string' ? answer.error : answer.error.code
          return err({ code, final: FINAL.has(code) })
        },
      },
      { openDevices: async wish => (await openDevices(wish)).stream },
    )
    made.subscribe(setView)
    setView(made.view())
    setCall(made)
    made.setMic(media.mic())
    made.setCamera(media.camera())
    made.start()
    void made.prepare()
  }
  onCleanup(() => call()?.stop())
  const page = new AbortController()
  addEventListener('pagehide', () => untrack(call)?.stop(), { signal: page.signal })
  onCleanup(() => page.abort())
  const link = createMemo(() => view()?.link ?? null)
  const refusal = createMemo(() => view()?.refusal ?? null)
  const isEnded = createMemo(() => Boolean(view()?.room?.ended))

  return {
    call,
    view,
    link,
    refusal,
    mine: () => {
      const hour = ground()
      return hour ? seatOf(hour.view.me.seat) : undefined
    },
    seatOf,
    peerOf: seat => view()?.peers.find(one => one.seat === seat),
    isEnded,
    start: () => {
      const from = untrack(ground)
      if (from && !isMade) void make(from).catch(() => (isMade = false)) // the engine could not be fetched: next time
      if (from) isMade = true
    },
    again: () => call()?.start(),
    comeBack: async () => {
      await untrack(ground)?.media.open()
      call()?.start()
    },
    mic: () => view()?.mic ?? ground()?.media.mic() ?? true,
    camera: () => view()?.camera ?? ground()?.media.camera() ?? true,
    // The engine comes second and has the last word: under a drawn curtain it keeps the picture shut.
    setMic: on => {
      ground()?.media.setMic(on)
      call()?.setMic(on)
    },
    setCamera: on => {
      ground()?.media.setCamera(on)
      call()?.setCamera(on)
    },
    leave: () => call()?.leave(),
  }
}
