/** The front door: the room as a step function, its snapshot, and the port that hosts fill. */
export type { Act, Close, Effect, Save, Send, Stepped, WakeAt } from './effect.ts'
export type { Enter, Gone, PreparedEvent, RoomEvent, Said, Wake } from './event.ts'
export type {
  HostDeps,
  HostFailure,
  Pass,
  RoomChange,
  RoomHost,
  RoomSocket,
  RoomStore,
  SeatLink,
  StoredRoom,
  Timers,
} from './host.ts'
export {
  JOURNAL_LIMIT,
  linkId,
  makeRoom,
  mayEnter,
  peerIdOf,
  type Entry,
  type Grace,
  type LinkId,
  type Page,
  type Room,
  type RoomPlan,
  type Seat,
  type Standing,
  type Via,
} from './room.ts'
export { restoreRoom, snapshotOf, type KeptRoom, type RestoreFailure } from './snapshot.ts'
export { step } from './step.ts'
export { nextWake } from './steps/expire.ts'
export { viewFor } from './view.ts'
