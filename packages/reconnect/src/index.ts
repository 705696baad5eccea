/** The front door: the pure pieces with which two ends keep their place through a break. */
export { backoff, BACKOFF_CAP, BACKOFF_FIRST } from './backoff.ts'
export * from './frame.ts'
export * from './stream.ts'
export * from './inbox.ts'
export * from './journal.ts'
export * from './arbiter.ts'
export * from './presence.ts'
export {
  graceEnds,
  holderOf,
  keeperSeat,
  keeperWakeAt,
  giveUp,
  makeKeeper,
  makeKeeperSeat,
  mayEnter,
  presenceAt,
  REFUSED,
  setApart,
  signsOf,
  type Enter,
  type Judge,
  type Keeper,
  type KeeperClose,
  type KeeperEffect,
  type KeeperEvent,
  type KeeperSeat,
  type KeeperStep,
  type LinkName,
  type Verdict,
} from './keeper-state.ts'
export type { LinkOrigin } from './arbiter.ts'
export * from './keeper.ts'
export * from './restore.ts'
export * from './keeper-runner.ts'
export * from './keeper-door.ts'
export * from './closing.ts'
export * from './half.ts'
export {
  idleLink,
  isOver,
  LINK_WAITS,
  type Closing,
  type LinkEffect,
  type LinkEvent,
  type LinkStage,
  type LinkState,
  type LinkStep,
  type Moment,
} from './link-state.ts'
export * from './link.ts'
export {
  makeEnd,
  openAttempt,
  sayAt,
  unkept,
  type End,
  type EndEffect,
  type EndEvent,
  type EndStep,
} from './end-state.ts'
export * from './end.ts'
export * from './json.ts'
export * from './keep.ts'
export * from './runner.ts'
export * from './policies.ts'
