/** A world for the tests of commands: a clock that is moved, a seeded chance, and an output that can be read. */
import { makeTestClock, seededRandom } from '@holdfast/domain/testing'
import type { World } from '../command.ts'

/** The world, its clock, and what was written to its standard output so far. */
export type TestWorld = World & { readonly clock: ReturnType<typeof makeTestClock>; readonly output: () => string }

/** Makes a world with these variables of the environment. */
export function testWorld(environment: World['environment'] = {}): TestWorld {
  const written: Uint8Array[] = []
  return {
    environment,
    clock: makeTestClock(),
    random: seededRandom(1),
    out: async bytes => {
      written.push(bytes.slice())
    },
    tell: () => undefined,
    output: () => Buffer.concat(written).toString('utf8'),
  }
}
