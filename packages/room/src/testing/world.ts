/** A store that can be slow or fail, a socket that remembers, and timers moved by hand. */
import { after, HOUR, type EncounterId, type Interval, type Milliseconds } from '@holdfast/domain'
import { makeTestClock, NOON } from '@holdfast/domain/testing'
import type { CloseReason, Down } from '@holdfast/wire'
import type { SeatPlan } from '../room.ts'
import type { RoomChange, RoomSocket, RoomStore, StoredRoom, Timers } from '../host.ts'

/** An hour that a test store knows. */
export type TestHour = {
  readonly encounter: EncounterId
  readonly participants: readonly SeatPlan[]
  /** The agreed hour; left out: the hour from noon on. */
  readonly when?: Interval
}

/** A store in memory whose saves can be held back or made to fail. */
export type MemoryStore = RoomStore & {
  /** Every change that was kept, oldest first. */
  readonly kept: readonly RoomChange[]
  /** From now on saves wait; the answer lets them all go on. */
  readonly hold: () => () => void
  /** The next save fails. */
  readonly failNext: () => void
  /** From now on loads fail (true) or work (false). */
  readonly setAway: (away: boolean) => void
}

/** A store in memory that knows these hours. */
export function memoryStore(...hours: readonly TestHour[]): MemoryStore {
  const rooms = new Map<EncounterId, StoredRoom>(
    hours.map(({ encounter, participants, when = { start: NOON, end: after(NOON, HOUR) } }) => [
      encounter,
      { participants, when, snapshot: null, journal: [] },
    ]),
  )
  const kept: RoomChange[] = []
  let held: Promise<void> | null = null
  let failing = false
  let away = false
  return {
    kept,
    hold: () => {
      let open = () => {}
      held = new Promise(resolve => {
        open = resolve
      })
      return () => {
        held = null
        open()
      }
    },
    failNext: () => {
      failing = true
    },
    setAway: value => {
      away = value
    },
    load: async encounter => {
      if (away) throw new Error('the store is away')
      return rooms.get(encounter) ?? null
    },
    save: async (encounter, change) => {
      const failed = failing
      failing = false
      await held
      const room = rooms.get(encounter)
      if (failed || !room) throw new Error('not kept')
      kept.push(change)
      rooms.set(encounter, { ...room, snapshot: change.snapshot, journal: [...room.journal, ...change.entries] })
    },
  }
}

/** A host's socket that remembers what it was told. */
export type RecordingSocket = RoomSocket & {
  readonly heard: readonly Down[]
  /** Why it was closed first; null while it is open. */
  readonly closedAs: () => CloseReason | null
  /** The messages of one kind, oldest first. */
  readonly all: <T extends Down['t']>(t: T) => readonly Extract<Down, { t: T }>[]
}

/** A socket end for tests. */
export function recordingSocket(): RecordingSocket {
  const heard: Down[] = []
  let closed: CloseReason | null = null
  return {
    heard,
    closedAs: () => closed,
    all: <T extends Down['t']>(t: T) => heard.filter((m): m is Extract<Down, { t: T }> => m.t === t),
    send: message => {
      heard.push(message)
    },
    close: reason => {
      closed ??= reason
    },
  }
}

/** A clock and timers that run only when they are moved. */
export function handTime(): {
  clock: ReturnType<typeof makeTestClock>
  timers: Timers
  move: (span: Milliseconds) => void
} {
  const clock = makeTestClock()
  let due: { at: number; run: () => void }[] = []
  return {
    clock,
    timers: (span, run) => {
      const timer = { at: after(clock(), span), run }
      due.push(timer)
      return () => {
        due = due.filter(t => t !== timer)
      }
    },
    move: span => {
      clock.move(span)
      const ready = due.filter(t => t.at <= clock()).toSorted((a, b) => a.at - b.at)
      due = due.filter(t => t.at > clock())
      for (const timer of ready) timer.run()
    },
  }
}

/** Lets everything run that is ready to run. */
export async function quiet(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}
