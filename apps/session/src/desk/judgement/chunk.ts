/** Everything of a judgement's page that is fetched together. */
import '../../judgement/own.css'
import './judgement.css'
import { ownReady } from '../../judgement/words.ts'
import { composeReady } from '../agreement/words.ts'
import { judgementReady } from './words.ts'

export { DeskJudgement } from './screen.tsx'

/** Resolves once the page can be read in the language of the screen; what each safeguard asks for stands with the words of composing. */
export const ready = Promise.all([judgementReady, ownReady, composeReady])
