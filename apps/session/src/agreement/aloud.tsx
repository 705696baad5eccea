/** Has the agreement read by the browser's own voice, where it has one for the language; the page follows along. */
import { readAloud, type ContractDocument } from '@holdfast/consent'
import type { Language } from '@holdfast/domain'
import { createEffect, createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { Button } from '../ui/controls.tsx'
import { agreementWords } from './words.ts'

/** A button that begins and ends reading; nothing where the browser has no voice at all. */
export function Aloud(props: {
  readonly document: ContractDocument
  readonly language: Language
  /** The clause that is being read; null when nothing is. */
  readonly onClause: (clause: string | null) => void
  /** It was read to its end. */
  readonly onHeard: () => void
}): JSX.Element {
  const voice = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null
  const [isReading, setReading] = createSignal(false)
  const stop = (): void => {
    setReading(false)
    voice?.cancel()
    props.onClause(null)
  }
  const begin = (): void => {
    if (!voice) return
    voice.cancel()
    setReading(true)
    const said = readAloud(props.document, props.language).flatMap(({ clause, sentences }) =>
      sentences.map(text => ({ clause, text })),
    )
    for (const [n, { clause, text }] of said.entries()) {
      const spoken = new SpeechSynthesisUtterance(text)
      spoken.lang = props.language
      spoken.addEventListener('start', () => isReading() && props.onClause(clause))
      spoken.addEventListener('end', () => {
        if (n < said.length - 1 || !isReading()) return
        stop()
        props.onHeard()
      })
      voice.speak(spoken)
    }
  }
  createEffect<Language>(before => {
    if (before !== props.language && isReading()) stop()
    return props.language
  })
  onCleanup(() => voice?.cancel())
  return (
    <Show when={voice}>
      <Button onClick={() => (isReading() ? stop() : begin())}>
        {isReading() ? agreementWords().aloudStop : agreementWords().aloud}
      </Button>
    </Show>
  )
}
