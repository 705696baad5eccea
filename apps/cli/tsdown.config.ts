// What the command line ships: one file to run.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default holdfastBuild(['bin'])
