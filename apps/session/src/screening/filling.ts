/** A form on its screen: read in the language of the screen, and let go of when the screen goes; what is not saved by then is saved by its writer. */
import { createEffect, on, onCleanup } from 'solid-js'
import { language } from '../ui/words.ts'
import { isOpen } from './answers.ts'
import { knowClosed } from './known.ts'
import { writerOf, type Which, type Writer } from './writer.ts'

/** A form as its screen has it. */
export type Filling = Omit<Writer, 'show'>

/** Holds one form for as long as its screen stands. */
export function createFilling(which: Which): Filling {
  const writer = writerOf(which)
  onCleanup(writer.show())
  createEffect(on(language, () => void writer.read()))
  createEffect(() => {
    const form = writer.form()
    if (form && !isOpen(form)) knowClosed(which.at.encounter, which.at.screening)
  })
  return writer
}
