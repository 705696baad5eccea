/** Everything of the duties' page that is fetched together. */
import './duties.css'

export { DeskDuties } from './screen.tsx'
export { dutiesReady as ready } from './words.ts'
