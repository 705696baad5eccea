/** A room, a page, a camera and peers without a browser: what tests of a call start from. */
export {
  fakePlaceholders,
  makeFakeCamera,
  makeFakePeerSide,
  makeFakeStream,
  makeFakeTrack,
  type FakeCall,
  type FakePeerSide,
  type FakeTrack,
} from './testing/media.ts'
export { makeTestRoom, type TestRoom } from './testing/room.ts'
export { makeMemoryKeep, makeTestLocks, makeTestPage, makeTestTime, type TestTime } from './testing/world.ts'
export { clinician, encounter, makeTestStage, patient } from './testing/stage.ts'
