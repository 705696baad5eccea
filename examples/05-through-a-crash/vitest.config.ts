// How the tests of this example run: as everywhere in the workspace, and with time for real browsers.
import { holdfastTests } from '@holdfast/setup/vitest'

export default holdfastTests({ fileParallelism: false, testTimeout: 90_000, hookTimeout: 60_000 })
