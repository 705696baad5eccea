// How the tests of this package run: as everywhere, with time for a real browser, and two browsers at a time: one would leave half of two cores idle.
import { holdfastTests } from '@holdfast/setup/vitest'

export default holdfastTests({
  testTimeout: 90_000,
  hookTimeout: 120_000,
  globalSetup: 'src/testing/builds.ts',
  maxWorkers: 2,
})
