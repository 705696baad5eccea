// What this package ships: one built file for each of its doors.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default holdfastBuild(['index', 'seal', 'testing'])
