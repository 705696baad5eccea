// What this package ships: one built file for each of its doors. It is a shell, so it may reach for Node's own modules.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default { ...holdfastBuild(['index', 'testing', 'node']), platform: 'node' as const }
