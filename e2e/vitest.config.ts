// How the tests of this package run: as everywhere in the workspace.
import { holdfastTests } from '@holdfast/setup/vitest'

export default holdfastTests({
  include: ['**/*.e2e.ts'],
  // Two browsers at a time are all that two cores can carry.
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
})
