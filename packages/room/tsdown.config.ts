// What this package ships: one built file for each of its doors. The host suite runs in the vitest of whoever calls it.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default { ...holdfastBuild(['index', 'testing']), deps: { neverBundle: ['vitest'] } }
