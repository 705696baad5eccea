/** The door for tests: examples by name, keys that cost nothing, a scene in which an agreement lives, and files with real keys. */
export {
  AGREEMENT,
  ANA,
  BEA,
  composition,
  EVE,
  exampleContract,
  fullComposition,
  GUS,
  PARAMETERS,
} from './testing/examples.ts'
export { fakeKey, fakeSign, fakeVerify } from './testing/fake-key.ts'
export { makeRealFiles, type RealFiles } from './testing/real.ts'
export { bundleOf, inForceScene, keyOf, makeScene, statementFor, type Scene, type SignedHow } from './testing/scene.ts'
