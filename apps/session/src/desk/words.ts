/** The desk's words in the language of the screen; fetched with the desk, so that a client never loads them. */
import type { Language } from '@holdfast/domain'
import { createEffect, createSignal } from 'solid-js'
import { language } from '../ui/words.ts'
import { enDesk, type DeskWords } from '../ui/words/en-desk.ts'

const [current, setCurrent] = createSignal<DeskWords>(enDesk)

/** The words of the desk. */
export const deskWords = current

/** Keeps the desk's words in the language of the screen; called once, by the desk. */
export function followLanguage(): void {
  createEffect(() => {
    const wanted = language()
    load(wanted).then(
      words => {
        if (language() === wanted) setCurrent(() => words)
      },
      () => {}, // without a line the desk reads on in the language it has
    )
  })
}

async function load(wanted: Language): Promise<DeskWords> {
  switch (wanted) {
    case 'en':
      return enDesk
    case 'es':
      return (await import('../ui/words/es-desk.ts')).esDesk
  }
}
