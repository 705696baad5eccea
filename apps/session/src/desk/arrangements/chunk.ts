/** Everything of the page before contact that is fetched together. */
import { licencesReady } from '../../licences/words.ts'
import { licenceDeskReady } from '../licences/words.ts'
import './arrangements.css'
import { arrangementsReady } from './words.ts'

export { InstitutionCard } from './institution-card.tsx'
export { DeskArrangements } from './screen.tsx'
/** The words of the page, and those of the places in it. */
export const ready = Promise.all([arrangementsReady, licenceDeskReady, licencesReady])
