/** Everything of calls for help at the desk that is fetched together. */
import './help.css'

export { HelpDesk } from './desk.tsx'
export { helpDeskReady as ready } from './words.ts'
