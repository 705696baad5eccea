/** The front door: a call from the door to the end of the hour, and the devices it needs. PeerJS is loaded on demand. */
export type {
  Asked,
  AskRefusal,
  Call,
  CallSettings,
  CallView,
  LinkPhase,
  PeerPhase,
  PeerView,
  SayRefusal,
  StepWhy,
  WayOn,
} from './view.ts'
export type { Interruption } from './interruption.ts'
export type { CallPorts } from './ports.ts'
export type { ChatLine, LineState } from './chat.ts'
export type { Quality } from './media/quality.ts'
export { makeCall } from './call.ts'
export {
  canCall,
  listDevices,
  mediaFailure,
  onDeviceChange,
  openEach,
  openMedia,
  type Device,
  type DevicesPort,
  type MediaAnswer,
  type MediaFailure,
  type MediaWish,
} from './media/devices.ts'
export { levelOf, makeLevelMeter, type LevelMeter } from './media/level.ts'
