// What this package ships: one built file.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default holdfastBuild(['index'])
