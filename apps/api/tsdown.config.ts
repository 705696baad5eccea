// What the server ships: the app to mount in your own Hono, and the entry for one Node process.
import { holdfastBuild } from '@holdfast/setup/tsdown'

export default holdfastBuild(['app', 'node', 'rooms', 'testing', 'testing/agree'])
