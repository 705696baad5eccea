/** Everything of the page of licences that is fetched together. */
import { licencesReady } from '../../licences/words.ts'
import { licenceDeskReady } from './words.ts'
import './licences.css'

export { DeskLicences } from './screen.tsx'

/** Resolves once the page can be read in the language of the screen. */
export const ready = Promise.all([licenceDeskReady, licencesReady])
