// What this package ships: its one door, and a file for each module behind it, so that a page takes along only the tables that it reads.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default { ...holdfastBuild(['index']), unbundle: true }
