/** Everything of the page before contact that is fetched together. */
import './arrangements.css'

export { InstitutionCard } from './institution-card.tsx'
export { DeskArrangements } from './screen.tsx'
export { arrangementsReady as ready } from './words.ts'
