/** Everything of calls for help that anybody in an hour needs, fetched together. */
import { OWN_HELP_ENDPOINTS } from '@holdfast/wire'
import { knowEndpoints } from '../api.ts'
import './help.css'

export { HelpEntrance } from './entrance.tsx'
export { HelpListener } from './listener.tsx'
export { helpReady } from './words.ts'

knowEndpoints(OWN_HELP_ENDPOINTS)
