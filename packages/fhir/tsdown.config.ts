// What this package ships: one built file for its door.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default holdfastBuild(['index'])
