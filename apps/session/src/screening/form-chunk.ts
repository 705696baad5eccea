/** The form, fetched when it is opened. */
import './screening.css'
import { formReady } from './form-words.ts'

export { QuestionsForm } from './form.tsx'

/** Resolves once it can be read in the language of the screen. */
export const ready = formReady
