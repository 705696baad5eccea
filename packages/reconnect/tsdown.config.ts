// What this package ships: one built file for each of its doors.
import { holdfastBuild } from '@holdfast/setup/tsdown'

// Node's own modules are there where the door for Node is used, and nowhere else.
export default { ...holdfastBuild(['index', 'browser', 'node', 'testing']), deps: { neverBundle: [/^node:/] } }
