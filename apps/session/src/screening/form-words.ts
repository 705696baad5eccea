/** The words of the form in the language of the screen; fetched with it. */
import { createPart } from '../ui/words.ts'
import { enForm } from '../ui/words/en-form.ts'

/** The words of the form, and when they are there. */
export const { words: formWords, ready: formReady } = createPart(enForm, async () => {
  const { esForm } = await import('../ui/words/es-form.ts')
  return esForm
})
