/** One's own agreement, fetched when it is asked for. */
import './agreement.css'
import { mineReady } from './mine-words.ts'
import { agreementReady } from './words.ts'

export { Mine } from './mine.tsx'

/** Resolves once it can be read in the language of the screen. */
export const ready = Promise.all([mineReady, agreementReady])
