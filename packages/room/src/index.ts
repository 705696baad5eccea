/** The front door: the room as a step function, its snapshot, and the port that hosts fill. */
export type { Act, Close, Effect, Save, Send, Stepped, WakeAt } from './effect.ts'
export type { AloneEvent, Enter, Gone, OthersHitEvent, PreparedEvent, RoomEvent, Said, Wake } from './event.ts'
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
  kept,
  linkId,
  makeRoom,
  mayEnter,
  peerIdOf,
  seatOf,
  type Asked,
  type Grace,
  type LinkId,
  type Page,
  type Room,
  type RoomPlan,
  type Seat,
  type SeatPlan,
  TAKEN_BACK,
  type Standing,
  type TakenBack,
  type Via,
} from './room.ts'
export { restoreRoom, snapshotOf, type KeptRoom, type RestoreFailure } from './snapshot.ts'
export { step } from './step.ts'
export { viewFor } from './view.ts'
export { nextWake } from './wake.ts'
