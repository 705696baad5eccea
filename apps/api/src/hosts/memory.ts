/** Rooms kept in this process and saved as they change: loaded when someone comes, forgotten when all have gone. */
import { MINUTE, type EncounterId, type Instant } from '@holdfast/domain'
import { makeLossCount } from '@holdfast/reconnect'
import {
  linkId,
  kept,
  mayEnter,
  restoreRoom,
  seatOf,
  snapshotOf,
  step,
  type Effect,
  type HostDeps,
  type HostFailure,
  type Room,
  type RoomEvent,
  type RoomHost,
  type RoomSocket,
  type Save,
  type Stepped,
  type Via,
} from '@holdfast/room'
import { bury, cut, later, makeLive, NOWHERE, type Done, type Live, type Plug, type Turn } from './live.ts'

/** How long a room without links stays in memory. Its seats' graces go on in the snapshot, so any length is right. */
const FORGET_AFTER = 10 * MINUTE

/** A host that keeps its rooms in the memory of this process. A room whose save failed is dropped and loaded afresh. */
export function makeMemoryHost(deps: HostDeps): RoomHost {
  const { store, clock, timers, grace, decideAfter } = deps
  const rooms = new Map<EncounterId, Live>()
  const loading = new Map<EncounterId, Promise<Live | null>>()
  const saving = new Set<Promise<void>>()
  const losses = makeLossCount<Live>()
  let links = 0
  let closed = false

  /** Decides at once; the effects wait their turn only while a save is under way. */
  function happen(live: Live, event: RoomEvent, done: Done = () => {}): void {
    const at = clock()
    const stepped = live.dead || closed ? null : decide(live, event, at)
    if (stepped === null) return done(false)
    const { room, effects } = stepped
    live.room = room
    const only = effects[0]
    if (only === undefined) return done(false)
    if (live.queue === null && effects.length === 1 && only.kind === 'send') {
      perform(live, only)
      return done(true)
    }
    ask(live, { room, at, effects, done, next: 0 })
  }

  /** A step that throws is our own bug: the room is dropped and stands again as it was kept, the process goes on. */
  function decide(live: Live, event: RoomEvent, at: Instant): Stepped | null {
    try {
      return step(live.room, event, at)
    } catch (error) {
      fail('step', live, error)
      return null
    }
  }

  function ask(live: Live, turn: Turn): void {
    if (live.queue !== null) return void live.queue.push(turn)
    live.queue = [turn]
    carry(live, live.queue)
  }

  /** Carries out what waits; at a save it stops, and goes on when the store has kept it. */
  function carry(live: Live, queue: Turn[]): void {
    for (let turn = queue[0]; turn !== undefined; turn = queue[0]) {
      for (let effect = turn.effects[turn.next++]; effect !== undefined; effect = turn.effects[turn.next++]) {
        if (effect.kind === 'save') return start(save(live, queue, turn, effect))
        perform(live, effect)
      }
      queue.shift()
      turn.done(true)
    }
    live.queue = null
    if (live.plugs.length === 0) forgetLater(live)
  }

  /** Remembers what is under way, so that closing can wait for it. */
  function start(work: Promise<void>): void {
    saving.add(work)
    void work.finally(() => saving.delete(work))
  }

  async function save(live: Live, queue: Turn[], { room, at }: Turn, { entries, acts, breaks }: Save): Promise<void> {
    try {
      await store.save(live.encounter, { snapshot: snapshotOf(room), entries, acts, breaks, at })
    } catch (error) {
      return fail('save', live, error)
    }
    if (!live.dead) carry(live, queue)
  }

  function fail(failure: HostFailure, live: Live, error: unknown): void {
    deps.onFailure?.(failure, live.encounter, error)
    drop(live)
  }

  function perform(live: Live, effect: Exclude<Effect, Save>): void {
    switch (effect.kind) {
      case 'send':
        for (const plug of live.plugs) if (plug.id === effect.to) return plug.socket.send(effect.message)
        return
      case 'close':
        return cut(live, effect)
      case 'wake':
        return wakeAt(live, effect.at)
    }
  }

  /** A link broke off. When many rooms lose theirs at once, that is evidence for each of them. */
  function lost(live: Live): void {
    if (live.dead || closed || live.room.ended) return
    const { found, rooms: hit } = losses.lost(live, rooms.size, clock())
    for (const one of hit) happen(one, { kind: 'others-hit', ...found })
  }

  const wakeAt = (live: Live, at: Instant): void =>
    later(live, { what: 'unwake', timers, after: Math.max(0, at - clock()) }, () => happen(live, { kind: 'wake' }))

  const forgetLater = (live: Live): void =>
    later(live, { what: 'unforget', timers, after: FORGET_AFTER }, () => {
      if (live.plugs.length === 0 && live.queue === null) drop(live)
    })

  /** The room leaves memory; whoever is still linked is asked to come back, and finds it as it was kept. */
  function drop(live: Live): void {
    if (rooms.get(live.encounter) === live) rooms.delete(live.encounter)
    bury(live)
  }

  /** The room in memory, or loaded once however many ask for it; null when there is no such encounter. */
  function open(encounter: EncounterId): Promise<Live | null> | Live {
    if (closed) throw new Error('the host is closed')
    const live = rooms.get(encounter)
    if (live) return live
    let load = loading.get(encounter)
    if (!load) {
      load = read(encounter).finally(() => loading.delete(encounter))
      loading.set(encounter, load)
    }
    return load
  }

  async function read(encounter: EncounterId): Promise<Live | null> {
    try {
      const stored = await store.load(encounter)
      if (!stored) return null
      const restored = restoreRoom({ ...stored, encounter, grace, decideAfter }, stored, clock())
      if (!restored.ok) throw new Error(`room not restored: ${restored.error}`)
      return stand(restored.value, stored.snapshot)
    } catch (error) {
      deps.onFailure?.('load', encounter, error)
      throw error
    }
  }

  /** A restored room lives again. Who was connected is away from now on, and that is kept before anything else. */
  function stand(room: Room, snapshot: string | null): Live {
    const live = makeLive(room)
    rooms.set(room.encounter, live)
    forgetLater(live)
    const save: Save = { kind: 'save', entries: [], acts: [], breaks: [] }
    if (snapshot !== null && snapshot !== snapshotOf(room))
      ask(live, { room, at: clock(), effects: [save], done: () => {}, next: 0 })
    happen(live, { kind: 'wake' })
    return live
  }

  function plugIn(live: Live, socket: RoomSocket, via: Via): Plug {
    const id = linkId(++links)
    const plug: Plug = {
      id,
      socket,
      isDone: via === 'peerjs',
      receive: up => {
        if (via === 'link') plug.isDone = up.t === 'leave' || up.t === 'away'
        happen(live, { kind: 'said', link: id, up })
      },
      gone: () => {
        const place = live.plugs.indexOf(plug)
        if (place < 0) return
        live.plugs.splice(place, 1)
        happen(live, { kind: 'gone', link: id })
        if (!plug.isDone) lost(live)
        if (live.plugs.length === 0 && !live.dead) forgetLater(live)
      },
    }
    live.plugs.push(plug)
    live.unforget?.()
    live.unforget = null
    return plug
  }

  /** Resolves when all that follows is carried out, with true, or when nothing does or it was lost, with false. */
  async function told(encounter: EncounterId, event: RoomEvent): Promise<boolean> {
    // Also a room that sleeps: who was in must not find their place again when it wakes.
    const live = await open(encounter)
    return live !== null && new Promise(done => happen(live, event, done))
  }

  return {
    mayEnter: async pass => {
      const live = await open(pass.encounter)
      return live !== null && mayEnter(live.room, pass)
    },
    epochOf: async (encounter, id) => {
      const live = await open(encounter)
      const seat = live && seatOf(live.room, id)
      return seat ? kept(live.room, seat).epoch : 0
    },
    enter: async (pass, socket) => {
      try {
        const live = closed ? null : await open(pass.encounter)
        if (live === null || live.dead || closed) {
          socket.close(live === null && !closed ? 'ticket' : 'restarting')
          return NOWHERE
        }
        const { encounter: _, ...asked } = pass
        const plug = plugIn(live, socket, asked.via)
        happen(live, { kind: 'enter', link: plug.id, ...asked })
        return plug
      } catch {
        socket.close('restarting')
        return NOWHERE
      }
    },
    prepared: async (encounter, seat, checklist) => {
      const live = rooms.get(encounter)
      if (live) happen(live, { kind: 'prepared', seat, checklist })
    },
    withdrawn: (encounter, seat) => told(encounter, { kind: 'withdrawn', seat }),
    putOut: (encounter, seat) => told(encounter, { kind: 'put-out', seat }),
    tookBack: (encounter, seat, parts) => told(encounter, { kind: 'took-back', seat, parts }),
    toRead: (encounter, seat, screening) => told(encounter, { kind: 'to-read', seat, screening }),
    instead: (encounter, owed) => told(encounter, { kind: 'instead', ...owed }),
    alone: (encounter, decision) => told(encounter, { kind: 'alone', ...decision }),
    close: async () => {
      closed = true
      while (saving.size > 0) await Promise.all(saving)
      for (const live of rooms.values()) drop(live)
    },
  }
}
