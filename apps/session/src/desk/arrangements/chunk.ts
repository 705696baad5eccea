/** Everything of the page before contact that is fetched together. */
import './arrangements.css'

export { DeskArrangements } from './screen.tsx'
export { arrangementsReady as ready } from './words.ts'
