// How the tests of this package run: as everywhere in the workspace.
import { holdfastTests } from '@holdfast/setup/vitest'

export default holdfastTests()
