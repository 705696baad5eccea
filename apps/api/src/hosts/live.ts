/** One room in memory: its links, and what waits for the store. */
import type { EncounterId, Instant, Milliseconds } from '@holdfast/domain'
import type { Close, Effect, LinkId, Room, RoomSocket, SeatLink, Timers } from '@holdfast/room'

/** Told once of an event: was everything that follows from it carried out, and what there was to keep kept? */
export type Done = (isDone: boolean) => void

/** The effects of one event, how many of them are carried out, and the room and the moment a save would be about. */
export type Turn = {
  readonly room: Room
  readonly at: Instant
  readonly effects: readonly Effect[]
  readonly done: Done
  next: number
}

/** One open link: the host's end of its socket and the socket's end of its seat. */
export type Plug = SeatLink & {
  readonly id: LinkId
  readonly socket: RoomSocket
  /** Was a goodbye the last that it said, or did we close it? Then it is not lost when it goes. */
  isDone: boolean
}

/** One room in memory. */
export type Live = {
  readonly encounter: EncounterId
  room: Room
  readonly plugs: Plug[]
  /** What is to be carried out, in order; null while nothing waits, and then an event's effects happen on the spot. */
  queue: Turn[] | null
  unwake: (() => void) | null
  unforget: (() => void) | null
  /** The store failed, or the room was forgotten: nothing is taken here any more. */
  dead: boolean
}

/** The link of a socket that was closed at once: it leads to no seat. */
export const NOWHERE: SeatLink = { receive: () => {}, gone: () => {} }

/** A room that has just been loaded. */
export const makeLive = (room: Room): Live => ({
  encounter: room.encounter,
  room,
  plugs: [],
  queue: null,
  unwake: null,
  unforget: null,
  dead: false,
})

/** Something for later, in the place of what was asked for before. */
export function later(
  live: Live,
  { what, timers, after }: { what: 'unwake' | 'unforget'; timers: Timers; after: Milliseconds },
  run: () => void,
): void {
  live[what]?.()
  live[what] = timers(after, () => {
    live[what] = null
    run()
  })
}

/** Closes one link of a room, if it is still one. */
export function cut({ plugs }: Live, { link, reason }: Close): void {
  const plug = plugs.find(({ id }) => id === link)
  if (!plug) return
  plug.isDone = true
  plug.socket.close(reason)
}

/** Nothing is taken here any more; whoever is still linked is asked to come back. */
export function bury(live: Live): void {
  live.dead = true
  for (const { done } of live.queue ?? []) done(false)
  live.queue = null
  live.unwake?.()
  live.unforget?.()
  for (const plug of live.plugs.slice()) plug.socket.close('restarting')
}
