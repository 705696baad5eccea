/** Everything about questionnaires at the desk that is fetched together. */
import './screening.css'
import { composeReady } from '../agreement/words.ts'
import { reviewReady } from './words.ts'

export { DeskScreenings } from './screen.tsx'

/** Resolves once the page can be read in the language of the screen; what each safeguard asks for stands with the words of composing. */
export const ready = Promise.all([reviewReady, composeReady])
