/** For tests of hosts and of those who use one: the suite every host passes, a store, a socket and time by hand. */
export { hostSuite } from './testing/host-suite.ts'
export { putOf, streamOf } from './testing/words.ts'
export {
  handTime,
  memoryStore,
  recordingSocket,
  type MemoryStore,
  type RecordingSocket,
  type TestHour,
} from './testing/world.ts'
