/** Some words and the button that keeps them; what was typed goes only once it is kept. */
import { NOTE_LIMIT, type NoteRefusal } from '@holdfast/safety'
import { createSignal, Show, type JSX } from 'solid-js'
import { Button, Field } from '../../ui/controls.tsx'
import { announce } from '../../ui/notice.tsx'
import { notesWords } from './words.ts'

/** One field with its button. */
export function Words(props: {
  readonly label: string
  readonly hint?: string
  readonly button: string
  readonly limit?: number
  readonly onSave: (said: string) => NoteRefusal | null
}): JSX.Element {
  const [said, setSaid] = createSignal('')
  const [say, setSay] = createSignal<string | null>(null)
  const save = (): void => {
    const text = said().trim()
    const refusal = text === '' ? 'missing' : props.onSave(text)
    setSay(refusal === null ? null : refusal === 'missing' ? notesWords().missing : notesWords().refused.other)
    if (refusal !== null) return
    setSaid('')
    announce(notesWords().kept)
  }
  return (
    <div class="notes-words">
      <Field label={props.label} hint={props.hint} say={say()}>
        {marks => (
          <textarea
            {...marks()}
            rows={2}
            maxLength={props.limit ?? NOTE_LIMIT}
            value={said()}
            onInput={event => setSaid(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={said().trim() !== '' || say()}>
        <Button onClick={save}>{props.button}</Button>
      </Show>
    </div>
  )
}
