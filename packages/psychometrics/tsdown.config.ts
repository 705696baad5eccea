// What this package ships: one built file for its one door.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default holdfastBuild(['index'])
